import type { Viewer } from '../../../src/chat/viewer.ts';
import type { Product } from '../../../src/compose.ts';
import type { Aggregate } from '../../../src/engine/workflow.ts';
import { actionAggregate } from '../../../src/features/actions/aggregate.ts';
import { communicationAggregate } from '../../../src/features/communication/aggregate.ts';
import { informationAggregates } from '../../../src/features/information/aggregate.ts';
import { kickoffAggregate } from '../../../src/features/kickoffs/aggregate.ts';
import type { SeatRef } from '../../../src/features/kickoffs/agreement-model.ts';
import type { KickoffEvent } from '../../../src/features/kickoffs/events.ts';
import type { Kickoff, Partner } from '../../../src/features/kickoffs/model.ts';
import { publicHolidays } from '../../../src/lib/holidays.ts';
import { freshId, uuidFrom } from '../../../src/lib/ids.ts';
import type { FakeClock } from '../../support/fake-clock.ts';
import { Ledger } from './secret-ledger.ts';
import { guide, type Reader } from './secret-people.ts';
import type { Plot } from './secret-plot.ts';
import type { World } from './world.ts';

/** What everybody does it with. */
export interface Stage {
  readonly product: Product;
  readonly world: World;
  readonly hands: FakeClock;
  viewer(reader: Pick<Reader, 'label'>): Promise<Viewer>;
}

/** One kick-off that is played by its plot, with the ledger of what was said in it. */
export class SecretKickoff {
  readonly id: string;
  readonly plot: Plot;
  readonly ledger: Ledger;
  readonly stage: Stage;
  readonly aggregates: ReturnType<typeof aggregatesOf>;
  #marks = 0;

  constructor(stage: Stage, plot: Plot, codeName: string) {
    this.stage = stage;
    this.plot = plot;
    this.id = uuidFrom(`secret ${codeName}`);
    this.ledger = new Ledger(codeName, plot.isCase, plot.level);
    this.aggregates = aggregatesOf(stage.product);
  }

  /** Words that nobody said before. */
  mark(): string {
    this.#marks += 1;
    return `geheim-${uuidFrom(`${this.id} ${this.#marks}`).slice(0, 8)}`;
  }

  /** True when it was done; false when a rule said no. Throws when it was not allowed at all. */
  async tries<State, Event extends { readonly type: string }>(
    by: Pick<Reader, 'label'>,
    aggregate: Aggregate<State, Event>,
    objectId: string,
    event: Event,
  ): Promise<boolean> {
    const { product, viewer } = this.stage;
    const request = {
      viewer: await viewer(by),
      deliveryId: freshId(),
      origin: 'test',
      now: product.clock.now(),
    };
    const outcome = await product.engine.run(aggregate, objectId, event, request);
    if (outcome.status === 'denied') throw new Error(`${by.label} may not ${event.type}`);
    return outcome.status === 'done';
  }

  /** Something in the kick-off itself, that is done. */
  async does(by: Pick<Reader, 'label'>, event: KickoffEvent): Promise<void> {
    const { kickoffs } = this.aggregates;
    if (!(await this.tries(by, kickoffs, this.id, event)))
      throw new Error(`${event.type} by ${by.label} was refused`);
  }

  async state(): Promise<Kickoff> {
    return this.stage.world.existing(this.aggregates.kickoffs, this.id);
  }

  async partner(organisationId: string): Promise<Partner> {
    const found = (await this.state()).partners.find((one) => one.organisationId === organisationId);
    if (!found) throw new Error(`${organisationId} is not asked`);
    return found;
  }

  async seat(reader: Pick<Reader, 'label'>): Promise<SeatRef> {
    const [seat] = (await this.stage.viewer(reader)).seats;
    if (!seat) throw new Error(`${reader.label} has no seat`);
    return { seatId: seat.seatId, organisationId: seat.organisationId };
  }

  async byGuide(): Promise<{ readonly by: SeatRef }> {
    return { by: await this.seat(guide) };
  }

  /** Everything that waits is sent, and a minute passes. */
  async settles(): Promise<void> {
    const { product, hands } = this.stage;
    await product.worker.settle();
    await product.worker.tick();
    hands.passes(1);
  }
}

function aggregatesOf({ region }: Product) {
  const calendar = publicHolidays(region.holidayCountry);
  return {
    kickoffs: kickoffAggregate(region, calendar),
    actions: actionAggregate(region, calendar),
    communication: communicationAggregate(region, calendar),
    ...informationAggregates(region, calendar),
  };
}
