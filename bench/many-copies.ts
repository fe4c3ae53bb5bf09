import type { Transaction } from '../src/database/transaction.ts';
import { demoKey } from '../src/engine/encryption-key.ts';
import { openSeals, type Seals } from '../src/engine/sealing.ts';
import type { TestProduct } from '../test/support/product.ts';

/** Cases like one that people made, with ids and code names of their own. */
export interface Copies {
  /** Who guides them all. */
  readonly accountId: string;
  /** The case they are like. */
  readonly kickoffId: string;
  readonly themeId: string;
  /** Makes the copies from number `from` up to `to`. */
  make(from: number, to: number): Promise<void>;
}

interface Pattern {
  readonly id: string;
  readonly theme_id: string;
  readonly account_id: string;
  readonly seat_id: string;
  readonly partner_ids: readonly string[];
  readonly list_id: string | null;
}

/** Every table of a kick-off and of its actions, with the columns that hold ids of its own. */
const tables: readonly (readonly [table: string, ids: readonly string[]])[] = [
  ['kickoff_lead_word', ['kickoff_id', 'contribution_id']],
  ['kickoff_partner', ['kickoff_id', 'id']],
  ['kickoff_answer', ['kickoff_id', 'partner_id', 'contribution_id']],
  ['kickoff_agreement', ['kickoff_id']],
  ['kickoff_row', ['kickoff_id', 'id', 'partner_id', 'what_id']],
  ['kickoff_confirmation', ['kickoff_id', 'partner_id']],
  ['kickoff_version', ['kickoff_id']],
];
const listTables: typeof tables = [
  ['action', ['list_id', 'id', 'what_id']],
  ['action_step', ['list_id', 'action_id']],
];

// One in so many is still being answered, with its questions at somebody's home; the rest is agreed.
const oneInAsked = 50;
// A transaction may take a few seconds at most.
const atOnce = 200;

/** Copies of an adopted kick-off of the demo, as cases; some of one that is still asked. */
export async function copiesOf(product: TestProduct): Promise<Copies> {
  const { database, region, config, clock } = product;
  const pattern = await database.engine((tx) => patternIn(tx, ['adopted']));
  const asked = await database.engine((tx) => patternIn(tx, ['collecting', 'agreeing']));
  const key = await demoKey(config.dataDir);
  const seals = await database.engine((tx) => openSeals(tx, region.id, key, clock.now()));
  return {
    accountId: pattern.account_id,
    kickoffId: pattern.id,
    themeId: pattern.theme_id,
    async make(from, to) {
      for (let first = from + 1; first <= to; first += atOnce) {
        const last = Math.min(first + atOnce - 1, to);
        const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
        await database.engine(async (tx) => {
          await copy(
            tx,
            pattern,
            pattern,
            numbers.filter((n) => n % oneInAsked !== 0),
          );
          const open = numbers.filter((n) => n % oneInAsked === 0);
          await copy(tx, asked, pattern, open);
          // Only these are read whole: home shows what they ask.
          await seal(tx, asked, seals, open);
        });
      }
    },
  };
}

async function patternIn(tx: Transaction, stages: readonly string[]): Promise<Pattern> {
  const [found] = await tx.query<Pattern & Record<string, unknown>>(
    `select k.id, k.theme_id, k.facilitator_seat_id as seat_id, h.account_id,
        array(select p.id::text from kickoff_partner p where p.kickoff_id = k.id) as partner_ids,
        (select l.id from action_list l where l.kickoff_id = k.id) as list_id
       from kickoff k join holding h on h.seat_id = k.facilitator_seat_id
      where k.status = any ($1) and k.level <> 'STRICT' and (select count(*) from kickoff_partner p where p.kickoff_id = k.id) > 3
      order by (k.variant = 'CASE') desc, k.started_at limit 1`,
    [stages],
  );
  if (!found) throw new Error(`The demo has no kick-off that is ${stages.join(' or ')} to copy.`);
  return found;
}

