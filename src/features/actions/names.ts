/** Cards; payload `{ kickoffId, actionId }`, `mine` none. */
export const cards = {
  /** How one action stands, with what its owner can say about it. */
  action: 'actions.action',
  /** The reminder to its owner; nothing once it is done. */
  reminder: 'actions.reminder',
  /** To lead and facilitator; nothing once it is no longer stuck. */
  stuck: 'actions.stuck',
  mine: 'actions.mine',
} as const;

export const presses = { done: 'actions.done', running: 'actions.running' } as const;
/** `{ kickoffId, actionId }` */
export const dialogs = { report: 'actions.report', stuck: 'actions.stuck' } as const;
export const pages = { list: 'actions.list' } as const;

/** To see the list; `speakFor` an action: to say how it stands. */
export const rights = { see: 'see' } as const;
export const speakFor = (actionId: string): string => `speak:${actionId}`;

/** What a kick-off tells when a version of its agreement is adopted. */
export const adoptedFact = 'kickoff.adopted';
/** What it tells when it became more or less confidential. */
export const levelChangedFact = 'kickoff.levelChanged';
/** What it tells when others than before may see the agreement in force. */
export const readersChangedFact = 'kickoff.readersChanged';
/** What the plan for communication tells when other moments, or other days of them, are approved. */
export const momentsAgreedFact = 'communication.agreed';
/** What an information request tells once its answer is there: who promised to do what with it. */
export const promisedFact = 'information.promised';
