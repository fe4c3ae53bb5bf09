import type { Phrases } from '../../view/catalogue.ts';
import type { Reader } from '../../view/reader.ts';
import type { PageLink } from '../../view/spans.ts';
import type { CardRef } from '../../view/views.ts';
import { type SlackKey, slackWords } from './text.ts';

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

/** What every part of one message or view needs while it is drawn. */
export interface Rendering extends Drawing {
  readonly words: Phrases<SlackKey>;
  readonly detail: Detail;
  /** The cards of the whole message, which every button hands back. */
  readonly refs: readonly CardRef[];
  /** Home has real headings; in a card and a form the title is the only one. */
  readonly inCard: boolean;
  /** An id for the next thing that can be pressed, its own within the message. */
  nextId(): string;
  /** Says that something was left out or cut. */
  leaveOut(): void;
  /** True when something was since this was last asked. */
  hasLeftOut(): boolean;
}

export function renderingFor(
  { reader, drawing, addressOf }: Drawing,
  given: Partial<Pick<Rendering, 'refs' | 'inCard' | 'detail'>> & { readonly idsOf?: string } = {},
): Rendering {
  let ids = 0;
  let isLess = false;
  return {
    reader,
    drawing,
    addressOf,
    words: slackWords(reader.language),
    detail: given.detail ?? everything,
    refs: given.refs ?? [],
    inCard: given.inCard ?? true,
    nextId: () => `${given.idsOf ?? 'button'}-${ids++}`,
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
