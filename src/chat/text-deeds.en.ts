export const deedsEn = {
  'stranger.who': 'I do not know yet who you are.',
  'stranger.how':
    'Your linking code is {{code}}. Fill it in on Aftrap’s own page, with your own settings, or give it to your coordinator. The code works for half an hour.',
  'fault.notice': 'Something went wrong. Nothing was lost. Try again in a moment.',
  'fault.form': 'Something went wrong. What you filled in is still there. Send it again in a moment.',
  'late.form':
    'This takes longer than usual. What you filled in is still there. Does nothing change? Then send it again: it counts once.',
} as const;
