import type { Phrases } from '../../view/catalogue.ts';
import type { Reader } from '../../view/reader.ts';
import type { PageLink } from '../../view/spans.ts';
import type { CardRef } from '../../view/views.ts';
import { type TeamsKey, teamsWords } from './text.ts';

/** For whom something is drawn, and what makes this drawing another than the last. */
export interface Drawing {
  readonly reader: Reader;
  /** Made anew for every drawing: pressing the same drawing twice is one deed. */
  readonly drawing: string;
  /** The plain address of a page: only who is signed in there gets further. */
  addressOf(link: PageLink): string;
}

/** How much is shown of what may be too large. */
export interface Detail {
  readonly cards: number;
  /** Nodes of one card or form. */
  readonly nodes: number;
  /** Things of one list. */
  readonly items: number;
  readonly buttons: number;
  /** Characters of one text. */
  readonly words: number;
}

export const everything: Detail = {
  cards: Number.POSITIVE_INFINITY,
  nodes: Number.POSITIVE_INFINITY,
  items: Number.POSITIVE_INFINITY,
  buttons: Number.POSITIVE_INFINITY,
  words: Number.POSITIVE_INFINITY,
};

/** A dialog does not open another, nor does it know Action.Execute: whatever is pressed in it is a submit. */
export type Place = 'message' | 'dialog';

/** What every part of one card needs while it is drawn. */
export interface Rendering extends Drawing {
  readonly words: Phrases<TeamsKey>;
  readonly place: Place;
  readonly detail: Detail;
  /** The cards of the whole message, which every button hands back. */
  readonly refs: readonly CardRef[];
  /** An id for the next element that needs one, its own within the card. */
  nextId(): string;
  /** Says that something was left out or cut. */
  leaveOut(): void;
  /** True when something was since this was last asked. */
  hasLeftOut(): boolean;
}

export function renderingFor(
  { reader, drawing, addressOf }: Drawing,
  given: { readonly place: Place; readonly refs?: readonly CardRef[]; readonly detail?: Detail },
): Rendering {
  let ids = 0;
  let isLess = false;
  return {
    reader,
    drawing,
    addressOf,
    words: teamsWords(reader.language),
    place: given.place,
    detail: given.detail ?? everything,
    refs: given.refs ?? [],
    nextId: () => `ask-${drawing.slice(-8)}-${ids++}`,
    leaveOut: () => {
      isLess = true;
    },
    hasLeftOut: () => {
      const was = isLess;
      isLess = false;
      return was;
    },
  };
}
