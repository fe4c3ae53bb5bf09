import type { Answer, OpenDialog } from '../../chat/router.ts';
import type { Request } from '../../chat/surface.ts';
import { uuidFrom } from '../../lib/ids.ts';
import type { CardRef, Notice } from '../../view/views.ts';
import { type Addresses, ownPages, safeReturn } from './addresses.ts';
import { showNeutral } from './plain-screens.ts';
import { drawDialog, type FormState } from './render-dialog.ts';
import { type Screen, show } from './screen.ts';
import { type Site, visitOf, type WebContext } from './site.ts';

type Of<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;

/** What was done and where a person stood when they did it. */
export interface Deed {
  readonly request: Request;
  readonly returnTo: string;
  /** What was filled in, when it was a form. */
  readonly form: Pick<FormState, 'sent' | 'step'>;
}

export const noForm: Deed['form'] = { sent: null, step: null };

/** How many of the newest messages are looked at to see whether a card stands in the conversation already. */
const near = 40;

/** The form as a page. */
export function dialogScreen(addresses: Addresses, open: OpenDialog, state: FormState): Screen {
  const { title } = open.dialog;
  return {
    title: ({ words }) => (state.refused ? words.text('form.problemTitle', { title }) : title),
    draw: (rendering, { focus }) => drawDialog(open, state, rendering, focus),
    place: [],
    here: addresses.dialog(open.name, open.payload, state.returnTo),
    live: false,
    status: state.refused ? 422 : 200,
  };
}

const isConversation = (path: string): boolean => path.split('?')[0] === ownPages.conversation;

/** Sends a person on; what they are told waits for them there. */
export function sendOn(site: Site, c: WebContext, to: string, notice: Notice | undefined): Response {
  const path = safeReturn(to);
  if (notice !== undefined) site.flashes.leave(visitOf(c).secret, path, notice);
  // The conversation is read from its end.
  return c.redirect(isConversation(path) ? `${path}#laatste` : to, 303);
}

const sameCards = (a: readonly CardRef[], b: readonly CardRef[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/**
 * Cards belong in the conversation. Who pressed a button elsewhere and is told what came of it stays there:
 * the page they are on shows the same state.
 */
async function showCards(site: Site, c: WebContext, answer: Of<'cards'>, deed: Deed): Promise<Response> {
  const { accountId } = deed.request.viewer;
  if (!isConversation(deed.returnTo) && answer.notice !== undefined)
    return sendOn(site, c, deed.returnTo, answer.notice);
  const stands = await site.ports.conversation.list(accountId, near);
  if (stands.some(({ parts }) => sameCards(parts, answer.cards))) {
    return sendOn(site, c, ownPages.conversation, answer.notice);
  }
  await site.ports.conversation.add(accountId, {
    id: uuidFrom(`${deed.request.deliveryId} answer`),
    at: deed.request.now,
    from: 'bot',
    words: null,
    parts: answer.cards,
    notice: answer.notice ?? null,
    read: true,
  });
  return sendOn(site, c, ownPages.conversation, undefined);
}

type Shower<Kind extends Answer['kind']> = (
  site: Site,
  c: WebContext,
  answer: Of<Kind>,
  deed: Deed,
) => Response | Promise<Response>;

const showers: { readonly [Kind in Answer['kind']]: Shower<Kind> } = {
  denied: (site, c) => showNeutral(site, c),
  notice: (site, c, { notice }, { returnTo }) => sendOn(site, c, returnTo, notice),
  cards: showCards,
  dialog: (site, c, { open, notice }, { returnTo }) =>
    sendOn(site, c, site.addresses.dialog(open.name, open.payload, returnTo), notice),
  page: (site, c, { to, notice }) => sendOn(site, c, site.addresses.page(to), notice),
  form: (site, c, { open }, { returnTo, form }) =>
    show(site, c, dialogScreen(site.addresses, open, { ...form, delivery: null, returnTo, refused: true })),
};

/** Turns what the router answered into where the person goes. */
export function showAnswer<Kind extends Answer['kind']>(
  site: Site,
  c: WebContext,
  answer: Of<Kind>,
  deed: Deed,
): Response | Promise<Response> {
  const kind: Kind = answer.kind as Kind;
  return showers[kind](site, c, answer, deed);
}

/** The ids that came along in the address; what begins with an underscore is ours. */
export function payloadOf(query: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(query).filter(([name]) => !name.startsWith('_')));
}
