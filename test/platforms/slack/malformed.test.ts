import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { homeOpenedRequest, messageRequest } from '../../support/slack/events.ts';
import { modalsOf } from '../../support/slack/modals.ts';
import { signingSecret } from '../../support/slack/office.ts';
import { commandRequest, type SlackRequest, submissionRequest } from '../../support/slack/requests.ts';
import { signed } from '../../support/slack/signing.ts';
import { type Fields, fieldsIn } from '../../support/slack/wire.ts';
import { attempt, secrets } from './attempt.ts';
import { names, openScene, type Scene } from './scene.ts';

// All of it signed as Slack signs: what is wrong is what it says.

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(async () => {
  // Bolt may be astonished; nothing of our own may be.
  expect(scene.office.product.faults.filter((fault) => !fault.includes('"where":"bolt"'))).toEqual([]);
  expect(scene.office.slack.faults).toEqual([]);
  await scene.close();
});

const asked = 'VUURTOREN: jouw antwoord gevraagd';
const form = 'application/x-www-form-urlencoded';
const json = 'application/json';
const post = (body: string, contentType: string, secret = signingSecret) =>
  scene.office.driver.deliver(signed(body, { secret, contentType, now: Date.now() }));

async function filledIn(): Promise<SlackRequest> {
  const { office, message, press, who } = scene;
  const by = who(names.police);
  office.slack.world.modals.clear();
  await office.driver.send(press(message(names.police, asked), 'Niet voor ons', by));
  await office.settle();
  const open = modalsOf(office.slack.world, by.teamId, by.userId).at(-1);
  if (!open) throw new Error('No window opened.');
  return submissionRequest(office.slack, by, open);
}

describe('how Slack looks whether the app is there', () => {
  it('is answered with its challenge', async () => {
    const { status, body } = await scene.office.driver.verifyUrl('drie-appels');
    expect({ status, body }).toEqual({ status: 200, body: { challenge: 'drie-appels' } });
  });

  it('is not answered to who is not Slack', async () => {
    const { status, text } = await scene.office.driver.verifyUrl('drie-appels', {
      tampering: 'wrongSignature',
    });
    expect({ status, text }).toEqual({ status: 401, text: '' });
  });

  it('needs no signature for its certificate, and brings nothing else in', async () => {
    const { office, who, message, press } = scene;
    const { payload } = press(message(names.police, asked), 'Naar mijn vervanger', who(names.police));
    const calls = office.slack.calls.length;
    const body = new URLSearchParams({ ssl_check: '1', payload: JSON.stringify(payload) }).toString();
    const answer = await office.driver.deliver({ body, headers: { 'content-type': form } });
    await office.settle();
    expect({ status: answer.status, text: answer.text }).toEqual({ status: 200, text: '' });
    expect(office.slack.calls.length).toBe(calls);
  });

  it('asks by POST: for a browser there is nothing here', async () => {
    const { app } = scene.office.product;
    const nowhere = await app.request('/slack/nergens');
    for (const path of ['/slack/events', '/slack/oauth_redirect']) {
      const { status } = await app.request(path);
      expect(status).toBe(nowhere.status);
    }
  });
});

describe('what is no request of Slack’s', () => {
  it.each([
    ['nothing', '', json],
    ['half of something', '{"type":"event_callback",', json],
    ['a payload that is no JSON', 'payload=%7B', form],
    ['another kind of content', '<xml/>', 'text/xml'],
  ])('%s: is not taken', async (_, body, contentType) => {
    const { status, text } = await post(body, contentType);
    expect(status).toBeGreaterThan(399);
    expect(text).toBe('');
  });

  it('is not even read to its end when it is larger than anything Slack sends', async () => {
    const { status } = await post('x'.repeat(9_000_000), json);
    expect(status).toBe(413);
  });
});

/** One of each kind, by the police. */
const kinds: Readonly<Record<string, () => Promise<SlackRequest>>> = {
  'a command': async () => commandRequest(scene.office.slack, scene.who(names.police), '/kickoff', ''),
  'a press': async () =>
    scene.press(scene.message(names.police, asked), 'Naar mijn vervanger', scene.who(names.police)),
  words: async () => messageRequest(scene.office.slack, scene.who(names.police), 'kickoff'),
  'home opened': async () => homeOpenedRequest(scene.office.slack, scene.who(names.police)),
  'a form sent off': filledIn,
};
const parts = ['user', 'view', 'event', 'container'];
// What is read of a payload, apart from the outside that Bolt knows a kind of request by.
const read = new Set(['user_id', 'trigger_id', 'event_id', 'command', 'text', 'private_metadata']);
const readInside = new Set([...read, 'id', 'state', 'message_ts', 'tab']);
const outside = ['type', 'user', 'view', 'event', 'team', 'team_id', 'actions'];

