/** Everyone in the script, by the label of their account: functions, never persons. */
export const cast = {
  coordinator: 'RIEC - coördinator West-Utrecht',
  chair: 'Gemeente IJsselstein - voorzitter West-Utrecht',
  police: 'Politie - teamchef West-Utrecht',
  policeDeputy: 'Politie - plaatsvervanger West-Utrecht',
  tax: 'Belastingdienst - accountmanager West-Utrecht',
  woerden: 'Gemeente Woerden - adviseur OOV',
  houten: 'Gemeente Houten - adviseur OOV',
  prosecution: 'Openbaar Ministerie - officier West-Utrecht',
  farmers: 'LTO - adviseur West-Utrecht',
  /** Another district. */
  coordinatorElsewhere: 'RIEC - coördinator Flevoland',
  policeElsewhere: 'Politie - teamchef Flevoland',
  almere: 'Gemeente Almere - adviseur OOV',
  /** A guest of the other district's kick-off only. */
  prevention: 'CCV - adviseur Flevoland',
  /** Had a seat in West-Utrecht until the second day. */
  former: 'Gemeente Lopik - adviseur OOV',
  /** Comes in later: changes name, leaves again. */
  newcomer: 'Gemeente Montfoort - adviseur OOV',
  /** Never gets a seat. */
  seatless: 'Gemeente Oudewater - trainee',
} as const;

/** Begins every text that somebody says in the script: where it turns up, somebody's words do. */
export const marked = 'GEMERKT';
export const says = (words: string): string => `${marked} ${words}`;
