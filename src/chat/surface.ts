import type { ZodType } from 'zod';
import type { FormValues } from '../view/fields.ts';
import type { Node } from '../view/nodes.ts';
import type { PageLink, Payload } from '../view/spans.ts';
import type { Card, CardRef, Dialog, Notice, Page } from '../view/views.ts';
import type { Viewer } from './viewer.ts';

/** One thing a person did, once: the delivery id is the same when a platform delivers it again. */
export interface Request {
  readonly viewer: Viewer;
  readonly deliveryId: string;
  /** Where it came from, for the audit: web, slack, teams. */
  readonly origin: string;
  readonly now: string;
}

/** True on the product's own page; everything else passes a chat vendor's servers. */
export const isOnOwnPage = ({ origin }: Pick<Request, 'origin'>): boolean => origin === 'web';

/** The one answer to "does not exist" and to "not allowed". */
export const denied = { kind: 'denied' } as const;
export type Denied = typeof denied;

/** What a person gets back. References are rendered for the reader when they are shown. */
export type Reply =
  | Denied
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'cards'; readonly cards: readonly CardRef[]; readonly notice?: Notice }
  | { readonly kind: 'dialog'; readonly dialog: string; readonly payload: Payload; readonly notice?: Notice }
  | { readonly kind: 'page'; readonly to: PageLink; readonly notice?: Notice }
  /** The form comes back with the problem in place and everything that was filled in. */
  | { readonly kind: 'again'; readonly problem: Notice; readonly fields?: readonly string[] };

type Shape<P> = ZodType<P>;

/** A word people type: `kickoff`, with what stands behind it. `words` is trimmed, may be empty. */
export interface Command {
  readonly word: string;
  /** Shown by `help`. */
  help(viewer: Viewer): { readonly usage: string; readonly means: string };
  handle(request: Request, words: string): Promise<Reply>;
}

/** A button that changes something. */
export interface Press<P = Payload> {
  readonly name: string;
  readonly payload: Shape<P>;
  handle(request: Request, payload: P): Promise<Reply>;
}

/** A form. `build` runs when it opens and again on submit, so an old form meets today's rules. */
export interface DialogRoute<P = Payload> {
  readonly name: string;
  readonly payload: Shape<P>;
  /**
   * Whether words that look like data about a person may stay when somebody says why. Left out, or false: the form
   * comes back until they are gone.
   */
  mayKeep?(request: Request, payload: P): Promise<boolean>;
  /**
   * The page to go to when this may be filled in on the product's own page only; asked for chat, before anything is
   * built or read. Null for who may not see it either: `build` denies it.
   */
  onlyOn?(request: Request, payload: P): Promise<PageLink | null>;
  build(request: Request, payload: P): Promise<Dialog | Denied>;
  submit(request: Request, payload: P, values: FormValues): Promise<Reply>;
}

/** About a theme, words that look like data about a person may stay when somebody says why. */
export const keptWithReason = <P>(route: DialogRoute<P>): DialogRoute<P> =>
  keptWithReasonWhen(route, async () => true);

/** For forms that are about a theme or about a case: `when` says about which it is now. About a case nothing stays. */
export const keptWithReasonWhen = <P>(
  route: DialogRoute<P>,
  when: (request: Request, payload: P) => Promise<boolean>,
): DialogRoute<P> => ({ ...route, mayKeep: when });

/** A card, rendered from today's state for one reader; null when it no longer means anything to them. */
export interface CardRoute<P = Payload> {
  readonly name: string;
  readonly payload: Shape<P>;
  show(viewer: Viewer, payload: P, now: string): Promise<Card | null>;
}

/** A page of the web page. `path` is Hono's form: '/kickoffs/:id'. Query parameters are params too. */
export interface PageRoute<P = Payload> {
  readonly name: string;
  readonly path: string;
  readonly params: Shape<P>;
  show(request: Request, params: P): Promise<Page | Denied>;
}

/** A file to take along. */
export interface Download {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string;
}

/** A file of the web page, at a path of its own. A button reaches it as a page, by its name. */
export interface DownloadRoute<P = Payload> {
  readonly name: string;
  readonly path: string;
  readonly params: Shape<P>;
  make(request: Request, params: P): Promise<Download | Denied>;
}

/** A part of home, "what is asked of me"; empty when there is nothing to say. Shown in the order of `place`. */
export interface HomeSection {
  readonly place: number;
  show(request: Request): Promise<readonly Node[]>;
}

/** A link in the page's menu, for those it means something to. */
export interface MenuItem {
  readonly page: string;
  /** Low numbers come first: what one works in before what one sets up. */
  readonly place: number;
  label(viewer: Viewer): string | null;
}

/** Everything a feature shows and hears. */
export interface Surface {
  readonly commands: readonly Command[];
  readonly presses: readonly Press[];
  readonly dialogs: readonly DialogRoute[];
  readonly cards: readonly CardRoute[];
  readonly pages: readonly PageRoute[];
  readonly home: readonly HomeSection[];
  readonly menu: readonly MenuItem[];
  /** Left out where there is nothing to take along. */
  readonly downloads?: readonly DownloadRoute[];
}
