import type { AnyAggregate } from '../src/engine/feature.ts';
import { type Agreed, actionListId, agreed } from '../src/features/actions/model.ts';
import { adoptedFact, cards, presses } from '../src/features/actions/names.ts';
import { freshId } from '../src/lib/ids.ts';
import type { Target } from '../src/view/nodes.ts';
import type { CardRef } from '../src/view/views.ts';
import { openProduct, type ProductOptions, type TestProduct } from '../test/support/product.ts';
import { served } from '../test/support/served.ts';
import type { Call } from './batch.ts';

/** How one platform comes to the product. */
export interface Desk {
  readonly platform: string;
  readonly tenant: string;
  /** Where the product hears it. */
  readonly path: string;
  readonly options: Pick<ProductOptions, 'settings' | 'teams'>;
  /** Somebody there, by a number. */
  userId(number: number): string;
  /** They press a button that offers this. */
  press(
    userId: string,
    offer: { readonly target: Target; readonly drawing: string; readonly cards: readonly CardRef[] },
  ): Call;
  /** They ask what they have to do. */
  question(userId: string): Call;
}

/** A deed nobody has done yet: somebody says that their own action is still running. */
export interface Deed {
  readonly call: Call;
  readonly actionId: string;
  readonly accountId: string;
  readonly listId: string;
  readonly kickoffId: string;
  /** All lines of the list, in the order of the agreement. */
  readonly rowIds: readonly string[];
  /** The place of the line among `rowIds`: deeds of one place differ in their ids only. */
  readonly place: number;
}

/** The product with the demo's people and kick-offs, on a port of its own. */
export interface Office {
  readonly product: TestProduct;
  readonly url: string;
  /** Somebody asks what they have to do: nothing changes. */
  question(): Call;
  /** Each on an agreement of its own. */
  newDeeds(count: number): Promise<readonly Deed[]>;
  close(): Promise<void>;
}

export async function openOffice(
  where: { readonly databaseUrl: string; readonly dataDir: string },
  desk: Desk,
): Promise<Office> {
  const product = await openProduct({ where }, { mode: 'demo', ...desk.options });
  const pattern = await adopted(product);
  const people = await linked(product, pattern, desk);
  const { baseUrl, close } = await served(product);
  const [anybody] = people.values();
  return {
    product,
    url: `${baseUrl}${desk.path}`,
    question: () => desk.question(anybody?.userId ?? ''),
    async newDeeds(count) {
      const deeds: Deed[] = [];
      for (let number = 0; number < count; number += 1) {
        const made = await newAgreement(product, pattern);
        deeds.push(deedOn(made, number, people, desk));
      }
      await product.worker.settle();
      return deeds;
    },
    async close() {
      await close();
      await product.close();
      if (product.faults.length > 0) throw new Error(`The product met faults: ${product.faults[0]}`);
    },
  };
}

/** An agreement of the demo, of which only the lines that somebody has taken on. */
async function adopted({ database }: TestProduct): Promise<Agreed> {
  const facts = await database.engine((tx) =>
    tx.query<{ data: unknown }>('select data from fact where name = $1 order by at', [adoptedFact]),
  );
  const found = facts.map(({ data }) => agreed.parse(data)).find(({ level }) => level === 'OPEN');
  const rows = found?.rows.filter(({ acceptance }) => acceptance === 'accepted') ?? [];
  if (found === undefined || rows.length === 0) throw new Error('The demo has no open agreement to copy.');
  return { ...found, rows };
}

interface Presser {
  readonly accountId: string;
  readonly userId: string;
}

/** Who holds the seats of an agreement's lines, with their identity there, by seat. */
async function linked(
  product: TestProduct,
  { rows }: Agreed,
  { platform, tenant, userId: userIdOf }: Desk,
): Promise<ReadonlyMap<string, Presser>> {
  const { database, directory, identities, clock } = product;
  const principals = rows.map(({ seatId }) => `seat:${seatId}`);
  const now = clock.now();
  const found = await database.engine((tx) => directory.peopleFor(tx, principals, now));
  const people = new Map<string, Presser>();
  for (const { seatId } of rows) {
    const accountId = found.get(`seat:${seatId}`)?.people[0]?.accountId;
    if (accountId === undefined || people.has(seatId)) continue;
    const userId = userIdOf(people.size + 1);
    const code = await identities.codeFor({ platform, tenant, userId }, now);
    await identities.confirm(code, accountId, accountId, now);
    people.set(seatId, { accountId, userId });
  }
  return people;
}

/** The same agreement once more, of a kick-off of its own: its actions follow as they do when one is adopted. */
async function newAgreement({ engine, features }: TestProduct, pattern: Agreed): Promise<Agreed> {
  const [aggregate] = features.find(({ name }) => name === 'actions')?.aggregates ?? [];
  const rows = pattern.rows.map((row) => ({ ...row, rowId: freshId() }));
  const made = { ...pattern, kickoffId: freshId(), rows };
  const system = { name: 'bench', deliveryId: freshId() };
  const event = { type: 'follow', agreed: made };
  const outcome = await engine.runAsSystem(
    aggregate as AnyAggregate,
    actionListId(made.kickoffId),
    event as never,
    system,
  );
  if (outcome.status !== 'done') throw new Error(`An agreement was refused: ${JSON.stringify(outcome)}`);
  return made;
}

function deedOn(
  { kickoffId, rows }: Agreed,
  number: number,
  people: ReadonlyMap<string, Presser>,
  desk: Desk,
): Deed {
  const place = number % rows.length;
  const row = rows[place];
  const presser = row && people.get(row.seatId);
  if (!row || !presser) throw new Error('A line of the agreement has nobody in its seat.');
  const payload = { kickoffId, actionId: row.rowId };
  const offer = {
    target: { kind: 'press', name: presses.running, payload },
    drawing: freshId(),
    cards: [{ card: cards.action, payload }],
  } as const;
  return {
    call: desk.press(presser.userId, offer),
    actionId: row.rowId,
    accountId: presser.accountId,
    listId: actionListId(kickoffId),
    kickoffId,
    rowIds: rows.map(({ rowId }) => rowId),
    place,
  };
}
