import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { names, openRound } from '../../features/kickoffs/at-once.ts';
import { type Fields, fieldsIn, stringIn } from '../../support/slack/wire.ts';
import { storyOf } from '../../support/story.ts';
import {
  activity,
  type Doing,
  installationActivity,
  invokeActivity,
  messageActivity,
  type TeamsActivity,
} from '../../support/teams/activities.ts';
import { pressablesOn } from '../../support/teams/pressable.ts';
import { standingCard } from '../../support/teams/standing.ts';
import { cardText } from '../../support/teams/visible-text.ts';
import type { Conversation, Message } from '../../support/teams/world.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

let work: Workplace;
let coordinator: Doing;
let police: Doing;
beforeAll(async () => {
  work = await openWorkplace();
  // Only who came by when it begins is asked in Teams.
  police = await work.somebody(names.police);
  await says('help', police);
  await openRound(storyOf(work.product), 'VUURTOREN', 'CONFIDENTIAL');
  await work.settle();
});
beforeEach(async () => {
  coordinator = await work.somebody(names.coordinator);
});
afterAll(async () => {
  expect(work.product.faults).toEqual([]);
  expect(work.teams.faults).toEqual([]);
  await work.close();
});

const textOf = (card: unknown): string => cardText(standingCard(fieldsIn(card)));

const saidIn = (conversation: Conversation): readonly string[] => work.saidIn(conversation);

async function brings(sent: TeamsActivity) {
  const answer = await work.driver.send(sent);
  await work.settle();
  return answer;
}

const says = (words: string, doing = coordinator) => brings(messageActivity(work.teams, doing, words));

const windowOf = (body: Fields): string => {
  const { title, card } = fieldsIn(fieldsIn(body['task'])['value']);
  return `${stringIn(title)}\n${textOf(fieldsIn(card)['content'])}`;
};

describe('words', () => {
  it('are answered in the conversation where they were typed', async () => {
    await says('help');
    expect(saidIn(coordinator.conversation)).toEqual([expect.stringContaining('Wat kan ik voor je doen?')]);
  });

  it('delivered twice are answered once', async () => {
    const sent = messageActivity(work.teams, coordinator, 'help');
    await brings(sent);
    await brings(sent);
    expect(saidIn(coordinator.conversation)).toHaveLength(1);
  });

  it('typed with the bot mentioned, as some do, are the same words', async () => {
    const mention = '<at>Aftrap</at>';
    const sent = messageActivity(work.teams, coordinator, 'help');
    const entity = { type: 'mention', text: mention, mentioned: fieldsIn(sent.body['recipient']) };
    const text = `${mention}&nbsp;help`;
    await brings({ ...sent, body: { ...sent.body, text, entities: [entity] } });
    expect(saidIn(coordinator.conversation)).toEqual([expect.stringContaining('Wat kan ik voor je doen?')]);
  });

  it('of somebody who is known to nobody are answered with a code, in both languages', async () => {
    const stranger = await work.somebody(null);
    await says('kickoff', stranger);
    const [said = ''] = saidIn(stranger.conversation);
    expect(said).toMatch(/Ik weet nog niet wie je bent.*koppelcode is \w{4}-\w{4}/s);
    expect(said).toContain('I do not know yet who you are');
  });

  it('in a notification are never more than that there is an answer', async () => {
    await says('kickoff VUURTOREN');
    const messages = work.teams.readable(coordinator.conversation);
    expect(messages.map(({ content }) => content.summary).join()).not.toContain('VUURTOREN');
    expect(saidIn(coordinator.conversation).join()).toContain('VUURTOREN');
  });
});

describe.each(['groupChat', 'channel'] as const)('in a %s', (kind) => {
  let group: Conversation;
  beforeEach(() => {
    const members = [coordinator.user, police.user];
    group = work.teams.group({ app: work.app, kind, members });
  });

  it('the bot says nothing about anything: who presses sees their own answer', async () => {
    await says('kickoff VUURTOREN', { ...coordinator, conversation: group });
    const [said = ''] = saidIn(group);
    expect(said).toMatch(/\[Openen\]/);
    expect(said).not.toContain('VUURTOREN');
    const [message] = work.teams.readable(group).filter(({ content }) => content.card !== null);
    const button = buttonIn(message);
    const presses = (doing: Doing) => {
      const there = { ...doing, conversation: group };
      return brings(invokeActivity(work.teams, there, 'task/fetch', { data: button }, message));
    };
    const stranger = await work.somebody(null);
    expect(windowOf((await presses(coordinator)).body)).toContain('VUURTOREN');
    expect(windowOf((await presses(stranger)).body)).toContain('Ik weet nog niet wie je bent');
    expect(saidIn(group)).toHaveLength(1);
  });

  it('the bot is silent when it was not mentioned', async () => {
    const sent = messageActivity(work.teams, { ...coordinator, conversation: group }, 'help');
    await brings({ ...sent, body: { ...sent.body, text: 'help', entities: [] } });
    expect(saidIn(group)).toEqual([]);
  });

  it('a button taken there from somebody’s own conversation does nothing and tells nothing', async () => {
    const asked = work.teams.readable(police.conversation).at(-1);
    const data = buttonIn(asked);
    expect(data).toHaveProperty('aftrap');
    const sent = invokeActivity(work.teams, { ...police, conversation: group }, 'adaptiveCard/action', {
      action: { type: 'Action.Execute', verb: 'press', data },
    });
    const { body } = await brings(sent);
    expect(textOf(body['value'])).toContain('deze knop werkt niet meer');
    expect(textOf(body['value'])).not.toContain('VUURTOREN');
  });
});

