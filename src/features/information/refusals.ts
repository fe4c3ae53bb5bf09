/** Every named "no" about information requests. Each has a text `refusal.<name>` in both languages. */
export const refusals = [
  'unknownRequest',
  'alreadyAsked',
  'kickoffStopped',
  'notNow',
  'unknownPartner',
  'questionMissing',
  'whyMissing',
  'levelMissing',
  'answerMissing',
  'whatMissing',
  'dayMissing',
  'dayPassed',
  'sharingMissing',
  'basisMissing',
  'productMissing',
  'ownerMissing',
  'whereMissing',
  'reasonMissing',
] as const;
export type InformationRefusal = (typeof refusals)[number];
