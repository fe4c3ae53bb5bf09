import { WebAPIPlatformError, WebAPIRateLimitedError, WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSlackDouble, type SlackDouble, type SlackTeam } from '../../support/slack/double.ts';
import type { Fields } from '../../support/slack/wire.ts';

// The double of Slack that everything else here is tested against, seen through Slack's own client.

const section = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } });
const title = { type: 'plain_text' as const, text: 'Aftrap' };
const modal = (text: string) => ({ type: 'modal' as const, title, blocks: [section(text)] });

let slack: SlackDouble;
let team: SlackTeam;
let client: WebClient;
let anna: string;
let now = 0;

const clientWith = (token: string): WebClient =>
  new WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 5000,
  });

beforeEach(async () => {
  now = Date.parse('2026-11-24T09:00:00Z');
  slack = await openSlackDouble({ clock: () => now });
  team = slack.workspace();
  anna = slack.user({ teamId: team.teamId, name: 'anna' }).id;
  client = clientWith(team.token);
});
afterEach(() => slack.close());

/** The error code that a call ends in; "ok" when it does not. */
const outcome = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'ok',
    (fault: unknown) => (fault instanceof WebAPIPlatformError ? fault.data.error : String(fault)),
  );

const saidTo = (userId: string): readonly string[] =>
  slack.readable(slack.conversation(team.teamId, userId), userId).map(({ text }) => text);

describe('tokens', () => {
  it('say which bot it is', async () => {
    const who = await client.auth.test();
    expect(who).toMatchObject({ ok: true, team_id: team.teamId, user_id: team.botUserId });
  });

  it('that are unknown, withdrawn or of the app let nobody in', async () => {
    expect(await outcome(clientWith('xoxb-nobody').auth.test())).toBe('invalid_auth');
    expect(await outcome(clientWith(slack.appToken).auth.test())).toBe('not_allowed_token_type');
    slack.revoke(team.token);
    expect(await outcome(client.auth.test())).toBe('token_revoked');
  });

  it('do what their scopes say', async () => {
    const modest = slack.workspace({ scopes: ['chat:write'] });
    const bea = slack.user({ teamId: modest.teamId, name: 'bea' }).id;
    const its = clientWith(modest.token);
    expect(await outcome(its.chat.postMessage({ channel: bea, text: 'Dag' }))).toBe('ok');
    expect(await outcome(its.users.info({ user: bea }))).toBe('missing_scope');
    expect(slack.calls.map(({ method, outcome: how }) => `${method} ${how}`)).toEqual([
      'chat.postMessage ok',
      'users.info missing_scope',
    ]);
  });

  it('come from a consent, once', async () => {
    const { clientId: client_id, clientSecret: client_secret } = slack;
    const scopes = ['chat:write'];
    const code = slack.oauth.consent({ teamId: team.teamId, userId: anna, scopes, redirectUri: null });
    const wrong = client.oauth.v2.access({ client_id, client_secret: 'x', code });
    expect(await outcome(wrong)).toBe('bad_client_secret');
    const given = await client.oauth.v2.access({ client_id, client_secret, code });
    expect(await outcome(clientWith(given.access_token ?? '').auth.test())).toBe('ok');
    expect(await outcome(client.oauth.v2.access({ client_id, client_secret, code }))).toBe('invalid_code');
  });
});

