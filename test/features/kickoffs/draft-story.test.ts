import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Viewer } from '../../../src/chat/viewer.ts';
import { kickoffAggregate } from '../../../src/features/kickoffs/aggregate.ts';
import { publicHolidays } from '../../../src/lib/holidays.ts';
import { freshId } from '../../../src/lib/ids.ts';
import { databases, type Place } from '../../support/databases.ts';
import { openProduct, type TestProduct } from '../../support/product.ts';
import { type Story, storyOf } from '../../support/story.ts';
import type { StoryPerson } from '../../support/story-person.ts';
import { peopleOfRound } from './people-of-round.ts';

/** As in the round's stories, with who keeps Aftrap running, who watches over the law, and an inspector twice. */
const people = `${peopleOfRound}RIEC;manager;;;;RIEC - beheerder;;;;
RIEC;privacy;;;;RIEC - functionaris gegevensbescherming;;;;
RIEC;facilitator;dto-wu;;;RIEC - begeleider;;;;
NLA;member;dto-wu;;;Arbeidsinspectie - inspecteur;;;;
`;

let place: Place;
let product: TestProduct;
let story: Story;
let coordinator: StoryPerson;
beforeAll(async () => {
  const [kind] = databases();
  if (!kind) throw new Error('There is no database to run on');
  place = await kind.migrated();
  product = await openProduct(place);
  await product.people.bringIn(people);
  story = storyOf(product);
  coordinator = await story.person('RIEC - coördinator West-Utrecht');
});
afterAll(async () => {
  await product.close();
  await place.remove();
});

const aboutRiskyPlaces = async (): Promise<string> => {
  await coordinator.opensMenu('Thema’s');
  await coordinator.presses('Risicolocaties', 'Algemene aanpak');
  await coordinator.presses('Start een integrale start (kick-off)');
  const codeName = await coordinator.filledIn('Codenaam');
  await coordinator.submits();
  return codeName;
};

it('a draft becomes strict before anybody is asked, and stays so when its words are written', async () => {
  const codeName = await aboutRiskyPlaces();
  await coordinator.opensMenu('Integrale starts');
  await coordinator.presses(`${codeName} - Risicolocaties`);
  await coordinator.presses('Vertrouwelijkheid wijzigen');
  await coordinator.fills({ 'Zo vertrouwelijk wordt het': 'Streng: alleen in Aftrap zelf' });
  await coordinator.submits();
  await coordinator.sees('klaarzetten', 'Vertrouwelijkheid: Streng: alleen in Aftrap zelf');
  await coordinator.presses('Aanpassen: In jouw woorden');
  await coordinator.fills({
    'Wat is het probleem? Schrijf het in een of twee zinnen.': 'Boxen met contant geld.',
    'In welk gebied speelt dit?': 'Lokaal',
  });
  await coordinator.submits();
  await coordinator.opensMenu('Integrale starts');
  await coordinator.presses(`${codeName} - Risicolocaties`);
  await coordinator.sees('Vertrouwelijkheid: Streng: alleen in Aftrap zelf', 'Boxen met contant geld.');
});

const anyDraft = async (viewer: Viewer): Promise<string> => {
  const drafts = await product.engine.read(viewer, (tx) =>
    tx.query<{ id: string }>('select id from kickoff', [], 'any_draft'),
  );
  return String(drafts[0]?.id);
};

const managerSeat = async (): Promise<string> =>
  (await (await story.person('RIEC - beheerder')).viewer()).seats[0]?.seatId ?? '';

it('who reads no content is not among those who can be asked, and cannot be slipped in', async () => {
  await coordinator.presses('Partners kiezen');
  await coordinator.sees(
    'Politie Midden-Nederland - lid',
    'Nederlandse Arbeidsinspectie - lid, DTO West-Utrecht',
    'Voeg die toe bij Mensen.',
  );
  await coordinator.doesNotSee('- beheerder', '- functionaris gegevensbescherming', 'begeleider (');
  const viewer = await coordinator.viewer();
  const manager = await managerSeat();
  const kickoffId = await anyDraft(viewer);
  const request = { viewer, deliveryId: freshId(), origin: 'web', now: product.clock.now() } as const;
  const raw = { plain: { seats: [manager], deadline: story.workingDay(5) }, rows: {} };
  const answer = await product.router.submit(request, 'kickoffs.partners', { kickoffId }, raw);
  expect(answer).toMatchObject({ kind: 'form' });
  expect(JSON.stringify(answer)).toContain('"field":"seats"');
});

it('a draft from before this rule, with such a seat in it, is not sent', async () => {
  const viewer = await coordinator.viewer();
  const kickoffId = await anyDraft(viewer);
  const aggregate = kickoffAggregate(product.region, publicHolidays(product.region.holidayCountry));
  const partner = { seatId: await managerSeat(), organisationId: 'RIEC', deadline: story.workingDay(5) };
  const chosen = { type: 'choosePartners', partners: [partner] } as const;
  const request = { viewer, deliveryId: freshId(), origin: 'web', now: product.clock.now() } as const;
  expect(await product.engine.run(aggregate, kickoffId, chosen, request)).toMatchObject({ status: 'done' });
  await coordinator.visits(`/kickoffs/${kickoffId}`);
  await coordinator.presses('Versturen');
  await coordinator.sees(
    'De beheerder, de functionaris gegevensbescherming en de begeleider lezen geen antwoorden',
  );
});
