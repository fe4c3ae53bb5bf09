import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  activity,
  botAddedActivity,
  type Doing,
  installationActivity,
  invokeActivity,
  messageActivity,
} from '../../support/teams/activities.ts';
import { askToken } from '../../support/teams/ask-token.ts';
import { type BareBot, openBareBot } from '../../support/teams/bare-bot.ts';
import { openTeamsDouble, type TeamsDouble } from '../../support/teams/double.ts';
import { teamsDriver } from '../../support/teams/driver.ts';
import type { TeamsApp } from '../../support/teams/world.ts';

// The double of Teams that everything else here is tested against, seen through the Teams SDK itself.

const card = (...body: readonly object[]) => ({ type: 'AdaptiveCard', version: '1.5', body });
const words = (text: string) => ({ type: 'TextBlock', text, wrap: true });
const message = (content: object, text = ''): Params => {
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
  return { type: 'message', text, attachments } as unknown as Params;
};
type Params = Parameters<BareBot['app']['api']['conversations']['createActivity']>[1];

let teams: TeamsDouble;
let registration: TeamsApp;
let anna: Doing;
let bot: BareBot;
let now = 0;
const heard: string[] = [];

beforeEach(async () => {
  now = Date.parse('2026-11-24T09:00:00Z');
  heard.length = 0;
  teams = await openTeamsDouble({ clock: () => now });
  registration = teams.app();
  const user = teams.user({ app: registration, name: 'anna' });
  anna = { app: registration, user, conversation: teams.personal(registration, user) };
  bot = await openBareBot(teams, registration, (app) => {
    app.on('message', async ({ activity: said, send }) => {
      heard.push(`${said.conversation.conversationType} ${said.text}`);
      await send(`Je zei: ${said.text}`);
    });
    app.on('card.action', async ({ activity: { value } }) => ({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: `Gedaan: ${value.action.verb}`,
    }));
    app.on('install.add', async () => void heard.push('installed'));
    app.on('install.remove', async () => void heard.push('removed'));
  });
});
afterEach(async () => {
  await bot.close();
  await teams.close();
});

const driver = () => teamsDriver(teams, bot.baseUrl);
const read = (doing: Doing) =>
  teams.readable(doing.conversation).map(({ from, content }) => {
    const who = from === registration.clientId ? 'bot' : 'anna';
    return `${who}: ${content.text || JSON.stringify(content.card?.['body'])}`;
  });

interface Said {
  readonly response?: { readonly status: number; readonly headers: Readonly<Record<string, unknown>> };
}
/** How a call ended: "ok", or the status it was refused with and in how many seconds to come back. */
const outcome = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'ok',
    ({ response }: Said) => [response?.status, response?.headers['retry-after']].join(' ').trim(),
  );
/** The SDK's connector client at the service URL of a tenant. */
const connector = (tenantId = registration.tenantId) =>
  bot.app.api.clone({ serviceUrl: teams.serviceUrl(tenantId) }).conversations;
const say = (text: string) => connector().createActivity(anna.conversation.id, message(card(words(text))));

describe('what Teams brings', () => {
  it('is heard by the Teams SDK, and answered where it came from', async () => {
    const { status } = await driver().send(messageActivity(teams, anna, 'kickoff KIEVIT'));
    expect(status).toBe(200);
    expect(read(anna)).toEqual(['anna: kickoff KIEVIT', 'bot: Je zei: kickoff KIEVIT']);
    const asked = { clientId: registration.clientId, granted: true };
    expect(teams.tokens.requests).toEqual([expect.objectContaining(asked)]);
    expect(teams.faults).toEqual([]);
  });

  it('reaches the bot in a group because it is mentioned', async () => {
    const group = teams.group({ app: registration, kind: 'groupChat', members: [anna.user] });
    await driver().send(messageActivity(teams, { ...anna, conversation: group }, 'help'));
    expect(heard).toEqual(['groupChat <at>Aftrap</at> help']);
  });

  it('is answered at once where somebody waits for it', async () => {
    const value = { action: { type: 'Action.Execute', verb: 'press', data: {} }, trigger: 'manual' };
    const { status, body } = await driver().send(invokeActivity(teams, anna, 'adaptiveCard/action', value));
    expect([status, body['value']]).toEqual([200, 'Gedaan: press']);
  });

  it('tells who takes the app and who puts it away', async () => {
    await driver().send(installationActivity(teams, anna, 'remove'));
    await driver().send(installationActivity(teams, anna, 'add'));
    await driver().send(botAddedActivity(teams, anna));
    expect(heard).toEqual(['removed', 'installed']);
  });

  it('is refused when it is not signed by Teams, or is for somebody else', async () => {
    const said = messageActivity(teams, anna, 'help');
    const forged = [
      { claims: { signedBy: 'stranger' } },
      { claims: { signedBy: 'nobody' } },
      { claims: { audience: teams.app().clientId } },
      { claims: { issuer: 'https://elders.example' } },
      { claims: { serviceUrl: 'https://elders.example/' } },
      { claims: { issuedAt: 1_700_000_000, expiresAt: 1_700_000_001 } },
      { authorization: null },
      { authorization: 'Bearer anything' },
    ] as const;
    for (const options of forged) expect((await driver().send(said, options)).status).toBe(401);
    expect(heard).toEqual([]);
  });

  it('gets no answer from a bot that takes too long', async () => {
    const hasty = teamsDriver(teams, bot.baseUrl, 0);
    const answer = await hasty.send(activity(teams, anna, { type: 'typing' }));
    expect(answer).toEqual({ status: 0, body: {}, text: '' });
  });
});

