import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases, type Place } from '../../support/databases.ts';
import { openProduct, type TestProduct } from '../../support/product.ts';
import { type Story, storyOf } from '../../support/story.ts';
import type { StoryPerson } from '../../support/story-person.ts';
import { peopleOfRound } from './people-of-round.ts';

const problem = 'Opslagboxen worden contant gehuurd en niemand vraagt door.';
const questions = {
  problem: 'Wat is het probleem? Schrijf het in een of twee zinnen.',
  missing: 'Wie heeft er nog meer mee te maken? Wie missen we aan tafel?',
  can: 'Wat kan jouw organisatie doen?',
  how: 'Hoe pakken we het aan: alleen (mono), met een paar partners (multi) of met alle partners (integraal)?',
};

describe.each(databases())('a kick-off, from draft to closed round, on $kind', (kind) => {
  let place: Place;
  let product: TestProduct;
  let story: Story;
  let coordinator: StoryPerson;
  let police: StoryPerson;
  let tax: StoryPerson;
  let deputy: StoryPerson;
  let guest: StoryPerson;
  let stranger: StoryPerson;
  let codeName = '';
  beforeAll(async () => {
    place = await kind.migrated();
    product = await openProduct(place);
    await product.people.bringIn(peopleOfRound);
    story = storyOf(product);
    coordinator = await story.person('RIEC - coördinator West-Utrecht');
    police = await story.person('Politie - West-Utrecht');
    tax = await story.person('Belastingdienst - accountmanager');
    deputy = await story.person('Belastingdienst - vervanger');
    guest = await story.person('LTO - regiobestuurder');
    stranger = await story.person('RIEC - coördinator Flevoland');
  });
  afterAll(async () => {
    await product.close();
    await place.remove();
  });

  const answers = async (person: StoryPerson, approach: string, missing: readonly string[] = []) => {
    await person.fills({
      [questions.problem]: 'Verhuurders weten niet wie huurt.',
      [questions.missing]: missing,
      [questions.can]: ['Toezicht en controle'],
      [questions.how]: approach,
      'Waarom?': 'Zo groot is het.',
    });
    await person.submits();
  };

  it('begins on the page of a theme, with a code name that gives nothing away', async () => {
    await coordinator.opensMenu('Thema’s');
    await coordinator.presses('Risicolocaties', 'Algemene aanpak');
    await coordinator.presses('Start een integrale start (kick-off)');
    codeName = /= ([A-Z]{4,16})$/m.exec(await coordinator.screen())?.[1] ?? '';
    expect(product.region.codeNames).toContain(codeName);
    await coordinator.fills({ Gemeenten: ['Woerden'] });
    await coordinator.submits();
    await coordinator.sees('In jouw woorden');
    await coordinator.repeats();
    await coordinator.sees('Dat was al gedaan.');
    await coordinator.opensMenu('Integrale starts');
    expect((await coordinator.screen()).split(codeName)).toHaveLength(2);
  });

  it('is prepared step by step, and can be left and taken up again', async () => {
    await coordinator.opensMenu('Integrale starts');
    await coordinator.sees('(In voorbereiding)');
    await coordinator.presses(`${codeName} - Risicolocaties`);
    await coordinator.sees('Nog geen partners gekozen', 'Schrijf eerst op wat het probleem is');
    await coordinator.presses('Aanpassen: In jouw woorden');
    await coordinator.fills({ [questions.problem]: problem, 'In welk gebied speelt dit?': 'Lokaal' });
    await coordinator.submits();
    await coordinator.sees('Wie vragen we?', 'Land- en Tuinbouw Organisatie Nederland - gast');
    await coordinator.fills({
      Partners: [
        'Politie Midden-Nederland - lid',
        'Belastingdienst - lid',
        'Land- en Tuinbouw Organisatie Nederland - gast',
      ],
      'Antwoord uiterlijk op': story.workingDay(5),
    });
    await coordinator.submits();
    await coordinator.sees('Datum per partner');
    await coordinator.changesRow('Wanneer moet wie antwoorden?', 1, { 'Uiterlijk op': story.workingDay(3) });
    await coordinator.submits();
    await coordinator.sees('Welke vragen?', 'ongeveer 3 min.');
    await coordinator.submits();
    await coordinator.sees(problem, 'Nu: ', 'Versturen');
  });

  it('is nobody else’s business before it is sent', async () => {
    await police.opensMenu('Integrale starts');
    await police.sees('Nog geen integrale starts');
    await police.says(`kickoff ${codeName}`);
    await police.sees('Dat bestaat niet, of je hebt er geen toegang toe.');
  });

  it('asks every partner apart, and says why', async () => {
    await coordinator.presses('Versturen');
    await coordinator.sees('Verstuurd.', '0 van 3 hebben geantwoord', '(wacht op antwoord)');
    await coordinator.repeats();
    await coordinator.sees('Dat was al gedaan.');
    await police.opensMessage('jouw antwoord gevraagd');
    await police.sees('Je krijgt dit omdat Politie Midden-Nederland meedoet', problem, '4 vragen');
    await guest.opensMessage('jouw antwoord gevraagd');
    await guest.sees('als gast is gevraagd', 'over Risicolocaties');
    await guest.doesNotSee(problem);
  });

  it('reads the same to a stranger as what does not exist', async () => {
    await stranger.says(`kickoff ${codeName}`);
    const hidden = await stranger.screen();
    await stranger.says('kickoff BESTAATNIET');
    expect(await stranger.screen()).toBe(hidden);
    await stranger.opensMenu('Integrale starts');
    await stranger.doesNotSee(codeName);
  });

  it('lets a partner answer, unseen until the round closes', async () => {
    await police.opensMessage('jouw antwoord gevraagd');
    await police.presses('Antwoorden');
    await answers(police, 'Met een paar partners (multi)', ['FIOD']);
    await police.sees('Verstuurd. Dank je wel.', 'Jouw organisatie antwoordde op');
    await coordinator.looks();
    await coordinator.sees('1 van 3 hebben geantwoord');
    await coordinator.doesNotSee('Verhuurders weten niet wie huurt.');
    await tax.says(`kickoff ${codeName}`);
    await tax.presses('Naar het overzicht');
    await tax.sees('1 van 3 hebben geantwoord');
    await tax.doesNotSee('Verhuurders weten niet wie huurt.');
  });

  it('lets a partner change its answer while the round is open', async () => {
    await police.presses('Antwoord wijzigen');
    await police.fills({ [questions.problem]: 'Verhuurders weten niet wie er huurt.' });
    await police.submits();
    await police.sees('Verstuurd. Dank je wel.');
  });

  it('hands a question to the deputy and takes it back', async () => {
    await tax.opensMessage('jouw antwoord gevraagd');
    await tax.presses('Naar mijn vervanger');
    await tax.sees('Je vervanger krijgt de vraag nu.');
    await deputy.opensMessage('aan jou is overgedragen');
    await deputy.presses('Zelf doen');
    await deputy.sees('De vraag ligt weer bij jou.');
  });

  it('gives a guest nothing but its own questions', async () => {
    await guest.says(`kickoff ${codeName}`);
    await guest.presses('Naar het overzicht');
    await guest.sees('Gevraagd aan Land- en Tuinbouw Organisatie Nederland');
    await guest.doesNotSee('Wie is gevraagd', 'Belastingdienst', problem);
  });

  it('lets a partner ask for more time, with a reason the facilitator reads', async () => {
    await tax.opensMessage('jouw antwoord gevraagd');
    await tax.presses('Meer tijd vragen');
    await tax.fills({ 'Tot en met': story.workingDay(30), 'Waarom is er meer tijd nodig?': 'Vakantie' });
    await tax.submits();
    await tax.sees('Kies een eerdere datum');
    await tax.fills({ 'Tot en met': story.workingDay(6) });
    await tax.submits();
    await tax.sees('Gevraagd. De begeleider beslist.', 'Je vroeg meer tijd');
    await coordinator.opensMessage('vraagt meer tijd');
    await coordinator.sees('"Vakantie" (Belastingdienst)');
    await coordinator.presses('Geef meer tijd');
    await coordinator.sees('Meer tijd gegeven.', 'Kreeg meer tijd');
    await tax.opensMessage('jouw antwoord gevraagd');
    await tax.sees('Je hebt meer tijd gekregen');
  });

  it('asks one more partner, who says it is for another', async () => {
    await coordinator.looks();
    await coordinator.presses('Partner erbij vragen');
    await coordinator.fills({ Partner: 'Nederlandse Arbeidsinspectie - lid' });
    await coordinator.submits();
    await coordinator.sees('Gevraagd.', 'Later erbij gevraagd');
    const inspector = await story.person('Arbeidsinspectie - inspecteur');
    await inspector.goesHome();
    await inspector.sees('jouw antwoord gevraagd');
    await inspector.presses('Niet voor ons');
    await inspector.fills({ 'Waarom niet?': 'Er werkt niemand.', 'Voor wie is het wel?': 'FIOD' });
    await inspector.submits();
    await inspector.sees('Doorgegeven.');
    await inspector.says(`kickoff ${codeName}`);
    await inspector.sees('Dat bestaat niet, of je hebt er geen toegang toe.');
    await coordinator.opensMessage('dit is niet voor ons');
    await coordinator.sees('"Er werkt niemand."', 'Volgens hen hoort dit bij FIOD');
  });

  it('shows after closing where partners differ, who is silent and who is missed', async () => {
    await guest.opensMessage('jouw antwoord gevraagd');
    await guest.presses('Antwoorden');
    await guest.fills({ [questions.missing]: ['FIOD'], [questions.can]: ['Kennis'] });
    await guest.submits();
    await coordinator.presses('Naar het overzicht');
    await coordinator.presses('Ronde sluiten');
    await coordinator.sees(
      'De ronde is gesloten.',
      'Belastingdienst: geen antwoord op',
      'Genoemd door Politie Midden-Nederland, Land- en Tuinbouw Organisatie Nederland',
      'Verhuurders weten niet wie er huurt.',
    );
    await police.opensMessage('de ronde is gesloten');
    await police.presses('Naar het overzicht');
    await police.sees('Wat de ronde opleverde', 'geen antwoord');
    await guest.looks();
    await guest.doesNotSee('Wat de ronde opleverde', 'Verhuurders weten niet wie er huurt.');
  });

  it('takes a late answer, marks it, and shows the difference', async () => {
    await tax.opensMessage('jouw antwoord gevraagd');
    await tax.presses('Antwoorden');
    await tax.sees('De ronde is gesloten op');
    await answers(tax, 'Met alle partners (integraal)');
    await coordinator.opensMessage('antwoordde alsnog');
    await coordinator.presses('Naar het overzicht');
    await coordinator.sees(
      '(laat beantwoord)',
      'Met alle partners (integraal): Belastingdienst; Met een paar partners (multi): Politie Midden-Nederland',
      'Samen:  (verschil)',
    );
  });

  it('opens the round again, and stops', async () => {
    await coordinator.presses('Ronde weer openen');
    await coordinator.fills({
      'Waarom weer open? (partners lezen dit)': 'De vraag was niet duidelijk.',
      'Nieuwe datum': story.workingDay(4),
    });
    await coordinator.submits();
    await coordinator.sees('De ronde is weer open.');
    await police.opensMessage('de ronde is weer open');
    await police.sees('De vraag was niet duidelijk.');
    await coordinator.presses('Stoppen');
    await coordinator.fills({ 'Waarom? (partners lezen dit)': 'Een ander district neemt het over.' });
    await coordinator.submits();
    await coordinator.sees('Gestopt. Iedereen is op de hoogte gesteld.');
    await police.opensMessage('gestopt');
    await police.sees('Een ander district neemt het over.');
    expect(product.faults).toEqual([]);
  });
});
