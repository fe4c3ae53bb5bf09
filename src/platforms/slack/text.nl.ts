/** What Aftrap itself says in Dutch in Slack; what features say is theirs. */
export const slackNl = {
  'confirm.title': 'Weet je het zeker?',
  'wide.grid': 'Deze tabel past niet in Slack. Je vindt hem op de pagina van Aftrap.',
  'wide.filters': 'Kiezen wat je ziet, doe je op de pagina van Aftrap.',
  'wide.open': 'Openen op de pagina',
  'modal.close': 'Sluiten',
  'modal.cancel': 'Annuleren',
  'modal.loading': 'Een ogenblik…',
  'form.problems_one': 'Er klopt nog iets niet.',
  'form.problems_other': 'Er kloppen nog {{count}} dingen niet.',
  'form.problemsInPlace': 'Kijk hieronder, bij de vraag zelf.',
  'form.problemAt': '{{place}}: {{message}}',
  'form.tooLarge': 'Dit formulier is te groot voor Slack. Op de pagina van Aftrap past het wel.',
  'options.group': '{{first}} tot en met {{last}}',
  'rows.noRoom': 'Meer past er niet in Slack. Op de pagina van Aftrap kun je verder.',
} as const;
