import type { Request } from '../chat/surface.ts';
import { principalsOf } from '../chat/viewer.ts';
import type { Database } from '../database/database.ts';
import { StatementFault } from '../database/statement-fault.ts';
import type { Transaction } from '../database/transaction.ts';
import { idsFrom } from '../lib/ids.ts';
import type { Instant } from '../lib/time.ts';
import type { Outcome } from './engine.ts';
import type { AnyAggregate } from './feature.ts';
import { load } from './load.ts';
import { type AuditLine, record, recordLine } from './record.ts';
import type { Seals } from './sealing.ts';
import { isShownLess } from './shows-less.ts';
import { differences, type Tables } from './tables.ts';
import type { Actor, Aggregate, Asking, Decision, Grant, Principal, Rows } from './workflow.ts';

/** What happened to an object, for those who are looking at it or have to act on it. */
export interface Change {
  readonly objectKind: string;
  readonly objectId: string;
  readonly event: string;
  /** Everyone who had or has something to see there. */
  readonly principals: ReadonlySet<Principal>;
}

export interface RunPorts {
  readonly database: Database;
  readonly tables: Tables;
  readonly seals: Seals;
  now(): Instant;
  /** Called after the commit, never inside it. */
  changed(change: Change): void;
}

interface Doing<Event> {
  readonly objectId: string;
  readonly event: Event;
  readonly actor: Actor;
  readonly deliveryId: string;
  readonly origin: string;
  /** Leaves nothing in the audit when there was nothing to change. */
  readonly quietly?: boolean;
}

/** Something a person did. Their delivery ids are their own: nobody else's can meet them. */
export function byPerson<Event>(objectId: string, event: Event, request: Request): Doing<Event> {
  const { accountId } = request.viewer;
  return {
    objectId,
    event,
    actor: { kind: 'account', accountId, principals: principalsOf(request.viewer) },
    deliveryId: `${accountId}:${request.deliveryId}`,
    origin: request.origin,
  };
}

/**
 * Brings one event about, or says why not: the only place that changes an object. One transaction locks, loads,
 * authorises, decides and writes everything. The same delivery again changes nothing and says so.
 */
export async function runEvent<State, Event extends { readonly type: string }>(
  ports: RunPorts,
  aggregate: Aggregate<State, Event>,
  doing: Doing<Event>,
): Promise<Outcome<State>> {
  const decide = (): Promise<Ended<State>> =>
    ports.database.engine((tx) => decideAndWrite(ports, tx, aggregate, doing));
  // Two of the same, or two that make the same object, arrived at once and the other one won: meet what it made.
  const { outcome, change } = await decide().catch((error: unknown) =>
    isTwin(error, aggregate.store.tables[0]?.table) ? decide() : Promise.reject(error),
  );
  if (change) ports.changed(change);
  return outcome;
}

function isTwin(error: unknown, root: string | undefined): boolean {
  const uniqueViolation = '23505';
  return (
    error instanceof StatementFault &&
    error.sqlState === uniqueViolation &&
    (error.table === 'processed_delivery' || error.table === root)
  );
}

type Ended<State> = { readonly outcome: Outcome<State>; readonly change?: Change };

async function decideAndWrite<State, Event extends { readonly type: string }>(
  ports: RunPorts,
  tx: Transaction,
  aggregate: Aggregate<State, Event>,
  doing: Doing<Event>,
): Promise<Ended<State>> {
  const { rows, state, seenBefore } = await load(ports.tables, tx, aggregate, doing);
  const grantsBefore = state === null ? [] : aggregate.grants(state);
  if (seenBefore && state !== null) return { outcome: { status: 'done', state, repeated: true } };
  if (!mayDo(aggregate, grantsBefore, state, doing)) {
    await recordLine(tx, auditLine(aggregate, doing, 'denied'), ports.now());
    return { outcome: { status: 'denied' } };
  }
  const now = ports.now();
  const newId = idsFrom(doing.deliveryId);
  const decision = aggregate.decide(state, doing.event, { now, actor: doing.actor, newId });
  if (!decision.accepted) {
    await recordLine(tx, auditLine(aggregate, doing, `refused:${decision.refusal.name}`), now);
    return { outcome: { status: 'refused', refusal: decision.refusal, state } };
  }
  const grants = aggregate.grants(decision.state);
  const showsLess = state !== null && isShownLess(aggregate, state, decision.state, grantsBefore, grants);
  await write({ ports, tx, aggregate, doing, now, newId, rows, grants, showsLess }, decision);
  const principals = new Set([...grantsBefore, ...grants].map((grant) => grant.principal));
  return {
    outcome: { status: 'done', state: decision.state, repeated: false },
    change: { objectKind: aggregate.kind, objectId: doing.objectId, event: doing.event.type, principals },
  };
}

