/** Wat Aftrap zegt over gegevens van personen die in een antwoord lijken te staan. */
export const guardNl = {
  'kind.bsn': 'een burgerservicenummer (BSN)',
  'kind.iban': 'een rekeningnummer (IBAN)',
  'kind.licencePlate': 'een kenteken',
  'kind.phone': 'een telefoonnummer',
  'kind.email': 'een e-mailadres',
  'kind.address': 'een postcode met huisnummer',
  'kind.birthDate': 'een geboortedatum',
  'kind.document': 'een nummer van een paspoort, rijbewijs of ander document',
  'kind.vat': 'een btw-nummer',
  'kind.device': 'een nummer van een telefoon (IMEI)',
  'kind.chamberOfCommerce': 'een KvK-nummer',
  'kind.cryptoAddress': 'een adres van een cryptomunt',
  'kind.marking': 'een rubricering',
  'kind.name': 'een naam',
  'found.personal': 'Hier lijkt {{what}} te staan. Laat het weg: verwijs naar waar het wel staat.',
  'found.marking':
    'Hier staat een rubricering (staatsgeheim of departementaal vertrouwelijk). Dat mag niet in Aftrap.',
  'form.leaveOut':
    'Gegevens over personen horen niet in Aftrap. Kijk bij de velden hieronder en haal ze weg. Wat je invulde, staat er nog.',
  'form.mayStay':
    'Gegevens over personen horen niet in Aftrap. Haal ze weg bij de velden hieronder, of kies onderaan waarom het moet blijven staan. Wat je invulde, staat er nog.',
  'hint.name':
    'Let op: er lijkt een naam van een persoon in te staan. Is dat zo? Pas het dan aan en noem alleen de functie of de organisatie.',
  'reason.label': 'Waarom moet het blijven staan?',
  'reason.hint': 'Alleen invullen als weglaten niet kan. Je keuze wordt vastgelegd, de gegevens zelf niet.',
  'reason.chance': 'Het lijkt er alleen op: het is geen gegeven over een persoon',
  'reason.organisation': 'Het hoort bij een organisatie, niet bij een persoon',
  'reason.lawful': 'Het is nodig en het mag: ik heb de grondslag nagekeken',
} as const;
