import type { SlackDouble } from './double.ts';
import { modalsOf } from './modals.ts';
import type { Surface } from './pressable.ts';
import type { Who } from './requests.ts';
import { homeKey, type Message, type OpenView } from './world.ts';

/** Where somebody is in Slack, apart from a window that may be open. */
export type Place =
  | { readonly kind: 'messages'; readonly messages: readonly Message[] }
  | { readonly kind: 'conversation' }
  | { readonly kind: 'home' };

const asSurface = (message: Message): Surface => ({ kind: 'message', message });

/** The window somebody has before everything else. */
export function topModal({ world }: SlackDouble, { teamId, userId }: Who): OpenView | undefined {
  return modalsOf(world, teamId, userId).at(-1);
}

/** The bot's messages to somebody, oldest first; not what was shown for a moment. */
export function conversationOf(slack: SlackDouble, { teamId, userId }: Who): readonly Message[] {
  return slack
    .readable(slack.conversation(teamId, userId), userId)
    .filter((message) => message.userId !== userId && message.onlyFor === null);
}

/** What is before somebody, the foremost and newest first: `since` tells what is new, in moves of the world. */
export function surfacesFor(slack: SlackDouble, who: Who, place: Place, since: number): readonly Surface[] {
  const modal = topModal(slack, who);
  const there = surfacesAt(slack, who, place);
  const behind = there.map((one) => (one.kind === 'message' ? one.message : null));
  const fresh = newFor(slack, who, since).filter((message) => !behind.includes(message));
  return [
    ...(modal ? [{ kind: 'view', open: modal } as const] : []),
    ...fresh.toReversed().map(asSurface),
    ...there,
  ];
}

function surfacesAt(slack: SlackDouble, who: Who, place: Place): readonly Surface[] {
  switch (place.kind) {
    case 'messages':
      return place.messages.filter(({ isDeleted }) => !isDeleted).map(asSurface);
    case 'conversation':
      return conversationOf(slack, who).map(asSurface);
    case 'home': {
      const home = slack.world.homes.get(homeKey(who.teamId, who.userId));
      return home ? [{ kind: 'view', open: home }] : [];
    }
  }
}

/** What came or changed for somebody, wherever it is. */
function newFor(slack: SlackDouble, { teamId, userId }: Who, since: number): readonly Message[] {
  return [...slack.world.channels.values()]
    .filter((channel) => channel.teamId === teamId && channel.members.has(userId))
    .flatMap((channel) => slack.readable(channel, userId))
    .filter((message) => message.touched > since && message.userId !== userId);
}
