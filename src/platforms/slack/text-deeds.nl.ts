export const deedsNl = {
  'tooLate.open': 'Dat kon niet meer worden geopend. Druk nog eens op de knop.',
  'tooLate.form': 'Het formulier kon niet meer worden geopend. Open het hier.',
  'tooLate.button': 'Formulier openen',
  'old.notice':
    'Dit is een oud bericht, deze knop werkt niet meer. Typ /aftrap help om te zien wat je kunt doen.',
} as const;
