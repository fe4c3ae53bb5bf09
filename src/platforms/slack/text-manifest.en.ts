/** How the app presents itself in Slack, and why it asks what it asks, in English. */
export const manifestEn = {
  'app.short': 'Start together against organised crime: who sees what, who does what, and whose turn it is.',
  'app.long':
    'At the start of a theme Aftrap asks each partner separately what the problem is, who can do what and who does what. After that it reminds only those who still have something to do. Aftrap does not listen in channels. What is strict stays on Aftrap’s own page.',
  'command.all': 'Everything of Aftrap. Type help behind it to see what you can do.',
  'scope.commands': 'To hear the commands you type, such as /kickoff.',
  'scope.chat:write':
    'To send you questions, answers and reminders, in the conversation between you and Aftrap, and to bring them up to date.',
  'scope.im:history':
    'To read what you type to Aftrap itself. What is said in channels never comes to Aftrap.',
} as const;
