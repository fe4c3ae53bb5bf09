/** How the app presents itself in Teams, in Dutch. */
export const manifestNl = {
  'app.name': 'Aftrap',
  'app.fullName': 'Aftrap, samen beginnen tegen ondermijning',
  'app.short': 'Samen beginnen: wie ziet wat, wie doet wat, en wie is nog aan zet.',
  'app.long':
    'Aftrap vraagt bij de start van een thema iedere partner apart wat het probleem is, wie wat kan en wie wat doet. Daarna herinnert Aftrap alleen wie nog iets moet doen.\n\nAftrap hoort alleen wat je tegen Aftrap zelf zegt. In een groep of kanaal zegt Aftrap niets over wat er loopt: het antwoord zie jij alleen. Wat streng is, blijft op de eigen pagina van Aftrap.',
  'command.home': 'Laat zien wat er van je wordt gevraagd.',
  'command.help': 'Laat zien wat je kunt typen.',
} as const;
