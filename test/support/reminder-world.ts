import { foldCards } from '../../src/chat/fold-cards.ts';
import type { Platform } from '../../src/chat/platform.ts';
import type { Database } from '../../src/database/database.ts';
import type { OpenEngine } from '../../src/engine/open-engine.ts';
import { startWorker, type Worker } from '../../src/engine/worker.ts';
import { kickoffAggregate } from '../../src/features/kickoffs/aggregate.ts';
import type { KickoffEvent } from '../../src/features/kickoffs/events.ts';
import type { Kickoff } from '../../src/features/kickoffs/model.ts';
import { peopleAggregate } from '../../src/features/people/aggregate.ts';
import { accounts, peopleFor, viewerOf } from '../../src/features/people/directory-store.ts';
import type { PeopleEvent } from '../../src/features/people/events.ts';
import { registerId } from '../../src/features/people/model.ts';
import { readCsv } from '../../src/features/people/read-csv.ts';
import { publicHolidays } from '../../src/lib/holidays.ts';
import { freshId } from '../../src/lib/ids.ts';
import { addDays, addWorkingDays, type Day, dayOf, isBefore } from '../../src/lib/time.ts';
import { loadRegion } from '../../src/regions/load.ts';
import { engineOn, requestBy } from './engine.ts';

export const region = await loadRegion('midden-nederland');
export const calendar = publicHolidays(region.holidayCountry);
const kickoffs = kickoffAggregate(region, calendar);
const people = peopleAggregate(region);

/** One organisation of a random round: who speaks for it, and what happens to them. First and last day, counted from the start. */
export interface RandomPartner {
  readonly hours: string;
  readonly zone: string;
  readonly deputy: readonly [number, number] | null;
  readonly absent: readonly [number, number] | null;
  readonly deputyAbsent: readonly [number, number] | null;
  readonly leavesOn: number | null;
}

const codes = ['POL', 'OM', 'BD', 'NVWA'] as const;
const body = 'dto-wu';
export const zone = region.timeZone;

const line = (...cells: string[]): string => cells.join(';');
const header = line(
  'organisation',
  'function',
  'body',
  'as',
  'account',
  'from',
  'until',
  'zone',
  'days',
  'hours',
);

function csvOf(partners: readonly RandomPartner[], start: Day): string {
  const lines = partners.flatMap(({ deputy, hours, zone: home }, index) => {
    const code = codes[index] ?? '';
    const own = line(code, 'member', body, 'holder', `${code} holder`, '2020-01-01', '', home, '1-5', hours);
    if (deputy === null) return [own];
    const [from, until] = deputy.map((ahead) => addDays(start, ahead));
    return [
      own,
      line(code, 'member', body, 'deputy', `${code} deputy`, from ?? '', until ?? '', home, '1-5', hours),
    ];
  });
  const coordinator = line(
    'RIEC',
    'coordinator',
    body,
    'holder',
    'coordinator',
    '2020-01-01',
    '',
    zone,
    '1-5',
    '08:30-17:00',
  );
  return [header, coordinator, ...lines].join('\n');
}

/** A round with random people, on a real database, with everything that is sent remembered by the database. */
export class ReminderWorld {
  readonly kickoffId = freshId();
  readonly #engine: OpenEngine & { setClock(at: string): void };
  readonly #worker: Worker;
  readonly #database: Database;
  readonly #accounts: ReadonlyMap<string, string>;

  private constructor(
    database: Database,
    engine: OpenEngine & { setClock(at: string): void },
    worker: Worker,
    known: ReadonlyMap<string, string>,
  ) {
    this.#database = database;
    this.#engine = engine;
    this.#worker = worker;
    this.#accounts = known;
  }

  static async open(
    database: Database,
    partners: readonly RandomPartner[],
    start: string,
  ): Promise<ReminderWorld> {
    const engine = await engineOn(database);
    engine.setClock(start);
    const worker = await startWorker(workerPorts(database, engine));
    const system = (event: PeopleEvent) =>
      engine.runAsSystem(people, registerId, event, { name: 'test', deliveryId: freshId() });
    await system({ type: 'seedFromPack' });
    const day = dayOf(start, zone);
    const read = readCsv(csvOf(partners, day));
    if (!read.accepted) throw new Error('the list of random people cannot be read');
    const outcome = await system({ type: 'importRows', lines: read.lines });
    if (outcome.status !== 'done') throw new Error(`random people were refused: ${JSON.stringify(outcome)}`);
    const found = await database.engine((tx) => accounts(tx, addDays(day, 60).concat('T12:00:00Z')));
    const all = await database.engine((tx) =>
      tx.query<{ id: string; label: string }>('select id, label from account'),
    );
    const known = new Map([
      ...found.map((one) => [one.label, one.accountId] as const),
      ...all.map((one) => [one.label, one.id] as const),
    ]);
    const world = new ReminderWorld(database, engine, worker, known);
    await world.#settlePeople(partners, day, system);
    await world.#begin(partners.length, day);
    return world;
  }

  account(label: string): string | undefined {
    return this.#accounts.get(label);
  }

