/** What somebody is asked to do about a request; each has a card, and a form of the same name. */
export const tasks = ['endorse', 'promise', 'check', 'privacy', 'assign', 'find', 'use', 'decide'] as const;
export type Task = (typeof tasks)[number];

/** Cards; payload `{ requestId }`. Each is nothing once it is not this reader's to do any more. */
export const taskCard = (task: Task): string => `information.${task}`;
export const cards = {
  /** How a request stands. */
  status: 'information.status',
} as const;

/** `{ requestId }`; `ask` takes `{ kickoffId }`, `askFrom` also the `contributionId` of what a partner misses. */
export const dialogs = {
  ask: 'information.ask',
  askFrom: 'information.askFrom',
  endorse: 'information.endorse',
  promise: 'information.promise',
  check: 'information.check',
  privacy: 'information.privacy',
  assign: 'information.assign',
  find: 'information.find',
  use: 'information.use',
} as const;
/** `{ requestId }` */
export const presses = {
  stop: 'information.stop',
  wait: 'information.wait',
  withdraw: 'information.withdraw',
} as const;
export const pages = {
  list: 'information.list',
  show: 'information.show',
  unmet: 'information.unmet',
} as const;

export const rights = {
  see: 'see',
  /** To stop or take back what one asked, and to say what became of it. */
  ask: 'ask',
  /** The same for whoever guides the kick-off, who also says who finds it out. */
  guide: 'guide',
  /** To say whether it can be had and shared. */
  check: 'check',
  /** To decide where nobody knows on what it may be shared. */
  privacy: 'privacy',
  /** To find it out. */
  own: 'own',
} as const;
/** To speak for a partner of the kick-off. */
export const speakFor = (partnerId: string): string => `speak:${partnerId}`;

/** Told by kick-offs: who has to do with one. */
export const circleFact = 'kickoff.circle';
/** Told by requests: it was asked; it stopped at a gate; its answer is there, and this was promised to be done with it. */
export const facts = {
  asked: 'information.asked',
  unmet: 'information.unmet',
  promised: 'information.promised',
} as const;
