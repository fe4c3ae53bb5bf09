import type { View } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { carriedOut, type Opening, opened } from '../../chat/chat-deeds.ts';
import { noVisitorNotice } from '../../chat/deed-notices.ts';
import type { ShownCard } from '../../chat/shown-answer.ts';
import type { Viewer } from '../../chat/viewer.ts';
import { type UnknownVisitor, unknownReader } from '../../chat/visitor.ts';
import type { Notice } from '../../view/views.ts';
import type { SlackPress } from './bodies.ts';
import { publishHome } from './home.ts';
import { oldNotice, tooLateNotice } from './notices.ts';
import { newWindow, openWindow, type Window } from './places.ts';
import { messageOf, type SlackMessage } from './render-message.ts';
import { doneModal, loadingModal } from './render-modal.ts';
import { type Around, noticeModal, show, windowFor } from './show.ts';
import type { SlackSite } from './site.ts';
import { deedRequest, lookRequest, visitorOf } from './visitor.ts';

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
export const openingOf = ({ offer }: SlackPress): Opening | null =>
  offer !== null && offer.target.kind !== 'press' ? offer.target : null;

const windowOf = ({ press, client }: Pressed): Window =>
  press.view?.type === 'modal' ? openWindow(client, press.view.id) : newWindow(client, press.triggerId);

/** Opens a form or the way to a page; what stood in a window before makes place for it. */
export async function openFrom(site: SlackSite, pressed: Pressed, target: Opening): Promise<void> {
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

async function viewFor(site: SlackSite, viewer: Viewer, target: Opening): Promise<View> {
  const shown = await opened(site.ports.router, () => lookRequest(site, viewer), target);
  return shown === null ? noticeModal(site, oldNotice(), viewer) : windowFor(site, viewer, shown);
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
  const { target, drawing, cards } = offer;
  const request = deedRequest(site, viewer, 'press', target.name, drawing, JSON.stringify(target.payload));
  await show(site, around, await carriedOut(site.ports, request, target, cards));
}

async function tellStranger(site: SlackSite, pressed: Pressed, visitor: UnknownVisitor): Promise<void> {
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
