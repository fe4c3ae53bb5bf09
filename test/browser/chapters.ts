import type { Chapter } from './stage.ts';
import { adoptionChapters } from './story-adoption.ts';
import { agreementChapters } from './story-agreement.ts';
import { draftChapters } from './story-draft.ts';
import { roundChapters } from './story-round.ts';

/** A new theme, from empty to the second version of what was agreed about it. */
export const chapters: readonly Chapter[] = [
  ...draftChapters,
  ...roundChapters,
  ...agreementChapters,
  ...adoptionChapters,
];
