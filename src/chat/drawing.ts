import type { Phrases } from '../view/catalogue.ts';
import type { Reader } from '../view/reader.ts';
import type { PageLink } from '../view/spans.ts';
import type { CardRef } from '../view/views.ts';
import type { DrawnKey } from './drawn-words.ts';
import { type Detail, everything } from './fitting.ts';

/** For whom something is drawn, and what makes this drawing another than the last. */
export interface Drawing {
  readonly reader: Reader;
  /** Made anew for every drawing: pressing the same drawing twice is one deed. */
  readonly drawing: string;
  /** The plain address of a page: only who is signed in there gets further. */
  addressOf(link: PageLink): string;
}

/** What every part of one message or window in a chat needs while it is drawn. `Key`: what that chat says itself. */
export interface ChatRendering<Key extends string = DrawnKey> extends Drawing {
  readonly words: Phrases<Key>;
  readonly detail: Detail;
  /** The cards of the whole message, which every button hands back. */
  readonly refs: readonly CardRef[];
  /** How long an address may be here, behind a word or a button. */
  readonly longestUrl: number;
  /** An id for the next thing that needs one, its own within the drawing. */
  nextId(): string;
  /** Says that something was left out or cut. */
  leaveOut(): void;
  /** True when something was since this was last asked. */
  hasLeftOut(): boolean;
}

/** `idsOf`: how every id begins. */
export function startRendering<Key extends string>(
  { reader, drawing, addressOf }: Drawing,
  given: Pick<ChatRendering<Key>, 'words' | 'longestUrl'> & {
    readonly idsOf: string;
    readonly refs: readonly CardRef[] | undefined;
    readonly detail: Detail | undefined;
  },
): ChatRendering<Key> {
  let ids = 0;
  let isLess = false;
  return {
    reader,
    drawing,
    addressOf,
    words: given.words,
    longestUrl: given.longestUrl,
    detail: given.detail ?? everything,
    refs: given.refs ?? [],
    nextId: () => `${given.idsOf}-${ids++}`,
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

/** As many of them as this drawing shows. */
export function firstOf<Thing>(
  things: readonly Thing[],
  most: number,
  { leaveOut }: Pick<ChatRendering, 'leaveOut'>,
): readonly Thing[] {
  const shown = things.slice(0, most);
  if (shown.length < things.length) leaveOut();
  return shown;
}

/** As much of a list as this drawing shows, and how it says that there is more. */
export function listed<Thing>(
  things: readonly Thing[],
  rendering: ChatRendering,
): { readonly shown: readonly Thing[]; readonly more: string | null } {
  const shown = firstOf(things, rendering.detail.items, rendering);
  const count = things.length - shown.length;
  return { shown, more: count > 0 ? rendering.words.text('list.more', { count }) : null };
}
