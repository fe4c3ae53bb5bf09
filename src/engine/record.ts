import { createHash } from 'node:crypto';
import type { Transaction } from '../database/transaction.ts';
import type { Instant } from '../lib/time.ts';
import { type NamedEffect, outboxPieces } from './outbox-rows.ts';
import { standingPiece } from './redraw.ts';
import type { Sealed } from './sealing.ts';
import type { Piece } from './tables.ts';
import type { Ask, Destroyed, Fact, Grant, NewContribution, Principal, Wanted } from './workflow.ts';

/** Everything one accepted decision leaves behind, besides the object's own rows. */
export interface Record {
  readonly deliveryId: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly now: Instant;
  readonly pieces: readonly Piece[];
  readonly grants: readonly Grant[];
  readonly wanted: Wanted<unknown>;
  readonly effects: readonly NamedEffect[];
  readonly facts: readonly (Fact & { readonly id: string })[];
  readonly contributions: readonly (NewContribution & { readonly sealed: Sealed })[];
  readonly superseded: readonly string[];
  readonly destroyed: readonly Destroyed[];
  readonly outOfAudience: readonly Principal[];
  /** Less of it may be seen than before: every message about it that stands somewhere is to be drawn anew. */
  readonly showsLess: boolean;
  readonly level: string;
  readonly retentionUntil: Instant;
  /** Null when the product itself looked and found nothing to change. */
  readonly audit: AuditLine | null;
}

export interface AuditLine {
  readonly chain: string;
  readonly actor: string;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly result: string;
  readonly origin: string;
}

/** Writes a whole decision in one statement: either all of it is there or nothing. */
export async function record(tx: Transaction, made: Record): Promise<void> {
  const pieces = [...made.pieces, ...ownPieces(made)];
  const values: unknown[] = [made.objectId, made.objectKind, made.now, made.deliveryId];
  const parts = pieces.map((piece) => {
    values.push(piece.value);
    return `"${piece.name}" as (${piece.sql.replaceAll('$?', `$${values.length}`)})`;
  });
  if (made.audit !== null) values.push(JSON.stringify(made.audit));
  const ending = made.audit === null ? `select '' as done` : auditCall(`$${values.length}`);
  const delivered =
    'insert into processed_delivery (id, object_id, at) values ($4, $1::uuid, $3::timestamptz)';
  const text = `with "delivered" as (${delivered}), "mine" as (select $1::uuid as id, $2::text as kind), ${parts.join(',\n')}
     ${ending}`;
  await tx.query(text, values, nameOf(text));
}

