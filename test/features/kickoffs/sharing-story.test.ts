import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kickoffAggregate } from '../../../src/features/kickoffs/aggregate.ts';
import type { KickoffEvent } from '../../../src/features/kickoffs/events.ts';
import { packThemeId } from '../../../src/features/themes/model.ts';
import { publicHolidays } from '../../../src/lib/holidays.ts';
import { freshId, uuidFrom } from '../../../src/lib/ids.ts';
import { type Names, namesIn } from '../../stories/kickoff-cast.ts';
import { databases, type Place } from '../../support/databases.ts';
import { learning } from '../../support/learning.ts';
import { openProduct, type TestProduct } from '../../support/product.ts';
import { type Story, storyOf } from '../../support/story.ts';
import { peopleOfRound } from './people-of-round.ts';

// Organisations answer through the form and decide with whom they share it; the database keeps to that.

const [kind] = databases();
const coordinator = 'RIEC - coördinator West-Utrecht';
const police = 'Politie - West-Utrecht';
const prosecution = 'OM - officier West-Utrecht';
const tax = 'Belastingdienst - accountmanager';

describe('a round in which organisations choose who reads what', () => {
  let place: Place;
  let product: TestProduct;
  let story: Story;
  let names: Names;
  let aggregate: ReturnType<typeof kickoffAggregate>;

  beforeAll(async () => {
    if (!kind) throw new Error('there is always the embedded database');
    place = await kind.migrated();
    product = await openProduct(place);
    await product.people.bringIn(peopleOfRound);
    story = storyOf(product);
    names = namesIn(product.region, 'nl');
    aggregate = kickoffAggregate(product.region, publicHolidays('NL'));
    for (const codeName of ['KIEVIT', 'KATROL']) await openRound(codeName);
  }, 120_000);
  afterAll(async () => {
    expect(product.faults).toEqual([]);
    await product.close();
    await place.remove();
  });

  const viewerOf = async (name: string) => (await story.person(name)).viewer();
  const seatOf = async (name: string) => {
    const [seat] = (await viewerOf(name)).seats;
    return { seatId: seat?.seatId ?? '', organisationId: seat?.organisationId ?? '' };
  };
  const does = async (codeName: string, event: KickoffEvent): Promise<void> => {
    const viewer = await viewerOf(coordinator);
    const request = { viewer, deliveryId: freshId(), origin: 'web', now: product.clock.now() };
    const outcome = await product.engine.run(aggregate, uuidFrom(codeName), event, request);
    expect(outcome).toMatchObject({ status: 'done' });
  };
  const openRound = async (codeName: string): Promise<void> => {
    await does(codeName, {
      type: 'start',
      id: uuidFrom(codeName),
      variant: 'DEVELOPMENT_THEME',
      bodyId: 'dto-wu',
      codeName,
      themeId: packThemeId('risicolocaties', 'wu'),
      level: 'OPEN',
      municipalityIds: [],
      leadWords: [{ questionId: 'K10', body: { kind: 'text', text: 'Opslagboxen.' } }, ...learning],
      by: await seatOf(coordinator),
    });
    const deadline = story.workingDay(5);
    const partners = await Promise.all([police, prosecution, tax].map(seatOf));
    await does(codeName, { type: 'chooseQuestions', extraIds: ['K18'] });
    await does(codeName, {
      type: 'choosePartners',
      partners: partners.map((seat) => ({ ...seat, deadline })),
    });
    await does(codeName, { type: 'open' });
  };

  /** What an organisation writes, each of its answers with its own word. */
  const answersOf = (word: string, how: string) => ({
    [names.question('K10')]: `probleem ${word}`,
    [names.question('K11')]: [names.option('K11', 'YOUTH')],
    [names.question('K14')]: `belang ${word}`,
    [names.question('K18')]: `lastig ${word}`,
    [names.question('K21')]: names.option('K21', how),
    [names.question('K22')]: [names.option('K22', 'KNOWLEDGE')],
    [names.beside('K22')]: `kennis ${word}`,
    [names.question('K28')]: names.option('K28', 'MULTI'),
    [names.beside('K28')]: `omdat ${word}`,
    [names.question('K30')]: names.option('K30', 'NONE'),
  });
  /** Goes through the form of one kick-off, with more where a choice asks for more. */
  const answers = async (name: string, codeName: string, fillings: Record<string, string | string[]>) => {
    const partner = await story.person(name);
    await partner.says(`kickoff ${codeName}`);
    await partner.presses('Antwoorden');
    await partner.goesThrough(fillings);
    await partner.sees('Verstuurd. Dank je wel.');
  };
  const about = async (name: string, codeName: string) => {
    const reader = await story.person(name);
    await reader.says(`kickoff ${codeName}`);
    await reader.presses('Naar het overzicht');
    return reader;
  };
  /** Of words under a key, how many are still anywhere in the database. */
  const kept = async (key: string): Promise<number> => {
    const [found] = await product.database.engine((tx) =>
      tx.query<{ count: number }>(
        'select count(*)::int as count from contribution where key = $1 and object_id = $2::uuid and organisation_id = $3',
        [key, uuidFrom('KIEVIT'), 'POL'],
      ),
    );
    return found?.count ?? -1;
  };

  it('what may be told orally only is nowhere any more, also not as it was saved', async () => {
    const oral = { [names.question('K21c')]: [names.question('K10'), names.question('K14')] };
    await answers(police, 'KIEVIT', {
      ...answersOf('politie', 'ORALLY'),
      ...oral,
      'Onder jullie naam?': 'Zonder naam',
    });
    expect([await kept('K10'), await kept('K14'), await kept('K18')]).toEqual([0, 0, 0]);
    expect(await kept('K22')).toBeGreaterThan(0);
    const own = await about(police, 'KIEVIT');
    await own.sees('alleen mondeling', 'kennis politie', 'Jullie zeiden dit zonder naam');
    await own.doesNotSee('belang politie', 'lastig politie');
  });

  it('what is shared with some is read by them, and by nobody else', async () => {
    await answers(prosecution, 'KIEVIT', {
      ...answersOf('officier', 'SOME'),
      [names.question('K21b')]: [names.organisation({ organisationId: 'POL' })],
      [names.question('K21c')]: [names.question('K14')],
    });
    await answers(tax, 'KIEVIT', answersOf('fiscus', 'ALL'));
    await does('KIEVIT', { type: 'closeRound' });
    const chosen = await about(police, 'KIEVIT');
    await chosen.sees('belang officier', 'met sommigen gedeeld', 'probleem fiscus');
    for (const name of [tax, coordinator]) {
      const other = await about(name, 'KIEVIT');
      await other.sees('niet met jou gedeeld', 'probleem officier', 'alleen mondeling');
      await other.doesNotSee('belang officier', 'belang politie', 'lastig politie');
    }
    await (await about(coordinator, 'KIEVIT')).sees('Er is iets gezegd zonder naam.', 'lastig fiscus');
    await (await about(tax, 'KIEVIT')).doesNotSee('Er is iets gezegd zonder naam.');
  });

  it('afterwards an organisation lets others read it, or nobody', async () => {
    const source = await about(prosecution, 'KIEVIT');
    await source.presses(`Wie mag dit lezen? ${names.question('K14')}`);
    await source.fills({ 'Met wie delen jullie dit antwoord?': 'Met iedereen in deze groep' });
    await source.submits();
    await source.sees('Opgeslagen. Zo wordt dit antwoord nu gedeeld.');
    await source.repeats();
    await (await about(tax, 'KIEVIT')).sees('belang officier');
    const again = await about(prosecution, 'KIEVIT');
    await again.presses(`Wie mag dit lezen? ${names.question('K14')}`);
    await again.fills({ 'Met wie delen jullie dit antwoord?': 'Met niemand' });
    await again.submits();
    await (await about(police, 'KIEVIT')).doesNotSee('belang officier');
  });

  it('and finds in its next form what it shared with everyone before', async () => {
    const partner = await story.person(tax);
    await partner.says('kickoff KATROL');
    await partner.presses('Antwoorden');
    const first = answersOf('opnieuw', 'ALL');
    await partner.fills({
      [names.question('K10')]: first[names.question('K10')] ?? '',
      [names.question('K11')]: first[names.question('K11')] ?? [],
      [names.question('K14')]: first[names.question('K14')] ?? '',
    });
    await partner.submits();
    await partner.fills({ [names.question('K21')]: names.option('K21', 'ALL') });
    await partner.submits();
    expect(partner.filledIn(names.question('K22'))).toBe(names.option('K22', 'KNOWLEDGE'));
    expect(partner.filledIn(names.beside('K22'))).toBe('kennis fiscus');
    await partner.sees('Overgenomen uit jullie vorige antwoord');
  });
});
