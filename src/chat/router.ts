import type { RawValues } from '../view/read-values.ts';
import type { Payload } from '../view/spans.ts';
import type { Card, CardRef, Dialog, Notice, Page } from '../view/views.ts';
import type { Denied, Download, Reply, Request } from './surface.ts';
import type { Viewer } from './viewer.ts';

/** A form that is open: its name and payload come back with the submit. */
export interface OpenDialog {
  readonly name: string;
  readonly payload: Payload;
  readonly dialog: Dialog;
}

/** A reply with its form resolved, ready for a platform to show. `denied` comes with its one neutral sentence. */
export type Answer =
  | { readonly kind: 'denied'; readonly notice: Notice }
  | Exclude<Reply, Denied | { readonly kind: 'dialog' } | { readonly kind: 'again' }>
  | { readonly kind: 'dialog'; readonly open: OpenDialog; readonly notice?: Notice }
  /** A submit that was not accepted: the same form with problems in place and all that was filled in. */
  | { readonly kind: 'form'; readonly open: OpenDialog };

/** A form that opens on the product's own page only, asked for in chat. */
export type Elsewhere = Extract<Reply, { readonly kind: 'page' }>;

export interface MenuLink {
  readonly page: string;
  readonly label: string;
}

/**
 * The one door for every platform. Payloads are parsed here; what does not parse, does not exist or may not be
 * seen gives the same `denied`.
 */
export interface Router {
  /** What a person typed, e.g. "kickoff KIEVIT". Unknown words get help with a hint. */
  say(request: Request, words: string): Promise<Answer>;
  press(request: Request, name: string, payload: unknown): Promise<Answer>;
  open(request: Request, name: string, payload: unknown): Promise<OpenDialog | Elsewhere | Denied>;
  submit(request: Request, name: string, payload: unknown, values: RawValues): Promise<Answer>;
  card(viewer: Viewer, ref: CardRef, now: string): Promise<Card | null>;
  page(request: Request, name: string, params: unknown): Promise<Page | Denied>;
  download(request: Request, name: string, params: unknown): Promise<Download | Denied>;
  home(request: Request): Promise<Page>;
  menu(viewer: Viewer): readonly MenuLink[];
  readonly pages: readonly { readonly name: string; readonly path: string }[];
  readonly downloads: readonly { readonly name: string; readonly path: string }[];
  readonly commandWords: readonly string[];
}
