export const peopleChatEn = {
  'chat.title': 'Chat',
  'chat.why':
    'Link your chat, and Aftrap knows you there and sends your messages there. What is asked of you always stands on this page as well.',
  'chat.whyFor':
    'With a chat linked, Aftrap knows this account there, and its messages arrive there. Those who link no chat read them on the page.',
  'chat.none': 'No chat has been linked.',
  'chat.identity': '{{platform}}, workspace {{tenant}}, user {{user}}',
  'chat.since': 'linked since {{since}}',
  'chat.unreached': 'cannot be reached',
  'chat.reason': '{{reason}}, since {{since}}',
  'do.linkChat': 'Link a chat',
  'do.unlinkChat': 'Unlink',
  'do.unlinkChatOf': 'Unlink: {{identity}}',
  'confirm.unlinkChat':
    'Unlink this chat? Then no messages arrive there any more. It can always be linked again, with a new code.',
  'confirm.yes': 'Yes',
  'confirm.no': 'No',
  'linkChat.title': 'Link a chat',
  'linkChat.how': 'Send Aftrap a message in {{chats}}. You then get a code. Fill it in here.',
  'linkChat.care':
    'Only fill in a code that you have just been given in the chat yourself. If you fill in the code of someone else, they can see and do in the chat all that you may.',
  'linkChat.howFor':
    'Ask whoever has this account to send Aftrap a message in {{chats}}. Aftrap then gives a code there. Fill it in here.',
  'linkChat.careFor':
    'Be certain of who gives you the code, by calling them for instance. Whoever the code belongs to can see and do in the chat all that {{account}} may.',
  'linkChat.chat': 'the chat',
  'linkChat.field': 'Code',
  'linkChat.hint': 'Eight letters and digits, such as FKXM-7R3C. A code is valid for half an hour.',
  'linkChat.submit': 'Link',
  'linkChat.linked': 'The chat has been linked.',
  'linkChat.already': 'This chat was linked to this account already.',
  'linkChat.unknown':
    'This code is not right, or not valid any more. Send Aftrap another message in the chat: you then get a code that is valid.',
  'linkChat.tooOften':
    'A wrong code has been filled in too often. Wait an hour, and then ask for a new code in the chat.',
  'unlinkChat.done': 'The chat has been unlinked.',
  'unlinkChat.gone': 'This chat had been unlinked already.',
  'unreached.title': 'Cannot be reached in chat',
  'unreached.count': 'Cannot be reached in chat: {{count}}',
  'unreached.why':
    'Their messages stand on the page. Let them ask for a new code in the chat and link it anew, or unlink the chat that works no more.',
  'unreached.reason': '{{chat}}: {{reason}}, since {{since}}',
  'unreached.more_one': 'And {{count}} other.',
  'unreached.more_other': 'And {{count}} others.',
  'unreached.all': 'See them all',
  'reason.personGone': 'this user cannot be found there any more',
  'reason.notInstalled': 'this user does not have the app there, or has blocked it',
  'reason.messagesOff': 'this user cannot get messages from Aftrap there',
  'reason.workspaceGone': 'Aftrap has no access to the workspace any more',
  'reason.failing': 'messages did not arrive time after time',
  'reason.other': 'messages are refused there',
} as const;
