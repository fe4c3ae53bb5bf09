import { z } from 'zod';
import type { Row } from '../../src/engine/workflow.ts';
import { freshId } from '../../src/lib/ids.ts';
import type { Everything, Me } from './everything.ts';
import { readable } from './readable.ts';

export type Payload = Readonly<Record<string, string>>;

/** Keys of payloads that name something only some may know of, from the particular to the general. */
const named: Readonly<Record<string, { readonly table: string; also(row: Row, all: Everything): Payload }>> =
  {
    rowId: {
      table: 'kickoff_row',
      also: (row) => ({ kickoffId: String(row['kickoff_id']), partnerId: String(row['partner_id']) }),
    },
    actionId: { table: 'action', also: (row, all) => ({ kickoffId: kickoffOf(row, all) }) },
    requestId: { table: 'document', also: () => ({}) },
    contributionId: { table: 'contribution', also: (row) => ({ kickoffId: String(row['object_id']) }) },
    escalationId: {
      table: 'kickoff_escalation',
      also: (row) => ({ kickoffId: String(row['kickoff_id']) }),
    },
    partnerId: { table: 'kickoff_partner', also: (row) => ({ kickoffId: String(row['kickoff_id']) }) },
    kickoffId: { table: 'kickoff', also: () => ({}) },
    kickoff: { table: 'kickoff', also: () => ({}) },
    themeId: { table: 'theme', also: () => ({}) },
    theme: { table: 'theme', also: () => ({}) },
    accountId: { table: 'account', also: () => ({}) },
    holdingId: { table: 'holding', also: () => ({}) },
    deputyshipId: { table: 'deputyship', also: () => ({}) },
    absenceId: { table: 'absence', also: () => ({}) },
    seatId: { table: 'seat', also: () => ({}) },
  };

function kickoffOf({ list_id }: Row, { rows }: Everything): string {
  return String(rows.get('action_list')?.find(({ id }) => id === list_id)?.['kickoff_id']);
}

/** Keys that name nothing, or what everyone may know: organisations, districts, steps of a form. */
const plain: Payload = {
  organisationId: 'POL',
  organisation: 'POL',
  body: 'dto-wu',
  district: 'wu',
  kind: 'EXECUTION',
  stage: '',
  status: '',
  who: 'all',
  start: '',
  step: '1',
  questionId: 'K10',
  page: '1',
  basedOn: '0',
  from: '1',
  to: '2',
  // Of a plan for communication, whose kick-off has to be named beside it.
  momentId: '0d7e6c1b-5a43-4f29-9b18-6f2c3d4e5a6b',
  // Of an account that has to be named beside it.
  identityId: '7a1d4c1e-90f7-4c57-8d4e-3a2b7c9e5f10',
  shown: '5c0e1a52-3f4b-4d61-8f0e-0d0c8d1c9a11',
};

/** One thing asked twice: about something that exists but is not for this person, and about nothing. */
export interface Pair {
  readonly existing: Payload;
  readonly missing: Payload;
}

/** The keys of a payload, one list for each shape it may have. Throws for a shape that is no object. */
export function shapesOf(schema: unknown): string[][] {
  const json = z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' });
  const variants = json.anyOf ?? [json];
  return variants.map((one) => {
    if (typeof one !== 'object' || one.type !== 'object') throw new Error('a payload that is no object');
    return Object.keys(one.properties ?? {});
  });
}

/** Keys that this list cannot fill in. A new kind of payload has to be told of here. */
export const unknownKeys = (keys: readonly string[]): string[] =>
  keys.filter((key) => !(key in named) && !(key in plain));

/** True when a payload names nothing that one could know of or not. */
export const namesNothing = (keys: readonly string[]): boolean => keys.every((key) => !(key in named));

/**
 * Everything one can ask about what is hidden from somebody, for a payload of these keys. Whoever has a seat may see
 * the others' seats, but not do anything with them: for a deed they count as hidden.
 */
export function hiddenPairs(all: Everything, me: Me, keys: readonly string[], isDeed: boolean): Pair[] {
  const anchor = Object.keys(named).find((key) => keys.includes(key));
  const about = anchor === undefined ? undefined : named[anchor];
  if (anchor === undefined || about === undefined) return [];
  const isHidden = (row: Row, table: string): boolean =>
    (isDeed && table === 'seat' && !me.principals.has(`seat:${row['id']}`)) || !readable[table]?.(row, me);
  const hidden = (all.rows.get(about.table) ?? []).filter((row) => isHidden(row, about.table));
  const rest = Object.fromEntries(keys.flatMap((key) => (key in plain ? [[key, plain[key] ?? '']] : [])));
  const whole = (ids: Payload): Payload =>
    Object.fromEntries(keys.map((key) => [key, ids[key] ?? rest[key] ?? freshId()]));
  const isKnown = ([key, id]: readonly [string, string]): boolean => {
    const table = named[key]?.table ?? '';
    return (all.rows.get(table) ?? []).some((row) => row['id'] === id && !isHidden(row, table));
  };
  // One of them: that something is hidden is decided by one rule, whichever it is.
  return hidden.slice(-1).flatMap((row): Pair[] => {
    const also = about.also(row, all);
    // What this person knows of anyway is there in both: only what is hidden may be missing.
    const missing = whole(Object.fromEntries(Object.entries(also).filter(isKnown)));
    const whatIsThere = [{ ...also, [anchor]: String(row['id']) }, also];
    const isPart = Object.keys(also).some((key) => keys.includes(key));
    return whatIsThere.slice(0, isPart ? 2 : 1).map((ids) => ({ existing: whole(ids), missing }));
  });
}
