/** What Aftrap itself says in English in Teams; what features say is theirs. */
export const teamsEn = {
  'group.text': 'I do not speak here of what is going on. Open the answer: then you see it, and nobody else.',
  'form.problems_one': 'Something is not right yet. Look below, at the question itself.',
  'form.problems_other': '{{count}} things are not right yet. Look below, at the question itself.',
  'form.tooLarge': 'This form is too large for Teams. It does fit on the Aftrap page.',
  'field.optional': 'You may leave this empty.',
  'rows.noRoom': 'No more fit in Teams. You can go on on the Aftrap page.',
} as const;
