import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases, type Place } from '../../support/databases.ts';
import { openProduct, type TestProduct } from '../../support/product.ts';
import { type Story, storyOf } from '../../support/story.ts';
import { type AtOnce, names, openRound } from '../kickoffs/at-once.ts';
import { peopleOfRound } from '../kickoffs/people-of-round.ts';

const adviser = 'Gemeente Woerden - communicatieadviseur';
const people = `${peopleOfRound}GEM-WOERDEN;communication;dto-wu;;;${adviser};;;;
`;
const perspective = 'Wat kunnen mensen zelf doen?';

describe('communication, from an idea to a message that is repeated', () => {
  let place: Place;
  let product: TestProduct;
  let story: Story;
  let kickoff: AtOnce;
  beforeAll(async () => {
    const [kind] = databases();
    if (!kind) throw new Error('there is always the embedded database');
    place = await kind.migrated();
    product = await openProduct(place);
    await product.people.bringIn(people);
    story = storyOf(product);
    kickoff = await openRound(story, 'VUURTOREN');
    const prosecutor = await story.person(names.prosecutor);
    const [seat] = (await prosecutor.viewer()).seats;
    await kickoff.does('coordinator', () => ({
      type: 'addPartner',
      seatId: String(seat?.seatId),
      organisationId: 'OM',
      deadline: story.workingDay(4),
    }));
    await product.worker.settle();
  });
  afterAll(async () => {
    expect(product.faults).toEqual([]);
    await product.close();
    await place.remove();
  });

  it('begins empty, on the page of the kick-off, and says what to do', async () => {
    const coordinator = await story.person(names.coordinator);
    await coordinator.visits(`/kickoffs/${kickoff.id}`);
    await coordinator.sees('Communicatie', 'Er staat nog geen communicatie gepland.');
    await coordinator.presses('Naar het communicatieplan');
    await coordinator.sees('VUURTOREN: communicatieplan', 'Voeg een moment toe');
  });

  it('guests and outsiders see what is not there', async () => {
    for (const name of [names.guest, names.elsewhere]) {
      const person = await story.person(name);
      await person.visits(`/communicatie/${kickoff.id}`);
      await person.doesNotSee('VUURTOREN', 'communicatieplan');
    }
  });

  it('the communication adviser of the body adds a moment; police, prosecution and municipality are to approve', async () => {
    const writer = await story.person(adviser);
    await writer.visits(`/communicatie/${kickoff.id}`);
    await writer.presses('Moment toevoegen');
    await writer.fills({
      'Op welk moment helpt communicatie?': 'Vooraf',
      'Op welke dag?': story.workingDay(10),
      'Voor wie is het bedoeld?': ['ondernemers', 'inwoners'],
      'Wat is de kernboodschap in één zin?': 'We controleren deze maand samen.',
      [perspective]: 'Meld het als een huurder contant wil betalen.',
      'Via welk middel?': ['wijkbrief'],
      'Wie spreekt?': 'Gemeente Woerden',
      'Wanneer herhalen we de boodschap?': [{ Dag: story.workingDay(40) }],
    });
    await writer.submits();
    await writer.sees('Opgeslagen. Is het klaar?', 'in de maak');
    await writer.presses('Vraag akkoord');
    await writer.sees('Gevraagd.', 'wacht op akkoord', 'Politie', 'Openbaar Ministerie');
  });

  it('police sees danger: that blocks it, and everybody reads why', async () => {
    const police = await story.person(names.police);
    await police.opensMessage('kan deze boodschap gevaar geven?');
    await police.sees('Je krijgt dit omdat', 'We controleren deze maand samen.');
    await police.presses('Beantwoord de vraag over gevaar');
    await police.fills({ 'Kan dit het onderzoek of iemand in gevaar brengen?': 'Ja' });
    await police.submits();
    await police.sees('Opgeslagen.', 'mag niet door');
    const writer = await story.person(adviser);
    await writer.opensMessage('communicatiemoment (mag niet door)');
    await writer.visits(`/communicatie/${kickoff.id}`);
    await writer.sees('dit kan het onderzoek of iemand in gevaar brengen. Pas de boodschap of de dag aan.');
  });

  it('another message is asked about again, and approved by all', async () => {
    const writer = await story.person(adviser);
    await writer.presses('Aanpassen');
    await writer.fills({ 'Wat is de kernboodschap in één zin?': 'We helpen zaken om veilig te verhuren.' });
    await writer.submits();
    await writer.presses('Vraag akkoord');
    for (const name of [names.police, names.prosecutor]) {
      const person = await story.person(name);
      await person.goesHome();
      await person.visits(`/communicatie/${kickoff.id}`);
      await person.presses('Beantwoord de vraag over gevaar');
      await person.fills({ 'Kan dit het onderzoek of iemand in gevaar brengen?': 'Nee' });
      await person.submits();
      await person.visits(`/communicatie/${kickoff.id}`);
      await person.presses('Zeg of je akkoord bent');
      await person.fills({ 'Mag dit zo naar buiten?': 'Akkoord' });
      await person.submits();
      await person.sees('Opgeslagen: akkoord.');
    }
    const woerden = await story.person(names.woerden);
    await woerden.opensMenu('Actions');
    await woerden.doesNotSee('veilig te verhuren');
    await woerden.opensMessage('do you approve of this message?');
    await woerden.presses('Say whether you approve');
    await woerden.fills({ 'May this go out like this?': 'I approve' });
    await woerden.submits();
    await woerden.sees('Saved: you approve.', 'approved');
  });

  it('then it is something to do for who speaks, on its day and when it is repeated', async () => {
    const woerden = await story.person(names.woerden);
    await woerden.opensMenu('Actions');
    await woerden.sees(
      'We helpen zaken om veilig te verhuren.',
      'from the communication plan of',
      '1 to 2 of 2',
    );
    await story.timeComes(story.workingDay(10), '09:00');
    await woerden.opensMessage('how does your action stand?');
    await woerden.presses('Done');
    const before = await woerden.messages('how does your action stand?');
    await story.timeComes(story.workingDay(30), '09:00');
    expect(await woerden.messages('how does your action stand?')).toBeGreaterThan(before);
  });

  it('what is dropped is nobody’s to do any more; what was done stays done', async () => {
    const writer = await story.person(adviser);
    await writer.visits(`/communicatie/${kickoff.id}`);
    await writer.presses('Laat vervallen');
    await writer.fills({ 'Waarom vervalt dit?': 'De controle gaat niet door.' });
    await writer.submits();
    await writer.sees('Dit moment is vervallen.', 'vervallen');
    const woerden = await story.person(names.woerden);
    await woerden.opensMenu('Actions');
    await woerden.sees('done', 'dropped');
  });

  it('what is not agreed when its day comes goes back to who wrote it, who chooses another day', async () => {
    const writer = await story.person(adviser);
    const day = story.workingDay(5);
    await writer.visits(`/communicatie/${kickoff.id}`);
    await writer.presses('Moment toevoegen');
    await writer.fills({
      'Op welk moment helpt communicatie?': 'Later',
      'Op welke dag?': day,
      'Voor wie is het bedoeld?': ['inwoners'],
      'Wat is de kernboodschap in één zin?': 'We vertellen wat er gebeurd is.',
      [perspective]: 'Kom naar de buurtavond.',
      'Via welk middel?': ['wijkbrief'],
      'Wie spreekt?': 'Gemeente Woerden',
    });
    await writer.submits();
    await writer.presses('Vraag akkoord');
    const police = await story.person(names.police);
    await story.timeComes(day, '08:00');
    await police.visits(`/communicatie/${kickoff.id}`);
    await police.sees('wacht op akkoord', 'Zeg of je akkoord bent');
    await story.timeComes(day, '09:00');
    await police.visits(`/communicatie/${kickoff.id}`);
    await police.doesNotSee('wacht op akkoord', 'Zeg of je akkoord bent');
    await writer.opensMessage('communicatiemoment (in de maak)');
    await writer.sees('Dit was niet op tijd akkoord.');
    await writer.presses('Vraag akkoord');
    await writer.sees('Verander eerst de dag.');
    await writer.visits(`/communicatie/${kickoff.id}`);
    await writer.presses('Aanpassen');
    await writer.fills({ 'Op welke dag?': story.workingDay(10) });
    await writer.submits();
    await writer.doesNotSee('niet op tijd');
    await writer.presses('Vraag akkoord');
    await writer.sees('Gevraagd.', 'wacht op akkoord');
  });
});
