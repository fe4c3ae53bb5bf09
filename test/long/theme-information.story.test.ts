import { describe } from 'vitest';
import { type Agreeing, adopts, confirms, writesDown } from '../stories/agreeing.ts';
import { answers, asks, type Beginning, beginsAbout, coreAnswers } from '../stories/beginning.ts';
import { chaptersOn } from '../stories/chapters.ts';
import { type Actor, namesIn } from '../stories/kickoff-cast.ts';
import { databases } from '../support/databases.ts';
import { openProduct } from '../support/product.ts';
import { type Story, storyOf } from '../support/story.ts';

// A theme that Oost-Utrecht develops: one request for information comes to a quickscan, another stops at its second gate.

const [embedded] = databases();
if (!embedded) throw new Error('There is always an embedded database.');

const inOostUtrecht = (organisationId: string, label: string, more: Partial<Actor> = {}): Actor => ({
  organisationId,
  functionId: 'member',
  bodyId: 'dto-ou',
  label,
  ...more,
});
const coordinator = inOostUtrecht('RIEC', 'RIEC - coördinator Oost-Utrecht', { functionId: 'coordinator' });
const chair = inOostUtrecht('GEM-AMERSFOORT', 'Gemeente Amersfoort - voorzitter DTO', {
  functionId: 'chair',
});
const police = inOostUtrecht('POL', 'Politie - Oost-Utrecht');
const tax = inOostUtrecht('BD', 'Belastingdienst - accountmanager');
const zeist = inOostUtrecht('GEM-ZEIST', 'Gemeente Zeist - adviseur OOV');
const professional = inOostUtrecht('RIEC', 'RIEC - informatieprofessional', {
  functionId: 'information',
  bodyId: 'rto',
});
const expert = inOostUtrecht('RIEC', 'RIEC - lid expertisegroep', { bodyId: 'expertisegroep' });
const partners = [police, tax, zeist];
const people = [
  'organisatie;functie;overleg;account',
  ...[coordinator, chair, ...partners, professional, expert].map(
    ({ organisationId, functionId, bodyId, label }) =>
      [organisationId, functionId, bodyId ?? '', label].join(';'),
  ),
].join('\n');

const theme = 'Transport en logistiek: waar is onze sector kwetsbaar?';
const learning = 'Welke drie signalen kan een planner zien?';
const signals = 'Welke signalen melden planners nu al?';
const routes = 'Welke routes veranderen elke maand?';

interface Stage extends Beginning {
  readonly story: Story;
  codeName: string;
}

const agreeing = ({ story, names, codeName }: Stage): Agreeing => ({
  story,
  names,
  codeName,
  coordinator,
  chair,
  partners,
  lead: zeist,
  deputy: police,
  rows: [
    { by: zeist, what: 'Planners bevragen' },
    { by: police, what: 'Signalen uitleggen' },
  ],
});

/** Makes a request of what somebody says it misses. */
async function startsRequest({ story, codeName }: Stage, { label }: Actor, question: string): Promise<void> {
  const person = await story.person(label);
  await person.says(`kickoff ${codeName}`);
  await person.presses('Naar het overzicht');
  await person.presses('Informatievraag starten');
  await person.fills({
    'Wat willen jullie weten?': question,
    'Waarom is dat er nu nog niet?': 'Wordt nergens bijgehouden',
    'Wat voor vraag is het?': 'Tactisch: hoe pakken we dit aan?',
  });
  await person.submits();
}

async function supports({ story }: Stage, { label }: Actor): Promise<void> {
  const person = await story.person(label);
  await person.opensMessage('steunt jullie organisatie deze vraag?');
  await person.presses('Zeg of jullie dit steunen');
  await person.fills({ 'Steunt jullie organisatie deze vraag?': 'Ja, wij hebben deze vraag ook' });
  await person.submits();
}

