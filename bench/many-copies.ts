import type { Transaction } from '../src/database/transaction.ts';
import type { TestProduct } from '../test/support/product.ts';

/** Cases like one that people made, with ids and code names of their own. */
export interface Copies {
  /** Who guides them all. */
  readonly accountId: string;
  /** The case they are like; the only one whose words can be opened. */
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
}

/** Every table of a kick-off, with the columns that hold ids of its own. */
const tables: readonly (readonly [table: string, ids: readonly string[]])[] = [
  ['kickoff_lead_word', ['kickoff_id', 'contribution_id']],
  ['kickoff_partner', ['kickoff_id', 'id']],
  ['kickoff_answer', ['kickoff_id', 'partner_id', 'contribution_id']],
  ['kickoff_agreement', ['kickoff_id']],
  ['kickoff_row', ['kickoff_id', 'id']],
  ['kickoff_confirmation', ['kickoff_id', 'partner_id']],
  ['kickoff_version', ['kickoff_id']],
];

// One in so many is still being answered, with its questions at somebody's home; the rest is agreed.
const oneInAsked = 50;
// A transaction may take a few seconds at most.
const atOnce = 200;

/** Copies of an adopted kick-off of the demo, as cases; some of one that is still asked. */
export async function copiesOf(product: TestProduct): Promise<Copies> {
  const { database } = product;
  const pattern = await database.engine((tx) => patternIn(tx, ['adopted']));
  const asked = await database.engine((tx) => patternIn(tx, ['collecting', 'agreeing']));
  return {
    accountId: pattern.account_id,
    kickoffId: pattern.id,
    themeId: pattern.theme_id,
    async make(from, to) {
      for (let first = from + 1; first <= to; first += atOnce) {
        const last = Math.min(first + atOnce - 1, to);
        const range = `n between ${first} and ${last}`;
        await database.engine(async (tx) => {
          await copy(tx, pattern, pattern, `${range} and n % ${oneInAsked} <> 0`);
          await copy(tx, asked, pattern, `${range} and n % ${oneInAsked} = 0`);
        });
      }
      for (const table of ['kickoff', 'kickoff_partner', 'access_grant', 'contribution', 'ask'])
        await database.engine((tx) => tx.query(`analyze ${table}`));
    },
  };
}

async function patternIn(tx: Transaction, stages: readonly string[]): Promise<Pattern> {
  const [found] = await tx.query<Pattern & Record<string, unknown>>(
    `select k.id, k.theme_id, k.facilitator_seat_id as seat_id, h.account_id from kickoff k
       join holding h on h.seat_id = k.facilitator_seat_id
      where k.status = any ($1) and k.level <> 'STRICT' and (select count(*) from kickoff_partner p where p.kickoff_id = k.id) > 3
      order by (k.variant = 'CASE') desc, k.started_at limit 1`,
    [stages],
  );
  if (!found) throw new Error(`The demo has no kick-off that is ${stages.join(' or ')} to copy.`);
  return found;
}

const fresh = (column: string): string => `md5(t.${column}::text || n)::uuid`;

/** `guide`: whose seat guides the copies, whoever guided what they are copies of. */
async function copy(tx: Transaction, of: Pattern, guide: Pattern, which: string): Promise<void> {
  const numbers = 'generate_series(1, 10000) as n';
  const principal = `replace(t.principal, 'seat:${of.seat_id}', 'seat:${guide.seat_id}')`;
  const insert = async (
    table: string,
    changed: Readonly<Record<string, string>>,
    own: string,
  ): Promise<void> => {
    const columns = await tx.query<{ name: string }>(
      `select column_name::text as name from information_schema.columns where table_name = $1 and is_generated = 'NEVER'`,
      [table],
    );
    const names = columns.map(({ name }) => name);
    const values = names.map((name) => changed[name] ?? `t.${name}`);
    await tx.query(
      `insert into ${table} (${names.join(', ')}) select ${values.join(', ')} from ${table} t, ${numbers}
        where t.${own} = $1 and ${which}`,
      [of.id],
    );
  };
  await insert(
    'kickoff',
    {
      id: fresh('id'),
      code_name: `'KIEVIT-' || n`,
      variant: `'CASE'`,
      facilitator_seat_id: `'${guide.seat_id}'::uuid`,
      started_at: `t.started_at - n * interval '1 minute'`,
    },
    'id',
  );
  for (const [table, ids] of tables) {
    await insert(table, Object.fromEntries(ids.map((name) => [name, fresh(name)])), 'kickoff_id');
  }
  await insert('access_grant', { object_id: fresh('object_id'), principal }, 'object_id');
  await insert('contribution', { id: fresh('id'), object_id: fresh('object_id') }, 'object_id');
  await insert('ask', { object_id: fresh('object_id'), principal }, 'object_id');
}
