export const deedsEn = {
  'stranger.who': 'I do not know yet who you are.',
  'stranger.how':
    'Your linking code is {{code}}. Fill it in on Aftrap’s own page, with your own settings, or give it to your coordinator. The code works for half an hour.',
  'fault.notice': 'Something went wrong. Nothing was lost. Try again in a moment.',
  'fault.form': 'Something went wrong. What you filled in is still there. Send it again in a moment.',
  'late.press': 'This takes longer than usual. It is being done, you need not press again.',
  'late.form':
    'This takes longer than usual. What you filled in is still there. Does nothing change? Then send it again: it counts once.',
  'home.menu': 'On the Aftrap page',
  'open.button': 'Open',
  'old.notice': 'This message is old and its button no longer works. Type help to see what you can do.',
} as const;
