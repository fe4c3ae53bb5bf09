import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts } from '../../src/features/people/directory-store.ts';
import { databases, type Place } from '../support/databases.ts';
import { fakeClock, tuesday } from '../support/fake-clock.ts';
import { openProduct, type TestProduct } from '../support/product.ts';
import { reckoned } from '../support/reckoned.ts';
import { type Story, storyOf } from '../support/story.ts';

const coordinator = 'RIEC - coördinator Gooi en Vechtstreek';

/** What happened, and how often: the same for two demos that were set up alike. */
const happened = (product: TestProduct) =>
  product.database.engine((tx) =>
    tx.query(
      `select action, count(*)::int as times from audit_entry
       where result = 'done' and action not like '%seed%' group by action order by action`,
    ),
  );

describe.each(databases())('the demo on $kind', (kind) => {
  let place: Place;
  let product: TestProduct;
  let story: Story;

  beforeAll(async () => {
    place = await kind.migrated();
    product = await openProduct(place, { mode: 'demo' });
    story = storyOf(product);
  });
  afterAll(async () => {
    expect(product.faults).toEqual([]);
    await product.close();
    await place.remove();
  });

  it('has the people of every district, a region and its guests', async () => {
    const all = await product.database.engine((tx) => accounts(tx, product.clock.now()));
    const districts = product.region.bodies.filter(({ type }) => type === 'DistrictTeam');
    expect(districts).toHaveLength(5);
    for (const { id } of districts) {
      const seats = await product.database.engine((tx) =>
        tx.query('select organisation_id, function_id from seat where body_id = $1', [id]),
      );
      expect(seats).toEqual(
        expect.arrayContaining(
          [
            ['RIEC', 'coordinator'],
            ['POL', 'member'],
            ['OM', 'member'],
            ['BD', 'member'],
          ].map(([organisation_id, function_id]) => ({ organisation_id, function_id })),
        ),
      );
      expect(seats.filter((seat) => 'function_id' in seat && seat.function_id === 'chair')).toHaveLength(1);
    }
    expect(all.map(({ label }) => label)).toEqual(
      expect.arrayContaining([
        'LTO - regiobestuurder',
        'Arbeidsinspectie - inspecteur',
        'RIEC - beheerder Aftrap',
        'RIEC - informatieprofessional',
        'Gemeente Lelystad - voorzitter DIS Flevoland',
      ]),
    );
    expect(all).toHaveLength(46);
  });

  it('shows a kick-off at every stage', async () => {
    const reader = await story.person('Belastingdienst - accountmanager ondermijning');
    await reader.opensMenu('Integrale starts');
    await reader.sees('VUURTOREN - Horeca (Vastgesteld)', 'LANTAARN - Weerbare overheid (Afspraken maken)');
    await reader.sees('WULP - Risicolocaties (Partners antwoorden)', '3 van 5 hebben geantwoord');
    const drafter = await story.person('RIEC - coördinator Flevoland');
    await drafter.opensMenu('Integrale starts');
    await drafter.sees('KATROL - Bedrijventerreinen (In voorbereiding)');
    await drafter.sees('ZANDLOPER - Buitengebied (Afspraken maken)');
    await drafter.doesNotSee('WULP', 'VUURTOREN');
  });

  it('has an overview with difference and silence, and an agreement to confirm', async () => {
    const partner = await story.person('Politie - Flevoland');
    await partner.says('kickoff LANTAARN');
    await partner.presses('Naar het overzicht');
    await partner.sees('Hier verschillen ze', 'Openbaar Ministerie Midden-Nederland: geen antwoord op');
    await partner.presses('Naar de afspraken');
    await partner.sees('Wij willen eerst zien of de gemeenten het samen eens worden', 'nog geen antwoord');
    await partner.goesHome();
    await partner.sees('LANTAARN: klopt de samenvatting?');
  });

  it('has actions that are done, running and stuck, and communication that was brought and will be', async () => {
    const guide = await story.person(coordinator);
    await guide.says('kickoff VUURTOREN');
    await guide.presses('Naar het overzicht');
    await guide.sees('Wijkbrief vooraf', 'geweest', 'Gesprek met ondernemers na de controle', 'akkoord');
    await guide.presses('Naar de afspraken');
    await guide.sees('Vergunningen langs de checklist leggen', 'doet dit deels');
    const owner = await story.person('Gemeente Huizen - adviseur OOV');
    await owner.opensMenu('Acties');
    await owner.sees('De horecascan en de checklist delen', 'klaar', 'loopt');
    expect((await owner.screen()).split('* Gesprek met ondernemers')).toHaveLength(3);
    const police = await story.person('Politie - Gooi en Vechtstreek');
    await police.opensMenu('Acties');
    await police.sees('zit vast', 'We zoeken een nieuwe dag.');
  });

  it('has a case that is being carried out, of which not everyone reads everything', async () => {
    const guide = await story.person('RIEC - coördinator West-Utrecht');
    await guide.says('kickoff KIEVIT');
    await guide.presses('Naar het overzicht');
    await guide.sees(
      'Vertrouwelijk: antwoorden in een eigen venster',
      'Criminele geldstromen zichtbaar maken',
      'Opslagboxen op bedrijventerrein Vlierhoek (verzonnen)',
      'Politie Midden-Nederland: alleen mondeling',
      'Belastingdienst: niet met jou gedeeld',
      'Er is iets gezegd zonder naam.',
    );
    await guide.doesNotSee('Onverklaarbare omzet', 'Wij horen vaak pas achteraf');
    const chosen = await story.person('Politie - West-Utrecht');
    await chosen.says('kickoff KIEVIT');
    await chosen.presses('Naar het overzicht');
    await chosen.sees('Onverklaarbare omzet kunnen onderzoeken');
    await guide.visits('/acties?who=all');
    await guide.sees('1 tot en met 6 van 6');
    const actions = await guide.screen();
    expect(['(klaar)', '(loopt)', '(zit vast)'].map((word) => actions.split(word).length - 1)).toEqual([
      4, 1, 1,
    ]);
  });

  it('gives who works in another district the answer of what does not exist', async () => {
    const outsider = await story.person('Politie - Flevoland');
    await outsider.says('kickoff KIEVIT');
    const answer = await outsider.screen();
    expect(answer).toContain('Dat bestaat niet, of je hebt er geen toegang toe.');
    await outsider.doesNotSee('KIEVIT', 'Vlierhoek');
    await outsider.says('kickoff KLUUT');
    expect(await outsider.screen()).toBe(answer);
  });

  it('has a case whose round closed with two silent, and a disagreement that goes up the line', async () => {
    const guide = await story.person('RIEC - coördinator Flevoland');
    await guide.says('kickoff ZANDLOPER');
    await guide.presses('Naar het overzicht');
    await guide.sees(
      '5 van 7 hebben geantwoord',
      'ronde gesloten (vanzelf)',
      'geen antwoord van Belastingdienst',
      'geen antwoord van Nederlandse Arbeidsinspectie',
      'Alleen (mono): Politie Midden-Nederland',
      'Waterschap',
      'notitie klaargezet voor Districtelijke integrale stuurploeg Flevoland',
    );
  });

  it('has a development theme with one question that is found out, and one that nobody would use', async () => {
    const guide = await story.person('RIEC - coördinator Oost-Utrecht');
    await guide.says('kickoff LINDEBLAD');
    await guide.presses('Naar het overzicht');
    await guide.sees(
      'Transport en logistiek: waar is onze sector kwetsbaar?',
      'Welke drie signalen kunnen planners zien?',
      'Welke ritten worden vaak gevraagd en weer afgezegd? (wordt uitgezocht)',
      'Een vraag die is gestopt (gestopt bij vraag 2)',
    );
    await guide.doesNotSee('parkeerplaatsen');
    const professional = await story.person('RIEC - informatieprofessional');
    await professional.goesHome();
    await professional.sees('LINDEBLAD: hoe staat het met deze informatievraag?');
    // The privacy officer sits in no body, and sees what came to gate three all the same.
    const officer = await story.person('RIEC - functionaris gegevensbescherming');
    await officer.opensMenu('Informatievragen');
    await officer.sees('Welke ritten worden vaak gevraagd en weer afgezegd?');
    await officer.doesNotSee('Een vraag die is gestopt');
  });

  it('has a case of long ago with everything done', async () => {
    const owner = await story.person('Gemeente Utrecht - bestuurlijk uitvoeringsteam');
    await owner.opensMenu('Acties');
    await owner.sees('uit de afspraken van HOUTDUIF', 'klaar');
    await owner.doesNotSee('loopt)', 'zit vast)');
  });

  it('asks something of its visitors, and floods nobody', async () => {
    const facilitator = await story.person('RIEC - coördinator West-Utrecht');
    await facilitator.goesHome();
    await facilitator.sees('WULP: meer tijd gevraagd');
    const silent = await story.person('Belastingdienst - accountmanager ondermijning');
    await silent.goesHome();
    await silent.sees('WULP: jouw antwoord gevraagd', 'LANTAARN: doen jullie dit?');
    const unread = await product.database.engine((tx) =>
      tx.query<{ lines: number }>(
        'select count(*)::int as lines from conversation_line where read_at is null group by account_id',
      ),
    );
    expect(Math.max(...unread.map(({ lines }) => lines))).toBeLessThanOrEqual(12);
    const before = await product.database.engine((tx) => tx.query('select id from delivery'));
    await product.worker.tick();
    expect(await product.database.engine((tx) => tx.query('select id from delivery'))).toEqual(before);
    const late = await product.database.engine((tx) =>
      tx.query(`select 1 from outbox where status = 'waiting' and due_at < $1`, [tuesday]),
    );
    expect(late).toEqual([]);
  });

  it('lets what is asked of somebody on leave go to who stands in', async () => {
    const deputy = await story.person('Gemeente Lelystad - juridisch adviseur');
    expect(await deputy.messages('LANTAARN')).toBeGreaterThan(0);
  });

  it('keeps beside everything what the rules say: who sees it, what is asked, what the clock brings', async () => {
    expect(await reckoned(product)).toMatchObject({ objects: expect.any(Number), mended: 0 });
  });

  it('is set up once', async () => {
    const before = await happened(product);
    await product.close();
    product = await openProduct(place, { mode: 'demo', clock: product.hands });
    story = storyOf(product);
    expect(await happened(product)).toEqual(before);
  });

  const threeStarts = { timeout: 180_000 };
  it('goes on where it was when it is killed in the middle, also a day later', threeStarts, async () => {
    const other = await kind.migrated();
    const program = new URL('seed-apart.ts', import.meta.url).pathname;
    for (const [now, commits] of [
      [tuesday, 60],
      ['2026-11-25T09:00:00Z', 300],
    ] as const) {
      const asked = JSON.stringify({ where: other.where, now, commits });
      const { signal, stderr } = spawnSync(process.execPath, [program, asked], { encoding: 'utf8' });
      expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: '' });
    }
    const finished = await openProduct(other, { mode: 'demo', clock: fakeClock('2026-11-25T09:00:00Z') });
    expect(await happened(finished)).toEqual(await happened(product));
    await finished.close();
    await other.remove();
  });
});

it('a region without these organisations has a demo without people', async () => {
  const [kind] = databases();
  const place = await kind?.migrated();
  const region = join(import.meta.dirname, '../support/regions/zandkust');
  const product = await openProduct(place ?? { where: { dataDir: '' } }, { mode: 'demo', region });
  expect(await product.database.engine((tx) => accounts(tx, tuesday))).toEqual([]);
  await product.close();
  await place?.remove();
});
