import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegionPack } from '../../../src/regions/schema.ts';
import { databases, type Place } from '../../support/databases.ts';
import { openProduct, type TestProduct } from '../../support/product.ts';
import { reckoned } from '../../support/reckoned.ts';
import { storyOf } from '../../support/story.ts';
import { closedRound, names, openRound, writtenAgreement } from './at-once.ts';
import { peopleOfRound } from './people-of-round.ts';

/** The same region, in which a member is no more than a guest, and partners are reminded on the day before only. */
async function strictPack(folder: string, { deadlines, functions }: RegionPack): Promise<void> {
  const pack = {
    basedOn: 'midden-nederland',
    id: 'demo',
    deadlines: { ...deadlines, remindWorkingDaysBefore: [1] },
    functions: functions.map((one) => (one.id === 'member' ? { ...one, role: 'GUEST' } : one)),
  };
  await writeFile(join(folder, 'pack.yaml'), JSON.stringify(pack));
}

describe.each(databases())('rules that change while kick-offs run, on $kind', (kind) => {
  let place: Place;
  let folder: string;
  let product: TestProduct;
  const reminders = async (): Promise<number> => {
    const rows = await product.database.engine((tx) =>
      tx.query(
        `select 1 from outbox where kind = 'reminder' and status = 'waiting' and object_kind = 'kickoff'`,
      ),
    );
    return rows.length;
  };
  const audited = async (): Promise<number> => {
    const rows = await product.database.engine((tx) =>
      tx.query(`select 1 from audit_entry where actor = 'system:rules'`),
    );
    return rows.length;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aftrap-pack-'));
    place = await kind.migrated();
    product = await openProduct(place);
    await product.people.bringIn(peopleOfRound);
    const story = storyOf(product);
    const adopted = await closedRound(story, 'VUURTOREN');
    const line = { name: 'police', what: 'Controle van drie zaken', due: story.workingDay(10) } as const;
    await writtenAgreement(adopted, [line], story.workingDay(60));
    await adopted.does('coordinator', () => ({ type: 'requestConfirmation' }));
    await adopted.does('chair', (_state, by) => ({ type: 'adopt', by, overrideReason: 'Haast' }));
    await openRound(story, 'KIEVIT');
    await product.worker.settle();
  });
  afterAll(async () => {
    await product.close();
    await place.remove();
    await rm(folder, { recursive: true });
  });

  it('nothing is written where nothing changed, also after what had to be sent went out', async () => {
    product.hands.moveToLocal(storyOf(product).workingDay(1), '10:00');
    await product.worker.tick();
    const { objects, mended } = await reckoned(product);
    expect(objects).toBeGreaterThan(5);
    expect(mended).toBe(0);
    expect(await audited()).toBe(0);
  });

  it('a right that somebody wrote into the database by hand is gone, and that is known', async () => {
    await product.database.engine((tx) =>
      tx.query(
        `insert into access_grant (object_kind, object_id, principal, right_name)
         select object_kind, object_id, 'role:coordinator@dto-fl', right_name from access_grant
         where object_kind = 'kickoff' on conflict do nothing`,
      ),
    );
    const elsewhere = await storyOf(product).person(names.elsewhere);
    await elsewhere.opensMenu('Integrale starts');
    await elsewhere.sees('VUURTOREN', 'KIEVIT');
    expect(await reckoned(product)).toMatchObject({ mended: 2 });
    await elsewhere.opensMenu('Integrale starts');
    await elsewhere.doesNotSee('VUURTOREN', 'KIEVIT');
    expect(await audited()).toBe(2);
  });

  it('who sees no kick-off by the new pack sees none of what follows from it either, from the start on', async () => {
    const before = await storyOf(product).person(names.prosecutor);
    await before.opensMenu('Integrale starts');
    await before.sees('VUURTOREN', 'KIEVIT');
    await before.opensMenu('Acties');
    await before.presses('Toon alle acties');
    await before.sees('Controle van drie zaken');
    const waiting = await reminders();
    await strictPack(folder, product.region);
    await product.close();
    product = await openProduct(place, { region: folder, clock: product.hands });
    await reckoned(product);
    await product.worker.settle();
    const after = await storyOf(product).person(names.prosecutor);
    await after.opensMenu('Integrale starts');
    await after.doesNotSee('VUURTOREN', 'KIEVIT');
    await after.opensMenu('Acties');
    await after.doesNotSee('VUURTOREN', 'Controle van drie zaken');
    expect(await reminders()).toBeLessThan(waiting);
    expect(await reckoned(product)).toMatchObject({ mended: 0 });
    expect(product.faults).toEqual([]);
  });

  it('what follows a kick-off hears of rules that change nothing in the kick-off itself', async () => {
    const told = () =>
      product.database.engine((tx) =>
        tx.query<{ members: string[] }>(
          `select data -> 'members' as members from fact where name = 'kickoff.circle' and data ->> 'codeName' = 'KIEVIT'
           order by number desc limit 1`,
        ),
      );
    const [before] = await told();
    expect(before?.members).toContain('role:chair@dto-wu');
    // As an older version would have told it.
    await product.database.engine((tx) =>
      tx.query(
        `update fact set data = jsonb_set(data, '{members}', '["role:chair@dis-wu"]') where name = 'kickoff.circle'
         and data ->> 'codeName' = 'KIEVIT'`,
      ),
    );
    expect(await reckoned(product)).toMatchObject({ mended: 1 });
    expect(await told()).toEqual([before]);
    expect(await reckoned(product)).toMatchObject({ mended: 0 });
    await product.worker.settle();
  });

  it('partners go on as before', async () => {
    const police = await storyOf(product).person(names.police);
    await police.opensMenu('Integrale starts');
    await police.sees('VUURTOREN', 'KIEVIT');
  });
});
