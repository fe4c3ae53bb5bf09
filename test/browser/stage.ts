import type { Visitor } from './visitor.ts';
import type { StoryWords } from './words.ts';

/** The demo's people of one district that the story is about; functions, as the first page of the demo lists them. */
export const cast = {
  coordinator: 'RIEC - coördinator Gooi en Vechtstreek',
  chair: 'Gemeente Hilversum - voorzitter DTO Gooi en Vechtstreek',
  police: 'Politie - Gooi en Vechtstreek',
  policeDeputy: 'Politie - plaatsvervanger Gooi en Vechtstreek',
  prosecution: 'OM Midden-Nederland - officier Gooi, West-Utrecht en Flevoland',
  tax: 'Belastingdienst - accountmanager ondermijning',
  huizen: 'Gemeente Huizen - adviseur OOV',
  gooiseMeren: 'Gemeente Gooise Meren - adviseur OOV',
} as const;
export type Role = keyof typeof cast;

/** Where a story is played: one browser a person, in one language. */
export interface Stage {
  readonly words: StoryWords;
  /** What this story's kick-off is about; a name nobody else uses. */
  readonly theme: string;
  /** Given by the product, read from the page. */
  codeName: string;
  /** The same visitor for the same role, signed in and reading the story's language. */
  person(role: Role): Promise<Visitor>;
  /** Something worth looking at: a test looks for faults here, a photographer takes a picture. */
  look(state: string, visitor: Visitor): Promise<void>;
}

/** A part of a story, named as one would tell it. */
export interface Chapter {
  readonly title: string;
  play(stage: Stage): Promise<void>;
}
