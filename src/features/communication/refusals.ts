/** Every named "no" about communication. Each has a text `refusal.<name>` in both languages. */
export const refusals = [
  'unknownMoment',
  'notEditable',
  'changedMeanwhile',
  'messageMissing',
  'perspectiveMissing',
  'audienceMissing',
  'audienceTextMissing',
  'mediumMissing',
  'dayTooSoon',
  'voiceUnknown',
  'approverUnknown',
  'repeatBeforeDay',
  'repeatTwice',
  'tooManyRepeats',
  'notDrafted',
  'notAsked',
  'reasonMissing',
  'alreadyOver',
] as const;
export type CommunicationRefusal = (typeof refusals)[number];
