import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { downloads } from '../../../src/features/kickoffs/names.ts';
import { freshId } from '../../../src/lib/ids.ts';
import { databases, type Place } from '../../support/databases.ts';
import { openProduct, type TestProduct } from '../../support/product.ts';
import { type Story, storyOf } from '../../support/story.ts';
import type { StoryPerson } from '../../support/story-person.ts';
import { type AtOnce, adoptedAgreement, closedRound, names, openRound, writtenAgreement } from './at-once.ts';
import { peopleOfRound } from './people-of-round.ts';

const question = 'Wie verhuurt de panden langs het water?';
const stopped = 'Hoeveel zaken wisselen van eigenaar?';
const message = 'We controleren deze maand samen.';
const perspective = 'Meld het als een huurder contant wil betalen.';
const stuckReason = 'Geen mensen beschikbaar';
const removal = 'Geen rol meer in dit thema';
/** Who may see all of it. */
const readers = ['coordinator', 'police', 'woerden', 'chair'] as const;
/** Everything that features beside the kick-off itself keep of it, by where it stands in the data. */
const added = ['actionStatus', 'informationRequests', 'communicationMoments'];

describe('the record of a kick-off, with what came of it elsewhere', () => {
  let place: Place;
  let product: TestProduct;
  let story: Story;
  let kickoff: AtOnce;
  beforeAll(async () => {
    const [embedded] = databases();
    place = (await embedded?.migrated()) ?? expect.fail('there is always the embedded database');
    product = await openProduct(place);
    await product.people.bringIn(peopleOfRound);
    story = storyOf(product);
    kickoff = await closedRound(story, 'VUURTOREN');
    const partnerId = await kickoff.partnerId('tax');
    const due = story.workingDay(10);
    const lines = [
      { name: 'police', what: 'Controle van drie zaken', due },
      { name: 'woerden', what: 'Vergunningen nalopen', due },
    ] as const;
    await writtenAgreement(kickoff, lines, story.workingDay(60));
    await adoptedAgreement(story, kickoff);
    await kickoff.does('chair', (_state, by) => ({ type: 'revise', by, reason: 'De datum verschuift' }));
    await kickoff.does('coordinator', (_state, by) => ({
      type: 'removePartner',
      partnerId,
      by,
      reason: removal,
    }));
    await product.worker.settle();
    await isStuck();
    await asksForInformation();
    await communicates();
  }, 120_000);
  afterAll(async () => {
    expect(product.faults).toEqual([]);
    await product.close();
    await place.remove();
  });

  const person = (name: keyof typeof names) => story.person(names[name]);

  /** The police cannot do what it took on. */
  async function isStuck(): Promise<void> {
    const police = await person('police');
    await police.opensMenu('Acties');
    await police.presses('Zit vast');
    await police.fills({ 'Waarom zit het vast?': stuckReason });
    await police.submits();
  }

  async function asks(asker: StoryPerson, { id }: AtOnce, words: string): Promise<void> {
    await asker.visits(`/kickoffs/${id}`);
    await asker.presses('Informatievraag starten');
    await asker.fills({
      'Wat willen jullie weten?': words,
      'Waarom is dat er nu nog niet?': 'Nergens te vinden',
      'Wat voor vraag is het?': 'Tactisch: hoe pakken we dit aan?',
    });
    await asker.submits();
  }

  /** One request that is supported, and one that stopped. */
  async function asksForInformation(): Promise<void> {
    const police = await person('police');
    await asks(police, kickoff, stopped);
    await police.presses('Bekijk de informatievraag');
    await police.presses('Stop deze informatievraag');
    await asks(police, kickoff, question);
    const woerden = await person('woerden');
    await woerden.opensMessage('does your organisation support this question?');
    await woerden.presses('Say whether you support this');
    await woerden.fills({
      'Does your organisation support this question?': 'Yes, we have this question too',
    });
    await woerden.submits();
  }

  /** A message that the police sees danger in. */
  async function communicates(): Promise<void> {
    const coordinator = await person('coordinator');
    await coordinator.visits(`/communicatie/${kickoff.id}`);
    await coordinator.presses('Moment toevoegen');
    await coordinator.fills({
      'Op welk moment helpt communicatie?': 'Vooraf',
      'Op welke dag?': story.workingDay(10),
      'Voor wie is het bedoeld?': ['ondernemers'],
      'Wat is de kernboodschap in één zin?': message,
      'Wat kunnen mensen zelf doen?': perspective,
      'Via welk middel?': ['wijkbrief'],
      'Wie spreekt?': 'Gemeente Woerden',
    });
    await coordinator.submits();
    await coordinator.presses('Vraag akkoord');
    const police = await person('police');
    await police.opensMessage('kan deze boodschap gevaar geven?');
    await police.presses('Beantwoord de vraag over gevaar');
    await police.fills({ 'Kan dit het onderzoek of iemand in gevaar brengen?': 'Ja' });
    await police.submits();
  }

  /** What somebody gets who asks for the file, whether or not a page offers it. */
  async function fileOf(
    name: keyof typeof names,
    file: string,
    { id: kickoffId }: Pick<AtOnce, 'id'> = kickoff,
  ): Promise<string | null> {
    const viewer = await (await person(name)).viewer();
    const request = { viewer, deliveryId: freshId(), origin: 'web', now: product.clock.now() } as const;
    const made = await product.router.download(request, file, { kickoffId });
    return 'content' in made ? String(made.content) : null;
  }
  const dataOf = async (name: keyof typeof names, of = kickoff): Promise<Record<string, unknown>> =>
    JSON.parse((await fileOf(name, downloads.json, of)) ?? '{}');

  it.each(readers)('%s takes along how the actions stand, by the lines of the agreement', async (name) => {
    const data = await dataOf(name);
    const lines = kickoff.state().agreement.rows.map(({ id }) => id);
    expect(data).toMatchObject({
      agreement: { actions: lines.map((id) => ({ id })) },
      actionStatus: [
        { id: lines[0], organisation: 'POL', status: 'stuck', stuckBecause: stuckReason },
        { id: lines[1], organisation: 'GEM-WOERDEN', status: 'running', stuckBecause: null },
      ],
    });
    expect(await fileOf(name, downloads.markdown)).toContain(stuckReason);
  });

  it.each(readers)('%s takes the information requests along', async (name) => {
    const data = await dataOf(name);
    expect(data).toMatchObject({ schema: 'aftrap.kickoff/2', informationRequests: [{}, {}] });
    expect(data['informationRequests']).toContainEqual({
      stage: 'unmet',
      stoppedAtGate: 'JOINT_NEED',
      askedAt: expect.any(String),
      endedAt: expect.any(String),
    });
    expect(data['informationRequests']).toContainEqual(
      expect.objectContaining({
        stage: 'acting',
        question,
        level: 'TACTICAL',
        askedBy: expect.objectContaining({ organisation: 'POL' }),
        endorsements: expect.arrayContaining([
          expect.objectContaining({ organisation: 'GEM-WOERDEN', answer: 'yes' }),
        ]),
        product: null,
        owner: null,
      }),
    );
  });

  it.each(readers)('%s takes the communication along', async (name) => {
    const { communicationMoments } = await dataOf(name);
    expect(communicationMoments).toMatchObject([
      {
        stage: 'blocked',
        timing: 'before',
        day: story.workingDay(10),
        repeatDays: [],
        audiences: ['entrepreneurs'],
        media: ['letter'],
        voice: { organisation: 'GEM-WOERDEN' },
        message,
        perspective,
        frame: null,
        blockedBy: [{ organisation: 'POL', answer: 'yes' }],
        approvals: expect.arrayContaining([
          expect.objectContaining({ organisation: 'GEM-WOERDEN', answer: null }),
        ]),
        risks: [{ organisation: 'POL', answer: 'yes', at: expect.any(String) }],
      },
    ]);
  });

  it('as a text it says the same, in the reader’s own language', async () => {
    const nl = await fileOf('police', downloads.markdown);
    for (const words of [
      '## Informatievragen',
      `### ${question}`,
      'vraag 2: wie doet er iets mee?',
      '### Een vraag die is gestopt',
      'gestopt bij vraag 1',
      '## Communicatie',
      `### ${message}`,
      perspective,
      'dit kan het onderzoek of iemand in gevaar brengen',
    ]) {
      expect(nl).toContain(words);
    }
    expect(nl).not.toContain(stopped);
    const en = await fileOf('woerden', downloads.markdown);
    for (const words of ['## Information requests', '## Communication']) expect(en).toContain(words);
  });

  it('the words of what stopped are in nobody’s record', async () => {
    for (const name of readers) expect(await fileOf(name, downloads.json)).not.toContain(stopped);
  });

  it('who did it, and why, as far as the reader may read the reason', async () => {
    const removed = async (name: keyof typeof names) => {
      const { history } = (await dataOf(name)) as { history: Record<string, unknown>[] };
      return history.find(({ what }) => what === 'removed');
    };
    expect(await removed('coordinator')).toMatchObject({
      organisation: 'BD',
      by: { organisation: 'RIEC', function: 'coordinator' },
      reason: removal,
    });
    expect(await removed('police')).toMatchObject({ organisation: 'BD', by: null, reason: null });
    const { history } = (await dataOf('police')) as { history: Record<string, unknown>[] };
    expect(history.find(({ what }) => what === 'revising')).toMatchObject({
      by: { organisation: 'GEM-IJSSELSTEIN', function: 'chair' },
      reason: 'De datum verschuift',
    });
    expect(await fileOf('coordinator', downloads.markdown)).toContain(`Reden: ${removal}`);
    expect(await fileOf('police', downloads.markdown)).not.toContain(removal);
  });

  it('a guest, and who has nothing to do with it, get no file, or one without a trace of it', async () => {
    for (const name of ['guest', 'elsewhere', 'inspector'] as const) {
      const text = `${await fileOf(name, downloads.markdown)}${await fileOf(name, downloads.json)}`;
      for (const words of [message, perspective, question, stuckReason, removal, 'Vergunningen nalopen'])
        expect(text).not.toContain(words);
      const data = await dataOf(name);
      for (const key of added) expect(data).not.toHaveProperty(key);
      expect(data['history'] ?? []).toEqual([]);
    }
  });

  it('while the round is open: who takes part has it as far as it is there, a guest has its own part alone', async () => {
    const open = await openRound(story, 'KIEVIT');
    const inspector = await (await person('inspector')).viewer();
    const [seat] = inspector.seats;
    await open.does('coordinator', () => ({
      type: 'addPartner',
      seatId: String(seat?.seatId),
      organisationId: 'NLA',
      deadline: story.workingDay(4),
    }));
    await product.worker.settle();
    const police = await person('police');
    await asks(police, open, question);
    for (const name of ['coordinator', 'police', 'inspector'] as const) {
      const data = await dataOf(name, open);
      expect(data['informationRequests']).toMatchObject([{ stage: 'endorsing', question }]);
      expect(data['communicationMoments']).toEqual([]);
      expect(data).not.toHaveProperty('actionStatus');
    }
    const guest = await dataOf('guest', open);
    expect(guest).toMatchObject({ codeName: 'KIEVIT', partners: [{ organisation: 'LTO' }], history: [] });
    for (const key of added) expect(guest).not.toHaveProperty(key);
    expect(await fileOf('guest', downloads.markdown, open)).not.toMatch(
      /Informatievragen|Communicatie|Verloop/,
    );

    // Who is out, and is of no team of the district, gets no file any more.
    const partnerId = await open.partnerId('inspector');
    await open.does('coordinator', (_state, by) => ({
      type: 'removePartner',
      partnerId,
      by,
      reason: removal,
    }));
    await product.worker.settle();
    expect(await fileOf('inspector', downloads.json, open)).toBeNull();
  });

  it('the note for a steering group can be taken along by itself, with nothing of the record in it', async () => {
    const coordinator = await person('coordinator');
    await coordinator.visits(`/kickoffs/${kickoff.id}`);
    await coordinator.presses('Naar de afspraken');
    await coordinator.presses('Notitie voor de stuurgroep klaarzetten');
    await coordinator.fills({ 'Welke vraag moet de stuurgroep beantwoorden?': 'Wie levert mensen?' });
    await coordinator.submits();
    const reader = await person('woerden');
    await reader.visits(`/kickoffs/${kickoff.id}`);
    await reader.presses('To the agreement');
    const note = await reader.takesAlong('Take the note along (Markdown)');
    expect(note).toContain('VUURTOREN');
    expect(note).toContain('Wie levert mensen?');
    for (const words of [question, message, stuckReason, removal, 'Controle van drie zaken']) {
      expect(note).not.toContain(words);
    }
  });
});
