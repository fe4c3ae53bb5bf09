/** What Aftrap itself says in English in Slack; what features say is theirs. */
export const slackEn = {
  'confirm.title': 'Are you sure?',
  'wide.grid': 'This table does not fit in Slack. You will find it on the Aftrap page.',
  'wide.filters': 'You choose what you see on the Aftrap page.',
  'wide.open': 'Open on the page',
  'modal.close': 'Close',
  'modal.cancel': 'Cancel',
  'modal.loading': 'One moment…',
  'form.problems_one': 'Something is not right yet.',
  'form.problems_other': '{{count}} things are not right yet.',
  'form.problemsInPlace': 'Look below, at the question itself.',
  'form.problemAt': '{{place}}: {{message}}',
  'form.tooLarge': 'This form is too large for Slack. It does fit on the Aftrap page.',
  'options.group': '{{first}} to {{last}}',
  'rows.noRoom': 'No more fit in Slack. You can go on on the Aftrap page.',
} as const;