describe('messages', () => {
  it('reach a person by their own id, are changed and taken away', async () => {
    const { channel = '', ts = '' } = await client.chat.postMessage({ channel: anna, text: 'Dag' });
    expect(channel).toMatch(/^D/);
    await client.chat.update({ channel, ts, text: 'Hallo' });
    expect(saidTo(anna)).toEqual(['Hallo']);
    await client.chat.delete({ channel, ts });
    expect(saidTo(anna)).toEqual([]);
    expect(await outcome(client.chat.update({ channel, ts, text: 'Nog?' }))).toBe('message_not_found');
  });

  it('have timestamps that only go up, also within a moment', async () => {
    const sent: (string | undefined)[] = [];
    for (const text of ['een', 'twee', 'drie']) {
      sent.push((await client.chat.postMessage({ channel: anna, text })).ts);
    }
    expect(sent).toEqual([...new Set(sent)].toSorted());
  });

  it('for one person in a channel are read by nobody else', async () => {
    const other = slack.user({ teamId: team.teamId, name: 'other' }).id;
    const channel = slack.channel({ teamId: team.teamId, members: [anna, other] });
    await client.chat.postEphemeral({ channel: channel.id, user: anna, text: 'Alleen voor jou' });
    expect(slack.readable(channel, anna)).toHaveLength(1);
    expect(slack.readable(channel, other)).toHaveLength(0);
    const stranger = slack.user({ teamId: team.teamId, name: 'stranger' }).id;
    const toStranger = client.chat.postEphemeral({ channel: channel.id, user: stranger, text: 'Jij niet' });
    expect(await outcome(toStranger)).toBe('user_not_in_channel');
  });

  it('to nobody, to a bot, and where the bot is not, are refused', async () => {
    const elsewhere = slack.channel({ teamId: team.teamId, members: [anna], withoutBot: true });
    const post = (channel: string) => outcome(client.chat.postMessage({ channel, text: 'Dag' }));
    expect(await post('U0NOBODY')).toBe('channel_not_found');
    expect(await post('C0NOWHERE')).toBe('channel_not_found');
    expect(await post(team.botUserId)).toBe('cannot_dm_bot');
    expect(await post(elsewhere.id)).toBe('not_in_channel');
    expect(await outcome(client.users.info({ user: 'U0NOBODY' }))).toBe('user_not_found');
    expect(await outcome(client.conversations.open({ users: 'U0NOBODY' }))).toBe('user_not_found');
  });

  it('of another workspace do not exist, and its people only in a channel that is shared', async () => {
    const other = slack.workspace();
    const bea = slack.user({ teamId: other.teamId, name: 'bea' }).id;
    const post = () => outcome(client.chat.postMessage({ channel: bea, text: 'Dag' }));
    expect(await post()).toBe('channel_not_found');
    slack.channel({ teamId: team.teamId, members: [anna, bea] });
    expect(await post()).toBe('ok');
    expect((await client.users.info({ user: bea })).user).toMatchObject({ team_id: other.teamId });
  });

  it('go at one a second in each channel, when Slack is strict', async () => {
    const bea = slack.user({ teamId: team.teamId, name: 'bea' }).id;
    slack.trouble.limitsChannels = true;
    await client.chat.postMessage({ channel: anna, text: 'een' });
    const soon = await client.chat.postMessage({ channel: anna, text: 'twee' }).catch((fault) => fault);
    expect(soon).toBeInstanceOf(WebAPIRateLimitedError);
    expect(soon.retryAfter).toBe(1);
    await client.chat.postMessage({ channel: bea, text: 'een' });
    now += 1000;
    await client.chat.postMessage({ channel: anna, text: 'twee' });
    expect(saidTo(anna)).toEqual(['een', 'twee']);
  });

  it.each<[string, Fields, string]>([
    ['51 blocks', { blocks: Array.from({ length: 51 }, () => section('x')) }, 'invalid_blocks'],
    ['a section of 3001', { blocks: [section('x'.repeat(3001))] }, 'invalid_blocks'],
    [
      '13,500 in all',
      { blocks: Array.from({ length: 5 }, () => section('x'.repeat(2700))) },
      'msg_blocks_too_long',
    ],
    ['an empty section', { blocks: [section('')] }, 'invalid_blocks'],
    ['no words', { text: '' }, 'no_text'],
  ])('with %s are not taken, and that is a fault', async (_what, more, code) => {
    expect(await outcome(client.chat.postMessage({ channel: anna, text: 'x', ...more }))).toBe(code);
    expect(slack.faults.length > 0).toBe(code !== 'no_text');
    expect(saidTo(anna)).toEqual([]);
  });
});

