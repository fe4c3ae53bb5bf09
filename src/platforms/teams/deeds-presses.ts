import { carriedOut } from '../../chat/chat-deeds.ts';
import { noVisitorNotice } from '../../chat/deed-notices.ts';
import type { Answer } from '../../chat/router.ts';
import { type Shown, shownOf } from '../../chat/shown-answer.ts';
import type { Viewer } from '../../chat/viewer.ts';
import { unknownReader } from '../../chat/visitor.ts';
import type { Came } from './came.ts';
import { messageOf, sentenceOf, type TeamsMessage } from './message.ts';
import { latePress, oldNotice } from './notices.ts';
import type { TeamsOffer } from './offer.ts';
import { partsOf } from './shown.ts';
import { isKept, type TeamsSite } from './site.ts';
import { deedRequest, visitorOf } from './visitor.ts';

/** What came of a press. */
export interface Outcome {
  /** For the place of the message it stood in. */
  readonly message: TeamsMessage;
  /** Instead of that: the message stays, and is drawn anew by itself, for everything that changes. */
  readonly beside: string | null;
}

/** Does what a button does. The same drawing pressed again is the same deed. */
export async function carryOut(site: TeamsSite, came: Came, offer: TeamsOffer | null): Promise<Outcome> {
  const visitor = await visitorOf(site, came);
  if (visitor.kind !== 'known') {
    const parts = { notice: noVisitorNotice(visitor), cards: [] };
    return { message: messageOf(parts, site.drawing(unknownReader)), beside: null };
  }
  const { viewer } = visitor;
  const shown = offer && (await pressed(site, viewer, offer));
  const parts = shown
    ? partsOf(viewer, shown)
    : { notice: oldNotice(viewer.language), cards: await cardsBefore(site, viewer, offer) };
  const drawing = site.drawing(viewer);
  const stays = offer !== null && isKept(offer.drawing) && shown?.kind === 'message';
  const beside = stays && parts.notice ? sentenceOf(parts.notice, drawing) : null;
  return { message: messageOf(parts, drawing), beside };
}

/** null for a button that is none of these, or of no version that is known. */
export async function pressed(site: TeamsSite, viewer: Viewer, offer: TeamsOffer): Promise<Shown | null> {
  const { target, drawing, cards } = offer;
  if (target.kind !== 'press') return null;
  const request = deedRequest(site, viewer, 'press', target.name, drawing, JSON.stringify(target.payload));
  return carriedOut(site.ports, request, target, cards);
}

async function cardsBefore(site: TeamsSite, viewer: Viewer, offer: TeamsOffer | null) {
  const nothing: Answer = { kind: 'cards', cards: [] };
  const shown = await shownOf(site.ports, viewer, nothing, offer?.cards ?? []);
  return shown.kind === 'message' ? shown.cards : [];
}

/** What stands in the place of a message while what was pressed in it is being done. */
export const beingDone = (site: TeamsSite): TeamsMessage =>
  messageOf({ notice: latePress(), cards: [] }, site.drawing(unknownReader));
