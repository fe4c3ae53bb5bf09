/** What Aftrap itself says in Dutch in Teams; what features say is theirs. */
export const teamsNl = {
  'group.text': 'Hier zeg ik niets over wat er loopt. Open het antwoord: dan zie jij het, en verder niemand.',
  'form.problems_one': 'Er klopt nog iets niet. Kijk hieronder, bij de vraag zelf.',
  'form.problems_other': 'Er kloppen nog {{count}} dingen niet. Kijk hieronder, bij de vraag zelf.',
  'form.tooLarge': 'Dit formulier is te groot voor Teams. Op de pagina van Aftrap past het wel.',
  'field.optional': 'Dit mag je leeg laten.',
  'rows.noRoom': 'Meer past er niet in Teams. Op de pagina van Aftrap kun je verder.',
} as const;
