import { pino } from 'pino';
import { compose, type Product } from '../../src/compose.ts';
import type { ComposeOptions } from '../../src/compose-options.ts';
import type { Config } from '../../src/config.ts';
import { peopleAggregate } from '../../src/features/people/aggregate.ts';
import { accounts } from '../../src/features/people/directory-store.ts';
import { registerId } from '../../src/features/people/model.ts';
import { readCsv } from '../../src/features/people/read-csv.ts';
import { freshId } from '../../src/lib/ids.ts';
import type { Place } from './databases.ts';
import { type FakeClock, fakeClock } from './fake-clock.ts';

export interface ProductOptions extends Partial<Omit<ComposeOptions, 'clock' | 'log'>> {
  /** A shipped region's name or a folder; the demo's when left out. */
  readonly region?: string;
  /** `live` has nobody in it and signs people in with links; `demo` begins with the demo's people and kick-offs. */
  readonly mode?: Config['mode'];
  readonly clock?: FakeClock;
  /** What else an operator sets, such as a chat platform. */
  readonly settings?: Partial<Config>;
}

/** The real product on a test's own database, with a clock the test moves. */
export interface TestProduct extends Product {
  readonly hands: FakeClock;
  /** What went wrong inside and was only logged. A test that ends well leaves it empty. */
  readonly faults: readonly string[];
  readonly people: PeopleShortcut;
}

export interface PeopleShortcut {
  /** Brings in a list, as the command line does. Fails with the line that is wrong. */
  bringIn(csv: string): Promise<void>;
  /** The account with this label. */
  account(label: string): Promise<string>;
}

const testKey = Buffer.alloc(32, 7);

/** What an operator sets for a live installation. */
export function liveConfig({ where }: Pick<Place, 'where'>, region: string): Config {
  return {
    mode: 'live',
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'https://aftrap.example',
    databaseUrl: where.databaseUrl,
    dataDir: where.dataDir,
    region,
    encryptionKey: testKey,
    signIn: 'links',
    slack: undefined,
    teams: undefined,
    logLevel: 'error',
  };
}

export async function openProduct(
  place: Pick<Place, 'where'>,
  options: ProductOptions = {},
): Promise<TestProduct> {
  const { region = 'demo', mode = 'live', clock: hands = fakeClock(), settings = {}, ...more } = options;
  const faults: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void faults.push(line) });
  const live = { ...liveConfig(place, region), ...settings };
  const config = mode === 'live' ? live : { ...live, mode, encryptionKey: undefined, signIn: undefined };
  const product = await compose(config, { ...more, log, clock: hands });
  return { ...product, hands, faults, people: peopleOf(product) };
}

function peopleOf(product: Product): PeopleShortcut {
  return {
    async bringIn(csv) {
      const read = readCsv(csv);
      if (!read.accepted) throw new Error(`The list cannot be read: ${JSON.stringify(read.refusal)}`);
      const outcome = await product.engine.runAsSystem(
        peopleAggregate(product.region),
        registerId,
        { type: 'importRows', lines: read.lines },
        { name: 'test', deliveryId: freshId() },
      );
      if (outcome.status !== 'done') throw new Error(`The list was refused: ${JSON.stringify(outcome)}`);
    },
    async account(label) {
      const all = await product.database.engine((tx) => accounts(tx, product.clock.now()));
      const found = all.find((one) => one.label === label);
      if (!found)
        throw new Error(`Nobody is "${label}". There are: ${all.map((one) => one.label).join(', ')}`);
      return found.accountId;
    },
  };
}
