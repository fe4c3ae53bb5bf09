/** What Aftrap says about data of persons that seems to stand in an answer. */
export const guardEn = {
  'kind.bsn': 'a citizen service number (BSN)',
  'kind.iban': 'an account number (IBAN)',
  'kind.licencePlate': 'a licence plate',
  'kind.phone': 'a telephone number',
  'kind.email': 'an e-mail address',
  'kind.address': 'a postcode with a house number',
  'kind.birthDate': 'a date of birth',
  'kind.document': 'a number of a passport, driving licence or other document',
  'kind.vat': 'a VAT number',
  'kind.device': 'the number of a phone (IMEI)',
  'kind.chamberOfCommerce': 'a number of the trade register',
  'kind.cryptoAddress': 'an address of a crypto currency',
  'kind.marking': 'a marking',
  'kind.name': 'a name',
  'found.personal': 'This seems to hold {{what}}. Leave it out: refer to where it does belong.',
  'found.marking':
    'This carries a marking (state secret or departmentally confidential). That may not be in Aftrap.',
  'form.leaveOut':
    'Data about persons does not belong in Aftrap. See the fields below and take it out. What you filled in is still there.',
  'form.mayStay':
    'Data about persons does not belong in Aftrap. Take it out at the fields below, or choose at the end why it has to stay. What you filled in is still there.',
  'hint.name':
    'Mind: there seems to be a person’s name in it. Is that so? Then change it and name the function or the organisation only.',
  'reason.label': 'Why does it have to stay?',
  'reason.hint': 'Only when it cannot be left out. Your choice is recorded, the data itself is not.',
  'reason.chance': 'It only looks like it: it is no data about a person',
  'reason.organisation': 'It belongs to an organisation, not to a person',
  'reason.lawful': 'It is needed and allowed: I checked the legal basis',
} as const;
