export const deedsEn = {
  'late.press': 'This takes longer than usual. It is being done, you need not press again.',
  'open.button': 'Open',
  'old.notice': 'This message is old and its button no longer works. Type help to see what you can do.',
} as const;