  async #settlePeople(
    partners: readonly RandomPartner[],
    start: Day,
    system: (event: PeopleEvent) => Promise<unknown>,
  ): Promise<void> {
    for (const [index, partner] of partners.entries()) {
      const away = [['holder', partner.absent] as const, ['deputy', partner.deputyAbsent] as const];
      for (const [who, days] of away) {
        const accountId = this.account(`${codes[index]} ${who}`);
        if (accountId === undefined || days === null) continue;
        await system({
          type: 'setAbsence',
          accountId,
          from: addDays(start, days[0]),
          until: addDays(start, days[1] + 1),
        });
      }
      const holder = this.account(`${codes[index]} holder`);
      if (holder === undefined || partner.leavesOn === null) continue;
      await system({ type: 'endAccount', accountId: holder, on: addDays(start, partner.leavesOn) });
    }
  }

  async #begin(count: number, today: Day): Promise<void> {
    const seats = await this.#seats();
    const own = { seatId: seats.get('RIEC') ?? '', organisationId: 'RIEC' };
    const deadline = addWorkingDays(today, region.deadlines.answerWorkingDays, calendar);
    const chosen = codes
      .slice(0, count)
      .map((organisationId) => ({ organisationId, seatId: seats.get(organisationId) ?? '', deadline }));
    const subject = {
      codeName: 'KIEVIT',
      themeId: freshId(),
      level: 'OPEN',
      municipalityIds: [],
      leadWords: [{ questionId: 'K10', body: { text: 'x' } }],
    } as const;
    await this.#asCoordinator({
      type: 'start',
      id: this.kickoffId,
      variant: 'EXECUTION_THEME',
      bodyId: body,
      by: own,
      ...subject,
    });
    await this.#asCoordinator({ type: 'choosePartners', partners: chosen });
    await this.#asCoordinator({ type: 'open' });
  }

  async #seats(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.#database.engine((tx) =>
      tx.query<{ id: string; organisation_id: string }>('select id, organisation_id from seat'),
    );
    return new Map(rows.map((row) => [row.organisation_id, row.id]));
  }

  async #asCoordinator(event: KickoffEvent): Promise<void> {
    const done = await this.#run('coordinator', event);
    if (!done) throw new Error(`${event.type} was not accepted`);
  }

  async #run(label: string, event: KickoffEvent): Promise<boolean> {
    const accountId = this.account(label) ?? '';
    const viewer = await this.#database.engine((tx) => viewerOf(tx, accountId, this.#engine.now()));
    if (viewer === null) return false;
    return (await this.#engine.run(kickoffs, this.kickoffId, event, requestBy(viewer))).status === 'done';
  }

  /** Something a partner does through its holder; false when it could not be done any more. */
  async does(
    index: number,
    deed: 'answer' | 'notForUs' | 'handOver' | 'takeBack' | 'moreTime' | 'remove',
  ): Promise<boolean> {
    const partner = (await this.state()).partners[index];
    if (!partner) return false;
    const own = { partnerId: partner.id };
    const seats = await this.#seats();
    const by = { seatId: seats.get('RIEC') ?? '', organisationId: 'RIEC' };
    const answers = partner.questionIds.map((questionId) => ({ questionId, body: { text: 'x' } }));
    const label = `${codes[index]} holder`;
    const until = addWorkingDays(dayOf(partner.deadline, zone), 2, calendar);
    switch (deed) {
      case 'answer':
        return this.#run(label, { type: 'submitAnswers', ...own, answers });
      case 'notForUs':
        return this.#run(label, { type: 'notForUs', ...own, reason: 'x', suggestedOrganisationId: null });
      case 'handOver':
        return this.#run(label, { type: 'handToDeputy', ...own });
      case 'takeBack':
        return this.#run(label, { type: 'takeBack', ...own });
      case 'moreTime':
        return (
          (await this.#run(label, { type: 'requestMoreTime', ...own, until, reason: 'x' })) &&
          this.#run('coordinator', { type: 'grantMoreTime', ...own })
        );
      case 'remove':
        return this.#run('coordinator', { type: 'removePartner', ...own, by, reason: 'x' });
    }
  }

  /** Lets time pass with the bot at work: everything happens when it falls due. */
  async passesTo(end: string): Promise<void> {
    for (
      let due = await this.#worker.nextDue();
      due && !isBefore(end, due);
      due = await this.#worker.nextDue()
    ) {
      this.#engine.setClock(due);
      await this.#worker.tick();
    }
    await this.jumpsTo(end);
  }

  /** Lets time pass with the bot switched off. */
  async jumpsTo(end: string): Promise<void> {
    this.#engine.setClock(end);
    await this.#worker.tick();
  }

  async state(): Promise<Kickoff> {
    const coordinator = await this.#database.engine((tx) =>
      viewerOf(tx, this.account('coordinator') ?? '', this.#engine.now()),
    );
    const seen = coordinator && (await this.#engine.see(kickoffs, this.kickoffId, coordinator));
    if (!seen) throw new Error('the coordinator sees no kick-off');
    return seen.state;
  }
}

function workerPorts(database: Database, engine: OpenEngine): Parameters<typeof startWorker>[0] {
  const platform: Platform = {
    name: 'test',
    idempotent: true,
    send: async () => ({ outcome: 'delivered', messageRef: null }),
  };
  return {
    database,
    engine,
    directory: { viewerOf, peopleFor },
    calendar,
    clock: { now: () => engine.now() },
    features: [{ name: 'kickoffs', aggregates: [kickoffs as never] }],
    platforms: [platform],
    addressOf: (accountId) => ({ platform: 'test', lane: accountId }),
    show: async () => ({ size: 'card', title: 'x', summary: 'x', nodes: [], buttons: [] }),
    together: foldCards,
    cleanUp: async () => {},
    failed: (error) => {
      throw error;
    },
  };
}
