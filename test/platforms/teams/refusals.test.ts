import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { names, openRound } from '../../features/kickoffs/at-once.ts';
import { type Fields, fieldsIn } from '../../support/slack/wire.ts';
import { storyOf } from '../../support/story.ts';
import {
  type Doing,
  invokeActivity,
  messageActivity,
  submittedActivity,
  type TeamsActivity,
} from '../../support/teams/activities.ts';
import { pressablesOn } from '../../support/teams/pressable.ts';
import { standingCard } from '../../support/teams/standing.ts';
import { cardText } from '../../support/teams/visible-text.ts';
import type { Message } from '../../support/teams/world.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

/** What only people who take part may ever read: the code name, the theme, what it is about, who takes part. */
const secrets = /VUURTOREN|Horeca|Vergunningen en controles|Midden-Nederland|Woerden|antwoord K\d/;
// A stranger is given a code, events that came are known again, and a way to the page signs in who asks for it.
const notesOfItsOwn = ['identity_code', 'received', 'sign_in_link', 'conversation_reference'];

let work: Workplace;
let police: Doing;
let asking: Message;
beforeAll(async () => {
  work = await openWorkplace();
  police = await work.somebody(names.police);
  await work.driver.send(messageActivity(work.teams, police, 'help'));
  await openRound(storyOf(work.product), 'VUURTOREN');
  await work.settle();
  const found = work.teams
    .readable(police.conversation)
    .find((message) => cardText(standingCard(cardOf(message))).includes('jouw antwoord gevraagd'));
  if (!found) throw new Error('The police was asked nothing.');
  asking = found;
});
afterAll(async () => {
  expect(work.product.faults).toEqual([]);
  expect(work.teams.faults).toEqual([]);
  await work.close();
});

/** What came of something that should come to nothing. */
interface Came {
  readonly status: number;
  /** Everything that could be read because of it. */
  readonly shown: string;
  /** Tables whose rows are not what they were. */
  readonly changed: readonly string[];
}

async function attempt(activity: TeamsActivity): Promise<Came> {
  // What follows from what was there before is none of it.
  await work.settle();
  const before = await work.everything();
  const since = work.teams.calls.length;
  const { status, text } = await work.driver.send(activity);
  await work.settle();
  const after = await work.everything();
  const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
  return {
    status,
    shown: [text, ...work.teams.calls.slice(since).map(({ body }) => JSON.stringify(body))].join('\n'),
    changed: changed.filter((table) => !notesOfItsOwn.includes(table)),
  };
}

/** What the buttons of the police's question hand back. */
const buttonData = (): readonly Fields[] => {
  const surface = { kind: 'message', message: asking, standing: standingCard(cardOf(asking)) } as const;
  return pressablesOn(surface)
    .map(({ action }) => fieldsIn(action['data']))
    .filter((data) => typeof data['aftrap'] === 'string');
};
const cardOf = ({ content }: Message): Fields => fieldsIn(content.card);

/** All that somebody could do with a button of others: press it, open it, send it off, or let an old client press it. */
const everyUse = (doing: Doing, data: Fields): readonly TeamsActivity[] => [
  invokeActivity(
    work.teams,
    doing,
    'adaptiveCard/action',
    { action: { type: 'Action.Execute', verb: 'press', data } },
    asking,
  ),
  invokeActivity(work.teams, doing, 'task/fetch', { data }),
  invokeActivity(work.teams, doing, 'task/submit', { data }),
  submittedActivity(work.teams, doing, data, { ...asking, id: 'none' }),
];

/** Ids of the round and its partners, made into ids of nothing. */
const ofNothing = ({ aftrap, ...more }: Fields): Fields => ({
  ...more,
  aftrap: String(aftrap).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '00000000-0000-4000-8000-000000000000'),
});

/** What is read of it, without what differs from drawing to drawing. */
const readOf = ({ shown }: Came): string =>
  shown.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|aanmelden\/[\w-]+|ask-[\w-]+/g, '*');

describe('a button of others', () => {
  it('is there to be tried', () => {
    expect(buttonData().length).toBeGreaterThanOrEqual(3);
  });

  it.each([names.elsewhere, names.inspector])(
    '%s: does and shows the same as one about nothing',
    async (label) => {
      const doing = await work.somebody(label);
      for (const data of buttonData()) {
        const real = everyUse(doing, data);
        const none = everyUse(doing, ofNothing(data));
        for (const [index, activity] of real.entries()) {
          const tried = await attempt(activity);
          expect(tried).toMatchObject({ status: 200, changed: [] });
          expect(tried.shown).not.toMatch(secrets);
          expect(readOf(tried)).toEqual(readOf(await attempt(none[index] ?? activity)));
        }
      }
    },
  );

  it('tells who is nobody here only how to be somebody', async () => {
    const stranger = await work.somebody(null);
    for (const data of buttonData()) {
      for (const activity of everyUse(stranger, data)) {
        const tried = await attempt(activity);
        expect(tried).toMatchObject({ status: 200, changed: [] });
        expect(tried.shown).toContain('Ik weet nog niet wie je bent.');
        expect(tried.shown).not.toMatch(secrets);
      }
    }
  });

  it('by the same person’s id in the tenant of another bot is a stranger’s', async () => {
    const elsewhere = await work.somebody(null, work.other);
    const { aadObjectId } = police.user;
    for (const data of buttonData()) {
      for (const { app, body } of everyUse(elsewhere, data)) {
        const from = { ...fieldsIn(body['from']), aadObjectId };
        const tried = await attempt({ app, body: { ...body, from } });
        expect(tried).toMatchObject({ status: 200, changed: [] });
        expect(tried.shown).not.toMatch(secrets);
      }
    }
  });
});

describe('words about it', () => {
  it.each([names.elsewhere, names.inspector])('%s: are answered as words about nothing', async (label) => {
    const doing = await work.somebody(label);
    const told = async (codeName: string): Promise<readonly Came[]> => [
      await attempt(messageActivity(work.teams, doing, `kickoff ${codeName}`)),
      await attempt(messageActivity(work.teams, doing, `dossier ${codeName}`)),
    ];
    const real = await told('VUURTOREN');
    for (const { status, changed, shown } of real) {
      expect({ status, changed }).toEqual({ status: 200, changed: [] });
      expect(shown).not.toMatch(secrets);
    }
    expect(real.map(readOf)).toEqual((await told('BESTAATNIET')).map(readOf));
  });
});
