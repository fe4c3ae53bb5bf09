import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases, type Place } from '../../support/databases.ts';
import { openProduct, type TestProduct } from '../../support/product.ts';
import { type Story, storyOf } from '../../support/story.ts';
import { type AtOnce, names, openRound } from '../kickoffs/at-once.ts';
import { peopleOfRound } from '../kickoffs/people-of-round.ts';

const professional = 'RIEC - informatieprofessional regio';
const officer = 'RIEC - functionaris gegevensbescherming';
const people = `${peopleOfRound}RIEC;information;rto;;;${professional};;;;
RIEC;privacy;;;;${officer};;;;
`;
const question = 'Wie verhuurt de panden langs het water?';

describe.each(databases())('a request that waits, and that an officer decides about, on $kind', (kind) => {
  let place: Place;
  let product: TestProduct;
  let story: Story;
  let kickoff: AtOnce;
  beforeAll(async () => {
    place = await kind.migrated();
    product = await openProduct(place);
    await product.people.bringIn(people);
    story = storyOf(product);
    kickoff = await openRound(story, 'VUURTOREN');
  });
  afterAll(async () => {
    expect(product.faults).toEqual([]);
    await product.close();
    await place.remove();
  });

  const person = (name: keyof typeof names) => story.person(names[name]);

  it('gets more time when nobody says anything, as often as it is asked for', async () => {
    const police = await person('police');
    await police.visits(`/kickoffs/${kickoff.id}`);
    await police.presses('Informatievraag starten');
    await police.fills({
      'Wat willen jullie weten?': question,
      'Waarom is dat er nu nog niet?': 'Nergens te vinden',
      'Wat voor vraag is het?': 'Tactisch: hoe pakken we dit aan?',
    });
    await police.submits();
    const coordinator = await person('coordinator');
    for (let time = 0; time < 2; time += 1) {
      await story.timeComes(story.workingDay(6), '12:00');
      await coordinator.goesHome();
      await coordinator.sees('een informatievraag wacht op jou');
      await coordinator.opensMessage('een informatievraag wacht op jou');
      await coordinator.presses('Wacht nog');
      await coordinator.sees('De partners hebben meer tijd.', 'vraag 1: wie steunt dit?');
      await coordinator.goesHome();
      await coordinator.doesNotSee('een informatievraag wacht op jou');
    }
    const tax = await person('tax');
    await tax.goesHome();
    await tax.sees('steunt jullie organisatie deze vraag?');
  });

  it('asks a partner that joins, as the others were asked', async () => {
    const inspector = await person('inspector');
    const [seat] = (await inspector.viewer()).seats;
    if (!seat) throw new Error('the inspector sits nowhere');
    const { seatId, organisationId } = seat;
    const deadline = story.workingDay(3);
    await kickoff.does('coordinator', () => ({ type: 'addPartner', seatId, organisationId, deadline }));
    await product.worker.settle();
    await inspector.opensMessage('steunt jullie organisatie deze vraag?');
    await inspector.presses('Zeg of jullie dit steunen');
    await inspector.fills({ 'Steunt jullie organisatie deze vraag?': 'Nee, dit is niet onze vraag' });
    await inspector.submits();
    await inspector.opensMenu('Informatievragen');
    await inspector.presses(question);
    await inspector.presses('Zeg of jullie dit steunen');
    const answer = 'Steunt jullie organisatie deze vraag?';
    expect(inspector.filledIn(answer)).toBe('Nee, dit is niet onze vraag');
    await inspector.fills({ [answer]: 'Ja, wij hebben deze vraag ook' });
    await inspector.submits();
    await inspector.sees('vraag 2: wie doet er iets mee?');
  });

  it('goes to the officer of the region, who sits in no body, and not to the facilitator', async () => {
    const tax = await person('tax');
    await tax.opensMessage('gaan jullie iets doen met het antwoord?');
    await tax.presses('Zeg wat jullie ermee doen');
    await tax.fills({
      'Gaan jullie er iets mee doen?': 'Ja',
      'Wat gaan jullie doen? (alleen bij ja)': 'Controleren',
      'Wanneer is dat klaar? (alleen bij ja)': story.workingDay(30),
    });
    await tax.submits();
    const staff = await story.person(professional);
    await staff.opensMessage('is deze informatie te krijgen en te delen?');
    await staff.presses('Beantwoord vraag 3');
    await staff.sees('Dan beslist de functionaris gegevensbescherming.');
    await staff.fills({
      'Is deze informatie te krijgen?': 'Ja',
      'Op welke grond mag het gedeeld worden? (niet bij nee)': 'onbekend',
    });
    await staff.submits();
    await staff.sees('vraag 3: mag het gedeeld worden?');
    const coordinator = await person('coordinator');
    await coordinator.goesHome();
    await coordinator.doesNotSee('mag deze informatie gedeeld worden?');
    const decider = await story.person(officer);
    await decider.goesHome();
    await decider.sees('mag deze informatie gedeeld worden?');
    await decider.opensMessage('mag deze informatie gedeeld worden?');
    await decider.sees(question);
    await decider.presses('Zeg of het gedeeld mag worden');
    await decider.fills({
      'Mag deze informatie gedeeld worden?': 'Ja, op deze grond',
      'Op welke grond? (alleen bij ja)': 'eigen taak',
      'Hoe mag het gedeeld worden? (alleen bij ja)': 'Alleen aan tafel',
    });
    await decider.submits();
    await decider.sees('aangenomen, nog niemand zoekt het uit');
    await coordinator.opensMessage('wie zoekt deze vraag uit?');
    await coordinator.presses('Bekijk de informatievraag');
    await coordinator.sees('Alleen aan tafel', 'eigen taak');
  });

  it('tells who looks into it what there is to do, and that it is over when it is taken back', async () => {
    const coordinator = await person('coordinator');
    const due = story.workingDay(10);
    await coordinator.opensMessage('wie zoekt deze vraag uit?');
    await coordinator.presses('Kies wie het uitzoekt');
    await coordinator.fills({
      'Welke vorm past?': 'themabeeld',
      'Wie zoekt het uit?': 'RIEC Midden-Nederland - informatieprofessional',
      'Wanneer is het klaar?': due,
    });
    await coordinator.submits();
    const staff = await story.person(professional);
    await staff.opensMessage('hoe staat het met deze informatievraag?');
    await staff.sees('Jij zoekt dit uit: klaar op', 'als themabeeld');
    await coordinator.opensMenu('Informatievragen');
    await coordinator.presses(question);
    await coordinator.presses('Kies wie het uitzoekt');
    expect(coordinator.filledIn('Wanneer is het klaar?')).toBe(due);
    const police = await person('police');
    await police.opensMenu('Informatievragen');
    await police.presses(question);
    await police.presses('Trek deze informatievraag in');
    await police.sees('De informatievraag is ingetrokken.');
    await product.worker.settle();
    for (const one of [staff, coordinator]) {
      await one.opensMessage('Deze informatievraag is nu: ingetrokken');
      await one.doesNotSee(question);
    }
  });
});
