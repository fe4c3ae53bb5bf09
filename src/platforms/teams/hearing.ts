import { faultNotice } from '../../chat/deed-notices.ts';
import type { Hands } from '../../chat/hands.ts';
import { answerWithin, inTime } from '../../chat/in-time.ts';
import { unknownReader } from '../../chat/visitor.ts';
import { readActivity } from './activities.ts';
import { type Came, cameBy } from './came.ts';
import { greet, hearMessage } from './deeds-words.ts';
import { hearInvoke } from './invokes.ts';
import { messageOf } from './message.ts';
import type { HeardAnswer, TeamsApp } from './sdk.ts';
import type { TeamsSite } from './site.ts';
import { SpeakingFault, sayAnew } from './speaking.ts';
import { visitorOf } from './visitor.ts';

const heard: HeardAnswer = { status: 200 };

/** Everything that Teams was let in with. It may come twice, late, or in another order. */
export async function hear(
  site: TeamsSite,
  hands: Hands,
  app: TeamsApp,
  body: unknown,
): Promise<HeardAnswer> {
  const activity = readActivity(body);
  if (activity === null) return { status: 400 };
  const came = cameBy(app, activity);
  if (activity.type === 'invoke') return hearInvoke(site, hands, came);
  const work = hands.hold(told(site, came));
  // Killed before this ends, Teams delivers it again, or tells who wrote it; nothing is done twice.
  await inTime(work, answerWithin);
  return heard;
}

/** Nothing is thrown to Teams: it would come again. The log hears of it, and the person where that can be. */
async function told(site: TeamsSite, came: Came): Promise<void> {
  const { activity, place } = came;
  try {
    await heed(site, came);
  } catch (error) {
    site.ports.onFault(error, activity.type);
    if (error instanceof SpeakingFault || activity.type !== 'message' || activity.place === 'group') return;
    const fault = messageOf({ notice: faultNotice(), cards: [] }, site.drawing(unknownReader));
    await sayAnew(site, place, fault).catch((again: unknown) => site.ports.onFault(again, 'message, told'));
  }
}

async function heed(site: TeamsSite, came: Came): Promise<void> {
  const { type, action } = came.activity;
  switch (type) {
    case 'message':
      return hearMessage(site, came);
    case 'installationUpdate':
      return action.startsWith('remove') ? putAway(site, came) : takenIn(site, came);
    case 'conversationUpdate':
      // In a group there is nobody to keep a place of.
      if (came.conversation !== null) await visitorOf(site, came);
  }
}

async function takenIn(site: TeamsSite, came: Came): Promise<void> {
  if (came.conversation === null) return;
  // An upgrade is nothing that its people did.
  if (came.activity.action === 'add') await greet(site, came);
  else await visitorOf(site, came);
}

async function putAway({ ports }: TeamsSite, { conversation }: Came): Promise<void> {
  if (conversation !== null) await ports.conversations.gone(conversation, 'uninstalled');
}
