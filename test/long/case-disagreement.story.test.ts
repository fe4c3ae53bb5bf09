import { describe, expect } from 'vitest';
import { kickoffAggregate } from '../../src/features/kickoffs/aggregate.ts';
import { draftForms } from '../../src/features/kickoffs/draft-names.ts';
import { refusalNotice } from '../../src/features/kickoffs/replies.ts';
import { publicHolidays } from '../../src/lib/holidays.ts';
import { freshId } from '../../src/lib/ids.ts';
import { addWorkingDays } from '../../src/lib/time.ts';
import { answers, asks, type Beginning, beginsCaseAbout, coreAnswers } from '../stories/beginning.ts';
import { chaptersOn } from '../stories/chapters.ts';
import { type Actor, namesIn } from '../stories/kickoff-cast.ts';
import { databases } from '../support/databases.ts';
import { openProduct } from '../support/product.ts';
import { type Story, storyOf } from '../support/story.ts';

// A case of Flevoland: two partners stay silent, the others do not agree, and guests are missed that may never join.

const [embedded] = databases();
if (!embedded) throw new Error('There is always an embedded database.');

const inFlevoland = (organisationId: string, label: string, more: Partial<Actor> = {}): Actor => ({
  organisationId,
  functionId: 'member',
  bodyId: 'dto-fl',
  label,
  ...more,
});
const coordinator = inFlevoland('RIEC', 'RIEC - coördinator Flevoland', { functionId: 'coordinator' });
const police = inFlevoland('POL', 'Politie - Flevoland');
const prosecution = inFlevoland('OM', 'OM - officier Flevoland');
const tax = inFlevoland('BD', 'Belastingdienst - accountmanager');
const lelystad = inFlevoland('GEM-LELYSTAD', 'Gemeente Lelystad - adviseur OOV');
const dronten = inFlevoland('GEM-DRONTEN', 'Gemeente Dronten - adviseur OOV');
const province = inFlevoland('PFL', 'Provincie Flevoland - adviseur', { bodyId: null });
/** Is missed by others, then asked, and stays silent as well. */
const inspectorate = inFlevoland('NLA', 'Arbeidsinspectie - inspecteur', { bodyId: null });
const waterBoard = inFlevoland('WS', 'Waterschap - adviseur', { functionId: 'guest', bodyId: null });
const elsewhere = inFlevoland('POL', 'Politie - West-Utrecht', { bodyId: 'dto-wu' });

const asked = [police, prosecution, tax, lelystad, dronten, province];
const people = [
  'organisatie;functie;overleg;account',
  ...[coordinator, ...asked, inspectorate, waterBoard, elsewhere].map(
    ({ organisationId, functionId, bodyId, label }) =>
      [organisationId, functionId, bodyId ?? '', label].join(';'),
  ),
].join('\n');

const problem = 'Leegstaande schuren in een verzonnen dorp worden kort verhuurd voor onduidelijk werk.';
/** Who answers, with what approach, and how large they think it is. */
const views = [
  [lelystad, 'lelystad', 'INTEGRAL', '2'],
  [dronten, 'dronten', 'INTEGRAL', '3'],
  [police, 'politie', 'MONO', '3'],
  [prosecution, 'officier', 'MULTI', '4'],
  [province, 'provincie', 'INTEGRAL', '2'],
] as const;

interface Stage extends Beginning {
  readonly story: Story;
  codeName: string;
}

const organisation = ({ names }: Stage, actor: Actor): string => names.organisation(actor);

async function opensOverview({ story, codeName }: Stage, { label }: Actor) {
  const person = await story.person(label);
  await person.says(`kickoff ${codeName}`);
  await person.presses('Naar het overzicht');
  return person;
}

/** What a changed form would send, and what would come of it behind the form. */
async function asksAGuest({ story, codeName }: Stage): Promise<readonly string[]> {
  const { router, engine, region, clock } = story.product;
  const viewer = await (await story.person(coordinator.label)).viewer();
  const guest = (await (await story.person(waterBoard.label)).viewer()).seats[0];
  const seatId = String(guest?.seatId);
  const kickoffId = await story.product.database.engine(async (tx) => {
    const rows = await tx.query<{ id: string }>('select id from kickoff where code_name = $1', [codeName]);
    return String(rows[0]?.id);
  });
  const deadline = story.workingDay(5);
  const request = () => ({ viewer, deliveryId: freshId(), origin: 'web', now: clock.now() });
  const sent = { plain: { seats: [seatId], deadline }, rows: {} };
  const answer = await router.submit(request(), draftForms.partners, { kickoffId }, sent);
  const aggregate = kickoffAggregate(region, publicHolidays(region.holidayCountry));
  const partners = [{ seatId, organisationId: 'WS', deadline }];
  const outcome = await engine.run(aggregate, kickoffId, { type: 'choosePartners', partners }, request());
  if (outcome.status !== 'refused') throw new Error(`It was ${outcome.status}`);
  return [answer.kind, JSON.stringify(refusalNotice({ region, language: 'nl' }, outcome.refusal).spans)];
}

