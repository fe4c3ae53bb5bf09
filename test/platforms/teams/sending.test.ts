import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { names, openRound } from '../../features/kickoffs/at-once.ts';
import { type Story, storyOf } from '../../support/story.ts';
import { type Doing, installationActivity, messageActivity } from '../../support/teams/activities.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

const asked = 'VUURTOREN: jouw antwoord gevraagd';

let work: Workplace;
let story: Story;
let police: Doing;
beforeEach(async () => {
  work = await openWorkplace();
  story = storyOf(work.product);
  police = await work.somebody(names.police);
  await comesBy(police);
});
afterEach(async () => {
  expect(work.teams.faults).toEqual([]);
  await work.close();
});

async function comesBy(doing: Doing): Promise<void> {
  await work.driver.send(messageActivity(work.teams, doing, 'help'));
  await work.settle();
}

const minutePasses = async (): Promise<void> => {
  work.product.hands.passes(1);
  await work.product.worker.tick();
};

/** How it went with somebody's messages, each way once. */
async function outcomes(label: string): Promise<readonly string[]> {
  const accountId = await work.product.people.account(label);
  const all = await work.product.database.engine((tx) =>
    tx.query<{ told: string }>(
      `select distinct platform || ' ' || status || ' ' || coalesce(reason, '-')
         || case when possibly_doubled then ' doubled' else '' end as told
       from delivery where account_id = $1 order by told`,
      [accountId],
    ),
  );
  return all.map(({ told }) => told);
}

const times = ({ conversation }: Doing, words: string): number =>
  work.saidIn(conversation).filter((text) => text.includes(words)).length;

const readiness = async () => (await work.product.app.request('/readyz')).json();

describe('a message that the bot begins', () => {
  it('goes where it last talked with that person, as the bot of their tenant', async () => {
    const tax = await work.somebody(names.tax, work.other);
    await comesBy(tax);
    await openRound(story, 'VUURTOREN');
    expect([times(police, asked), times(tax, asked)]).toEqual([1, 1]);
    const [own, others] = [police, tax].map(({ conversation }) =>
      work.teams.calls.filter(({ conversationId }) => conversationId === conversation.id),
    );
    expect(new Set(own?.map(({ clientId }) => clientId))).toEqual(new Set([work.app.clientId]));
    expect(new Set(others?.map(({ clientId }) => clientId))).toEqual(new Set([work.other.clientId]));
    expect(await outcomes(names.police)).toEqual(['teams delivered -']);
    expect(work.product.faults).toEqual([]);
  });

  it('stands on the page for who never took the app, and who looks after people reads why', async () => {
    await work.somebody(names.woerden);
    await openRound(story, 'VUURTOREN');
    expect(await outcomes(names.woerden)).toContain('teams failed notInstalled');
    expect(await outcomes(names.woerden)).toContain('web delivered -');
    const coordinator = await story.person(names.coordinator);
    await coordinator.goesHome();
    await coordinator.sees('Niet te bereiken in chat', names.woerden);
    await coordinator.sees('deze gebruiker heeft de app daar niet, of heeft die geblokkeerd');
  });

  it('stands on the page for who put the app away, until they take it again', async () => {
    await work.driver.send(installationActivity(work.teams, police, 'remove'));
    await work.settle();
    const coordinator = await story.person(names.coordinator);
    await coordinator.goesHome();
    await coordinator.sees('Niet te bereiken in chat', names.police);
    await openRound(story, 'KATROL');
    expect(await outcomes(names.police)).toEqual(['web delivered -']);
    await work.driver.send(installationActivity(work.teams, police, 'add'));
    await work.settle();
    await coordinator.goesHome();
    await coordinator.doesNotSee('Niet te bereiken in chat');
    await openRound(story, 'VUURTOREN');
    expect(times(police, asked)).toBe(1);
  });

  it('that is blocked by its person fails at once, and a visit mends it', async () => {
    police.conversation.isBlocked = true;
    await openRound(story, 'KATROL');
    expect(await outcomes(names.police)).toEqual([
      'teams failed MessageWritesBlocked',
      'teams failed behindFailed',
      'web delivered -',
    ]);
    police.conversation.isBlocked = false;
    await comesBy(police);
    await openRound(story, 'VUURTOREN');
    expect(times(police, asked)).toBe(1);
  });

  it('that is kept up to date is changed where it stands, and comes anew where it was taken away', async () => {
    const tax = await work.somebody(names.tax);
    await comesBy(tax);
    const round = await openRound(story, 'VUURTOREN');
    const [going, over] = ['VUURTOREN: Partners antwoorden', 'VUURTOREN: Gestopt'];
    const heldBy = (doing: Doing) => [times(doing, going), times(doing, over)];
    expect([heldBy(police), heldBy(tax)]).toEqual([
      [1, 0],
      [1, 0],
    ]);
    for (const message of work.teams.readable(tax.conversation)) message.isDeleted = true;
    await round.does('coordinator', (_state, by) => ({ type: 'withdraw', by, reason: 'Al geregeld.' }));
    await work.settle();
    expect([heldBy(police), heldBy(tax)]).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(work.product.faults).toEqual([]);
  });
});