/** The same with one field, or one field of a part, made into something else. */
function brokenBy({ type, payload }: SlackRequest, value: unknown): readonly SlackRequest[] {
  const broken = (from: Fields, names: Iterable<string>): readonly Fields[] =>
    [...names].filter((name) => name in from).map((name) => ({ ...from, [name]: value }));
  const inner = parts.flatMap((part) =>
    broken(fieldsIn(payload[part]), readInside).map((one) => ({ ...payload, [part]: one })),
  );
  return [...broken(payload, read), ...inner].map((one) => ({ type, payload: one }));
}

describe.each(Object.keys(kinds))('%s of another shape than Slack’s', (kind) => {
  const made = async (): Promise<SlackRequest> => {
    const request = await kinds[kind]?.();
    if (!request) throw new Error(`There is no ${kind}.`);
    return request;
  };

  it.each([
    ['missing', undefined],
    ['null', null],
    ['a list', []],
    ['an object', {}],
    ['a number', 7],
    ['far too long', 'x'.repeat(50_000)],
  ])('%s: is acknowledged, and changes nothing', async (_, value) => {
    for (const request of brokenBy(await made(), value)) {
      const { status, changed } = await attempt(scene, request);
      expect({ status, changed }).toEqual({ status: 200, changed: [] });
    }
  });

  it('from the outside too: is not acknowledged, and changes nothing', async () => {
    const { type, payload } = await made();
    for (const name of outside.filter((one) => one in payload)) {
      const { status, changed } = await attempt(scene, { type, payload: { ...payload, [name]: null } });
      expect([name, changed, status]).toEqual([name, [], expect.any(Number)]);
    }
  });
});

describe('buttons and windows that say something else than what we drew', () => {
  const deep = `${'['.repeat(900)}${']'.repeat(900)}`;
  const drawing = 'd'.repeat(36);
  const targetless = { drawing, cards: [] };
  const hostile = [
    'OK',
    'null',
    '{}',
    deep,
    `{"__proto__":{"target":{"kind":"press"}},"drawing":"${drawing}","cards":[]}`,
    JSON.stringify({ ...targetless, target: { kind: 'press', name: '__proto__', payload: {} } }),
    JSON.stringify({ ...targetless, target: { kind: 'press', name: 'constructor', payload: {} } }),
    JSON.stringify({ ...targetless, target: { kind: 'press', name: 'kickoffs.open', payload: {} } }),
    JSON.stringify({
      ...targetless,
      target: { kind: 'press', name: 'kickoffs.open', payload: { kickoffId: "' or 1=1" } },
    }),
    JSON.stringify({
      ...targetless,
      target: { kind: 'press', name: 'kickoffs.open', payload: { kickoffId: 7 } },
    }),
    JSON.stringify({ ...targetless, target: { kind: 'dialog', name: 'nergens', payload: {} } }),
    JSON.stringify({ ...targetless, target: { kind: 'page', page: 'https://elders.example', params: {} } }),
    JSON.stringify({
      ...targetless,
      target: { kind: 'page', page: 'kickoffs.show', params: { kickoffId: '../../do/x' } },
    }),
    JSON.stringify({
      drawing,
      target: { kind: 'press', name: 'x', payload: {} },
      cards: [{ card: 'kickoffs.ask', payload: { kickoffId: 'x' } }],
    }),
  ];
  const neutral = /oude? bericht|bestaat niet|doesn.t exist|Naar de pagina/;

  it.each(hostile)('a button with %.60s: nothing but a neutral answer', async (value) => {
    const { message, press, who } = scene;
    const pressed = press(message(names.police, asked), 'Niet voor ons', who(names.elsewhere), (action) => ({
      ...action,
      value,
    }));
    const { status, shown, changed } = await attempt(scene, pressed);
    expect({ status, changed }).toEqual({ status: 200, changed: [] });
    expect(shown.at(-1)).toMatch(neutral);
    expect(shown.join('\n')).not.toMatch(secrets);
    expect(shown.join('\n')).not.toContain('elders.example');
  });

  it.each(hostile)('a window that remembers %.60s: nothing but a neutral answer', async (metadata) => {
    const sent = await filledIn();
    const view = { ...fieldsIn(sent.payload['view']), private_metadata: metadata };
    const { status, shown, changed } = await attempt(scene, { ...sent, payload: { ...sent.payload, view } });
    expect({ status, changed }).toEqual({ status: 200, changed: [] });
    expect(shown.at(-1)).toMatch(neutral);
    expect(shown.join('\n')).not.toMatch(secrets);
  });
});