describe('windows', () => {
  const open = (trigger_id: string, view = modal('Dag')) => client.views.open({ trigger_id, view });
  const update = (view_id: string, view = modal('Nieuw')) => client.views.update({ view_id, view });
  const trigger = () => slack.trigger(team.teamId, anna);

  it('open with a trigger, once, within three seconds', async () => {
    const used = trigger();
    expect(await outcome(open(used))).toBe('ok');
    expect(await outcome(open(used))).toBe('exchanged_trigger_id');
    const late = trigger();
    now += 3001;
    expect(await outcome(open(late))).toBe('expired_trigger_id');
    expect(await outcome(open('made.up'))).toBe('invalid_trigger_id');
  });

  it('stand at most three on top of each other', async () => {
    const views = [await open(trigger()), await open(trigger()), await open(trigger())];
    const [root] = views.map(({ view }) => view?.id);
    expect(views.map(({ view }) => view?.root_view_id)).toEqual([root, root, root]);
    expect(await outcome(open(trigger()))).toBe('push_limit_reached');
  });

  it('are changed by who knows how they are now', async () => {
    const { view } = await open(trigger());
    const id = view?.id ?? '';
    const changed = await update(id);
    const stale = client.views.update({ view_id: id, hash: view?.hash ?? '', view: modal('Te laat') });
    expect(await outcome(stale)).toBe('hash_conflict');
    const fresh = client.views.update({
      view_id: id,
      hash: changed.view?.hash ?? '',
      view: modal('Op tijd'),
    });
    expect(await outcome(fresh)).toBe('ok');
    expect(await outcome(update('V0NOBODY'))).toBe('not_found');
  });

  it.each<[string, object]>([
    ['a title of 25', { title: { type: 'plain_text', text: 'x'.repeat(25) } }],
    ['metadata of 3001', { private_metadata: 'x'.repeat(3001) }],
    ['101 blocks', { blocks: Array.from({ length: 101 }, () => section('x')) }],
    ['the same name twice', { blocks: [1, 2].map(() => ({ ...section('x'), block_id: 'same' })) }],
  ])('with %s do not open, and that is a fault', async (_what, more) => {
    const view = { ...modal('Dag'), ...more };
    expect(await outcome(open(trigger(), view))).toBe('invalid_arguments');
    expect(slack.faults).not.toEqual([]);
  });

  it('of home are one for each person', async () => {
    const publish = (user_id: string, text: string) =>
      client.views.publish({ user_id, view: { type: 'home', blocks: [section(text)] } });
    const first = await publish(anna, 'een');
    const second = await publish(anna, 'twee');
    expect(second.view?.id).toBe(first.view?.id);
    expect(await outcome(publish('U0NOBODY', 'drie'))).toBe('user_not_found');
  });
});

describe('Slack in trouble', () => {
  const post = () => client.chat.postMessage({ channel: anna, text: 'Dag' });

  it('refuses connections, and is there again afterwards', async () => {
    await slack.goesAway();
    await expect(post()).rejects.toThrow('fetch failed');
    await slack.comesBack();
    await post();
    expect(saidTo(anna)).toEqual(['Dag']);
  });

  it('answers that it does not work', async () => {
    slack.trouble.status = 503;
    await expect(post()).rejects.toMatchObject({ statusCode: 503 });
    expect(saidTo(anna)).toEqual([]);
  });

  it('does what was asked, and nobody hears so', async () => {
    slack.trouble.losesAnswers = true;
    await expect(post()).rejects.toThrow();
    expect(saidTo(anna)).toEqual(['Dag']);
  });

  it('answers too late', async () => {
    slack.trouble.delay = 300;
    const hasty = new WebClient(team.token, {
      slackApiUrl: slack.apiUrl,
      retryConfig: { retries: 0 },
      timeout: 50,
    });
    await expect(hasty.auth.test()).rejects.toThrow();
  });

  it('answers one method with an error', async () => {
    slack.trouble.errors.set('chat.postMessage', 'fatal_error');
    expect(await outcome(post())).toBe('fatal_error');
    expect(await outcome(client.auth.test())).toBe('ok');
  });
});
