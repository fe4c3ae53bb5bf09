export const deedsEn = {
  'tooLate.open': 'That could not be opened any more. Press the button again.',
  'tooLate.form': 'The form could not be opened any more. Open it here.',
  'tooLate.button': 'Open the form',
  'old.notice':
    'This message is old and its button no longer works. Type /aftrap help to see what you can do.',
} as const;
