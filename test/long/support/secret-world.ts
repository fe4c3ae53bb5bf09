import type { Viewer } from '../../../src/chat/viewer.ts';
import { peopleAggregate } from '../../../src/features/people/aggregate.ts';
import { registerId } from '../../../src/features/people/model.ts';
import { readCsv } from '../../../src/features/people/read-csv.ts';
import { playedProduct, type Scripted } from '../../access/scripted.ts';
import type { Place } from '../../support/databases.ts';
import { agrees, asksForInformation, communicates, ends } from './secret-after.ts';
import { Ears } from './secret-ears.ts';
import type { Ledger } from './secret-ledger.ts';
import { listOfReaders, type Reader, readers } from './secret-people.ts';
import type { Plot } from './secret-plot.ts';
import { closes, collects, opens } from './secret-round.ts';
import { Search } from './secret-search.ts';
import { SecretKickoff, type Stage } from './secret-stage.ts';
import type { World } from './world.ts';

const peopleComeIn = {
  name: 'people come in',
  at: '2026-11-24T09:00:00Z',
  async play(world: World, delivery: string): Promise<void> {
    const read = readCsv(listOfReaders);
    if (!read.accepted) throw new Error(JSON.stringify(read.refusal));
    const event = () => ({ type: 'importRows', lines: read.lines }) as const;
    const aggregate = peopleAggregate(world.parts.region);
    await world.system({ aggregate, objectId: registerId, event, delivery });
  },
};

/** One product in which one kick-off after the other is played, and everything that leaves is searched. */
export class SecretWorld {
  readonly scripted: Scripted;
  readonly search: Search;
  readonly #stage: Stage;
  readonly #ears: Ears;
  readonly #ledgers: Ledger[];

  private constructor(scripted: Scripted, ears: Ears, viewers: ReadonlyMap<string, Viewer>) {
    this.scripted = scripted;
    this.#ears = ears;
    this.#ledgers = [];
    const viewer = async ({ label }: Pick<Reader, 'label'>): Promise<Viewer> => {
      const found = viewers.get(label);
      if (!found) throw new Error(`nobody is ${label}`);
      return found;
    };
    this.#stage = { product: scripted.product, world: scripted.world, hands: scripted.hands, viewer };
    ears.listens(
      this.#ledgers,
      new Map(readers.map((reader) => [viewers.get(reader.label)?.accountId ?? '', reader])),
    );
    this.search = new Search(this.#stage, this.#ledgers);
  }

  /** `reached`: who gets messages, where that is not everybody. */
  static async open(place: Pick<Place, 'where'>, reached: readonly Reader[] = readers): Promise<SecretWorld> {
    const ears = new Ears();
    const hearing = new Set<string>();
    const scripted = await playedProduct(place, [peopleComeIn], [], {
      morePlatforms: [ears.platform],
      addressOf: (accountId) => ({
        platform: hearing.has(accountId) ? ears.platform.name : 'nowhere',
        lane: accountId,
      }),
    });
    const viewers = new Map<string, Viewer>();
    for (const { label } of readers) viewers.set(label, await scripted.world.viewer(label));
    for (const { label } of reached) hearing.add(viewers.get(label)?.accountId ?? '');
    return new SecretWorld(scripted, ears, viewers);
  }

  /** From beginning to end; searched at every stage, with everything tried by some of all people at the last. */
  async plays(plot: Plot, how: 'atEveryStage' | 'atTheEnd' = 'atEveryStage'): Promise<void> {
    const { region } = this.scripted.product;
    const codeName = region.codeNames[this.#ledgers.length] ?? '';
    const kickoff = new SecretKickoff(this.#stage, plot, codeName);
    this.#ledgers.push(kickoff.ledger);
    const chapters = [
      { happens: [opens, collects], those: this.#some(2) },
      { happens: [closes], those: this.#some(2) },
      { happens: [asksForInformation, communicates, agrees, ends], those: readers },
    ] as const;
    for (const { happens, those } of chapters) {
      for (const one of happens) {
        await one(kickoff);
        // With what it told, others begin; at the end at the latest everybody hears of it.
        if (how === 'atEveryStage' || one === collects || one === agrees || one === ends)
          await this.#hears(kickoff);
      }
      if (how === 'atEveryStage' || those === readers) await this.search.pages(kickoff, those, how);
    }
    this.search.searched.words += kickoff.ledger.words.size;
    if (how === 'atTheEnd') return;
    const some = this.#some(3);
    await this.search.ways(kickoff, 'looking', some);
    await this.search.ways(kickoff, 'doing', some);
    await kickoff.settles();
    this.#ears.tells();
  }

  async #hears(kickoff: SecretKickoff): Promise<void> {
    await kickoff.settles();
    this.search.messages(this.#ears);
  }

  /** One in so many of all people, others in every kick-off. */
  #some(parts: number): readonly Reader[] {
    return readers.filter((_, index) => (index + this.#ledgers.length) % parts === 0);
  }

  async close(): Promise<void> {
    await this.scripted.product.close();
  }
}