describe('Teams that does not take a message', () => {
  it.each([
    [429, 'http429'],
    [412, 'http412'],
  ])(
    'for the moment (HTTP %i) is asked again a little later, never twice at the same time',
    async (status) => {
      work.teams.trouble.next.push({ status }, { status });
      await openRound(story, 'VUURTOREN');
      expect(times(police, asked)).toBe(1);
      expect(await outcomes(names.police)).toEqual(['teams delivered -']);
      const [first = 0, second = 0] = work.pauses;
      expect(first).toBeGreaterThanOrEqual(500);
      expect(second).toBeGreaterThan(first / 2);
      expect(new Set(work.pauses).size).toBe(work.pauses.length);
    },
  );

  it('and says when to come back is left alone until then', async () => {
    work.teams.trouble.next.push({ status: 429, retryAfterSeconds: 90 });
    await openRound(story, 'VUURTOREN');
    expect(await outcomes(names.police)).toEqual(['teams waiting -', 'teams waiting Throttled']);
    await minutePasses();
    expect(times(police, asked)).toBe(0);
    await minutePasses();
    expect(times(police, asked)).toBe(1);
    expect(await outcomes(names.police)).toEqual(['teams delivered -']);
    expect(work.product.faults).toEqual([]);
  });

  it.each([502, 504])(
    'but may have heard it (HTTP %i) gets it again, and that is recorded',
    async (status) => {
      work.teams.trouble.status = status;
      await openRound(story, 'VUURTOREN');
      expect(await outcomes(names.police)).toEqual(['teams waiting -', 'teams waiting fault doubled']);
      expect(await readiness()).toMatchObject({ ready: true, chats: { teams: 'unreachable' } });
      work.teams.trouble.status = null;
      await minutePasses();
      expect(times(police, asked)).toBe(1);
      expect(await outcomes(names.police)).toEqual(['teams delivered -', 'teams delivered - doubled']);
      expect(await readiness()).toMatchObject({ chats: { teams: 'connected' } });
    },
  );

  it('because it cannot be found has not heard it: everything arrives once, later', async () => {
    await work.teams.goesAway();
    await openRound(story, 'VUURTOREN');
    expect((await outcomes(names.police)).join()).not.toContain('doubled');
    expect(await readiness()).toMatchObject({ ready: true, chats: { teams: 'unreachable' } });
    expect((await work.product.app.request('/healthz')).status).toBe(200);
    await work.teams.comesBack();
    for (let minutes = 0; minutes < 3; minutes += 1) await minutePasses();
    expect(times(police, asked)).toBe(1);
    expect(await outcomes(names.police)).toEqual(['teams delivered -']);
  });

  it('because it does not let the bot in is told to who looks after people', async () => {
    work.teams.world.apps.delete(work.app.clientId);
    await openRound(story, 'VUURTOREN');
    expect(await readiness()).toMatchObject({ chats: { teams: 'refused' } });
    const coordinator = await story.person(names.coordinator);
    await coordinator.goesHome();
    await coordinator.sees('Microsoft Teams laat Aftrap niet meer binnen');
  });

  it('leaves neither what was said nor a token in the log', async () => {
    work.teams.trouble.status = 504;
    await openRound(story, 'VUURTOREN');
    await comesBy(police);
    const log = work.product.faults.join('\n');
    expect(log).toContain('GatewayTimeout');
    expect(log).not.toMatch(/VUURTOREN|Wat kan ik|Bearer|eyJ|AdaptiveCard/);
  });
});

it('what was typed is answered when Teams takes it, up to four times', async () => {
  const before = work.teams.calls.length;
  work.teams.trouble.next.push({ status: 429, retryAfterSeconds: 3 }, { status: 502 }, { status: 504 });
  await comesBy(police);
  expect(work.teams.calls.slice(before).map(({ status }) => status)).toEqual([429, 502, 504, 201]);
  expect(work.pauses.at(-3)).toBeGreaterThanOrEqual(3_000);
  work.teams.trouble.status = 412;
  await comesBy(police);
  expect(work.teams.calls.slice(before + 4).map(({ status }) => status)).toEqual([412, 412, 412, 412]);
});
