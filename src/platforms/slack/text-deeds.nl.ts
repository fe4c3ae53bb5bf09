export const deedsNl = {
  'stranger.who': 'Ik weet nog niet wie je bent.',
  'stranger.how':
    'Je koppelcode is {{code}}. Vul hem in op de pagina van Aftrap, bij je eigen instellingen, of geef hem aan je coördinator. De code werkt een half uur.',
  'fault.notice': 'Er ging iets mis. Er is niets verloren gegaan. Probeer het zo nog eens.',
  'tooLate.form': 'Het formulier kon niet meer worden geopend. Open het hier.',
  'tooLate.button': 'Formulier openen',
  'old.notice':
    'Dit is een oud bericht, deze knop werkt niet meer. Typ /aftrap help om te zien wat je kunt doen.',
} as const;
