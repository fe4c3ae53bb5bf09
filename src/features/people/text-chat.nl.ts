export const peopleChatNl = {
  'chat.title': 'Chat',
  'chat.why':
    'Koppel je chat, dan herkent Aftrap je daar en krijg je daar je berichten. Wat er van je wordt gevraagd, staat altijd ook op deze pagina.',
  'chat.whyFor':
    'Met een gekoppelde chat herkent Aftrap dit account daar, en komen de berichten daar aan. Wie geen chat koppelt, leest ze op de pagina.',
  'chat.none': 'Er is geen chat gekoppeld.',
  'chat.identity': '{{platform}}, werkruimte {{tenant}}, gebruiker {{user}}',
  'chat.since': 'gekoppeld sinds {{since}}',
  'chat.unreached': 'niet te bereiken',
  'chat.reason': '{{reason}}, sinds {{since}}',
  'do.linkChat': 'Chat koppelen',
  'do.unlinkChat': 'Ontkoppelen',
  'do.unlinkChatOf': 'Ontkoppelen: {{identity}}',
  'confirm.unlinkChat':
    'Deze chat ontkoppelen? Dan komen daar geen berichten meer aan. Opnieuw koppelen kan altijd, met een nieuwe code.',
  'confirm.yes': 'Ja',
  'confirm.no': 'Nee',
  'linkChat.title': 'Chat koppelen',
  'linkChat.how': 'Stuur Aftrap een bericht in {{chats}}. Je krijgt dan een code. Vul die hier in.',
  'linkChat.care':
    'Vul alleen een code in die je zelf net in de chat hebt gekregen. Vul je een code van iemand anders in, dan kan die in de chat alles zien en doen wat jij mag.',
  'linkChat.howFor':
    'Vraag wie dit account heeft om Aftrap een bericht te sturen in {{chats}}. Aftrap geeft daar dan een code. Vul die hier in.',
  'linkChat.careFor':
    'Wees zeker van wie je de code krijgt, bijvoorbeeld door te bellen. Bij wie de code hoort, kan in de chat alles zien en doen wat {{account}} mag.',
  'linkChat.chat': 'de chat',
  'linkChat.field': 'Code',
  'linkChat.hint': 'Acht letters en cijfers, zoals FKXM-7R3C. Een code is een half uur geldig.',
  'linkChat.submit': 'Koppelen',
  'linkChat.linked': 'De chat is gekoppeld.',
  'linkChat.already': 'Deze chat was al gekoppeld aan dit account.',
  'linkChat.unknown':
    'Deze code klopt niet, of is niet meer geldig. Stuur Aftrap in de chat nog een bericht: je krijgt dan een code die geldig is.',
  'linkChat.tooOften':
    'Er is te vaak een verkeerde code ingevuld. Wacht een uur, en vraag dan in de chat een nieuwe code.',
  'unlinkChat.done': 'De chat is ontkoppeld.',
  'unlinkChat.gone': 'Deze chat was al ontkoppeld.',
  'unreached.title': 'Niet te bereiken in chat',
  'unreached.count': 'Niet te bereiken in chat: {{count}}',
  'unreached.why':
    'Hun berichten staan op de pagina. Laat hen in de chat een nieuwe code vragen en opnieuw koppelen, of ontkoppel de chat die niet meer werkt.',
  'unreached.reason': '{{chat}}: {{reason}}, sinds {{since}}',
  'unreached.more_one': 'En nog {{count}} ander.',
  'unreached.more_other': 'En nog {{count}} anderen.',
  'unreached.all': 'Bekijk ze allemaal',
  'reason.personGone': 'deze gebruiker is daar niet meer te vinden',
  'reason.notInstalled': 'deze gebruiker heeft de app daar niet, of heeft die geblokkeerd',
  'reason.messagesOff': 'deze gebruiker kan daar geen berichten van Aftrap krijgen',
  'reason.workspaceGone': 'Aftrap heeft geen toegang meer tot de werkruimte',
  'reason.failing': 'berichten kwamen steeds niet aan',
  'reason.other': 'berichten worden daar geweigerd',
} as const;
