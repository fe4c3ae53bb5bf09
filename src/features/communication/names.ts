/** Cards; payload `{ kickoffId, momentId }`. */
export const cards = {
  /** To an approver; nothing once it has answered. */
  approve: 'communication.approve',
  /** To who answers the risk question; nothing once answered. */
  risk: 'communication.risk',
  /** How a moment stands: what comes of a form, and news to facilitator and writer. */
  moment: 'communication.moment',
} as const;

/** `{ kickoffId, momentId }` */
export const presses = { ask: 'communication.ask' } as const;
/** `add` takes `{ kickoffId }`, `drop` `{ kickoffId, momentId }`, the others also `basedOn`. */
export const dialogs = {
  add: 'communication.add',
  edit: 'communication.edit',
  approve: 'communication.approve',
  risk: 'communication.risk',
  drop: 'communication.drop',
} as const;
/** `{ kickoffId }` */
export const pages = { plan: 'communication.plan' } as const;

/** `speakFor` a partner (or the facilitator): to approve, and to answer the risk question. */
export const rights = { see: 'see', edit: 'edit' } as const;
export const speakFor = (by: string): string => `speak:${by}`;

/** What a kick-off tells of who has to do with it. */
export const circleFact = 'kickoff.circle';
/** Told whenever other moments, or other days of them, are approved than before. */
export const agreedFact = 'communication.agreed';
