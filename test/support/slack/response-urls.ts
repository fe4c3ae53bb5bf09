import { contentOf, rewrite, takeAway, write } from './messages.ts';
import { SlackError } from './slack-error.ts';
import type { Fields } from './wire.ts';
import type { Message, World } from './world.ts';

/** Slack takes five answers, within half an hour. */
const mostUses = 5;
const life = 30 * 60_000;

interface ResponseUrl {
  readonly teamId: string;
  readonly channelId: string;
  readonly userId: string;
  /** The message something was pressed in; null for a command. */
  readonly source: Message | null;
  readonly madeAt: number;
  uses: number;
}

export interface ResponseUrls {
  /** A path of its own, for one command or press. */
  make(from: Omit<ResponseUrl, 'madeAt' | 'uses'>): string;
  /** For whom it was made, by user id; empty for a path that is not known. */
  ownerOf(path: string): string;
  /** Throws SlackError for a path that is not known, used up or too old. */
  answer(path: string, body: Fields): Fields;
}

export function responseUrls(world: World): ResponseUrls {
  const made = new Map<string, ResponseUrl>();
  return {
    make(from) {
      const path = `/actions/${from.teamId}/${world.newId('')}/${world.newId('s')}`;
      made.set(path, { ...from, madeAt: world.now(), uses: 0 });
      return path;
    },
    ownerOf: (path) => made.get(path)?.userId ?? '',
    answer(path, body) {
      const known = made.get(path);
      if (!known) throw new SlackError('invalid_url');
      if (world.now() - known.madeAt > life) throw new SlackError('expired_url');
      if (known.uses >= mostUses) throw new SlackError('used_url');
      known.uses += 1;
      give(world, known, body);
      return {};
    },
  };
}

function give(world: World, { channelId, userId, source }: ResponseUrl, body: Fields): void {
  const channel = world.channels.get(channelId);
  if (!channel) throw new SlackError('channel_not_found');
  const isOurs = (flag: string): boolean => body[flag] === true || body[flag] === 'true';
  if (isOurs('delete_original')) {
    if (source) takeAway(world, source);
    return;
  }
  const content = contentOf(world, body);
  if (isOurs('replace_original') && source && !source.isDeleted) {
    rewrite(world, source, content);
    return;
  }
  const forAll = body['response_type'] === 'in_channel';
  write(world, channel, content, forAll ? {} : { onlyFor: userId });
}
