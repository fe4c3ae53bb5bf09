export const deedsNl = {
  'stranger.who': 'Ik weet nog niet wie je bent.',
  'stranger.how':
    'Je koppelcode is {{code}}. Vul hem in op de pagina van Aftrap, bij je eigen instellingen, of geef hem aan je coördinator. De code werkt een half uur.',
  'fault.notice': 'Er ging iets mis. Er is niets verloren gegaan. Probeer het zo nog eens.',
  'fault.form': 'Er ging iets mis. Wat je invulde, staat er nog. Verstuur het zo nog eens.',
  'late.form':
    'Dit duurt langer dan anders. Wat je invulde, staat er nog. Verandert er niets? Verstuur het dan nog eens: het telt één keer.',
} as const;
