import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BareApp, bareApp } from '../../support/slack/bare-app.ts';
import { openSlackDouble, type SlackDouble, type SlackTeam } from '../../support/slack/double.ts';
import { type SlackDriver, slackDriver } from '../../support/slack/driver.ts';
import {
  eventRequest,
  homeOpenedRequest,
  messageRequest,
  revokedRequest,
  uninstalledRequest,
} from '../../support/slack/events.ts';
import { modalsOf } from '../../support/slack/modals.ts';
import {
  closedRequest,
  commandRequest,
  messageActionRequest,
  submissionRequest,
  suggestionRequest,
  viewActionRequest,
  type Who,
} from '../../support/slack/requests.ts';
import type { Tampering } from '../../support/slack/signing.ts';

// What the double sends, heard by a bare app on Slack's own Bolt: over signed HTTP and down a socket alike.

const word = (text: string) => ({ type: 'plain_text' as const, text });
const input = { type: 'plain_text_input' as const, action_id: 'v', initial_value: 'begin' };
const field = { type: 'input' as const, block_id: 'f:why', label: word('Waarom?'), element: input };
const form = { type: 'modal' as const, callback_id: 'form', title: word('Aftrap'), submit: word('Klaar') };
const withField = { ...form, blocks: [field] };
const section = { type: 'section' as const, text: word('Gedaan') };
const button = { type: 'button' as const, action_id: '0', text: word('Doe'), value: 'do' };
const actions = { type: 'actions' as const, block_id: 'b', elements: [button] };

