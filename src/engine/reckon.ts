import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '../database/transaction.ts';
import { freshId } from '../lib/ids.ts';
import { type Instant, instant } from '../lib/time.ts';
import { load } from './load.ts';
import { type Waiting, waitingFor } from './outbox-rows.ts';
import { record } from './record.ts';
import type { Change, RunPorts } from './run.ts';
import { isShownLess } from './shows-less.ts';
import type { Aggregate, Ask, Fact, Grant } from './workflow.ts';

// Who may see an object, what is asked about it and what the clock brings are kept beside it. They follow from its
// state by rules, and by the region pack: after an upgrade, or with another pack, what is kept can be of older rules.

/**
 * Brings what is kept beside one object in line with today's rules; its state stays as it is. True when something was
 * not in line: that is in the audit, and whoever follows the object is told how it stands.
 */
export async function reckonOne<State, Event extends { readonly type: string }>(
  ports: RunPorts,
  aggregate: Aggregate<State, Event>,
  objectId: string,
): Promise<boolean> {
  const change = await ports.database.engine((tx) => mend(ports, tx, aggregate, objectId));
  if (change) ports.changed(change);
  return change !== null;
}

async function mend<State, Event extends { readonly type: string }>(
  ports: RunPorts,
  tx: Transaction,
  aggregate: Aggregate<State, Event>,
  objectId: string,
): Promise<Change | null> {
  const deliveryId = `reckoned:${freshId()}`;
  const { state } = await load(ports.tables, tx, aggregate, { objectId, deliveryId });
  if (state === null) return null;
  const now = ports.now();
  const grants = aggregate.grants(state);
  const wanted = aggregate.wanted(state);
  const kept = await keptOf(tx, objectId);
  const sameGrants = areSame(kept.grants, grants);
  const waiting = waitingFor(objectId, now, wanted);
  const facts = await untold(tx, objectId, aggregate.standing?.(state) ?? []);
  const isInLine = sameGrants && isAsked(kept.asks, wanted.asks) && isWaiting(kept.waiting, waiting);
  if (isInLine && facts.length === 0) return null;
  const { kind } = aggregate;
  await record(tx, {
    deliveryId,
    objectKind: kind,
    objectId,
    now,
    pieces: [],
    grants,
    wanted,
    effects: [],
    facts: facts.map((fact) => ({ ...fact, id: freshId() })),
    contributions: [],
    superseded: [],
    destroyed: [],
    outOfAudience: [],
    showsLess: isShownLess(aggregate, state, state, kept.grants, grants),
    level: aggregate.level(state),
    retentionUntil: aggregate.retentionUntil(state),
    audit: {
      chain: `${kind}:${objectId}`,
      actor: 'system:rules',
      action: `${kind}.reckoned`,
      objectKind: kind,
      objectId,
      result: 'done',
      origin: 'system',
    },
  });
  const principals = new Set([...kept.grants, ...grants].map(({ principal }) => principal));
  return { objectKind: kind, objectId, event: 'reckoned', principals };
}

/** Of these facts, those that say something else than was told last. */
async function untold(
  tx: Transaction,
  objectId: string,
  standing: readonly Fact[],
): Promise<readonly Fact[]> {
  if (standing.length === 0) return [];
  const last = await tx.query<{ name: string; data: unknown }>(
    `select distinct on (name) name, data from fact where object_id = $1 and name = any ($2)
     order by name, number desc`,
    [objectId, standing.map(({ name }) => name)],
    'facts_told_last',
  );
  const told = new Map(last.map(({ name, data }) => [name, data]));
  return standing.filter(({ name, data }) => !isDeepStrictEqual(plain(told.get(name)), plain(data)));
}

type KeptAsk = Omit<Ask, 'remindAt'>;
type KeptWaiting = Pick<Waiting, 'id' | 'card' | 'event' | 'reason'> & { readonly status: string };
interface Kept {
  readonly grants: readonly Grant[];
  readonly asks: readonly KeptAsk[];
  /** Every reminder and alarm there ever was, whatever became of it. */
  readonly waiting: readonly KeptWaiting[];
}

async function keptOf(tx: Transaction, objectId: string): Promise<Kept> {
  const [kept] = await tx.query<{ grants: Grant[]; asks: KeptAsk[]; waiting: KeptWaiting[] }>(
    `select
       (select coalesce(jsonb_agg(jsonb_build_object('principal', principal, 'right', right_name)), '[]')
         from access_grant where object_id = $1) as grants,
       (select coalesce(jsonb_agg(jsonb_build_object('key', key, 'to', principal, 'deadline', deadline,
           'card', card, 'target', target)), '[]') from ask where object_id = $1) as asks,
       (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'status', status, 'reason', reason,
           'card', card, 'event', event)), '[]')
         from outbox where object_id = $1 and kind in ('reminder', 'alarm')) as waiting`,
    [objectId],
    'kept_beside',
  );
  if (!kept) throw new Error('The database gave no row for what is kept beside an object.');
  return kept;
}

function areSame(kept: readonly Grant[], wanted: readonly Grant[]): boolean {
  const [is, toBe] = [kept, wanted].map(
    (all) => new Set(all.map(({ principal, right }) => `${principal} ${right}`)),
  );
  return isDeepStrictEqual(is, toBe);
}

function isAsked(kept: readonly KeptAsk[], asks: readonly Ask[]): boolean {
  const byKey = (all: readonly KeptAsk[]) =>
    new Map(all.map(({ key, to, deadline, card, target }) => [key, { to, at: at(deadline), card, target }]));
  return isDeepStrictEqual(plain([...byKey(kept)].sort(byFirst)), plain([...byKey(asks)].sort(byFirst)));
}

/** What waits is wanted, and what is still to come waits, as it is wanted. What went out, or failed, is the past. */
function isWaiting(kept: readonly KeptWaiting[], wanted: readonly Waiting[]): boolean {
  const ids = new Set(wanted.map(({ id }) => id));
  const known = new Map(kept.map((one) => [one.id, one]));
  const isAsItShould = (one: Waiting): boolean => {
    const now = known.get(one.id);
    if (now === undefined || now.reason === 'noLongerAsked') return false;
    const isSame = (part: 'card' | 'event') => isDeepStrictEqual(plain(now[part]), plain(one[part]));
    return now.status !== 'waiting' || (isSame('card') && isSame('event'));
  };
  return (
    kept.every(({ id, status }) => status !== 'waiting' || ids.has(id)) &&
    wanted.every((one) => one.status !== 'waiting' || isAsItShould(one))
  );
}

const at = (deadline: Instant): Instant => instant(deadline);
const byFirst = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;
/** As the database gives it back: nothing that is not there, and no prototypes. */
const plain = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));
