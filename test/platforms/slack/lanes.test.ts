import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closedRound, names, openRound } from '../../features/kickoffs/at-once.ts';
import { peopleOfRound } from '../../features/kickoffs/people-of-round.ts';
import { databases, type Place } from '../../support/databases.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { openProduct } from '../../support/product.ts';
import { openSlackDouble } from '../../support/slack/double.ts';
import { openSlackOffice, type SlackOffice, slackConfig } from '../../support/slack/office.ts';
import type { SlackPerson } from '../../support/slack/person.ts';
import { messageText } from '../../support/slack/visible-text.ts';
import { type Story, storyOf } from '../../support/story.ts';
import type { StoryPerson } from '../../support/story-person.ts';

const asked = 'jouw antwoord gevraagd';
const [kind] = databases().toReversed();
if (!kind) throw new Error('There is always a database.');

interface Sent {
  readonly status: string;
  readonly reason: string | null;
  readonly doubled: boolean;
  readonly platform: string;
}

describe('messages to people in Slack', () => {
  let place: Place;
  let office: SlackOffice;
  let story: Story;
  let police: SlackPerson;
  let tax: SlackPerson;

  beforeEach(async () => {
    place = await kind.migrated();
    office = await openSlackOffice(place, { region: 'demo', transport: 'http', clock: fakeClock() });
    await office.product.people.bringIn(peopleOfRound);
    police = await office.inSlack(names.police);
    tax = await office.inSlack(names.tax);
    story = storyOf(office.product);
  });
  afterEach(async () => {
    expect(office.slack.faults).toEqual([]);
    await office.close();
    await place.remove();
  });

  const texts = (person: SlackPerson): readonly string[] => {
    const user = [...office.slack.world.users.values()].find(({ name }) => name === person.label);
    const { messages } = office.slack.conversation(office.team.teamId, user?.id ?? '');
    return messages.map(messageText);
  };
  const sentTo = (person: SlackPerson | StoryPerson): Promise<Sent[]> =>
    office.product.database.engine((tx) =>
      tx.query<Sent>(
        `select status, reason, possibly_doubled as doubled, platform from delivery
         where account_id = $1 order by created_at, id`,
        [person.accountId],
      ),
    );
  /** How it went with somebody's messages, each way once. */
  const outcomes = async (person: SlackPerson): Promise<readonly string[]> => {
    const all = await sentTo(person);
    const told = all.map(
      ({ platform, status, reason, doubled }) =>
        `${platform} ${status} ${reason ?? '-'}${doubled ? ' doubled' : ''}`,
    );
    return [...new Set(told)].sort();
  };
  /** So many messages more in somebody's lane, of what they got last. */
  const pileUp = (person: SlackPerson, count: number): Promise<unknown> =>
    office.product.database.engine((tx) =>
      tx.query(
        `insert into delivery (id, account_id, platform, lane, parts, urgent, status, not_before, created_at)
         select gen_random_uuid(), account_id, platform, lane, parts, urgent, 'waiting', $2::timestamptz,
           $2::timestamptz + n * interval '1 millisecond'
         from (select * from delivery where account_id = $1 and status = 'delivered' limit 1) d,
           generate_series(1, $3) n`,
        [person.accountId, office.product.clock.now(), count],
      ),
    );
  const minutePasses = async (): Promise<void> => {
    office.product.hands.passes(1);
    await office.product.worker.tick();
  };

  it('one whose lane is full holds nobody else up, and gets everything in its order', async () => {
    await openRound(story, 'VUURTOREN');
    await minutePasses();
    const before = { police: texts(police).length, tax: texts(tax).length };
    office.slack.trouble.limitsChannels = true;
    await pileUp(police, 50);
    await pileUp(tax, 1);
    await office.product.worker.settle();
    expect(texts(tax)).toHaveLength(before.tax + 1);
    expect(texts(police)).toHaveLength(before.police + 1);
    const waiting = (await sentTo(police)).filter(({ status }) => status === 'waiting');
    expect(waiting).toHaveLength(49);
    expect(waiting[0]?.reason).toBe('rateLimited');
    for (let left = 49; left > 0; left -= 1) {
      await pileUp(tax, 1);
      await minutePasses();
    }
    expect(texts(tax)).toHaveLength(before.tax + 50);
    expect(texts(police)).toHaveLength(before.police + 50);
    expect(await sentTo(police)).toEqual(
      Array(before.police + 50).fill(
        expect.objectContaining({ status: 'delivered', doubled: false, platform: 'slack' }),
      ),
    );
    const inOrder = await office.product.database.engine((tx) =>
      tx.query<{ ref: string }>(
        'select message_ref as ref from delivery where account_id = $1 order by created_at, id',
        [police.accountId],
      ),
    );
    const times = inOrder.slice(before.police).map(({ ref }) => ref.split(' ')[1] ?? '');
    expect(times).toEqual(times.toSorted());
    expect(office.product.faults).toEqual([]);
  });

  it('who cannot be reached has it on the page, the coordinator sees it, and a visit mends it', async () => {
    const user = [...office.slack.world.users.values()].find(({ name }) => name === names.police);
    if (!user) throw new Error('The police is in Slack.');
    user.isDisabled = true;
    await openRound(story, 'VUURTOREN');
    expect(await outcomes(police)).toEqual([
      'slack failed behindFailed',
      'slack failed user_disabled',
      'web delivered -',
    ]);
    const onThePage = await story.person(names.police);
    await onThePage.opensConversation();
    await onThePage.sees(`VUURTOREN: ${asked}`);
    const coordinator = await story.person(names.coordinator);
    await coordinator.goesHome();
    await coordinator.sees('Niet te bereiken in chat', names.police);
    user.isDisabled = false;
    await police.says('kickoff VUURTOREN');
    await coordinator.goesHome();
    await coordinator.doesNotSee('Niet te bereiken in chat');
    await openRound(story, 'KATROL');
    expect(await police.messages(`KATROL: ${asked}`)).toBe(1);
  });

  it.each([
    ['user_not_found', 'deze gebruiker is daar niet meer te vinden'],
    ['messages_tab_disabled', 'deze gebruiker kan daar geen berichten van Aftrap krijgen'],
  ])('%s: the coordinator reads why', async (error, why) => {
    office.slack.trouble.errors.set('chat.postMessage', error);
    await openRound(story, 'VUURTOREN');
    expect(await outcomes(police)).toEqual([
      'slack failed behindFailed',
      `slack failed ${error}`,
      'web delivered -',
    ]);
    const coordinator = await story.person(names.coordinator);
    await coordinator.goesHome();
    await coordinator.sees(names.police, names.tax, why);
  });

  it('a message of which nobody knows whether it arrived is sent again, and says so', async () => {
    office.slack.trouble.losesAnswers = true;
    await openRound(story, 'VUURTOREN');
    expect(await outcomes(police)).toEqual(['slack waiting -', 'slack waiting fault doubled']);
    office.slack.trouble.losesAnswers = false;
    await minutePasses();
    expect(await outcomes(police)).toEqual(['slack delivered -', 'slack delivered - doubled']);
    // Two messages, of which one stands there twice: whichever went first.
    expect(texts(police)).toHaveLength(3);
    expect(new Set(texts(police)).size).toBe(2);
  });

  it('Slack in trouble (HTTP 503) is one that may have heard us too', async () => {
    office.slack.trouble.status = 503;
    await openRound(story, 'VUURTOREN');
    expect(await outcomes(police)).toEqual(['slack waiting -', 'slack waiting fault doubled']);
    office.slack.trouble.status = null;
    await minutePasses();
    expect(await outcomes(police)).toEqual(['slack delivered -', 'slack delivered - doubled']);
    expect(texts(police).filter((text) => text.includes(`VUURTOREN: ${asked}`))).toHaveLength(1);
  });

  it('Slack that cannot be found for an hour has not heard us: everything arrives once, later', async () => {
    await office.slack.goesAway();
    await openRound(story, 'VUURTOREN');
    expect(await outcomes(police)).toEqual(['slack waiting -', 'slack waiting network']);
    const away = await (await office.product.app.request('/readyz')).json();
    expect(away).toMatchObject({ ready: true, chats: { slack: 'unreachable' } });
    for (let minutes = 0; minutes < 60; minutes += 1) await minutePasses();
    await office.slack.comesBack();
    for (let minutes = 0; minutes < 60; minutes += 1) await minutePasses();
    expect(await outcomes(police)).toEqual(['slack delivered -']);
    expect(texts(police).filter((text) => text.includes(`VUURTOREN: ${asked}`))).toHaveLength(1);
    const back = await (await office.product.app.request('/readyz')).json();
    expect(back).toMatchObject({ ready: true, chats: { slack: 'connected' } });
  });

  it('after many tries the page carries it', async () => {
    office.slack.trouble.errors.set('chat.postMessage', 'team_added_to_org');
    await closedRound(story, 'VUURTOREN');
    for (let minutes = 0; minutes < 300; minutes += 5) {
      office.product.hands.passes(5);
      await office.product.worker.tick();
    }
    expect(await outcomes(police)).toEqual([
      'slack failed behindFailed',
      'slack failed gaveUp:team_added_to_org',
      'web delivered -',
    ]);
  });
});

it('the product starts without Slack, serves the page, and says so until Slack is there', async () => {
  const place = await kind.migrated();
  const slack = await openSlackDouble();
  const settings = { slack: slackConfig(slack, slack.workspace(), 'socket') };
  await slack.goesAway();
  const product = await openProduct(place, { settings });
  product.start();
  const chats = async () =>
    (await (await product.app.request('/readyz')).json()) as { readonly chats: unknown };
  await expect.poll(chats).toMatchObject({ ready: true, chats: { slack: 'unreachable' } });
  expect((await product.app.request('/aanmelden')).status).toBeLessThan(500);
  await slack.comesBack();
  await slack.socket.connected();
  await expect.poll(chats).toMatchObject({ ready: true, chats: { slack: 'connected' } });
  await product.close();
  await slack.close();
  await place.remove();
});
