import type { Hono } from 'hono';
import type { Answer } from '../../chat/router.ts';
import type { Request } from '../../chat/surface.ts';
import type { Viewer } from '../../chat/viewer.ts';
import { uuidFrom } from '../../lib/ids.ts';
import type { CardRef } from '../../view/views.ts';
import { ownPages } from './addresses.ts';
import { noForm, sendOn, showAnswer } from './answers.ts';
import { drawLive } from './frame.ts';
import { html } from './markup.ts';
import { showNeutral } from './plain-screens.ts';
import type { StoredMessage } from './ports.ts';
import {
  drawComposer,
  drawConversationHead,
  drawMessages,
  type ShownMessage,
} from './render-conversation.ts';
import { type Screen, show } from './screen.ts';
import { deedRequest, type Site, visitOf, type WebContext, type WebEnv } from './site.ts';

const shortList = 40;
const longList = 400;
/** A command is a word and a name or two. */
const longestCommand = 500;

const keyOf = (ref: CardRef): string => JSON.stringify([ref.card, ref.payload]);

/**
 * Cards as they are today. One that stands in several messages is shown once, in the newest: a reminder
 * takes the place of the prompt it reminds of, so nobody is asked the same thing twice on one page.
 */
async function shownMessages(
  site: Site,
  viewer: Viewer,
  messages: readonly StoredMessage[],
): Promise<ShownMessage[]> {
  const newest = new Map(messages.flatMap(({ id, parts }) => parts.map((ref) => [keyOf(ref), id] as const)));
  const shown = messages.map(async (message) => {
    const own = message.parts.filter((ref) => newest.get(keyOf(ref)) === message.id);
    const cards = await Promise.all(own.map((ref) => drawn(site, viewer, ref)));
    return own.length === 0 && message.parts.length > 0 && message.notice === null
      ? []
      : [{ message, cards }];
  });
  return (await Promise.all(shown)).flat();
}

/** One card that cannot be drawn must not hide the rest of somebody's conversation. */
async function drawn(
  { ports: { router, clock, onFault } }: Site,
  viewer: Viewer,
  ref: CardRef,
): Promise<ShownMessage['cards'][number]> {
  try {
    return await router.card(viewer, ref, clock.now());
  } catch (fault) {
    onFault(fault, `GET ${ownPages.conversation}`);
    return 'broken';
  }
}

function conversationScreen(
  site: Site,
  messages: readonly ShownMessage[],
  more: boolean,
  all: boolean,
): Screen {
  return {
    title: ({ words }) => words.text('conversation.title'),
    draw: (rendering, { focus, notice }) => {
      const head = drawConversationHead(rendering, focus);
      const chips = [helpWord, ...site.ports.router.commandWords];
      const list = drawLive(drawMessages(messages, more, rendering), rendering);
      return html`<div class="conversation">${head}${list}${drawComposer(chips, notice, rendering)}</div>`;
    },
    place: ['conversation'],
    here: all ? `${ownPages.conversation}?alles=1` : ownPages.conversation,
    live: true,
    ownNotice: true,
  };
}

export function conversationRoutes(app: Hono<WebEnv>, site: Site): void {
  const { conversation, router } = site.ports;
  app.get(ownPages.conversation, async (c) => {
    const { viewer } = visitOf(c);
    const all = c.req.query('alles') !== undefined;
    const messages = await conversation.list(viewer.accountId, all ? longList : shortList);
    const shown = await shownMessages(site, viewer, messages);
    const unread = messages.filter(({ read }) => !read).map(({ id }) => id);
    if (unread.length > 0) await conversation.markRead(viewer.accountId, unread);
    const more = !all && messages.length >= shortList;
    return show(site, c, conversationScreen(site, shown, more, all));
  });
  app.post(ownPages.conversation, async (c) => {
    const sent = await typed(c);
    if (sent === null) return showNeutral(site, c);
    if (sent.words === '') return sendOn(site, c, ownPages.conversation, undefined);
    const request = deedRequest(site, visitOf(c).viewer, 'say', sent.delivery);
    await keep(site, request, request.deliveryId, {
      from: 'me',
      words: commandIn(sent.words, router.commandWords),
    });
    return reply(site, c, request, await router.say(request, sent.words));
  });
}

/** What was typed; when a button with a command was pressed, that command. */
async function typed(
  c: WebContext,
): Promise<{ readonly words: string; readonly delivery: string | null } | null> {
  const form = await c.req.parseBody({ all: true }).catch(() => null);
  if (form === null) return null;
  const all = [form['words']].flat().filter((one) => typeof one === 'string');
  const words = (all.findLast((one) => one.trim() !== '') ?? '')
    .normalize('NFC')
    .trim()
    .slice(0, longestCommand);
  const delivery = form['_delivery'];
  return {
    words,
    delivery: typeof delivery === 'string' && /^[A-Za-z0-9_-]{8,100}$/.test(delivery) ? delivery : null,
  };
}

/** Understood everywhere, without a feature saying so. */
const helpWord = 'help';
/** What may stand in front of a command, as on other platforms: "/kickoff", "aftrap kickoff". */
const before = /^\/?(aftrap\s+)?\/?/i;

/** Only commands are kept: anything else may hold what may not be kept at all. */
function commandIn(words: string, commandWords: readonly string[]): string | null {
  const first = words.replace(before, '').split(/\s/)[0]?.toLowerCase() ?? '';
  return first === helpWord || commandWords.includes(first) ? words : null;
}

function keep(
  site: Site,
  request: Request,
  id: string,
  message: Pick<StoredMessage, 'from'> & Partial<StoredMessage>,
): Promise<boolean> {
  const empty = { words: null, parts: [], notice: null, read: true };
  return site.ports.conversation.add(request.viewer.accountId, { ...empty, ...message, id, at: request.now });
}

/** Answers stand in the conversation themselves; only forms and pages lead elsewhere. */
async function reply(site: Site, c: WebContext, request: Request, answer: Answer): Promise<Response> {
  const said = uuidFrom(`${request.deliveryId} answer`);
  if (answer.kind === 'notice' || answer.kind === 'denied') {
    await keep(site, request, said, { from: 'bot', notice: answer.notice });
    return sendOn(site, c, ownPages.conversation, undefined);
  }
  if (answer.kind === 'cards') {
    await keep(site, request, said, { from: 'bot', parts: answer.cards, notice: answer.notice ?? null });
    return sendOn(site, c, ownPages.conversation, undefined);
  }
  return showAnswer(site, c, answer, { request, returnTo: ownPages.conversation, form: noForm });
}
