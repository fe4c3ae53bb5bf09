/** Every named "no" about actions. Each has a text `refusal.<name>` in both languages. */
export const refusals = [
  'unknownAction',
  'actionEnded',
  'actionNotTaken',
  'alreadyDone',
  'reasonMissing',
] as const;
export type ActionRefusal = (typeof refusals)[number];
