import { describe, expect } from 'vitest';
import { type Agreeing, adopts, confirms, writesDown } from '../stories/agreeing.ts';
import { answers, asks, type Beginning, beginsAbout } from '../stories/beginning.ts';
import { chaptersOn } from '../stories/chapters.ts';
import { type Actor, namesIn } from '../stories/kickoff-cast.ts';
import { databases } from '../support/databases.ts';
import { openProduct } from '../support/product.ts';
import { type Story, storyOf } from '../support/story.ts';

// A do-theme of Gooi en Vechtstreek: a letter is blocked, changed, approved, somebody's to do, and repeated.

const [embedded] = databases();
if (!embedded) throw new Error('There is always an embedded database.');

const inGooi = (organisationId: string, label: string, more: Partial<Actor> = {}): Actor => ({
  organisationId,
  functionId: 'member',
  bodyId: 'dto-gv',
  label,
  ...more,
});
const coordinator = inGooi('RIEC', 'RIEC - coördinator Gooi en Vechtstreek', { functionId: 'coordinator' });
const chair = inGooi('GEM-HILVERSUM', 'Gemeente Hilversum - voorzitter DTO', { functionId: 'chair' });
const adviser = inGooi('GEM-HILVERSUM', 'Gemeente Hilversum - communicatieadviseur', {
  functionId: 'communication',
});
const police = inGooi('POL', 'Politie - Gooi en Vechtstreek');
const prosecution = inGooi('OM', 'OM - officier Gooi en Vechtstreek');
const huizen = inGooi('GEM-HUIZEN', 'Gemeente Huizen - adviseur OOV');
const partners = [police, prosecution, huizen];
const people = [
  'organisatie;functie;overleg;account',
  ...[coordinator, chair, adviser, ...partners].map(({ organisationId, functionId, bodyId, label }) =>
    [organisationId, functionId, bodyId ?? '', label].join(';'),
  ),
].join('\n');

const tooSoon = 'We controleren volgende week elke zaak.';
const kinder = 'We helpen zaken om hun vergunning op orde te krijgen.';
const reminder = 'hoe staat het met je actie?';

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
  lead: huizen,
  deputy: police,
  rows: [
    { by: huizen, what: 'Horecascan doen' },
    { by: police, what: 'Meegaan met controles' },
  ],
});

async function opensPlan({ story, codeName }: Stage, { label }: Actor) {
  const person = await story.person(label);
  await person.says(`kickoff ${codeName}`);
  await person.presses('Naar het overzicht');
  await person.presses('Naar het communicatieplan');
  return person;
}

async function saysOfDanger(stage: Stage, actor: Actor, answer: 'Ja' | 'Nee') {
  const person = await stage.story.person(actor.label);
  await person.opensMessage('kan deze boodschap gevaar geven?');
  await person.presses('Beantwoord de vraag over gevaar');
  await person.fills({ 'Kan dit het onderzoek of iemand in gevaar brengen?': answer });
  await person.submits();
  return person;
}

describe('a theme on which one acts, and what is said about it', () => {
  const chapter = chaptersOn<Stage>(async () => {
    const place = await embedded.migrated();
    const product = await openProduct(place, { region: 'demo' });
    await product.people.bringIn(people);
    const stage = {
      story: storyOf(product),
      names: namesIn(product.region, 'nl'),
      coordinator,
      partners,
      extraIds: [],
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

  chapter('is asked about in the short form, and agreed', async (stage) => {
    const { story, names } = stage;
    stage.codeName = await beginsAbout(stage, 'Horeca', 'de horecascan laat');
    const person = await story.person(coordinator.label);
    await person.fills({
      [names.question('K03')]: names.option('K03', 'DISTRICT'),
      [names.question('K10')]: 'Vergunningen en controles lopen langs elkaar heen.',
    });
    await person.submits();
    await asks(stage);
    for (const actor of partners) {
      await answers(stage, actor, {
        [names.question('K10')]: `probleem-${actor.organisationId}`,
        [names.question('K22')]: [names.option('K22', 'COMMUNICATION')],
        [names.question('K28')]: names.option('K28', 'MULTI'),
        [names.beside('K28')]: `waarom-${actor.organisationId}`,
      });
    }
    await person.says(`kickoff ${stage.codeName}`);
    await person.presses('Naar het overzicht');
    await person.presses('Ronde sluiten');
    await writesDown(agreeing(stage));
    await confirms(agreeing(stage));
    await adopts(agreeing(stage));
  });

  chapter('the communication adviser plans a letter, to be repeated after six weeks', async (stage) => {
    const { story } = stage;
    const writer = await opensPlan(stage, adviser);
    await writer.presses('Moment toevoegen');
    await writer.fills({
      'Op welk moment helpt communicatie?': 'Vooraf',
      'Op welke dag?': story.workingDay(10),
      'Voor wie is het bedoeld?': ['ondernemers', 'inwoners'],
      'Wat is de kernboodschap in één zin?': tooSoon,
      'Wat kunnen mensen zelf doen?': 'Bel de gemeente bij twijfel over een vergunning.',
      'Via welk middel?': ['wijkbrief'],
      'Wie spreekt?': 'Gemeente Huizen',
      'Wanneer herhalen we de boodschap?': [{ Dag: story.workingDay(40) }],
    });
    await writer.submits();
    await writer.presses('Vraag akkoord');
    await writer.sees('wacht op akkoord', 'Politie', 'Openbaar Ministerie');
  });

  chapter('the police sees danger, which blocks it', async (stage) => {
    const person = await saysOfDanger(stage, police, 'Ja');
    await person.sees('mag niet door');
    const writer = await opensPlan(stage, adviser);
    await writer.sees('dit kan het onderzoek of iemand in gevaar brengen.');
    await writer.presses('Aanpassen');
    await writer.fills({ 'Wat is de kernboodschap in één zin?': kinder });
    await writer.submits();
    await writer.presses('Vraag akkoord');
  });

  chapter('said otherwise, all approve', async (stage) => {
    const { story } = stage;
    for (const actor of [police, prosecution]) await saysOfDanger(stage, actor, 'Nee');
    for (const { label } of partners) {
      const person = await story.person(label);
      await person.opensMessage('ben je akkoord met deze boodschap?');
      await person.presses('Zeg of je akkoord bent');
      await person.fills({ 'Mag dit zo naar buiten?': 'Akkoord' });
      await person.submits();
      await person.sees('Opgeslagen: akkoord.');
    }
    const writer = await opensPlan(stage, adviser);
    await writer.sees(kinder, 'akkoord');
    await writer.doesNotSee(tooSoon);
  });

  chapter('it is to be done by who speaks, who hears of it on its day and six weeks later', async (stage) => {
    const { story } = stage;
    const speaker = await story.person(huizen.label);
    await speaker.opensMenu('Acties');
    await speaker.sees(kinder, 'Horecascan doen');
    const repeat = story.workingDay(40);
    await story.timeComes(story.workingDay(10), '09:00');
    await speaker.opensMessage(kinder);
    await speaker.sees(reminder);
    await speaker.presses('Klaar');
    await speaker.sees('Opgeslagen: klaar.');
    const before = await speaker.messages(kinder);
    await story.timeComes(repeat, '09:00');
    expect(await speaker.messages(kinder)).toBeGreaterThan(before);
    await speaker.opensMessage(kinder);
    await speaker.sees(reminder);
  });
});
