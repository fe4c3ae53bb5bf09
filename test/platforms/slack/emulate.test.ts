import { WebAPIPlatformError, WebClient } from '@slack/web-api';
import { createEmulator } from 'emulate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSlackDouble } from '../../support/slack/double.ts';

// A second opinion: the same calls go to our double and to an emulator that others wrote, and end the same way.
// That emulator knows nothing of withdrawn tokens, app tokens and sockets, response_url, Slack's pace and limits,
// direct messages to bots, shared channels, and opens windows beside each other instead of on top; it tells a wrong
// client secret as a wrong client id, and takes any token that is not empty. Those are not compared here.

interface Side {
  readonly apiUrl: string;
  readonly token: string;
  /** Of a bot that may only write. */
  readonly modestToken: string;
  readonly anna: string;
  readonly stranger: string;
  /** A channel the bot is not in. */
  readonly elsewhere: string;
  readonly clientId: string;
  readonly clientSecret: string;
  trigger(): Promise<string>;
  close(): Promise<void>;
}

const scopes = ['chat:write', 'im:write', 'users:read'];

async function ourDouble(): Promise<Side> {
  const slack = await openSlackDouble();
  const { teamId, token } = slack.workspace({ scopes });
  const anna = slack.user({ teamId, name: 'anna' }).id;
  const modestToken = 'xoxb-modest';
  slack.world.tokens.set(modestToken, { value: modestToken, teamId, scopes: ['im:write'], isRevoked: false });
  return {
    apiUrl: slack.apiUrl,
    token,
    modestToken,
    anna,
    stranger: slack.user({ teamId, name: 'stranger' }).id,
    elsewhere: slack.channel({ teamId, members: [anna], withoutBot: true }).id,
    clientId: slack.clientId,
    clientSecret: slack.clientSecret,
    trigger: async () => slack.trigger(teamId, anna),
    close: () => slack.close(),
  };
}

async function theirEmulator(): Promise<Side> {
  const app = {
    app_id: 'A0BOT',
    client_id: '1.2',
    client_secret: 'secret',
    name: 'Aftrap',
    redirect_uris: [],
  };
  const ids = { bot_id: 'B0BOT', bot_user_id: 'U0BOT' };
  const ours = { ...ids, type: 'bot', user_id: ids.bot_user_id, app_id: app.app_id };
  const seed = {
    slack: {
      users: [{ name: 'anna' }, { name: 'stranger' }],
      oauth_apps: [{ ...app, ...ids, scopes }],
      tokens: [
        { ...ours, token: 'xoxb-whole', scopes },
        { ...ours, token: 'xoxb-modest', scopes: ['im:write'] },
        { token: 'xoxp-setup', type: 'user', user: 'admin', scopes: ['users:read', 'groups:write'] },
      ],
      strict_scopes: true,
    },
  };
  const emulator = await createEmulator({ service: 'slack', port: 0, seed });
  const apiUrl = `${emulator.url}/api/`;
  const setup = new WebClient('xoxp-setup', { slackApiUrl: apiUrl });
  const bot = new WebClient('xoxb-whole', { slackApiUrl: apiUrl });
  const users = (await setup.users.list({})).members ?? [];
  const { channel } = await setup.conversations.create({ name: 'elsewhere', is_private: true });
  const idOf = (name: string) => users.find((user) => user.name === name)?.id ?? '';
  return {
    apiUrl,
    token: 'xoxb-whole',
    modestToken: 'xoxb-modest',
    anna: idOf('anna'),
    stranger: idOf('stranger'),
    elsewhere: channel?.id ?? '',
    clientId: app.client_id,
    clientSecret: app.client_secret,
    async trigger() {
      // No method of Slack's own, so its client knows no answer to it. The window has to be the bot's.
      const made = await bot.apiCall('views.generateTriggerId', { user_id: idOf('anna') });
      return 'trigger_id' in made ? String(made.trigger_id) : '';
    },
    close: () => emulator.close(),
  };
}

