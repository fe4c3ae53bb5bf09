// The names by which the rest of the feature (and the router) knows what the rules speak of.

/** What may be done or seen, besides the two families below. */
export const rights = {
  /** That it exists: theme, code name, stage, body. */
  see: 'see',
  /** Who is asked, who has answered, deadlines; no content. */
  process: 'process',
  /** The lead's own words. */
  brief: 'brief',
  /** That partners' answers may be shown; each partner's words go by `answersOf`. */
  answers: 'answers',
  /** That something was said without a name; the words go by `anonymousWords`. */
  anonymous: 'anonymous',
  agreement: 'agreement',
  facilitate: 'facilitate',
  adopt: 'adopt',
  close: 'close',
} as const;

/** To speak as this partner: its own row, saved answers and answers. */
export const speakAs = (partnerId: string): string => `speak:${partnerId}`;
/** To read this partner's submitted answers; given to others only once the round is closed. */
export const answersOf = (partnerId: string): string => `answers:${partnerId}`;
/** To say with whom this partner's answers are shared: for as long as they are shown. */
export const shareAs = (partnerId: string): string => `share:${partnerId}`;
/** To read what was said on a question without a name; given only when enough was said. */
export const anonymousWords = (questionId: string): string => `anonymousWords:${questionId}`;
/** To read what this partner tells the facilitator alone: why it needs more time, why it leaves. */
export const exchangeWith = (partnerId: string): string => `exchange:${partnerId}`;

/** Cards, by whom they go to. Payload `{ kickoffId }`, with `partnerId` or `rowId` where it says so. */
export const cards = {
  /** To a partner; `{ kickoffId, partnerId }`. Also the card of its reminder. */
  invitation: 'kickoffs.invitation',
  /** To facilitator and body: "3 of 5", without content. */
  status: 'kickoffs.status',
  /** To the facilitator; with partnerId. */
  moreTimeAsked: 'kickoffs.moreTimeAsked',
  /** To the partner; with partnerId. */
  moreTimeAnswered: 'kickoffs.moreTimeAnswered',
  /** To the deputy; with partnerId. */
  handedOver: 'kickoffs.handedOver',
  /** To the facilitator; with partnerId. */
  notForUs: 'kickoffs.notForUs',
  /** To a removed partner, who may see nothing any more: shown without reading the kick-off. */
  removed: 'kickoffs.removed',
  /** To the facilitator: everyone answered, or the last deadline passed: close or wait. */
  closeOrWait: 'kickoffs.closeOrWait',
  /** To partners (no guests) and facilitator. */
  roundClosed: 'kickoffs.roundClosed',
  /** To partners that had answered, with partnerId. Those that had not get the invitation again. */
  roundReopened: 'kickoffs.roundReopened',
  /** To the facilitator; with partnerId. */
  lateAnswer: 'kickoffs.lateAnswer',
  /** To the facilitator, as ask only. */
  writeAgreement: 'kickoffs.writeAgreement',
  /** To the row's partner; with partnerId and rowId. */
  rowToAccept: 'kickoffs.rowToAccept',
  /** To the facilitator; with partnerId and rowId. */
  rowAnswered: 'kickoffs.rowAnswered',
  /** To a partner; with partnerId. */
  confirm: 'kickoffs.confirm',
  /** To the facilitator, when a partner said no or added a remark; with partnerId. */
  confirmationGiven: 'kickoffs.confirmationGiven',
  /** To the facilitator; with partnerId. */
  dissent: 'kickoffs.dissent',
  /** To those who may adopt. */
  toAdopt: 'kickoffs.toAdopt',
  /** To partners (no guests), facilitator, lead and deputy. */
  adopted: 'kickoffs.adopted',
  /** To partners (no guests): the agreement changed after they confirmed, or a revision was started or dropped. */
  changed: 'kickoffs.changed',
  withdrawn: 'kickoffs.withdrawn',
  /** What the reader can begin; payload `{}`. */
  begin: 'kickoffs.begin',
} as const;

/** Forms and pages that asks point to. A STRICT kick-off points to the page only. */
export const dialogs = {
  /** `{ kickoffId, partnerId }` */
  answer: 'kickoffs.answer',
  /** `{ kickoffId, partnerId, questionId }` */
  share: 'kickoffs.share',
  /** `{ kickoffId, partnerId }` */
  decideMoreTime: 'kickoffs.decideMoreTime',
  /** `{ kickoffId, partnerId, rowId }` */
  answerRow: 'kickoffs.answerRow',
  /** `{ kickoffId, partnerId }` */
  confirm: 'kickoffs.confirm',
} as const;
/** `{ kickoffId }` */
export const pages = { show: 'kickoffs.show', agreement: 'kickoffs.agreement' } as const;

/** Files of the own page; `{ kickoffId }`. */
export const downloads = {
  markdown: 'kickoffs.recordMarkdown',
  json: 'kickoffs.recordJson',
  /** `{ kickoffId, escalationId }` */
  note: 'kickoffs.note',
} as const;

export const facts = {
  opened: 'kickoff.opened',
  adopted: 'kickoff.adopted',
  withdrawn: 'kickoff.withdrawn',
  readersChanged: 'kickoff.readersChanged',
  circle: 'kickoff.circle',
  levelChanged: 'kickoff.levelChanged',
} as const;