function mayDo<State, Event extends { readonly type: string }>(
  aggregate: Aggregate<State, Event>,
  grants: readonly Grant[],
  state: State | null,
  doing: Doing<Event>,
): boolean {
  const principals = new Set(doing.actor.kind === 'account' ? doing.actor.principals : []);
  const asking: Asking = {
    principals,
    rights: new Set(grants.filter((grant) => principals.has(grant.principal)).map((grant) => grant.right)),
    isSystem: doing.actor.kind === 'system',
  };
  const rules: Readonly<Record<string, (asking: Asking, event: never, state: State | null) => boolean>> =
    aggregate.may;
  const rule = Object.hasOwn(rules, doing.event.type) ? rules[doing.event.type] : undefined;
  return rule?.(asking, doing.event as never, state) === true;
}

interface Writing<State, Event extends { readonly type: string }> {
  readonly ports: RunPorts;
  readonly tx: Transaction;
  readonly aggregate: Aggregate<State, Event>;
  readonly doing: Doing<Event>;
  readonly now: Instant;
  readonly rows: Rows | null;
  readonly grants: readonly Grant[];
  readonly showsLess: boolean;
  newId(): string;
}

async function write<State, Event extends { readonly type: string }>(
  writing: Writing<State, Event>,
  decision: Extract<Decision<State>, { accepted: true }>,
): Promise<void> {
  const { ports, aggregate, doing, newId } = writing;
  const state = decision.state;
  const store = aggregate.store as AnyAggregate['store'];
  const pieces = differences(ports.tables, store, writing.rows, aggregate.store.toRows(state));
  const isNews = doing.quietly !== true || pieces.length > 0 || hasMore(decision);
  await record(writing.tx, {
    deliveryId: doing.deliveryId,
    objectKind: aggregate.kind,
    objectId: doing.objectId,
    now: writing.now,
    pieces,
    grants: writing.grants,
    wanted: aggregate.wanted(state),
    effects: (decision.effects ?? []).map((effect) => ({ ...effect, id: newId() })),
    facts: (decision.facts ?? []).map((fact) => ({ ...fact, id: newId() })),
    contributions: (decision.contributions ?? []).map((given) => ({
      ...given,
      sealed: ports.seals.seal(given.id, given.body),
    })),
    superseded: decision.superseded ?? [],
    destroyed: decision.destroyed ?? [],
    outOfAudience: decision.outOfAudience ?? [],
    showsLess: writing.showsLess,
    level: aggregate.level(state),
    retentionUntil: aggregate.retentionUntil(state),
    audit: isNews ? auditLine(aggregate, doing, 'done') : null,
  });
}

/** Something besides the object's own rows. */
function hasMore(decision: Extract<Decision<unknown>, { accepted: true }>): boolean {
  const { effects = [], facts = [], contributions = [], superseded = [] } = decision;
  const { destroyed = [], outOfAudience = [] } = decision;
  return [effects, facts, contributions, superseded, destroyed, outOfAudience].some(
    (more) => more.length > 0,
  );
}

/** A denial goes on the actor's own chain: for an object that exists and one that does not, the same is written. */
function auditLine<State, Event extends { readonly type: string }>(
  { kind: objectKind, about }: Aggregate<State, Event>,
  doing: Doing<Event>,
  result: string,
): AuditLine {
  const part = about?.(doing.event);
  const actor =
    doing.actor.kind === 'account' ? `account:${doing.actor.accountId}` : `system:${doing.actor.name}`;
  return {
    chain: result === 'denied' ? actor : `${objectKind}:${doing.objectId}`,
    actor,
    action: `${objectKind}.${doing.event.type}`,
    objectKind,
    objectId: part ? `${doing.objectId} ${part}` : doing.objectId,
    result,
    origin: doing.origin,
  };
}
