import { z } from 'zod';
import type { Offer } from '../../chat/offer.ts';
import { readOffer } from './offer.ts';
import type { SlackIdentity } from './ports.ts';

/** What came from Slack, checked before it is acknowledged; null for what is none of ours. */

const id = z.string().min(1).max(100);
const user = z.object({ id, team_id: id.optional() });
const team = z.object({ id }).nullish();

const commandBody = z.object({
  command: z.string().max(200),
  text: z.string().max(4000).default(''),
  trigger_id: id,
  user_id: id,
  team_id: id,
});

export interface SlackCommand {
  readonly identity: SlackIdentity;
  readonly triggerId: string;
  /** As typed: "/kickoff" and what stands behind it. */
  readonly command: string;
  readonly text: string;
}

export function readCommand(body: unknown): SlackCommand | null {
  const read = commandBody.safeParse(body);
  if (!read.success) return null;
  const { command, text, trigger_id, user_id, team_id } = read.data;
  return { identity: { teamId: team_id, userId: user_id }, triggerId: trigger_id, command, text };
}

const view = z.object({
  id,
  type: z.enum(['modal', 'home']),
  hash: z.string().optional(),
  private_metadata: z.string().default(''),
  state: z.object({ values: z.record(z.string(), z.unknown()) }).optional(),
});
export type SlackView = z.infer<typeof view>;

const pressBody = z.object({
  type: z.literal('block_actions'),
  trigger_id: id,
  user,
  team,
  actions: z.array(z.object({ value: z.string().optional(), action_id: z.string() })).min(1),
  container: z
    .object({ channel_id: id.optional(), message_ts: id.optional(), is_ephemeral: z.boolean().optional() })
    .optional(),
  view: view.optional(),
});

/** A button that was pressed, and where it stood. */
export interface SlackPress {
  readonly identity: SlackIdentity;
  readonly triggerId: string;
  readonly value: string;
  readonly offer: Offer | null;
  readonly message: { readonly channel: string; readonly ts: string; readonly isEphemeral: boolean } | null;
  readonly view: SlackView | null;
}

export function readPress(body: unknown): SlackPress | null {
  const read = pressBody.safeParse(body);
  if (!read.success) return null;
  const { trigger_id, actions, container, view: stoodIn } = read.data;
  const value = actions[0]?.value ?? '';
  const message =
    container?.channel_id !== undefined && container.message_ts !== undefined
      ? {
          channel: container.channel_id,
          ts: container.message_ts,
          isEphemeral: container.is_ephemeral === true,
        }
      : null;
  return {
    identity: identityOf(read.data),
    triggerId: trigger_id,
    value,
    offer: readOffer(value),
    message,
    view: stoodIn ?? null,
  };
}

const submitBody = z.object({ type: z.literal('view_submission'), user, team, view });

export interface SlackSubmit {
  readonly identity: SlackIdentity;
  readonly view: SlackView;
}

export function readSubmit(body: unknown): SlackSubmit | null {
  const read = submitBody.safeParse(body);
  return read.success ? { identity: identityOf(read.data), view: read.data.view } : null;
}

const eventBody = z.object({
  event_id: id,
  team_id: id.optional(),
  event: z.object({
    type: z.string(),
    user: id.optional(),
    user_team: id.optional(),
    team: id.optional(),
    channel: id.optional(),
    channel_type: z.string().optional(),
    text: z.string().max(40_000).optional(),
    tab: z.string().optional(),
    subtype: z.string().optional(),
    bot_id: z.string().optional(),
    tokens: z.object({ bot: z.array(z.string()).optional() }).optional(),
  }),
});
export type SlackEvent = z.infer<typeof eventBody>;

export function readEvent(body: unknown): SlackEvent | null {
  const read = eventBody.safeParse(body);
  return read.success ? read.data : null;
}

/** Who did it: in a shared channel that may be somebody of another workspace than the one we are installed in. */
export function personOf({ event, team_id }: SlackEvent): SlackIdentity | null {
  const teamId = event.user_team ?? event.team ?? team_id;
  return event.user === undefined || teamId === undefined ? null : { teamId, userId: event.user };
}

/** A person belongs to their own workspace, also when they press something in a channel shared with ours. */
function identityOf(from: {
  readonly user: z.infer<typeof user>;
  readonly team?: z.infer<typeof team>;
}): SlackIdentity {
  return { teamId: from.user.team_id ?? from.team?.id ?? '', userId: from.user.id };
}