/** Planning so long a statement takes as long as carrying it out; an object's decisions have few shapes. */
const nameOf = (text: string): string =>
  `record_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;

/** Records something that changed no object, but has to be known: a refusal, a denial, a sign-in, a file taken along. */
export async function recordLine(tx: Transaction, line: AuditLine, now: Instant): Promise<void> {
  await tx.query(auditCall('$2').replaceAll('$3', '$1'), [now, JSON.stringify(line)], 'audit_line');
}

function auditCall(line: string): string {
  const part = (name: keyof AuditLine): string => `${line}::jsonb ->> '${name}'`;
  const given = ['actor', 'action', 'objectKind', 'objectId', 'result', 'origin'] as const;
  return `select aftrap_audit(${part('chain')}, $3::timestamptz, ${given.map(part).join(', ')})::text as done`;
}

function ownPieces(made: Record): Piece[] {
  return [
    ...grantPieces(made.grants),
    ...askPieces(made.wanted.asks),
    ...outboxPieces(made.objectId, made.now, made.wanted, made.effects),
    ...contributionPieces(made),
    ...factPieces(made.facts),
    ...(made.showsLess ? [standingPiece(made.now)] : []),
  ];
}

function grantPieces(grants: readonly Grant[]): Piece[] {
  const rows = JSON.stringify(grants.map(({ principal, right }) => ({ principal, right_name: right })));
  const given = 'jsonb_to_recordset($?::jsonb) as g(principal text, right_name text)';
  return [
    {
      name: 'grants_gone',
      sql: `delete from access_grant a where a.object_id = $1 and not exists
        (select 1 from ${given} where g.principal = a.principal and g.right_name = a.right_name)`,
      value: rows,
    },
    {
      name: 'grants_given',
      sql: `insert into access_grant (object_kind, object_id, principal, right_name)
        select distinct mine.kind, mine.id, g.principal, g.right_name from ${given}, mine on conflict do nothing`,
      value: rows,
    },
  ];
}

function askPieces(asks: readonly Ask[]): Piece[] {
  const rows = JSON.stringify(
    asks.map(({ key, to, deadline, card, target }) => ({ key, principal: to, deadline, card, target })),
  );
  const given =
    'jsonb_to_recordset($?::jsonb) as g(key text, principal text, deadline timestamptz, card jsonb, target jsonb)';
  return [
    {
      name: 'asks_gone',
      sql: `delete from ask a where a.object_id = $1 and not exists (select 1 from ${given} where g.key = a.key)`,
      value: rows,
    },
    {
      name: 'asks_made',
      sql: `insert into ask (object_kind, object_id, key, principal, deadline, card, target, since)
        select mine.kind, mine.id, g.key, g.principal, g.deadline, g.card, g.target, $3::timestamptz from ${given}, mine
        on conflict (object_id, key) do update set principal = excluded.principal, deadline = excluded.deadline,
          card = excluded.card, target = excluded.target`,
      value: rows,
    },
  ];
}

function contributionPieces(made: Record): Piece[] {
  const pieces: Piece[] = [];
  if (made.superseded.length > 0) {
    pieces.push({
      name: 'superseded',
      sql: `update contribution c set superseded_at = $3::timestamptz where c.object_id = $1 and c.superseded_at is null
        and c.id = any (array(select jsonb_array_elements_text($?::jsonb)::uuid))`,
      value: JSON.stringify(made.superseded),
    });
  }
  if (made.destroyed.length > 0) {
    // What this same decision contributes is not there yet for it: all parts of one statement see the same rows.
    pieces.push({
      name: 'destroyed',
      sql: `delete from contribution c using jsonb_to_recordset($?::jsonb) as g(key text, right_name text)
        where c.object_id = $1 and c.key = g.key and c.right_name = g.right_name`,
      value: JSON.stringify(made.destroyed.map(({ key, right }) => ({ key, right_name: right }))),
    });
  }
  if (made.outOfAudience.length > 0) {
    // A row can change once in a statement, and what is superseded has no readers left.
    pieces.push({
      name: 'out_of_audience',
      sql: `update contribution c set audience = case when c.audience <@ g.leaving then '{nobody}'
            else array(select unnest(c.audience) except all select unnest(g.leaving)) end
        from (select array(select jsonb_array_elements_text(v.given -> 'leaving')) as leaving,
            array(select jsonb_array_elements_text(v.given -> 'superseded')::uuid) as superseded
          from (select $?::jsonb as given) v) g
        where c.object_id = $1 and c.superseded_at is null and c.audience && g.leaving and c.id <> all (g.superseded)`,
      value: JSON.stringify({ leaving: made.outOfAudience, superseded: made.superseded }),
    });
  }
  if (made.contributions.length > 0) {
    pieces.push({
      name: 'contributed',
      sql: `insert into contribution (id, object_kind, object_id, key, organisation_id, seat_id, right_name, audience, data_class, level,
          legal_basis, retention_until, key_id, sealed, created_at)
        select g.id, mine.kind, mine.id, g.key, g.organisation_id, g.seat_id, g.right_name,
          coalesce(
            (select c.audience from contribution c where c.id = g.audience_of and c.object_id = mine.id),
            array(select jsonb_array_elements_text(g.audience))
          ), g.data_class, g.level, g.legal_basis, g.retention_until,
          g.key_id, decode(g.sealed, 'hex'), $3::timestamptz
        from mine, jsonb_to_recordset($?::jsonb) as g(id uuid, key text, organisation_id text, seat_id uuid, right_name text, audience jsonb, audience_of uuid,
          data_class text, level text, legal_basis text, retention_until timestamptz, key_id uuid, sealed text)`,
      value: JSON.stringify(made.contributions.map((given) => contributionRow(given, made))),
    });
  }
  return pieces;
}

/** An empty list in the database means everyone with the right, so nobody has to be named. */
function audienceOf({ audience }: NewContribution): readonly string[] {
  if (audience === null) return [];
  return 'of' in audience || audience.length === 0 ? ['nobody'] : audience;
}

function contributionRow(given: Record['contributions'][number], made: Record): object {
  return {
    id: given.id,
    key: given.key,
    organisation_id: given.organisationId,
    seat_id: given.seatId,
    right_name: given.right,
    audience: audienceOf(given),
    audience_of: given.audience !== null && 'of' in given.audience ? given.audience.of : null,
    data_class: given.dataClass,
    level: made.level,
    legal_basis: given.legalBasis,
    retention_until: made.retentionUntil,
    key_id: given.sealed.keyId,
    sealed: given.sealed.bytes.toString('hex'),
  };
}

function factPieces(facts: Record['facts']): Piece[] {
  if (facts.length === 0) return [];
  const replacing = facts.filter(({ replacesEarlier }) => replacesEarlier === true).map(({ name }) => name);
  const numbered = facts.map(({ id, name, data }, index) => ({ id, name, data, place: index + 1 }));
  const told: Piece = {
    name: 'facts',
    sql: `insert into fact (id, name, object_kind, object_id, number, data, at)
      select g.id, g.name, mine.kind, mine.id, g.place + coalesce((select max(f.number) from fact f where f.object_id = $1), 0),
        g.data, $3::timestamptz
      from mine, jsonb_to_recordset($?::jsonb) as g(id uuid, name text, data jsonb, place int)`,
    value: JSON.stringify(numbered),
  };
  if (replacing.length === 0) return [told];
  const silenced: Piece = {
    name: 'facts_replaced',
    sql: `update fact f set reacted_at = $3::timestamptz where f.object_id = $1 and f.reacted_at is null
      and f.name = any (array(select jsonb_array_elements_text($?::jsonb)))`,
    value: JSON.stringify(replacing),
  };
  return [silenced, told];
}
