import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../src/chat/viewer.ts';
import { kickoffAggregate } from '../../../src/features/kickoffs/aggregate.ts';
import type { KickoffEvent } from '../../../src/features/kickoffs/events.ts';
import { packThemeId } from '../../../src/features/themes/model.ts';
import { publicHolidays } from '../../../src/lib/holidays.ts';
import { freshId } from '../../../src/lib/ids.ts';
import { databases, type Place } from '../../support/databases.ts';
import { openProduct, type TestProduct } from '../../support/product.ts';
import { storyOf } from '../../support/story.ts';
import { peopleOfRound } from './people-of-round.ts';

const kickoffId = freshId();
const said = [
  { questionId: 'K10', body: { kind: 'text', text: 'Niemand vraagt door.' } },
  { questionId: 'K17', body: { kind: 'choices', choices: [] } },
  { questionId: 'K22', body: { kind: 'choices', choices: ['KNOWLEDGE'] } },
  { questionId: 'K28', body: { kind: 'choice', choice: 'MULTI', text: 'Daarom.' } },
];

describe.each(databases())('what the database shows of a kick-off on $kind', (kind) => {
  let place: Place;
  let product: TestProduct;
  let aggregate: ReturnType<typeof kickoffAggregate>;
  const people = new Map<string, Viewer>();
  const as = (name: string): Viewer => {
    const viewer = people.get(name);
    if (!viewer) throw new Error(`${name} is nobody`);
    return viewer;
  };
  const seatOf = (name: string) => {
    const [seat] = as(name).seats;
    return { seatId: seat?.seatId ?? '', organisationId: seat?.organisationId ?? '' };
  };
  const does = async (name: string, event: KickoffEvent): Promise<void> => {
    const request = { viewer: as(name), deliveryId: freshId(), origin: 'web', now: product.clock.now() };
    const outcome = await product.engine.run(aggregate, kickoffId, event, request);
    expect(outcome).toMatchObject({ status: 'done' });
  };
  const partnerId = async (organisationId: string): Promise<string> => {
    const seen = await product.engine.see(aggregate, kickoffId, as('RIEC - coördinator West-Utrecht'));
    return seen?.state.partners.find((one) => one.organisationId === organisationId)?.id ?? '';
  };
  /** How many rows of each table someone can read, and how many words. */
  const counts = (name: string) =>
    product.engine.read(as(name), async (tx) => {
      const [row] = await tx.query<Record<string, number>>(
        `select (select count(*)::int from kickoff) as kickoffs,
          (select count(*)::int from kickoff_lead_word) as brief,
          (select count(*)::int from kickoff_partner) as partners,
          (select count(*)::int from kickoff_answer where kind = 'saved') as saved,
          (select count(*)::int from kickoff_answer where kind = 'given') as given,
          (select count(*)::int from kickoff_agreement) as agreements,
          (select count(*)::int from contribution where object_id = $1) as words`,
        [kickoffId],
      );
      return row;
    });
  const nothing = { kickoffs: 0, brief: 0, partners: 0, saved: 0, given: 0, agreements: 0, words: 0 };

  beforeAll(async () => {
    place = await kind.migrated();
    product = await openProduct(place);
    await product.people.bringIn(peopleOfRound);
    const story = storyOf(product);
    for (const line of peopleOfRound.trim().split('\n').slice(1)) {
      const name = line.split(';')[5] ?? '';
      people.set(name, await (await story.person(name)).viewer());
    }
    aggregate = kickoffAggregate(product.region, publicHolidays('NL'));
    const coordinator = 'RIEC - coördinator West-Utrecht';
    await does(coordinator, {
      type: 'start',
      id: kickoffId,
      variant: 'EXECUTION_THEME',
      bodyId: 'dto-wu',
      codeName: 'KIEVIT',
      themeId: packThemeId('risicolocaties', 'wu'),
      level: 'OPEN',
      municipalityIds: [],
      leadWords: [{ questionId: 'K10', body: { kind: 'text', text: 'Opslagboxen.' } }],
      by: seatOf(coordinator),
    });
  });
  afterAll(async () => {
    await product.close();
    await place.remove();
  });

  it('a draft is its maker’s', async () => {
    expect(await counts('RIEC - coördinator West-Utrecht')).toMatchObject({
      kickoffs: 1,
      brief: 1,
      words: 1,
    });
    expect(await counts('Politie - West-Utrecht')).toEqual(nothing);
  });

  it('what is only saved is the own seat’s', async () => {
    const deadline = storyOf(product).workingDay(5);
    const names = ['Politie - West-Utrecht', 'Belastingdienst - accountmanager', 'LTO - regiobestuurder'];
    await does('RIEC - coördinator West-Utrecht', {
      type: 'choosePartners',
      partners: names.map((name) => ({ ...seatOf(name), deadline })),
    });
    await does('RIEC - coördinator West-Utrecht', { type: 'open' });
    await does('Politie - West-Utrecht', {
      type: 'saveAnswers',
      partnerId: await partnerId('POL'),
      answers: said,
    });
    expect(await counts('Politie - West-Utrecht')).toMatchObject({
      saved: 4,
      partners: 3,
      brief: 1,
      words: 5,
    });
    expect(await counts('RIEC - coördinator West-Utrecht')).toMatchObject({
      saved: 0,
      partners: 3,
      words: 1,
    });
    expect(await counts('LTO - regiobestuurder')).toEqual({ ...nothing, kickoffs: 1, partners: 1 });
    expect(await counts('RIEC - coördinator Flevoland')).toEqual(nothing);
  });

  it('what was given is the own seat’s until the round closes', async () => {
    await does('Politie - West-Utrecht', {
      type: 'submitAnswers',
      partnerId: await partnerId('POL'),
      answers: said,
    });
    expect(await counts('Politie - West-Utrecht')).toMatchObject({ saved: 0, given: 4, agreements: 0 });
    expect(await counts('RIEC - coördinator West-Utrecht')).toMatchObject({ given: 0, words: 1 });
    await does('RIEC - coördinator West-Utrecht', { type: 'closeRound' });
    expect(await counts('Belastingdienst - accountmanager')).toMatchObject({
      given: 4,
      agreements: 1,
      words: 5,
    });
    expect(await counts('OM - officier West-Utrecht')).toMatchObject({ given: 4, agreements: 1, words: 5 });
    expect(await counts('LTO - regiobestuurder')).toEqual({ ...nothing, kickoffs: 1, partners: 1 });
    expect(await counts('Arbeidsinspectie - inspecteur')).toEqual(nothing);
  });
});
