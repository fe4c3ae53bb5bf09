import { z } from 'zod';
import type { Request } from '../../src/chat/surface.ts';
import type { Viewer } from '../../src/chat/viewer.ts';
import type { Database } from '../../src/database/database.ts';
import { documents } from '../../src/engine/documents.ts';
import { type OpenEngine, openEngine } from '../../src/engine/open-engine.ts';
import { openSeals } from '../../src/engine/sealing.ts';
import { type Aggregate, accept, refuse } from '../../src/engine/workflow.ts';
import { peopleFor, viewerOf } from '../../src/features/people/directory-store.ts';
import { registerId } from '../../src/features/people/model.ts';
import { publicHolidays } from '../../src/lib/holidays.ts';
import { freshId, uuidFrom } from '../../src/lib/ids.ts';

// A smallest possible object: a box with an owner, that others may be let in to, and that keeps what was said.
const box = z.object({
  id: z.uuid(),
  owner: z.uuid(),
  guests: z.array(z.uuid()),
  count: z.number(),
  wordsIds: z.array(z.uuid()),
  remindAt: z.array(z.string()),
});
export type Box = z.infer<typeof box>;
export type BoxEvent =
  | {
      readonly type: 'open';
      readonly id: string;
      readonly owner: string;
      readonly remindAt: readonly string[];
    }
  | { readonly type: 'letIn'; readonly guest: string }
  | { readonly type: 'say'; readonly words: string }
  | { readonly type: 'settle' };

export const boxes: Aggregate<Box, BoxEvent> = {
  kind: 'box',
  store: documents('box', box),
  may: {
    open: (asking, event) => asking.principals.has(`seat:${event.owner}`),
    letIn: (asking) => asking.rights.has('own'),
    say: (asking) => asking.rights.has('see'),
    settle: (asking) => asking.isSystem || asking.rights.has('own'),
  },
  grants: (state) => [
    { principal: `seat:${state.owner}`, right: 'own' },
    ...[state.owner, ...state.guests].map((seat) => ({ principal: `seat:${seat}`, right: 'see' })),
  ],
  decide(state, event, context) {
    if (event.type === 'open') {
      const { type: _type, ...opened } = event;
      const made: Box = { ...opened, remindAt: [...opened.remindAt], guests: [], count: 0, wordsIds: [] };
      return state === null ? accept(made) : refuse('alreadyOpen');
    }
    if (state === null) return refuse('notOpen');
    if (event.type === 'letIn') return accept({ ...state, guests: [...state.guests, event.guest] });
    if (event.type === 'settle')
      return accept({ ...state, remindAt: [] }, { facts: [{ name: 'box.settled', data: {} }] });
    if (event.words === '') return refuse('nothingSaid', { fields: ['words'] });
    const id = context.newId();
    const given = {
      id,
      key: 'words',
      organisationId: 'POL',
      seatId: state.owner,
      right: 'see',
      audience: null,
    } as const;
    const said = { ...given, dataClass: 'process', legalBasis: 'own task', body: event.words } as const;
    return accept(
      { ...state, count: state.count + 1, wordsIds: [...state.wordsIds, id] },
      { contributions: [said] },
    );
  },
  wanted: (state) => ({
    asks: state.remindAt.length === 0 ? [] : [askOf(state)],
    alarms: [],
  }),
  retentionUntil: () => '2030-01-01T00:00:00Z',
  level: () => 'OPEN',
};

const askOf = (state: Box) => ({
  key: 'look',
  to: `seat:${state.owner}`,
  deadline: '2026-12-01T00:00:00Z',
  card: { card: 'box.look', payload: { id: state.id } },
  target: { kind: 'press', name: 'box.look', payload: { id: state.id } } as const,
  remindAt: state.remindAt,
});

/** A person with one seat in an organisation of their own. */
export function viewerNamed(name: string): Viewer & { readonly seatId: string } {
  const seatId = uuidFrom(`seat ${name}`);
  return {
    accountId: uuidFrom(`account ${name}`),
    language: 'nl',
    zone: 'Europe/Amsterdam',
    label: name,
    seatId,
    seats: [{ seatId, organisationId: name, functionId: 'member', bodyId: 'team', as: 'holder' }],
  };
}

/** Puts people in the database as the people feature would, for tests of what lies below it. */
export async function insertPeople(database: Database, names: readonly string[]): Promise<void> {
  await database.engine(async (tx) => {
    await tx.query('insert into people_register (id, zone) values ($1, $2) on conflict do nothing', [
      registerId,
      'Europe/Amsterdam',
    ]);
    for (const name of names) {
      const { accountId, seatId } = viewerNamed(name);
      await tx.query(
        `insert into organisation (id, register_id, name_nl, name_en, legal_status, seat_kind, is_local) values ($1, $2, $1, $1, 'PARTICIPANT', 'FIXED', false)`,
        [name, registerId],
      );
      await tx.query(
        `insert into seat (id, register_id, organisation_id, function_id, body_id, label) values ($1, $2, $3, 'member', 'team', '')`,
        [seatId, registerId, name],
      );
      await tx.query(
        `insert into account (id, register_id, label, language, zone, work_days, work_from, work_until, from_day)
         values ($1, $2, $3, 'nl', 'Europe/Amsterdam', '{1,2,3,4,5}', '08:30', '17:00', '2020-01-01')`,
        [accountId, registerId, name],
      );
      await tx.query(
        `insert into holding (id, register_id, seat_id, account_id, from_day) values ($1, $2, $3, $4, '2020-01-01')`,
        [uuidFrom(`holding ${name}`), registerId, seatId, accountId],
      );
    }
  });
}

/** The engine on a database, with a clock that a test sets. */
export async function engineOn(database: Database): Promise<OpenEngine & { setClock(at: string): void }> {
  const clock = { at: '2026-11-24T09:00:00Z' };
  const seals = await database.engine((tx) => openSeals(tx, 'test', Buffer.alloc(32, 7), clock.at));
  const engine = await openEngine({
    database,
    seals,
    directory: { viewerOf, peopleFor },
    clock: { now: () => clock.at },
    calendar: publicHolidays('NL'),
  });
  return {
    ...engine,
    setClock: (at) => {
      clock.at = at;
    },
  };
}

/** One thing that a person does; the same delivery id is the same thing. */
export function requestBy(viewer: Viewer, deliveryId = freshId()): Request {
  return { viewer, deliveryId, origin: 'test', now: '2026-11-24T09:00:00Z' };
}

/** Counts the statements that `work` sends. */
export async function statementsOf(database: Database, work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const stop = database.onQuery((text) => sent.push(text));
  await work();
  stop();
  return sent;
}
