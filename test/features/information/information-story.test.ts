import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { circleId } from '../../../src/features/information/model.ts';
import { databases, type Place } from '../../support/databases.ts';
import { openProduct, type TestProduct } from '../../support/product.ts';
import { type Story, storyOf } from '../../support/story.ts';
import { type AtOnce, names, openRound } from '../kickoffs/at-once.ts';
import { peopleOfRound } from '../kickoffs/people-of-round.ts';

const professional = 'RIEC - informatieprofessional regio';
const expert = 'RIEC - lid expertisegroep';
const people = `${peopleOfRound}RIEC;information;rto;;;${professional};;;;
RIEC;member;expertisegroep;;;${expert};;;;
`;
const question = 'Wie verhuurt de panden langs het water?';
const other = 'Hoeveel zaken wisselen elk jaar van eigenaar?';
const form = {
  question: 'Wat willen jullie weten?',
  why: 'Waarom is dat er nu nog niet?',
  level: 'Wat voor vraag is het?',
  support: 'Steunt jullie organisatie deze vraag?',
  will: 'Gaan jullie er iets mee doen?',
};
const tactical = 'Tactisch: hoe pakken we dit aan?';

const [embedded] = databases().filter(({ kind }) => kind === 'embedded');

describe('information requests, from a question to an answer that is used', () => {
  let place: Place;
  let product: TestProduct;
  let story: Story;
  let kickoff: AtOnce;
  beforeAll(async () => {
    place = (await embedded?.migrated()) ?? expect.fail('there is always an embedded database');
    product = await openProduct(place);
    await product.people.bringIn(people);
    story = storyOf(product);
    kickoff = await openRound(story, 'VUURTOREN', 'OPEN', {
      variant: 'DEVELOPMENT_THEME',
      extraIds: ['K20'],
    });
    for (const name of ['police', 'tax', 'woerden'] as const) {
      const partnerId = await kickoff.partnerId(name);
      await kickoff.does(name, (state) => ({
        type: 'submitAnswers',
        partnerId,
        answers: (state.partners.find(({ id }) => id === partnerId)?.questionIds ?? []).map((questionId) => ({
          questionId,
          body: { text: `${questionId} van ${name}` },
        })),
      }));
    }
    await kickoff.does('coordinator', () => ({ type: 'closeRound' }));
    await product.worker.settle();
  });
  afterAll(async () => {
    expect(product.faults).toEqual([]);
    await product.close();
    await place.remove();
  });

  const person = (name: keyof typeof names) => story.person(names[name]);

  it('begins on the page of a kick-off, with what a partner said it misses', async () => {
    const police = await person('police');
    await police.visits(`/kickoffs/${kickoff.id}`);
    await police.sees('Informatievragen', 'Nog geen informatievragen', 'Wat partners zeiden te missen');
    await police.presses('Informatievraag starten');
    await police.submits();
    await police.sees('Wat willen jullie weten?');
    await police.fills({
      [form.question]: question,
      [form.why]: 'Nergens te vinden',
      [form.level]: tactical,
    });
    await police.submits();
    await police.sees('Verstuurd. De partners wordt gevraagd');
    await police.repeats();
    await police.visits(`/kickoffs/${kickoff.id}`);
    await police.sees(question, 'vraag 1: wie steunt dit?');
    expect((await police.screen()).split(question)).toHaveLength(2);
  });

  it('is supported by a second organisation in its conversation', async () => {
    const tax = await person('tax');
    await tax.opensMessage('steunt jullie organisatie deze vraag?');
    await tax.sees('Je krijgt dit omdat Belastingdienst', question);
    await tax.presses('Zeg of jullie dit steunen');
    await tax.fills({ [form.support]: 'Ja, wij hebben deze vraag ook' });
    await tax.submits();
    await tax.sees('vraag 2: wie doet er iets mee?');
  });

  it('stops when nobody will act on it: the circle sees where, the words are gone', async () => {
    for (const name of ['police', 'tax'] as const) {
      const partner = await person(name);
      await partner.opensMessage('gaan jullie iets doen met het antwoord?');
      await partner.presses('Zeg wat jullie ermee doen');
      await partner.fills({ [form.will]: 'Nee, wij niet' });
      await partner.submits();
      await partner.sees('Opgeslagen.');
    }
    await story.timeComes(story.workingDay(6), '12:00');
    const coordinator = await person('coordinator');
    await coordinator.opensMessage('een informatievraag wacht op jou');
    await coordinator.presses('Stop deze informatievraag');
    await coordinator.sees('De informatievraag is gestopt.', 'gestopt bij vraag 2');
    for (const name of ['police', 'tax'] as const) {
      const partner = await person(name);
      await partner.opensMenu('Informatievragen');
      await partner.sees('gestopt bij vraag 2', 'Een vraag die is gestopt', 'VUURTOREN');
      await partner.presses('Een vraag die is gestopt');
      await partner.sees('kan niemand meer lezen');
      await partner.doesNotSee(question, 'Nergens te vinden');
    }
  });

  it('is counted as an unmet need, without a trace of where it came from', async () => {
    const member = await story.person(expert);
    await member.opensMenu('Informatievragen');
    await member.presses('Bekijk wat de regio niet te weten kwam');
    await member.sees('Per thema', 'Horeca', 'West-Utrecht', 'Vraag 2: gaat iemand er iets mee doen?');
    await member.doesNotSee('VUURTOREN', question, 'Politie');
    const inspector = await person('inspector');
    await inspector.visits('/informatie/onvervuld');
    await inspector.sees('Dat bestaat niet, of je hebt er geen toegang toe.');
  });

  it('another goes on: asked from what was missed, supported, and somebody will act on it', async () => {
    const woerden = await person('woerden');
    await woerden.visits(`/kickoffs/${kickoff.id}`);
    await woerden.presses('Make this an information request', 'K20 van police');
    expect(woerden.filledIn('What do you want to know?')).toBe('K20 van police');
    await woerden.fills({
      'What do you want to know?': other,
      'Why is that unknown so far?': 'Wordt niet bijgehouden',
      'What kind of question is it?': 'Strategic: what do we choose, where do we put our effort?',
    });
    await woerden.submits();
    await woerden.visits(`/kickoffs/${kickoff.id}`);
    await expect(woerden.presses('Make this an information request', 'K20 van police')).rejects.toThrow();
    await woerden.presses('See the information request', 'K20 van police');
    await woerden.sees(other);
    const police = await person('police');
    await police.opensMessage('steunt jullie organisatie deze vraag?');
    await police.presses('Zeg of jullie dit steunen');
    await police.fills({ [form.support]: 'Ja, wij hebben deze vraag ook' });
    await police.submits();
    const expertOfGate = await story.person(professional);
    await expertOfGate.opensMenu('Informatievragen');
    await expertOfGate.doesNotSee(other);
    await police.opensMessage('gaan jullie iets doen met het antwoord?');
    await police.presses('Zeg wat jullie ermee doen');
    await police.fills({ [form.will]: 'Ja' });
    await police.submits();
    await police.sees('Schrijf op wat jullie gaan doen.');
    await police.fills({
      'Wat gaan jullie doen? (alleen bij ja)': 'Zaken kiezen voor controle',
      'Wanneer is dat klaar? (alleen bij ja)': story.workingDay(30),
    });
    await police.submits();
    await police.sees('vraag 3: is het te krijgen?');
  });

  it('the information professional sees the request, and says that it can be had and shared', async () => {
    const staff = await story.person(professional);
    await staff.opensMessage('is deze informatie te krijgen en te delen?');
    await staff.sees(other);
    await staff.presses('Beantwoord vraag 3');
    await staff.fills({
      'Is deze informatie te krijgen?': 'Ja',
      'Op welke grond mag het gedeeld worden? (niet bij nee)': 'open bron',
      'Hoe mag het gedeeld worden, en met wie? (alleen als de grond bekend is)': 'Met iedereen die meedoet',
    });
    await staff.submits();
    await staff.sees('aangenomen, nog niemand zoekt het uit');
    await staff.visits(`/kickoffs/${kickoff.id}`);
    await staff.sees('Dat bestaat niet, of je hebt er geen toegang toe.');
  });

  it('nobody has anything to do with an answer that is not there', async () => {
    const police = await person('police');
    await police.opensMenu('Acties');
    await police.doesNotSee('Zaken kiezen voor controle');
  });

  it('the facilitator chooses who finds it out; the owner says where the answer is', async () => {
    const coordinator = await person('coordinator');
    await coordinator.opensMessage('wie zoekt deze vraag uit?');
    await coordinator.presses('Kies wie het uitzoekt');
    await coordinator.fills({
      'Welke vorm past?': 'quickscan',
      'Wie zoekt het uit?': 'RIEC Midden-Nederland - informatieprofessional',
      'Wanneer is het klaar?': story.workingDay(10),
    });
    await coordinator.submits();
    await coordinator.sees('wordt uitgezocht');
    const staff = await story.person(professional);
    await staff.goesHome();
    await staff.sees('hoe staat het met deze informatievraag?');
    await staff.opensMessage('hoe staat het met deze informatievraag?');
    await staff.presses('Zeg hoe het ervoor staat');
    await staff.fills({
      'Deze informatievraag': 'is beantwoord',
      'Waar staat het antwoord? (alleen als het klaar is)': 'RIEC-IS, kenmerk 2026-12',
    });
    await staff.submits();
    await staff.sees('beantwoord');
  });

  it('what was promised with the answer is an action of who promised it, from then on', async () => {
    const police = await person('police');
    await police.opensMenu('Acties');
    await police.sees('Zaken kiezen voor controle', 'toegezegd bij een informatievraag', 'VUURTOREN');
    await police.presses('Klaar: Zaken kiezen voor controle');
    await police.sees('Opgeslagen: klaar.');
    await police.opensMenu('Acties');
    await police.presses('Zaken kiezen voor controle');
    await police.sees(other, 'RIEC-IS, kenmerk 2026-12');
    const elsewhere = await person('elsewhere');
    await elsewhere.opensMenu('Acties');
    await elsewhere.doesNotSee('Zaken kiezen', 'VUURTOREN');
  });

  it('four weeks later the asker says what became of it', async () => {
    const woerden = await person('woerden');
    await woerden.goesHome();
    await woerden.doesNotSee('was anything done');
    await story.timeComes(story.workingDay(22), '12:00');
    await woerden.opensMessage('was anything done with the answer?');
    await woerden.presses('Say whether it was used');
    await woerden.fills({
      'Was anything done with the answer?': 'Yes',
      'What was done with it, or why was nothing?': 'Vier zaken gekozen',
    });
    await woerden.submits();
    await woerden.sees('answered and followed up');
    const tax = await person('tax');
    await tax.opensMenu('Informatievragen');
    await tax.presses(other);
    await tax.sees('RIEC-IS, kenmerk 2026-12', 'Vier zaken gekozen', 'Zaken kiezen voor controle');
  });

  it('reads the same to outsiders and guests as what does not exist', async () => {
    for (const name of ['elsewhere', 'guest', 'inspector'] as const) {
      const outsider = await person(name);
      await outsider.visits('/informatie');
      await outsider.sees('Er zijn nog geen informatievragen');
      await outsider.doesNotSee('VUURTOREN', other);
      await outsider.visits(`/informatie/${circleId(kickoff.id)}`);
      await outsider.sees('Dat bestaat niet, of je hebt er geen toegang toe.');
    }
    const police = await person('police');
    await police.visits(`/informatie/${circleId(kickoff.id)}`);
    await police.sees('Dat bestaat niet, of je hebt er geen toegang toe.');
  });

  it('is found by how it stands, and by whose it is', async () => {
    const police = await person('police');
    await police.visits('/informatie?status=used');
    await police.sees(other);
    await police.doesNotSee('Een vraag die is gestopt');
    await police.visits('/informatie?who=mine');
    await police.sees('Geen informatievragen met deze keuze');
    const staff = await story.person(professional);
    await staff.visits('/informatie?who=mine');
    await staff.sees(other);
  });

  it('a partner that is taken out sees nothing any more, and is asked nothing', async () => {
    const police = await person('police');
    await police.visits(`/kickoffs/${kickoff.id}`);
    await police.presses('Informatievraag starten');
    await police.fills({
      [form.question]: question,
      [form.why]: 'Nergens te vinden',
      [form.level]: tactical,
    });
    await police.submits();
    const tax = await person('tax');
    await tax.goesHome();
    await tax.sees('steunt jullie organisatie deze vraag?');
    const partnerId = await kickoff.partnerId('tax');
    await kickoff.does('coordinator', (_state, by) => ({
      type: 'removePartner',
      partnerId,
      by,
      reason: 'Geen rol meer',
    }));
    await product.worker.settle();
    await tax.goesHome();
    await tax.doesNotSee('steunt jullie organisatie deze vraag?');
  });

  it('stops with its kick-off, and then nobody sees any of it', async () => {
    await kickoff.does('coordinator', (_state, by) => ({ type: 'withdraw', by, reason: 'Gestopt' }));
    await product.worker.settle();
    for (const name of ['police', 'coordinator', 'woerden'] as const) {
      const one = await person(name);
      await one.visits('/informatie');
      await one.doesNotSee('VUURTOREN', question, other);
    }
  });
});