describe.each(['http', 'socket'] as const)('over %s', (transport) => {
  let slack: SlackDouble;
  let team: SlackTeam;
  let who: Who;
  let bare: BareApp;
  let driver: SlackDriver;
  let heard: string[];

  beforeEach(async () => {
    slack = await openSlackDouble();
    team = slack.workspace();
    who = { teamId: team.teamId, userId: slack.user({ teamId: team.teamId, name: 'anna' }).id };
    bare = await bareApp(slack, team, transport);
    driver = slackDriver({ slack, transport, ...bare });
    heard = [];
  });
  afterEach(async () => {
    await bare.close();
    await slack.close();
  });

  const conversation = () => slack.readable(slack.conversation(who.teamId, who.userId), who.userId);
  const modals = () => modalsOf(slack.world, who.teamId, who.userId);
  const opened = async () => {
    const client = bare.app.client;
    const trigger_id = slack.trigger(who.teamId, who.userId);
    await client.views.open({ token: team.token, trigger_id, view: withField });
    return modals().slice(-1);
  };

  it('a command is heard, and answered to who typed it, five times at most', async () => {
    const codes: string[] = [];
    bare.app.command('/kickoff', async ({ ack, command, respond }) => {
      heard.push(`${command.command} ${command.text} ${command.user_id === who.userId}`);
      await ack();
      for (const text of ['1', '2', '3', '4', '5', '6']) {
        await respond(text).catch(() => codes.push(text));
      }
    });
    const { status } = await driver.send(commandRequest(slack, who, '/kickoff', 'KIEVIT & co'));
    await bare.settle();
    expect([status, ...heard]).toEqual([200, '/kickoff KIEVIT & co true']);
    expect(conversation().map(({ text, onlyFor }) => [text, onlyFor === who.userId])).toEqual(
      ['1', '2', '3', '4', '5'].map((text) => [text, true]),
    );
    expect(slack.calls.at(-1)).toMatchObject({ method: 'response_url', outcome: 'used_url' });
  });

  it('a command may be answered as it is acknowledged', async () => {
    bare.app.command('/kickoff', async ({ ack }) => ack({ text: 'Dag', response_type: 'in_channel' }));
    await driver.send(commandRequest(slack, who, '/kickoff', ''));
    expect(conversation().map(({ text, onlyFor }) => [text, onlyFor])).toEqual([['Dag', null]]);
  });

  it('a button in a message changes the message', async () => {
    bare.app.action('0', async ({ ack, body, respond }) => {
      heard.push(`${body.type} ${body.user.id === who.userId} ${'message' in body}`);
      await ack();
      await respond({ text: 'Gedaan', replace_original: true });
    });
    await bare.app.client.chat.postMessage({
      token: team.token,
      channel: who.userId,
      text: 'Doen?',
      blocks: [actions],
    });
    const [message] = conversation();
    if (!message) throw new Error('no message');
    await driver.send(messageActionRequest(slack, who, message, { ...button, block_id: 'b' }));
    await bare.settle();
    expect(heard).toEqual(['block_actions true true']);
    expect(conversation().map(({ text, blocks }) => [text, blocks])).toEqual([['Gedaan', []]]);
  });

  it('of an ephemeral message the app is not told what stood in it, and can replace it', async () => {
    bare.app.action('0', async ({ ack, body, respond }) => {
      heard.push(String('message' in body));
      await ack();
      await respond({ delete_original: true });
    });
    const { id } = slack.conversation(who.teamId, who.userId);
    const user = who.userId;
    await bare.app.client.chat.postEphemeral({
      token: team.token,
      channel: id,
      user,
      text: 'x',
      blocks: [actions],
    });
    const [message] = conversation();
    if (!message) throw new Error('no message');
    await driver.send(messageActionRequest(slack, who, message, { ...button, block_id: 'b' }));
    await bare.settle();
    expect([heard, conversation()]).toEqual([['false'], []]);
  });

  it('a window sent off says what stands in it, and does what is answered', async () => {
    const answers = [
      { response_action: 'errors' as const, errors: { 'f:why': 'Korter.' } },
      { response_action: 'push' as const, view: { ...form, blocks: [actions] } },
      { response_action: 'update' as const, view: { ...form, blocks: [section] } },
      undefined,
      { response_action: 'clear' as const },
    ];
    bare.app.view('form', async ({ ack, view }) => {
      heard.push(view.state.values['f:why']?.['v']?.value ?? '-');
      const answer = answers.shift();
      await (answer === undefined ? ack() : ack(answer));
    });
    const [first] = await opened();
    if (!first) throw new Error('no window');
    const sends = async () => {
      const top = modals().at(-1);
      if (top) await driver.send(submissionRequest(slack, who, top));
      return modals().length;
    };
    expect(await sends()).toBe(1);
    expect(first.errors).toEqual({ 'f:why': 'Korter.' });
    expect(await sends()).toBe(2);
    expect(modals().at(-1)).toMatchObject({ previousId: first.id, rootId: first.id });
    expect(await sends()).toBe(2);
    expect(await sends()).toBe(1);
    expect(await sends()).toBe(0);
    expect(heard).toEqual(['begin', 'begin', '-', '-', 'begin']);
    expect(slack.faults).toEqual([]);
  });

  it('what was typed stays when the window is drawn anew, where the names are the same', async () => {
    const [open] = await opened();
    if (!open) throw new Error('no window');
    open.values = { 'f:why': { v: { type: 'plain_text_input', value: 'getypt' } } };
    const other = { ...field, block_id: 'f:other' };
    const view = { ...form, blocks: [field, other] };
    await bare.app.client.views.update({ token: team.token, view_id: open.id, view });
    expect(open.values).toMatchObject({
      'f:why': { v: { value: 'getypt' } },
      'f:other': { v: { value: 'begin' } },
    });
  });

  it('a refusal where no input stands is a fault', async () => {
    bare.app.view('form', async ({ ack }) => ack({ response_action: 'errors', errors: { nowhere: 'x' } }));
    const [open] = await opened();
    if (open) await driver.send(submissionRequest(slack, who, open));
    expect(slack.faults).toEqual(['answer to a window: an error at nowhere']);
  });

  it('sent off twice at once, a window does what was answered first', async () => {
    const next = { response_action: 'update' as const, view: { ...form, blocks: [section] } };
    bare.app.view('form', async ({ ack, view }) => {
      heard.push(view.id);
      await (heard.length === 1 ? ack(next) : ack());
    });
    const [open] = await opened();
    if (!open) throw new Error('no window');
    const [one, two] = [submissionRequest(slack, who, open), submissionRequest(slack, who, open)];
    await driver.send(one);
    await driver.send(two);
    expect([heard.length, modals().length]).toEqual([2, 1]);
  });

  it('buttons in windows, closed windows and lists to choose from are heard', async () => {
    bare.app.action('0', async ({ ack, body }) => {
      heard.push(`action ${'view' in body}`);
      await ack();
    });
    bare.app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack }) => {
      heard.push('closed');
      await ack();
    });
    bare.app.options('choose', async ({ ack, payload }) => {
      heard.push(`options ${payload.value}`);
      await ack({ options: [{ text: word('Lelystad'), value: 'LEL' }] });
    });
    const [open] = await opened();
    if (!open) throw new Error('no window');
    await driver.send(viewActionRequest(slack, who, open, { ...button, block_id: 'b' }));
    await driver.send(closedRequest(slack, who, open));
    const from = { blockId: 'f', actionId: 'choose', value: 'Lel' };
    const { body } = await driver.send(suggestionRequest(slack, who, open, from));
    expect(body).toEqual({ options: [{ text: word('Lelystad'), value: 'LEL' }] });
    expect(heard).toEqual(['action true', 'closed', 'options Lel']);
  });

  it('events are heard, with who let the app in', async () => {
    for (const type of ['app_home_opened', 'message', 'app_uninstalled', 'tokens_revoked', 'team_rename']) {
      bare.app.event(type, async ({ body, context }) => {
        heard.push(
          `${body.event['type']} ${body.event_id.startsWith('Ev')} ${context.teamId === who.teamId}`,
        );
        slack.world.moved();
      });
    }
    await driver.send(homeOpenedRequest(slack, who));
    await driver.send(messageRequest(slack, who, 'kickoff'));
    await driver.send(eventRequest(slack, who.teamId, { type: 'team_rename', name: 'Nieuw' }));
    await driver.send(revokedRequest(slack, who.teamId));
    await driver.send(uninstalledRequest(slack, who.teamId));
    await slack.until(() => heard.length === 5);
    expect(heard.toSorted()).toEqual([
      'app_home_opened true true',
      'app_uninstalled true true',
      'message true true',
      'team_rename true true',
      'tokens_revoked true true',
    ]);
    expect(conversation().map(({ text }) => text)).toEqual(['kickoff']);
    const gone = bare.app.client.auth.test({ token: team.token });
    await expect(gone).rejects.toMatchObject({ data: { error: 'token_revoked' } });
  });

  it('what Slack sends again says so', async () => {
    bare.app.event('message', async ({ context, body }) => {
      heard.push(`${body.event_id} ${context.retryNum} ${context.retryReason}`);
      slack.world.moved();
    });
    const request = messageRequest(slack, who, 'kickoff');
    await driver.send(request);
    await driver.send(request, { retry: { number: 1, reason: 'http_timeout' } });
    await slack.until(() => heard.length === 2);
    const id = request.payload['event_id'];
    expect(heard).toEqual([`${id} undefined undefined`, `${id} 1 http_timeout`]);
  });
});

