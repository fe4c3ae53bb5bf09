import type { Day, Instant } from '../lib/time.ts';

/** Ids only: what a button or link hands back. Short texts, parsed and authorised again on every use. */
export type Payload = Readonly<Record<string, string>>;

/** A page of Aftrap's own web page, by its registered name. Chat renders it as a link out. */
export interface PageLink {
  readonly page: string;
  readonly params: Payload;
}

/** A piece of running text. Dates stay dates until a renderer knows the reader's zone and language. */
export type Span =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'codeName'; readonly text: string }
  | { readonly kind: 'moment'; readonly at: Instant }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'link'; readonly text: string; readonly to: PageLink };

export const text = (words: string): Span => ({ kind: 'text', text: words });
export const strong = (words: string): Span => ({ kind: 'strong', text: words });
export const codeName = (name: string): Span => ({ kind: 'codeName', text: name });
export const moment = (at: Instant): Span => ({ kind: 'moment', at });
export const day = (on: Day): Span => ({ kind: 'day', day: on });
export const link = (words: string, page: string, params: Payload = {}): Span => ({
  kind: 'link',
  text: words,
  to: { page, params },
});
