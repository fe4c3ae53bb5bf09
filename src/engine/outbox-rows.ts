import { uuidFrom } from '../lib/ids.ts';
import { addMinutes, type Instant, isBefore } from '../lib/time.ts';
import type { Piece } from './tables.ts';
import type { Effect, Wanted } from './workflow.ts';

/** An effect with the id its message will keep. */
export type NamedEffect = Effect & { readonly id: string };

/** The rows a message or alarm waits in; see `outbox` in the schema. */
export interface Waiting {
  readonly id: string;
  readonly kind: 'post' | 'reminder' | 'alarm';
  readonly key: string;
  readonly principal: string | null;
  readonly card: unknown;
  readonly event: unknown;
  readonly urgent: boolean;
  readonly live: boolean;
  readonly wanted_at: Instant;
  readonly expires_at: Instant | null;
  readonly status: 'waiting' | 'dropped';
  readonly reason: string | null;
}

/** What has to be written so that reminders and alarms equal what the state wants, and new messages wait to go. */
export function outboxPieces(
  objectId: string,
  now: Instant,
  wanted: Wanted<unknown>,
  effects: readonly NamedEffect[],
): Piece[] {
  const waiting = waitingFor(objectId, now, wanted);
  const posts = effects.map((effect) => post(effect, now));
  return [
    noLongerWanted(waiting),
    ...(waiting.length > 0 ? [nowWanted('wanted', waiting)] : []),
    ...(posts.length > 0 ? [nowWanted('posted', posts)] : []),
  ];
}

/** The reminders and alarms that a state wants. */
export function waitingFor(objectId: string, now: Instant, wanted: Wanted<unknown>): readonly Waiting[] {
  return [...remindersOf(objectId, now, wanted), ...alarmsOf(objectId, wanted)];
}

/**
 * A moment that has passed when it is first wanted is kept as such: nobody is reminded, and it shows why. A later
 * deadline has reminders of its own, also where one of its moments was one of the earlier deadline's.
 */
function remindersOf(objectId: string, now: Instant, wanted: Wanted<unknown>): Waiting[] {
  return wanted.asks.flatMap((ask) =>
    ask.remindAt.map((at): Waiting => {
      const isPast = !isBefore(now, at);
      return {
        id: uuidFrom(`${objectId} reminder ${ask.key} ${at} ${ask.deadline} ${ask.to}`),
        kind: 'reminder',
        key: ask.key,
        principal: ask.to,
        card: ask.card,
        event: null,
        urgent: false,
        live: false,
        wanted_at: at,
        expires_at: ask.deadline,
        status: isPast ? 'dropped' : 'waiting',
        reason: isPast ? 'pastWhenAsked' : null,
      };
    }),
  );
}

function alarmsOf(objectId: string, wanted: Wanted<unknown>): Waiting[] {
  return wanted.alarms.map((alarm) => ({
    id: uuidFrom(`${objectId} alarm ${alarm.key} ${alarm.at}`),
    kind: 'alarm',
    key: alarm.key,
    principal: null,
    card: null,
    event: alarm.event,
    urgent: true,
    live: false,
    wanted_at: alarm.at,
    expires_at: null,
    status: 'waiting',
    reason: null,
  }));
}

// A message nobody could be found for within two weeks is old news; home still shows what is asked.
const postLife = 14 * 24 * 60;

function post(effect: Effect & { readonly id: string }, now: Instant): Waiting {
  return {
    id: effect.id,
    kind: 'post',
    key: effect.slot,
    principal: effect.to,
    card: effect.card,
    event: null,
    urgent: effect.urgent ?? false,
    live: effect.live ?? false,
    wanted_at: now,
    expires_at: effect.expires ?? addMinutes(now, postLife),
    status: 'waiting',
    reason: null,
  };
}

function noLongerWanted(waiting: readonly Waiting[]): Piece {
  return {
    name: 'unwanted',
    sql: `update outbox o set status = 'dropped', reason = 'noLongerAsked', finished_at = $3::timestamptz
      where o.object_id = $1 and o.kind in ('reminder', 'alarm') and o.status = 'waiting'
        and not (o.id = any (array(select jsonb_array_elements_text($?::jsonb)::uuid)))`,
    value: JSON.stringify(waiting.map(({ id }) => id)),
  };
}

/**
 * What was dropped because it was no longer asked, and is asked again before its moment, waits again. What waits
 * already keeps its place, with what is asked of it now.
 */
function nowWanted(name: string, waiting: readonly Waiting[]): Piece {
  return {
    name,
    sql: `insert into outbox (id, kind, object_kind, object_id, key, principal, card, event, urgent, live, wanted_at, due_at, expires_at, status, reason, created_at, finished_at)
      select g.id, g.kind, mine.kind, mine.id, g.key, g.principal, g.card, g.event, g.urgent, g.live, g.wanted_at, g.wanted_at, g.expires_at, g.status, g.reason, $3::timestamptz,
        case when g.status = 'waiting' then null else $3::timestamptz end
      from mine, jsonb_to_recordset($?::jsonb) as g(id uuid, kind text, key text, principal text, card jsonb, event jsonb, urgent boolean, live boolean,
        wanted_at timestamptz, expires_at timestamptz, status text, reason text)
      on conflict (id) do update set status = 'waiting', finished_at = null,
          card = excluded.card, event = excluded.event, expires_at = excluded.expires_at,
          due_at = case when outbox.status = 'waiting' then outbox.due_at else excluded.wanted_at end,
          reason = case when outbox.status = 'waiting' then outbox.reason end
        where excluded.status = 'waiting' and (outbox.status = 'dropped' and outbox.reason = 'noLongerAsked'
          or outbox.status = 'waiting' and (outbox.card, outbox.event, outbox.expires_at)
            is distinct from (excluded.card, excluded.event, excluded.expires_at))`,
    value: JSON.stringify(waiting),
  };
}
