import { noVisitorNotice } from '../../chat/deed-notices.ts';
import { shownOf } from '../../chat/shown-answer.ts';
import type { Parts } from '../../chat/shown-parts.ts';
import type { Request } from '../../chat/surface.ts';
import { unknownReader } from '../../chat/visitor.ts';
import type { Came } from './came.ts';
import { carryOut } from './deeds-presses.ts';
import { homeParts, homeWord } from './home.ts';
import { messageOf, type TeamsMessage } from './message.ts';
import { deedWords } from './notices.ts';
import { readOffer } from './offer.ts';
import { groupCard } from './render-dialog.ts';
import { partsOf } from './shown.ts';
import type { TeamsSite } from './site.ts';
import { isTakenAway, sayAnew, sayInstead } from './speaking.ts';
import { teamsWords } from './text.ts';
import { deedRequest, visitorOf } from './visitor.ts';

/** Somebody typed something, or pressed a button of an old client, which says so as a message without words. */
export async function hearMessage(site: TeamsSite, came: Came): Promise<void> {
  const { activity } = came;
  if (activity.place === 'group') return hearInGroup(site, came);
  const offer = readOffer(activity.value);
  if (offer === null) return hearWords(site, came);
  const { message: said } = await carryOut(site, came, offer);
  if (activity.replyToId === null) return answerOnce(site, came, said);
  try {
    await sayInstead(site, came.place, activity.replyToId, said);
  } catch (error) {
    if (!isTakenAway(error)) throw error;
    await answerOnce(site, came, said);
  }
}

async function hearWords(site: TeamsSite, came: Came): Promise<void> {
  const visitor = await visitorOf(site, came);
  if (visitor.kind !== 'known') {
    const parts: Parts = { notice: noVisitorNotice(visitor), cards: [] };
    return answerOnce(site, came, messageOf(parts, site.drawing(unknownReader)));
  }
  const { viewer } = visitor;
  const { activity } = came;
  const request = deedRequest(site, viewer, 'message', activity.id || site.ports.newToken());
  const parts = await partsFor(site, request, activity.words);
  await answerOnce(site, came, messageOf(parts, site.drawing(viewer)));
}

async function partsFor(site: TeamsSite, request: Request, words: string): Promise<Parts> {
  if (words.toLowerCase() === homeWord) return homeParts(site, request);
  const answer = await site.ports.router.say(request, words);
  return partsOf(request.viewer, await shownOf(site.ports, request.viewer, answer, []));
}

/**
 * In a group the bot hears only what mentions it, and says the same to everybody: a button. Who presses it sees the
 * answer to these words alone, as themselves.
 */
async function hearInGroup(site: TeamsSite, came: Came): Promise<void> {
  const { isMentioned, words } = came.activity;
  if (!isMentioned) return;
  const label = deedWords(unknownReader.language).text('open.button');
  const target = { kind: 'say', words: words.slice(0, mostWords) } as const;
  const card = groupCard({ label, target }, site.drawing(unknownReader));
  const summary = teamsWords(unknownReader.language).text('message.answer');
  await answerOnce(site, came, { summary, card });
}

/** More than any command takes, and short enough to stand in a button. */
const mostWords = 500;

/** What Teams delivers again is done again, which changes nothing, and answered once. */
async function answerOnce(site: TeamsSite, { activity, place }: Came, message: TeamsMessage): Promise<void> {
  const isNew =
    activity.id === '' || (await site.ports.isNew(`teams ${place.conversationId} ${activity.id}`));
  if (isNew) await sayAnew(site, place, message);
}

/** Somebody just took the app: says what can be asked of it, or how to be linked. */
export const greet = (site: TeamsSite, came: Came): Promise<void> =>
  hearWords(site, { ...came, activity: { ...came.activity, words: 'help' } });
