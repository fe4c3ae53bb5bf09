import { z } from 'zod';
import type { TeamsIdentity } from './ports.ts';

/** What came from Teams, as far as it is read; null for what has another shape. */

const id = z
  .string()
  .min(1)
  .max(500)
  // They become part of addresses.
  .regex(/^[^\s/?#%\\]+$/);
// Part of a lane, in which a colon parts.
const entraId = z.guid().toLowerCase();
const whole = z.object({
  type: z.string().max(100),
  id: id.optional(),
  name: z.string().max(200).optional(),
  action: z.string().max(100).optional(),
  text: z.string().max(100_000).nullish(),
  value: z.unknown().optional(),
  serviceUrl: z.string().max(2000),
  replyToId: id.nullish(),
  from: z.object({ id, aadObjectId: entraId.nullish() }),
  recipient: z.object({ id }),
  conversation: z.object({
    id,
    conversationType: z.string().max(100).nullish(),
    tenantId: entraId.nullish(),
  }),
  channelData: z.object({ tenant: z.object({ id: entraId }).nullish() }).nullish(),
  entities: z.array(z.unknown()).max(500).nullish(),
});

/** What every activity tells. */
export interface Activity {
  /** message, invoke, installationUpdate, … */
  readonly type: string;
  /** The same when Teams delivers it again; '' where it has none. */
  readonly id: string;
  /** Of an invoke: task/fetch, … */
  readonly name: string;
  /** Of an installation: add, remove, … */
  readonly action: string;
  /** What was typed, without the mention of the bot. */
  readonly words: string;
  readonly value: unknown;
  /** null for something nobody did, or somebody whom Teams does not name. */
  readonly identity: TeamsIdentity | null;
  /** `personal`: only the bot and one person see it. */
  readonly place: 'personal' | 'group';
  readonly isMentioned: boolean;
  readonly serviceUrl: string;
  readonly conversationId: string;
  /** The message that a button stood in; null where it stood in none. */
  readonly replyToId: string | null;
}

export function readActivity(body: unknown): Activity | null {
  const read = whole.safeParse(body);
  if (!read.success) return null;
  const { data } = read;
  const { from, recipient, conversation, channelData } = data;
  const mentions = mentionsOf(recipient.id, data.entities ?? []);
  // Where they are, also for a guest: the object id is theirs in that tenant.
  const tenantId = conversation.tenantId ?? channelData?.tenant?.id;
  const userId = from.aadObjectId;
  return {
    type: data.type,
    id: data.id ?? '',
    name: data.name ?? '',
    action: data.action ?? '',
    words: without(mentions, data.text ?? ''),
    value: data.value,
    identity: typeof userId === 'string' && typeof tenantId === 'string' ? { tenantId, userId } : null,
    place: conversation.conversationType === 'personal' ? 'personal' : 'group',
    isMentioned: mentions.length > 0,
    serviceUrl: data.serviceUrl,
    conversationId: conversation.id,
    replyToId: data.replyToId ?? null,
  };
}

const mention = z.object({
  type: z.literal('mention'),
  text: z.string().max(1000),
  mentioned: z.object({ id: z.string() }),
});

/** How the bot stands mentioned in the text. */
function mentionsOf(botId: string, entities: readonly unknown[]): readonly string[] {
  return entities.flatMap((entity) => {
    const read = mention.safeParse(entity);
    return read.success && read.data.mentioned.id === botId ? [read.data.text] : [];
  });
}

/** Teams leaves hard spaces, written out, where a mention stood. */
const without = (mentions: readonly string[], text: string): string =>
  mentions
    .reduce((left, one) => (one === '' ? left : left.replaceAll(one, ' ')), text)
    .replaceAll('&nbsp;', ' ')
    .trim();
