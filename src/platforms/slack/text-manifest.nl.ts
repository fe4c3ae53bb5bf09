/** How the app presents itself in Slack, and why it asks what it asks, in Dutch. */
export const manifestNl = {
  'app.short': 'Samen beginnen tegen ondermijning: wie ziet wat, wie doet wat, en wie is nog aan zet.',
  'app.long':
    'Aftrap vraagt bij de start van een thema iedere partner apart wat het probleem is, wie wat kan en wie wat doet. Daarna herinnert Aftrap alleen wie nog iets moet doen. Aftrap leest geen kanalen mee. Wat streng is, blijft op de eigen pagina van Aftrap.',
  'command.all': 'Alles van Aftrap. Typ er help achter om te zien wat je kunt doen.',
  'scope.commands': 'Om de opdrachten te horen die je typt, zoals /kickoff.',
  'scope.chat:write':
    'Om jou vragen, antwoorden en herinneringen te sturen, in het gesprek tussen jou en Aftrap, en om die bij te werken.',
  'scope.im:history':
    'Om te lezen wat je aan Aftrap zelf typt. Wat er in kanalen wordt gezegd, komt nooit bij Aftrap.',
} as const;
