import type { Phrases } from '../../view/catalogue.ts';
import type { Reader } from '../../view/reader.ts';
import type { Addresses } from './addresses.ts';
import { type WebKey, webWords } from './text.ts';

/** What every part of one page needs while it is drawn. */
export interface Rendering {
  readonly reader: Reader;
  readonly words: Phrases<WebKey>;
  readonly addresses: Addresses;
  /** The page being shown: where a press leads back to. */
  readonly here: string;
  /** Inside a card, whose title is a heading already: headings go one level down. */
  readonly inCard: boolean;
  /** A delivery id for one form: sent twice, it is still one delivery. */
  newToken(): string;
  /**
   * An id for one thing on the page, the same each time the page is drawn. So that a live refresh moves a
   * focused button along with what it belongs to, instead of turning it into its neighbour's.
   */
  idFor(thing: string): string;
}

export function renderingFor(given: Omit<Rendering, 'words' | 'idFor' | 'inCard'>): Rendering {
  const counts = new Map<string, number>();
  return {
    ...given,
    inCard: false,
    words: webWords(given.reader.language),
    idFor: (thing) => {
      const id = thing.replaceAll(/[^A-Za-z0-9_-]+/g, '_');
      const count = (counts.get(id) ?? 0) + 1;
      counts.set(id, count);
      return count === 1 ? id : `${id}-${count}`;
    },
  };
}
