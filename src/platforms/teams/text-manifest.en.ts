/** How the app presents itself in Teams, in English. */
export const manifestEn = {
  'app.name': 'Aftrap',
  'app.fullName': 'Aftrap, starting together against organised crime',
  'app.short': 'Start together: who sees what, who does what, and whose turn it is.',
  'app.long':
    'At the start of a theme Aftrap asks each partner separately what the problem is, who can do what and who does what. After that it reminds only those who still have something to do.\n\nAftrap hears only what you say to Aftrap itself. In a group or channel it says nothing of what is going on: the answer is for you alone to see. What is strict stays on Aftrap’s own page.',
  'command.home': 'Shows what is asked of you.',
  'command.help': 'Shows what you can type.',
} as const;