describe('a theme that is developed, and what is missing for it', () => {
  const chapter = chaptersOn<Stage>(async () => {
    const place = await embedded.migrated();
    const product = await openProduct(place, { region: 'demo' });
    await product.people.bringIn(people);
    const stage = {
      story: storyOf(product),
      names: namesIn(product.region, 'nl'),
      coordinator,
      partners,
      extraIds: ['K07', 'K20'],
      codeName: '',
    };
    return {
      stage,
      close: async () => {
        await product.close();
        await place.remove();
      },
    };
  });

  chapter('a coordinator makes the theme and begins, with what is to be learned', async (stage) => {
    const { story, names } = stage;
    const person = await story.person(coordinator.label);
    await person.opensMenu('Thema’s');
    await person.presses('Eigen thema toevoegen');
    await person.fills({ 'Naam van het thema': theme, Soort: 'ontwikkelthema' });
    await person.submits();
    stage.codeName = await beginsAbout(stage, theme);
    await person.fills({
      [names.question('K03')]: names.option('K03', 'MIX'),
      [names.question('K04')]: names.option('K04', 'REGIONAL_TEAM'),
      [names.question('K05')]: 'Ja',
      [names.question('K05b')]: ['Leren van elkaar vast onderdeel maken van het werk'],
      [names.question('K06')]: [names.option('K06', 'BRANCHES_LOCATIONS')],
      [names.question('K07b')]: learning,
      [names.question('K07c')]: names.district('ou'),
      [names.question('K10')]: 'We zien de sector niet goed genoeg.',
    });
    await person.submits();
    await asks(stage);
  });

  chapter('partners answer, agree, and the chair adopts', async (stage) => {
    const { names, story } = stage;
    for (const actor of partners) {
      await answers(stage, actor, {
        ...coreAnswers(stage, actor.organisationId, 'INTEGRAL'),
        [names.question('K07')]: names.option('K07', 'DEVELOPMENT'),
        [names.question('K20')]: `gemist-${actor.organisationId}`,
      });
    }
    const person = await story.person(coordinator.label);
    await person.says(`kickoff ${stage.codeName}`);
    await person.presses('Naar het overzicht');
    await person.presses('Ronde sluiten');
    await person.sees(learning);
    await writesDown(agreeing(stage));
    await confirms(agreeing(stage));
    await adopts(agreeing(stage));
  });

  chapter('one request goes through its three gates', async (stage) => {
    const { story } = stage;
    await startsRequest(stage, zeist, signals);
    await supports(stage, police);
    const willAct = await story.person(police.label);
    await willAct.opensMessage('gaan jullie iets doen met het antwoord?');
    await willAct.presses('Zeg wat jullie ermee doen');
    await willAct.fills({
      'Gaan jullie er iets mee doen?': 'Ja',
      'Wat gaan jullie doen? (alleen bij ja)': 'Planners uitleg geven',
      'Wanneer is dat klaar? (alleen bij ja)': story.workingDay(30),
    });
    await willAct.submits();
    const staff = await story.person(professional.label);
    await staff.opensMessage('is deze informatie te krijgen en te delen?');
    await staff.presses('Beantwoord vraag 3');
    await staff.fills({
      'Is deze informatie te krijgen?': 'Ja',
      'Op welke grond mag het gedeeld worden? (niet bij nee)': 'open bron',
      'Hoe mag het gedeeld worden, en met wie? (alleen als de grond bekend is)': 'Met iedereen die meedoet',
    });
    await staff.submits();
    await staff.sees('aangenomen, nog niemand zoekt het uit');
  });

  chapter('and becomes a quickscan, with an owner and a date', async (stage) => {
    const { story } = stage;
    const person = await story.person(coordinator.label);
    await person.opensMessage('wie zoekt deze vraag uit?');
    await person.presses('Kies wie het uitzoekt');
    await person.fills({
      'Welke vorm past?': 'quickscan',
      'Wie zoekt het uit?': 'RIEC Midden-Nederland - informatieprofessional',
      'Wanneer is het klaar?': story.workingDay(22),
    });
    await person.submits();
    const reader = await story.person(zeist.label);
    await reader.opensMenu('Informatievragen');
    await reader.sees(signals, 'wordt uitgezocht');
    await reader.presses(signals);
    await reader.sees('quickscan', 'Wordt uitgezocht door', 'Klaar op');
  });

  chapter('another stops at its second gate: nobody will act on it', async (stage) => {
    const { story } = stage;
    await startsRequest(stage, tax, routes);
    await supports(stage, zeist);
    for (const { label } of partners) {
      const partner = await story.person(label);
      await partner.opensMessage('gaan jullie iets doen met het antwoord?');
      await partner.presses('Zeg wat jullie ermee doen');
      await partner.fills({ 'Gaan jullie er iets mee doen?': 'Nee, wij niet' });
      await partner.submits();
    }
    await story.timeComes(story.workingDay(6), '12:00');
    const person = await story.person(coordinator.label);
    await person.opensMessage('een informatievraag wacht op jou');
    await person.presses('Stop deze informatievraag');
    await person.opensMenu('Informatievragen');
    await person.sees('gestopt bij vraag 2', 'Een vraag die is gestopt', signals);
    await person.doesNotSee(routes);
  });

  chapter('the group of experts sees that need, and not what it was', async ({ story, codeName, names }) => {
    const member = await story.person(expert.label);
    await member.opensMenu('Informatievragen');
    await member.doesNotSee(signals, routes, codeName);
    await member.presses('Bekijk wat de regio niet te weten kwam');
    await member.sees('Vraag 2: gaat iemand er iets mee doen?', names.district('ou'));
    await member.doesNotSee(routes, signals, codeName, names.organisation(tax));
  });
});