describe('tokens', () => {
  it('are given to an app with its secret, in its own tenant', async () => {
    expect(await teams.tokenFor(registration)).not.toBe('');
    const wrong = { ...registration, clientSecret: 'geraden' };
    const elsewhere = { ...registration, tenantId: teams.app().tenantId };
    for (const one of [wrong, elsewhere])
      await expect(askToken(teams.origin, one)).rejects.toThrow('HTTP 401');
    expect(teams.tokens.requests.map(({ granted }) => granted)).toEqual([true, false, false]);
  });

  it('that Teams did not give, or took back, let nobody write', async () => {
    await say('Hallo');
    teams.tokens.withdrawAll();
    expect(await outcome(say('Dag'))).toBe('401');
    expect(teams.calls.map(({ clientId }) => clientId)).toEqual([registration.clientId, null]);
  });
});

describe('messages', () => {
  it('are written, written anew and taken away', async () => {
    const { id } = anna.conversation;
    const made = await say('Hallo');
    await connector().updateActivity(id, made.id, message(card(words('Dag'))));
    expect(read(anna)).toEqual(['bot: [{"type":"TextBlock","text":"Dag","wrap":true}]']);
    await connector().deleteActivity(id, made.id);
    expect(read(anna)).toEqual([]);
    expect(await outcome(connector().updateActivity(id, made.id, message(card(words('Dag')))))).toBe('404');
  });

  it('go to the tenant they are for, and to nobody without the app', async () => {
    const bea = teams.user({ app: registration, name: 'bea', withoutApp: true });
    const theirs = teams.personal(registration, bea).id;
    const hers = anna.conversation.id;
    const hello = message(card(words('Hallo')));
    const elsewhere = connector(teams.app().tenantId);
    expect(await outcome(elsewhere.createActivity(hers, hello))).toBe('404');
    expect(await outcome(connector().createActivity('a:nergens', hello))).toBe('404');
    expect(await outcome(connector().createActivity(theirs, hello))).toBe('403');
    anna.conversation.isBlocked = true;
    expect(await outcome(connector().createActivity(hers, hello))).toBe('403');
  });

  it('are let through seven a second, and told when to come back', async () => {
    teams.trouble.limitsConversations = true;
    const all: string[] = [];
    for (let count = 0; count < 8; count += 1) all.push(await outcome(say('Hallo')));
    expect(all).toEqual([...Array.from({ length: 7 }, () => 'ok'), '429 1']);
    now += 1000;
    expect(await outcome(say('Hallo'))).toBe('ok');
  });

  it('meet the trouble that Teams has', async () => {
    const coming = [{ status: 429, retryAfterSeconds: 3 }, { status: 412 }, { status: 502 }, { status: 504 }];
    teams.trouble.next.push(...coming);
    const all: string[] = [];
    for (let count = 0; count < 5; count += 1) all.push(await outcome(say('Hallo')));
    expect(all).toEqual(['429 3', '412', '502', '504', 'ok']);
  });

  it('are refused when Teams could not draw them', async () => {
    const { id } = anna.conversation;
    const input = { type: 'Input.Text', id: 'a', label: 'A' };
    const wrong = [
      { ...card(words('Hallo')), version: '1.6' },
      { type: 'AdaptiveCard', body: [words('Hallo')] },
      card({ type: 'Carousel', pages: [] }),
      card(words('a'.repeat(28 * 1024))),
      card(input, input),
    ];
    for (const content of wrong)
      expect(await outcome(connector().createActivity(id, message(content)))).toBe('400');
    const large = message(card(words('Hallo')), 'a'.repeat(100 * 1024));
    expect(await outcome(connector().createActivity(id, large))).toBe('413');
    expect(teams.faults).toEqual([
      'message: has version "1.6"',
      'message: has version ""',
      'message: has a "Carousel"',
      expect.stringMatching(/^message: is 28\d\d\d bytes$/),
      'message: has two inputs "a"',
    ]);
    expect(read(anna)).toEqual([]);
  });

  it('do not arrive while Teams is away', async () => {
    await say('Hallo');
    await teams.goesAway();
    expect(await outcome(say('Dag'))).toBe('');
    await teams.comesBack();
    await say('Goedendag');
    expect(read(anna)).toHaveLength(2);
  });
});

it('tells who is there', async () => {
  const [member] = await connector().getMembers(anna.conversation.id);
  expect(member).toMatchObject({ name: 'anna', aadObjectId: anna.user.aadObjectId });
});