describe('a case about which partners disagree, or are silent', () => {
  const chapter = chaptersOn<Stage>(async () => {
    const place = await embedded.migrated();
    const product = await openProduct(place, { region: 'demo' });
    await product.people.bringIn(people);
    const stage = {
      story: storyOf(product),
      names: namesIn(product.region, 'nl'),
      coordinator,
      partners: asked,
      extraIds: ['K09'],
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

  chapter('a coordinator begins it, and cannot ask a guest in any way', async (stage) => {
    const { story } = stage;
    stage.codeName = await beginsCaseAbout(stage, ['Buitengebied (Flevoland)'], problem);
    const person = await story.person(coordinator.label);
    await person.sees('Gasten kunnen niet aan een casus meedoen');
    await person.doesNotSee(organisation(stage, waterBoard));
    const [form, rule] = await asksAGuest(stage);
    expect(form).toBe('form');
    expect(rule).toContain('Deze organisatie mag volgens de wet niet aan een casus meedoen: Waterschap');
    await asks(stage);
  });

  chapter('five answer, and miss two others at the table', async (stage) => {
    const { names } = stage;
    for (const [actor, by, approach, size] of views) {
      await answers(stage, actor, {
        ...coreAnswers(stage, by, approach),
        [names.question('K09')]: size,
        [names.question('K17')]: [organisation(stage, inspectorate), organisation(stage, waterBoard)],
      });
    }
  });

  chapter('the one that may join is asked, the guest cannot be', async (stage) => {
    const { names } = stage;
    const person = await opensOverview(stage, coordinator);
    await person.presses('Partner erbij vragen');
    await person.doesNotSee(organisation(stage, waterBoard));
    await person.fills({
      Partner: names.seat(inspectorate),
      'Antwoord uiterlijk op': stage.story.workingDay(5),
    });
    await person.submits();
    await person.sees('Gevraagd.');
  });

  chapter('two stay silent, and the clock closes the round', async (stage) => {
    const { story } = stage;
    const { deadlines, holidayCountry } = story.product.region;
    const last = story.workingDay(5);
    await story.timeComes(last, deadlines.dueTime);
    const silent = await story.person(tax.label);
    expect(await silent.messages('jouw antwoord gevraagd')).toBeGreaterThan(1);
    const calendar = publicHolidays(holidayCountry);
    const closes = addWorkingDays(last, deadlines.closeAfterLastAnswerWorkingDays, calendar);
    await story.timeComes(closes, deadlines.dueTime);
    await story.workBegins();
    const person = await opensOverview(stage, lelystad);
    await person.sees('Ronde gesloten op', 'Hier verschillen ze', 'verschil');
    for (const actor of [tax, inspectorate]) {
      await person.sees(`${organisation(stage, actor)}: geen antwoord op`);
    }
    await person.sees('Wie partners missen aan tafel', organisation(stage, waterBoard));
    await person.sees('mag niet aan een casus meedoen');
  });

  chapter(
    'what they disagree about is made ready for the steering group, without a fact of the case',
    async (stage) => {
      const person = await opensOverview(stage, coordinator);
      await person.presses('Naar de afspraken');
      await person.presses('Notitie voor de stuurgroep klaarzetten');
      await person.fills({ 'Welke vraag moet de stuurgroep beantwoorden?': 'Alleen of samen beginnen?' });
      await person.submits();
      const reader = await opensOverview(stage, police);
      await reader.presses('Naar de afspraken');
      await reader.sees(
        'Notitie voor Districtelijke integrale stuurploeg Flevoland',
        'Alleen of samen beginnen?',
        `Alleen (mono): ${organisation(stage, police)}`,
        'Met alle partners (integraal): ',
      );
      await reader.doesNotSee(problem, 'waarom-dronten');
      const note = await reader.takesAlong('Notitie meenemen (Markdown)');
      expect(note).toContain('Alleen of samen beginnen?');
      for (const fact of [problem, 'waarom-dronten']) expect(note).not.toContain(fact);
    },
  );

  chapter('nobody else hears of it', async ({ story, codeName }) => {
    for (const { label } of [waterBoard, elsewhere]) {
      const outsider = await story.person(label);
      await outsider.says(`kickoff ${codeName}`);
      await outsider.sees('Dat bestaat niet, of je hebt er geen toegang toe.');
      await outsider.opensConversation();
      await outsider.doesNotSee(codeName, problem);
    }
  });
});