describe.each([
  ['our double', ourDouble],
  ['emulate', theirEmulator],
])('%s', (_name, open) => {
  let side: Side;
  let client: WebClient;
  const clientWith = (token: string | undefined): WebClient =>
    new WebClient(token, { slackApiUrl: side.apiUrl, retryConfig: { retries: 0 } });
  const outcome = (call: Promise<unknown>): Promise<string> =>
    call.then(
      () => 'ok',
      (fault: unknown) => (fault instanceof WebAPIPlatformError ? fault.data.error : String(fault)),
    );
  const outcomes = async (...calls: readonly (() => Promise<unknown>)[]): Promise<readonly string[]> => {
    const all: string[] = [];
    for (const call of calls) all.push(await outcome(call()));
    return all;
  };

  beforeAll(async () => {
    side = await open();
    client = clientWith(side.token);
  });
  afterAll(() => side.close());

  it('knows the bot by its token', async () => {
    expect(await outcome(clientWith(undefined).auth.test())).toBe('not_authed');
    const { user_id, team_id, url } = await client.auth.test();
    expect([user_id?.[0], team_id?.[0], url?.slice(0, 8)]).toEqual(['U', 'T', 'https://']);
  });

  it('knows people, for who may ask', async () => {
    const modest = clientWith(side.modestToken);
    expect(
      await outcomes(
        () => client.users.info({ user: side.anna }),
        () => client.users.info({ user: 'U0NOBODY' }),
        () => modest.users.info({ user: side.anna }),
        () => modest.chat.postMessage({ channel: side.anna, text: 'Dag' }),
      ),
    ).toEqual(['ok', 'user_not_found', 'missing_scope', 'missing_scope']);
    const { user } = await client.users.info({ user: side.anna });
    expect([user?.id, user?.name, user?.is_bot]).toEqual([side.anna, 'anna', false]);
  });

  it('opens one conversation with each', async () => {
    const opened = await client.conversations.open({ users: side.anna });
    const posted = await client.chat.postMessage({ channel: side.anna, text: 'Dag' });
    expect(posted.channel).toBe(opened.channel?.id);
    expect(opened.channel?.id?.[0]).toBe('D');
    expect(
      await outcomes(
        () => client.conversations.open({ users: 'U0NOBODY' }),
        () => client.conversations.open({ users: '' }),
      ),
    ).toEqual(['user_not_found', 'users_list_not_supplied']);
  });

  it('takes messages where the bot may write', async () => {
    const post = (channel: string, text = 'Dag') => client.chat.postMessage({ channel, text });
    expect(
      await outcomes(
        () => post(side.anna),
        () => post('U0NOBODY'),
        () => post('C0NOWHERE'),
        () => post(side.elsewhere),
        () => post(side.anna, ''),
      ),
    ).toEqual(['ok', 'channel_not_found', 'channel_not_found', 'not_in_channel', 'no_text']);
  });

  it('changes and takes away the bot’s own messages', async () => {
    const { channel = '', ts = '' } = await client.chat.postMessage({ channel: side.anna, text: 'een' });
    const changed = await client.chat.update({ channel, ts, text: 'twee' });
    expect([changed.ts, changed.text]).toEqual([ts, 'twee']);
    const later = await client.chat.postMessage({ channel, text: 'later' });
    expect([ts, later.ts].toSorted()).toEqual([ts, later.ts]);
    expect(
      await outcomes(
        () => client.chat.update({ channel, ts: '1.000001', text: 'drie' }),
        () => client.chat.delete({ channel, ts }),
        () => client.chat.delete({ channel, ts }),
        () => client.chat.update({ channel, ts, text: 'drie' }),
      ),
    ).toEqual(['message_not_found', 'ok', 'message_not_found', 'message_not_found']);
  });

  it('shows words to one person, who has to be there', async () => {
    const { channel = '' } = await client.chat.postMessage({ channel: side.anna, text: 'een' });
    const whisper = (where: string, user: string, text = 'Alleen jij') =>
      client.chat.postEphemeral({ channel: where, user, text });
    expect(
      await outcomes(
        () => whisper(channel, side.anna),
        () => whisper(channel, side.stranger),
        () => whisper(channel, 'U0NOBODY'),
        () => whisper('C0NOWHERE', side.anna),
        () => whisper(side.elsewhere, side.anna),
      ),
    ).toEqual(['ok', 'user_not_in_channel', 'user_not_found', 'channel_not_found', 'not_in_channel']);
  });

  const section = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } });
  const title = { type: 'plain_text' as const, text: 'Aftrap' };
  const modal = (text: string) => ({ type: 'modal' as const, title, blocks: [section(text)] });

  it('opens a window with a trigger, once', async () => {
    const trigger_id = await side.trigger();
    const openWith = (id: string) => client.views.open({ trigger_id: id, view: modal('Dag') });
    expect(
      await outcomes(
        () => openWith(trigger_id),
        () => openWith(trigger_id),
        () => openWith('made.up'),
      ),
    ).toEqual(['ok', 'exchanged_trigger_id', 'invalid_trigger_id']);
  });

  it('opens none when more than three seconds have passed', async () => {
    const trigger_id = await side.trigger();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5000 });
    const late = await outcome(client.views.open({ trigger_id, view: modal('Dag') }));
    vi.useRealTimers();
    expect(late).toBe('expired_trigger_id');
  });

  it('changes a window for who knows how it is', async () => {
    const { view } = await client.views.open({ trigger_id: await side.trigger(), view: modal('een') });
    const view_id = view?.id ?? '';
    expect(view_id).toMatch(/^V/);
    const update = (hash: string, text: string) =>
      client.views.update({ view_id, view: modal(text), ...(hash === '' ? {} : { hash }) });
    const changed = await update(view?.hash ?? '', 'twee');
    expect(changed.view?.hash).not.toBe(view?.hash);
    expect(
      await outcomes(
        () => update(view?.hash ?? '', 'te laat'),
        () => update('', 'drie'),
        () => client.views.update({ view_id: 'V0NOBODY', view: modal('vier') }),
      ),
    ).toEqual(['hash_conflict', 'ok', 'not_found']);
  });

  it('keeps one home for each person', async () => {
    const publish = (user_id: string, hash?: string) =>
      client.views.publish({
        user_id,
        view: { type: 'home', blocks: [section('Thuis')] },
        ...(hash === undefined ? {} : { hash }),
      });
    const first = await publish(side.anna);
    const second = await publish(side.anna);
    expect(second.view?.id).toBe(first.view?.id);
    expect(
      await outcomes(
        () => publish(side.anna, first.view?.hash),
        () => publish('U0NOBODY'),
      ),
    ).toEqual(['hash_conflict', 'user_not_found']);
  });

  it('lets an app in with a code that was given', async () => {
    const { clientId: client_id, clientSecret: client_secret } = side;
    expect(
      await outcomes(
        () => client.oauth.v2.access({ client_id, client_secret, code: 'made up' }),
        () => client.oauth.v2.access({ client_id: 'nobody', client_secret, code: 'made up' }),
      ),
    ).toEqual(['invalid_code', 'invalid_client_id']);
  });
});