// Version and variant of RFC 9562, without which an id is none.
const freshOf = (id: string): string =>
  `overlay(overlay(md5(${id} || n) placing '8' from 13) placing 'a' from 17)::uuid`;
const fresh = (column: string): string => freshOf(`t.${column}::text`);

/** `guide`: whose seat guides the copies, whoever guided what they are copies of. */
async function copy(tx: Transaction, of: Pattern, guide: Pattern, numbers: readonly number[]): Promise<void> {
  /** A text in which ids of its own stand. */
  const renamed = (expression: string): string =>
    [of.id, ...of.partner_ids].reduce(
      (text, id) => `replace(${text}, '${id}', ${freshOf(`'${id}'`)}::text)`,
      expression,
    );
  const insert = async (
    table: string,
    changed: Readonly<Record<string, string>>,
    own: string,
    id: string = of.id,
  ): Promise<void> => {
    const columns = await tx.query<{ name: string }>(
      `select column_name::text as name from information_schema.columns where table_name = $1 and is_generated = 'NEVER'`,
      [table],
    );
    const names = columns.map(({ name }) => name);
    const values = names.map((name) => changed[name] ?? `t.${name}`);
    await tx.query(
      `insert into ${table} (${names.join(', ')}) select ${values.join(', ')} from ${table} t, unnest($2::int[]) as n
        where t.${own} = $1`,
      [id, numbers],
    );
  };
  const freshIn = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, fresh(name)]));
  const codeName = `'KIEVIT-' || n`;
  const own = {
    id: fresh('id'),
    code_name: codeName,
    variant: `'CASE'`,
    facilitator_seat_id: `'${guide.seat_id}'::uuid`,
    started_at: `t.started_at - n * interval '1 minute'`,
  };
  await insert('kickoff', own, 'id');
  for (const [table, ids] of tables) await insert(table, freshIn(ids), 'kickoff_id');
  const principal = `replace(t.principal, 'seat:${of.seat_id}', 'seat:${guide.seat_id}')`;
  const grants = { object_id: fresh('object_id'), principal, right_name: renamed('t.right_name') };
  await insert('access_grant', grants, 'object_id');
  await insert(
    'contribution',
    { ...freshIn(['id', 'object_id']), right_name: renamed('t.right_name') },
    'object_id',
  );
  const json = (column: string): string => `${renamed(`t.${column}::text`)}::jsonb`;
  await insert(
    'ask',
    { object_id: fresh('object_id'), principal, card: json('card'), target: json('target') },
    'object_id',
  );
  const { list_id: list } = of;
  if (list === null) return;
  await insert('action_list', { ...freshIn(['id', 'kickoff_id']), code_name: codeName }, 'id', list);
  for (const [table, ids] of listTables) await insert(table, freshIn(ids), 'list_id', list);
  await insert('access_grant', grants, 'object_id', list);
  await insert('ask', { object_id: fresh('object_id'), principal }, 'object_id', list);
}

/** A seal is bound to the id of what it seals: the copies' words are sealed again, with their own. */
async function seal(tx: Transaction, of: Pattern, seals: Seals, numbers: readonly number[]): Promise<void> {
  const rows = await tx.query<{ id: string; key_id: string; sealed: Buffer }>(
    'select id, key_id, sealed from contribution where object_id = $1',
    [of.id],
  );
  for (const { id, key_id, sealed } of rows) {
    const body = seals.unseal(id, { keyId: key_id, bytes: sealed });
    const copies = await tx.query<{ id: string }>(
      `select ${freshOf('$1::text')}::text as id from unnest($2::int[]) as n`,
      [id, numbers],
    );
    const again = copies.map((one) => ({ id: one.id, ...seals.seal(one.id, body) }));
    await tx.query(
      `update contribution c set sealed = decode(g.sealed, 'hex'), key_id = g.key_id
         from jsonb_to_recordset($1::jsonb) as g(id uuid, key_id uuid, sealed text) where c.id = g.id`,
      [
        JSON.stringify(
          again.map((one) => ({ id: one.id, key_id: one.keyId, sealed: one.bytes.toString('hex') })),
        ),
      ],
    );
  }
}
