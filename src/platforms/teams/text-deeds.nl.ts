export const deedsNl = {
  'stranger.who': 'Ik weet nog niet wie je bent.',
  'stranger.how':
    'Je koppelcode is {{code}}. Vul hem in op de pagina van Aftrap, bij je eigen instellingen, of geef hem aan je coördinator. De code werkt een half uur.',
  'fault.notice': 'Er ging iets mis. Er is niets verloren gegaan. Probeer het zo nog eens.',
  'fault.form': 'Er ging iets mis. Wat je invulde, staat er nog. Verstuur het zo nog eens.',
  'late.press': 'Dit duurt langer dan anders. Het wordt gedaan, je hoeft niet nog eens te drukken.',
  'late.form':
    'Dit duurt langer dan anders. Wat je invulde, staat er nog. Verandert er niets? Verstuur het dan nog eens: het telt één keer.',
  'home.menu': 'Op de pagina van Aftrap',
  'open.button': 'Openen',
  'old.notice': 'Dit is een oud bericht, deze knop werkt niet meer. Typ help om te zien wat je kunt doen.',
} as const;