/** What the first button of a message that is no link hands back. */
function buttonIn(message: Message | undefined): Fields {
  const card = fieldsIn(message?.content.card);
  const surface = { kind: 'message', message: message as Message, standing: standingCard(card) } as const;
  const [found] = pressablesOn(surface).filter(({ action }) => action['data'] !== undefined);
  return fieldsIn(found?.action['data']);
}

describe('what this bot does not know', () => {
  it.each([
    'signin/tokenExchange',
    'signin/verifyState',
    'composeExtension/query',
    'fileConsent/invoke',
    'config/fetch',
    'something/new',
  ])('%s is answered with "not implemented", and nobody is asked for anything', async (name) => {
    const asked = work.teams.tokens.requests.length;
    const { status } = await brings(invokeActivity(work.teams, coordinator, name, { id: '1', token: 'x' }));
    expect(status).toBe(501);
    expect(work.teams.tokens.requests).toHaveLength(asked);
    expect(saidIn(coordinator.conversation)).toEqual([]);
  });

  it.each(['typing', 'messageReaction', 'messageUpdate', 'event', 'handoff'])(
    'a %s is heard and left',
    async (type) => {
      expect((await brings(activity(work.teams, coordinator, { type }))).status).toBe(200);
      expect(saidIn(coordinator.conversation)).toEqual([]);
    },
  );

  const nonsense: readonly unknown[] = [
    null,
    {},
    { aftrap: 7 },
    { aftrap: '{' },
    { aftrap: '{"target":{}}' },
  ];

  it.each(nonsense)('a button of %j, in a card or a window, says that it is old', async (data) => {
    const press = { action: { type: 'Action.Execute', verb: 'press', data } };
    const pressed = await brings(invokeActivity(work.teams, coordinator, 'adaptiveCard/action', press));
    expect(textOf(pressed.body['value'])).toContain('deze knop werkt niet meer');
    for (const name of ['task/fetch', 'task/submit']) {
      const opened = await brings(invokeActivity(work.teams, coordinator, name, { data: data as Fields }));
      expect(windowOf(opened.body)).toContain('deze knop werkt niet meer');
    }
  });

  it.each([
    ['without a type', { type: undefined }],
    ['with an id that is an address', { id: '../../v3/conversations' }],
    ['with a conversation that is an address', { conversation: { id: 'a:1/activities?x' } }],
  ])('an activity %s is refused', async (_, more) => {
    const sent = activity(work.teams, coordinator, { type: 'message', text: 'help' });
    const { tenantId } = coordinator.conversation;
    const conversation = {
      ...fieldsIn(sent.body['conversation']),
      ...fieldsIn(fieldsIn(more)['conversation']),
      tenantId,
    };
    expect((await brings({ ...sent, body: { ...sent.body, ...more, conversation } })).status).toBe(400);
    expect(saidIn(coordinator.conversation)).toEqual([]);
  });
});

describe('who takes the app', () => {
  it('is told what it can do, once, and of an upgrade nothing', async () => {
    await brings(installationActivity(work.teams, coordinator, 'add'));
    expect(saidIn(coordinator.conversation)).toEqual([expect.stringContaining('Wat kan ik voor je doen?')]);
    const upgrade = { type: 'installationUpdate', action: 'add-upgrade' };
    await brings(activity(work.teams, coordinator, upgrade));
    expect(saidIn(coordinator.conversation)).toHaveLength(1);
  });

  it('without being known is told how to be', async () => {
    const stranger = await work.somebody(null);
    await brings(installationActivity(work.teams, stranger, 'add'));
    expect(saidIn(stranger.conversation)).toEqual([expect.stringContaining('koppelcode')]);
  });
});
