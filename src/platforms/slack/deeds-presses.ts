import type { WebClient } from '@slack/web-api';
import { deniedNotice } from '../../chat/chat-phrases.ts';
import type { Answer } from '../../chat/router.ts';
import { type ShownCard, shownOf } from '../../chat/shown-answer.ts';
import type { Viewer } from '../../chat/viewer.ts';
import type { Target } from '../../view/nodes.ts';
import type { Notice } from '../../view/views.ts';
import type { SlackPress } from './bodies.ts';
import { publishHome } from './home.ts';
import { noVisitorNotice, oldNotice, tooLateNotice } from './notices.ts';
import { newWindow, openWindow, type Window } from './places.ts';
import { homeLink } from './render-buttons.ts';
import { messageOf, type SlackMessage } from './render-message.ts';
import { doneModal, linkModal, loadingModal, modalOf } from './render-modal.ts';
import { type Around, noticeModal, show, unknownReader } from './show.ts';
import type { SlackSite } from './site.ts';
import { deedRequest, lookRequest, type Visitor, visitorOf } from './visitor.ts';

/** Answers at the message that was pressed: in its place, or beside it for who pressed alone. */
export type Respond = (message: SlackMessage, replace: boolean) => Promise<void>;

/** What belongs to one press. */
export interface Pressed {
  readonly press: SlackPress;
  readonly client: WebClient;
  /** null where there is no message: in a window, or at home. */
  readonly respond: Respond | null;
}

/** What a press only opens: that gets its window at once, whatever the database does. Null for a deed. */
export const opened = ({ offer }: SlackPress): Target | null =>
  offer !== null && offer.target.kind !== 'press' ? offer.target : null;

const windowOf = ({ press, client }: Pressed): Window =>
  press.view?.type === 'modal' ? openWindow(client, press.view.id) : newWindow(client, press.triggerId);

/** Opens a form or the way to a page; what stood in a window before makes place for it. */
export async function openFrom(site: SlackSite, pressed: Pressed, target: Target): Promise<void> {
  const window = windowOf(pressed);
  if (!(await window.show(loadingModal()))) {
    await pressed.respond?.(
      messageOf({ notice: tooLateNotice(), cards: [] }, site.drawing(unknownReader)),
      false,
    );
    return;
  }
  const visitor = await visitorOf(site, pressed.press.identity);
  if (visitor.kind !== 'known') {
    await window.show(noticeModal(site, noVisitorNotice(visitor)));
    return;
  }
  const { viewer } = visitor;
  await window.show(await viewFor(site, viewer, target));
}

async function viewFor(site: SlackSite, viewer: Viewer, target: Target) {
  const drawing = site.drawing(viewer);
  const { router, pageFor } = site.ports;
  switch (target.kind) {
    case 'page':
      // An older version may have drawn a button to a page that is no more.
      return [homeLink, ...router.pages.map(({ name }) => ({ page: name }))].some(
        ({ page }) => page === target.page,
      )
        ? linkModal(await pageFor(viewer.accountId, target), drawing, null)
        : doneModal(oldNotice(), [], drawing);
    case 'dialog': {
      const open = await router.open(lookRequest(site, viewer), target.name, target.payload);
      if (!('kind' in open)) return modalOf(open, drawing, { notice: null });
      return open.kind === 'page'
        ? linkModal(await pageFor(viewer.accountId, open.to), drawing, null)
        : doneModal(deniedNotice(viewer.language), [], drawing);
    }
    case 'press':
      return doneModal(oldNotice(), [], drawing);
  }
}

/** Does what a button does. The same drawing pressed again is the same deed. */
export async function carryOut(site: SlackSite, pressed: Pressed): Promise<void> {
  const { press } = pressed;
  const visitor = await visitorOf(site, press.identity);
  if (visitor.kind !== 'known') return tellStranger(site, pressed, visitor);
  const { viewer } = visitor;
  const around = aroundOf(site, pressed, viewer);
  const { offer } = press;
  if (offer === null || offer.target.kind !== 'press') return around.say(oldNotice(), []);
  const { name, payload } = offer.target;
  const request = deedRequest(site, viewer, 'press', name, offer.drawing, JSON.stringify(payload));
  const answer = await site.ports.router.press(request, name, payload);
  await show(site, around, await shownOf(site.ports, viewer, staying(answer), offer.cards));
}

/** On the page a deed leads on to where its outcome stands; in chat who is told what came of it stays where they are. */
function staying(answer: Answer): Answer {
  return answer.kind === 'page' && answer.notice ? { kind: 'notice', notice: answer.notice } : answer;
}

async function tellStranger(
  site: SlackSite,
  pressed: Pressed,
  visitor: Exclude<Visitor, { kind: 'known' }>,
): Promise<void> {
  const notice = noVisitorNotice(visitor);
  if (pressed.respond === null) {
    await windowOf(pressed).show(noticeModal(site, notice));
    return;
  }
  await pressed.respond(messageOf({ notice, cards: [] }, site.drawing(unknownReader)), false);
}

/** A message is drawn anew with what came of it above; so is home; a window shows it in place of what stood there. */
function aroundOf(site: SlackSite, pressed: Pressed, viewer: Viewer): Around {
  const { press, client, respond } = pressed;
  const window = windowOf(pressed);
  const say = async (notice: Notice | null, cards: readonly ShownCard[]): Promise<void> => {
    const drawing = site.drawing(viewer);
    if (press.view?.type === 'home') return publishHome(site, client, press.identity, viewer, notice);
    if (respond === null) {
      await window.show(doneModal(notice, cards, drawing));
      return;
    }
    // Without cards that still mean something only the answer is left: the message it stood in stays.
    if (press.message?.isEphemeral) return respond(messageOf({ notice, cards }, drawing), cards.length > 0);
    // What stays is drawn anew whenever it changes: an answer in it would be gone at once, so it comes beside it.
    if (cards.length > 0) await respond(messageOf({ cards }, drawing), true);
    if (notice !== null) await respond(messageOf({ notice, cards: [] }, site.drawing(viewer)), false);
  };
  return { viewer, window, say };
}

/** Tells that it did not work, where that can be told. */
export async function tellFault(pressed: Pressed, site: SlackSite, notice: Notice): Promise<void> {
  if (pressed.respond !== null && pressed.press.offer?.target.kind === 'press') {
    return pressed.respond(messageOf({ notice, cards: [] }, site.drawing(unknownReader)), false);
  }
  await windowOf(pressed).show(noticeModal(site, notice));
}
