import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionAggregate } from '../../../src/features/actions/aggregate.ts';
import type { Agreed } from '../../../src/features/actions/model.ts';
import { actionListId } from '../../../src/features/actions/model.ts';
import { publicHolidays } from '../../../src/lib/holidays.ts';
import { uuidFrom } from '../../../src/lib/ids.ts';
import { databases, type Place } from '../../support/databases.ts';
import { openProduct, type TestProduct } from '../../support/product.ts';
import { type Story, storyOf } from '../../support/story.ts';
import { names } from '../kickoffs/at-once.ts';
import { peopleOfRound } from '../kickoffs/people-of-round.ts';

describe('many actions, of several kick-offs', () => {
  let place: Place;
  let product: TestProduct;
  let story: Story;
  beforeAll(async () => {
    const [kind] = databases();
    if (!kind) throw new Error('there is always the embedded database');
    place = await kind.migrated();
    product = await openProduct(place);
    await product.people.bringIn(peopleOfRound);
    story = storyOf(product);
    await agree('VUURTOREN', [
      ...Array.from({ length: 59 }, (_, index) => row('police', `a${index}`, 30, 'CHECK')),
      row('police', 'first of all', -3, 'BARRIER'),
    ]);
    await agree('KIEVIT', [row('tax', 'books', 20, null), row('police', 'declined', 5, null, 'declined')]);
  });
  afterAll(async () => {
    expect(product.faults).toEqual([]);
    await product.close();
    await place.remove();
  });

  type Row = Agreed['rows'][number];
  type Of = (seat: Awaited<ReturnType<typeof seatOf>>) => Row;

  const seatOf = async (name: 'police' | 'tax') => {
    const person = await story.person(names[name]);
    const [seat] = (await person.viewer()).seats;
    return seat ?? expect.fail('nobody sits here');
  };

  function row(
    name: 'police' | 'tax',
    what: string,
    days: number,
    kind: string | null,
    acceptance: Row['acceptance'] = 'accepted',
  ): { readonly name: 'police' | 'tax'; readonly of: Of } {
    const due = story.workingDay(days);
    const ids = { rowId: uuidFrom(`row ${what}`), whatContributionId: uuidFrom(`what ${what}`) };
    return {
      name,
      of: ({ seatId, organisationId }) => ({ ...ids, organisationId, seatId, due, kind, acceptance }),
    };
  }

  async function agree(codeName: string, rows: readonly ReturnType<typeof row>[]): Promise<void> {
    const { region, engine } = product;
    const [police, tax] = [await seatOf('police'), await seatOf('tax')];
    const kickoffId = uuidFrom(codeName);
    const agreed: Agreed = {
      ...{ kickoffId, codeName, themeId: 'horeca', level: 'OPEN', bodyId: 'dto-wu', version: 1 },
      ...{ facilitatorSeatId: tax.seatId, leadSeatId: tax.seatId },
      readers: [police, tax].map(({ seatId }) => `seat:${seatId}`),
      rows: rows.map(({ name, of }) => of(name === 'tax' ? tax : police)),
    };
    const aggregate = actionAggregate(region, publicHolidays(region.holidayCountry));
    const delivery = { name: 'test', deliveryId: `agree on ${codeName}` };
    await engine.runAsSystem(aggregate, actionListId(kickoffId), { type: 'follow', agreed }, delivery);
  }

  it('come fifty a page, late ones first, with the way to the next and back', async () => {
    const police = await story.person(names.police);
    await police.opensMenu('Acties');
    await police.sees('1 tot en met 50 van 61');
    expect((await police.screen()).indexOf('te laat')).toBeLessThan((await police.screen()).indexOf('loopt'));
    await police.presses('Volgende');
    await police.sees('51 tot en met 61 van 61', 'geweigerd');
    await police.doesNotSee('Volgende');
    await police.presses('Vorige');
    await police.sees('1 tot en met 50 van 61');
    await police.visits('/acties?page=7');
    await police.sees('51 tot en met 61 van 61');
  });

  it.each([
    ['?who=all', '1 tot en met 50 van 62'],
    ['?who=organisation&status=late', '1 tot en met 1 van 1'],
    ['?who=all&organisation=BD', '1 tot en met 1 van 1'],
    ['?who=all&status=notTaken', '1 tot en met 1 van 1'],
    ['?who=all&status=open', '1 tot en met 50 van 61'],
    [`?who=all&kickoff=${uuidFrom('KIEVIT')}`, '1 tot en met 2 van 2'],
    ['?who=all&kind=BARRIER', '1 tot en met 1 van 1'],
    ['?who=all&kickoff=nonsense', '1 tot en met 50 van 62'],
    ['?who=all&organisation=OM', 'Geen acties met deze keuze'],
  ])('%s shows %s', async (address, words) => {
    const police = await story.person(names.police);
    await police.visits(`/acties${address}`);
    await police.sees(words);
  });

  it('"acties" shows the ten most urgent, and how many more there are', async () => {
    const police = await story.person(names.police);
    await police.says('acties');
    await police.sees('te laat', 'Nog 50 andere acties vind je op de pagina.');
    await police.presses('Naar de acties');
    await police.sees('1 tot en met 50 van 61');
  });

  it('who has none of them sees none, and when there will be some', async () => {
    const elsewhere = await story.person(names.elsewhere);
    await elsewhere.visits('/acties?who=all');
    await elsewhere.sees('Er zijn nog geen acties', 'waar jij bij hoort.');
    await elsewhere.doesNotSee('Begin met een integrale start');
    await elsewhere.doesNotSee('VUURTOREN', 'KIEVIT', 'Politie');
  });
});
