import { SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { names } from '../../features/kickoffs/at-once.ts';
import { type Fields, fieldsIn } from '../../support/slack/wire.ts';
import {
  type Doing,
  installationActivity,
  invokeActivity,
  messageActivity,
  type TeamsActivity,
} from '../../support/teams/activities.ts';
import type { SendOptions } from '../../support/teams/driver.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

let work: Workplace;
let doing: Doing;
beforeAll(async () => {
  work = await openWorkplace();
  doing = await work.somebody(names.coordinator);
});
afterAll(async () => {
  expect(work.product.faults).toEqual([]);
  await work.close();
});

const elsewhere = 'https://evil.example/emea/';
const seconds = (): number => Math.floor(Date.now() / 1000);

/** What would do something if it were let in. */
const everyKind: readonly [string, () => TeamsActivity][] = [
  ['words', () => messageActivity(work.teams, doing, 'help')],
  ['a press', () => invokeActivity(work.teams, doing, 'adaptiveCard/action', { action: { data: {} } })],
  ['a dialog', () => invokeActivity(work.teams, doing, 'task/fetch', { data: {} })],
  ['an installation', () => installationActivity(work.teams, doing, 'add')],
];

interface Came {
  readonly status: number;
  readonly text: string;
  readonly changed: readonly string[];
  readonly calls: number;
  readonly tokens: number;
}

/** Sends it, and looks at everything there is before and after. */
async function attempt(activity: TeamsActivity, options: SendOptions): Promise<Came> {
  const { teams, driver } = work;
  // What follows from what was there before is none of it.
  await work.settle();
  const before = await work.everything();
  const [calls, tokens] = [teams.calls.length, teams.tokens.requests.length];
  const { status, text } = await driver.send(activity, options);
  await work.settle();
  const after = await work.everything();
  return {
    status,
    text,
    changed: Object.keys(after).filter((table) => after[table] !== before[table]),
    calls: teams.calls.length - calls,
    tokens: teams.tokens.requests.length - tokens,
  };
}

const sentAway = (status: 401 | 403): Came => ({ status, text: '', changed: [], calls: 0, tokens: 0 });

const changed = (activity: TeamsActivity, more: Fields): TeamsActivity => ({
  ...activity,
  body: { ...activity.body, ...more },
});

describe.each(everyKind)('%s', (_, made) => {
  it.each<[string, 401 | 403, () => SendOptions | Promise<SendOptions>]>([
    ['without a token', 401, () => ({ authorization: null })],
    ['with a token of another kind', 401, () => ({ authorization: 'Basic aftrap:aftrap' })],
    ['with something that is no token', 401, () => ({ authorization: 'Bearer hunter2' })],
    ['signed by nobody', 401, () => ({ claims: { signedBy: 'nobody' } })],
    ['signed with another key', 401, () => ({ claims: { signedBy: 'stranger' } })],
    ['that says it needs no signature', 401, () => ({ authorization: `Bearer ${unsecured()}` })],
    [
      'signed with the public key as a secret',
      401,
      async () => ({ authorization: `Bearer ${await confused()}` }),
    ],
    ['that expired', 401, () => ({ claims: { issuedAt: seconds() - 7200, expiresAt: seconds() - 3600 } })],
    ['that is not good yet', 401, () => ({ claims: { issuedAt: seconds() + 3600 } })],
    ['without a service URL in the token', 401, () => ({ claims: { serviceUrl: null } })],
    ['of another issuer', 403, () => ({ claims: { issuer: 'https://api.botframework.us' } })],
    [
      'of Entra, for our app, from its own tenant',
      403,
      () => ({ claims: { issuer: `https://login.microsoftonline.com/${work.app.tenantId}/v2.0` } }),
    ],
    [
      'of Entra, for our app, from another tenant',
      403,
      () => ({ claims: { issuer: 'https://sts.windows.net/foreign/', more: { tid: 'foreign' } } }),
    ],
    ['for another audience', 403, () => ({ claims: { audience: crypto.randomUUID() } })],
    ['for our app by another name', 403, () => ({ claims: { audience: `api://${work.app.clientId}` } })],
    // Good in itself, and for one of our bots: but not for that tenant.
    ['for another of our apps', 403, () => ({ claims: { audience: work.other.clientId } })],
    ['for another service URL', 403, () => ({ claims: { serviceUrl: elsewhere } })],
  ])('with a token %s is sent away', async (_name, status, options) => {
    expect(await attempt(made(), await options())).toEqual(sentAway(status));
  });

  it.each<[string, () => TeamsActivity, SendOptions]>([
    [
      'a service URL of somebody else, in the token too',
      () => changed(made(), { serviceUrl: elsewhere }),
      { claims: { serviceUrl: elsewhere } },
    ],
    [
      'a service URL that only begins like ours',
      () => changed(made(), { serviceUrl: `${work.teams.origin}.evil.example/` }),
      {},
    ],
    [
      'a service URL with somebody else in front',
      () => changed(made(), { serviceUrl: work.teams.origin.replace('//', '//evil:1@') }),
      {},
    ],
    [
      'another tenant',
      () => changed(made(), { conversation: { ...conversationIn(made()), tenantId: crypto.randomUUID() } }),
      {},
    ],
    [
      'another tenant beside ours',
      () => changed(made(), { channelData: { tenant: { id: work.other.tenantId } } }),
      {},
    ],
    [
      'somebody of another tenant',
      () => changed(made(), { from: { ...fieldsIn(made().body['from']), tenantId: work.other.tenantId } }),
      {},
    ],
    [
      'no tenant at all',
      () => changed(made(), { conversation: { id: doing.conversation.id }, channelData: {} }),
      {},
    ],
    ['another channel than Teams', () => changed(made(), { channelId: 'directline' }), {}],
    ['more than there ever is', () => changed(made(), { padding: 'x'.repeat(256 * 1024) }), {}],
  ])('with %s is sent away', async (_name, activity, options) => {
    expect(await attempt(activity(), options)).toEqual(sentAway(403));
  });
});

const conversationIn = ({ body }: TeamsActivity): Fields => fieldsIn(body['conversation']);

const claimsOf = () => ({
  iss: 'https://api.botframework.com',
  aud: work.app.clientId,
  serviceurl: work.teams.serviceUrl(work.app.tenantId),
  exp: seconds() + 3600,
});

const unsecured = (): string => new UnsecuredJWT(claimsOf()).encode();

/** What everybody can know of a key must not do for its secret half. */
function confused(): Promise<string> {
  const [key] = work.teams.tokens.keys;
  return new SignJWT(claimsOf())
    .setProtectedHeader({ alg: 'HS256', kid: key?.kid ?? '' })
    .sign(new TextEncoder().encode(JSON.stringify(key)));
}

describe('what is none of these', () => {
  it('is let in, answered by the bot it was meant for, with a token of that bot', async () => {
    const { teams, other } = work;
    const there = await work.somebody(null, other);
    const came = await attempt(messageActivity(teams, there, 'help'), {});
    expect(came).toMatchObject({ status: 200, calls: 1, tokens: 1 });
    expect(teams.calls.at(-1)).toMatchObject({ clientId: other.clientId, status: 201 });
    expect(teams.tokens.requests.at(-1)).toMatchObject({ clientId: other.clientId, granted: true });
  });

  it('is nothing to who asks for it in any other way', async () => {
    const ask = async (path: string) =>
      (await fetch(`${work.baseUrl}${path}`, { redirect: 'manual' })).status;
    expect(await ask('/api/messages')).toBe(await ask('/api/something-else'));
    expect(await ask('/healthz')).toBe(200);
  });
});