describe('over HTTP', () => {
  let slack: SlackDouble;
  let bare: BareApp;
  let driver: SlackDriver;
  let who: Who;
  const heard: string[] = [];

  beforeEach(async () => {
    slack = await openSlackDouble();
    const team = slack.workspace();
    who = { teamId: team.teamId, userId: slack.user({ teamId: team.teamId, name: 'anna' }).id };
    bare = await bareApp(slack, team, 'http');
    driver = slackDriver({ slack, transport: 'http', ...bare });
    heard.length = 0;
    bare.app.command(/^/, async ({ ack }) => {
      heard.push('command');
      await ack();
    });
  });
  afterEach(async () => {
    await bare.close();
    await slack.close();
  });

  it.each<Tampering>(['wrongSignature', 'stale', 'unsigned', 'changedBody'])(
    'Slack’s own library refuses what is %s',
    async (tampering) => {
      const { status } = await driver.send(commandRequest(slack, who, '/kickoff', ''), { tampering });
      expect([status, heard]).toEqual([401, []]);
    },
  );

  it('a request signed now may arrive later', async () => {
    const requests = ['een', 'twee'].map((text) => driver.sign(commandRequest(slack, who, '/kickoff', text)));
    const answers = await Promise.all(requests.toReversed().map((one) => driver.deliver(one)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('the address is verified', async () => {
    expect(await driver.verifyUrl('abc')).toMatchObject({ status: 200, body: { challenge: 'abc' } });
    expect(await driver.verifyUrl('abc', { tampering: 'wrongSignature' })).toMatchObject({ status: 401 });
  });

  it('an app that is not there answers nothing', async () => {
    await bare.close();
    const { status } = await driver.send(commandRequest(slack, who, '/kickoff', ''));
    expect(status).toBe(0);
    bare = await bareApp(slack, { ...who, token: '', botUserId: '' }, 'http');
  });
});

describe('down a socket', () => {
  it('an app that is asked to come back does so', async () => {
    const slack = await openSlackDouble();
    const team = slack.workspace();
    const bare = await bareApp(slack, team, 'socket', 300);
    await slack.socket.connected();
    slack.socket.disconnect();
    await slack.until(() => slack.socket.connections === 0);
    await slack.socket.connected();
    bare.app.command('/kickoff', async ({ ack }) => ack('Dag'));
    const who = { teamId: team.teamId, userId: slack.user({ teamId: team.teamId, name: 'anna' }).id };
    const driver = slackDriver({ slack, transport: 'socket' });
    expect(await driver.send(commandRequest(slack, who, '/kickoff', ''))).toMatchObject({ text: 'Dag' });
    expect(slack.calls.filter(({ method }) => method === 'apps.connections.open')).toHaveLength(2);
    await bare.close();
    await slack.close();
  });
});
