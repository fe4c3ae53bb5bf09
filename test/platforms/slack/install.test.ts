import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { names, openRound } from '../../features/kickoffs/at-once.ts';
import { peopleOfRound } from '../../features/kickoffs/people-of-round.ts';
import { databases, type Place } from '../../support/databases.ts';
import { revokedRequest, uninstalledRequest } from '../../support/slack/events.ts';
import { openSlackOffice, type SlackOffice } from '../../support/slack/office.ts';
import { commandRequest, type Who } from '../../support/slack/requests.ts';
import { messageText } from '../../support/slack/visible-text.ts';
import { storyOf } from '../../support/story.ts';

const [kind] = databases().toReversed();
if (!kind) throw new Error('There is always a database.');

let place: Place;
let office: SlackOffice;

beforeEach(async () => {
  place = await kind.migrated();
  office = await openSlackOffice(place, { region: 'demo', transport: 'http', installs: true });
  await office.product.people.bringIn(peopleOfRound);
});
afterEach(async () => {
  vi.useRealTimers();
  expect(office.slack.faults).toEqual([]);
  await office.close();
  await place.remove();
});

/** Opens an address on the page, signed in, without following where it leads. */
async function opens(label: string, path: string): Promise<Response> {
  const { product } = office;
  const secret = await product.sessions.open(await product.people.account(label), product.clock.now());
  return product.app.request(`https://aftrap.example${path}`, {
    headers: { cookie: `__Host-aftrap=${secret}` },
  });
}

/** Where Slack asks whether the app may come in. */
async function asking(): Promise<URL> {
  const response = await opens(names.coordinator, '/koppelen/slack');
  expect(response.status).toBe(303);
  return new URL(response.headers.get('location') ?? '');
}

/** Slack's administrator says yes: the code that the browser comes back with. */
function consent(teamId: string, asked: URL): string {
  const { slack } = office;
  const { id } = slack.user({ teamId, name: 'beheerder' });
  return slack.oauth.consent({
    teamId,
    userId: id,
    scopes: (asked.searchParams.get('scope') ?? '').split(','),
    redirectUri: asked.searchParams.get('redirect_uri'),
  });
}

/** The browser comes back from Slack; where it is sent on to. */
async function comesBack(query: Readonly<Record<string, string>>): Promise<string | null> {
  const address = `${office.baseUrl}/slack/oauth_redirect?${new URLSearchParams(query)}`;
  const response = await fetch(address, { redirect: 'manual' });
  return response.headers.get('location');
}

async function install(teamId: string): Promise<void> {
  const asked = await asking();
  const state = asked.searchParams.get('state') ?? '';
  expect(await comesBack({ code: consent(teamId, asked), state })).toBe('/');
}

const installed = (): Promise<readonly string[]> => office.product.installations.tenants('slack');

async function linked(label: string, teamId: string): Promise<Who> {
  const { product, slack } = office;
  const accountId = await product.people.account(label);
  const { id: userId } = slack.user({ teamId, name: label });
  const identity = { platform: 'slack', tenant: teamId, userId };
  const now = product.clock.now();
  await product.identities.confirm(
    await product.identities.codeFor(identity, now),
    accountId,
    accountId,
    now,
  );
  return { teamId, userId };
}

async function asksHelp(by: Who): Promise<{ readonly status: number; readonly said: string }> {
  const { slack, driver } = office;
  const { status } = await driver.send(commandRequest(slack, by, '/aftrap', 'help'));
  await office.settle();
  return { status, said: said(by) };
}

const said = ({ teamId, userId }: Who): string =>
  office.slack.readable(office.slack.conversation(teamId, userId), userId).map(messageText).join('\n');

describe('putting the app into a workspace', () => {
  it('begins on the page, goes by Slack, and ends with a token that is sealed', async () => {
    const asked = await asking();
    expect(`${asked.origin}${asked.pathname}`).toBe('https://slack.com/oauth/v2/authorize');
    expect(asked.searchParams.get('redirect_uri')).toBe('https://aftrap.example/slack/oauth_redirect');
    await install(office.team.teamId);
    expect(await installed()).toEqual([office.team.teamId]);
    const token = await office.product.installations.secretOf('slack', office.team.teamId);
    expect(token).toMatch(/^xoxb-/);
    const rows = await office.product.database.engine((tx) =>
      tx.query<{ sealed: Buffer; row: string }>(
        'select sealed, to_jsonb(t)::text as row from installation t',
      ),
    );
    expect(rows).toHaveLength(1);
    const seen = rows.map(
      ({ sealed, row }) => `${sealed.toString('latin1')} ${sealed.toString('utf8')} ${row}`,
    );
    expect(seen.join(' ')).not.toContain(token);
    expect(seen.join(' ')).not.toContain('xoxb');
  });

  it('a second workspace works beside the first, each with its own token', async () => {
    const other = office.slack.workspace().teamId;
    await install(office.team.teamId);
    await install(other);
    const police = await linked(names.police, office.team.teamId);
    const tax = await linked(names.tax, other);
    await openRound(storyOf(office.product), 'VUURTOREN');
    for (const who of [police, tax]) {
      expect(said(who)).toContain('VUURTOREN: jouw antwoord gevraagd');
      expect((await asksHelp(who)).said).toContain('kickoff');
    }
    const tokens = office.slack.calls.flatMap(({ method, token }) =>
      method === 'chat.postMessage' ? [token] : [],
    );
    expect(new Set(tokens).size).toBe(2);
    expect(office.product.faults).toEqual([]);
  });

  it('is there for who manages people only', async () => {
    const refused = await opens(names.police, '/koppelen/slack');
    const nowhere = await opens(names.police, '/koppelen/elders');
    expect(refused.status).toBe(nowhere.status);
    expect(refused.headers.get('location')).toBeNull();
    expect(await refused.text()).toContain('bestaat niet');
    const stranger = await office.product.app.request('https://aftrap.example/koppelen/slack');
    expect(stranger.headers.get('location') ?? '').not.toContain('slack.com');
  });
});

describe('coming back from Slack with something else than was begun here', () => {
  const refused = '/niet-geinstalleerd';

  it.each([
    ['no state', {}],
    ['a state of one’s own', { state: 'eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl' }],
    ['a refusal', { error: 'access_denied' }],
  ])('%s: installs nothing', async (_, query) => {
    const code = consent(office.team.teamId, await asking());
    expect(await comesBack({ code, ...query })).toBe(refused);
    expect(await installed()).toEqual([]);
  });

  it('a state that was changed: installs nothing', async () => {
    const asked = await asking();
    const state = asked.searchParams.get('state') ?? '';
    const changed = `${state.slice(0, -4)}AAAA`;
    expect(await comesBack({ code: consent(office.team.teamId, asked), state: changed })).toBe(refused);
    expect(await installed()).toEqual([]);
  });

  it('after more than ten minutes: installs nothing', async () => {
    const asked = await asking();
    const state = asked.searchParams.get('state') ?? '';
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 });
    expect(await comesBack({ code: consent(office.team.teamId, asked), state })).toBe(refused);
    expect(await installed()).toEqual([]);
  });

  it('a code that Slack does not know: installs nothing', async () => {
    const state = (await asking()).searchParams.get('state') ?? '';
    expect(await comesBack({ code: 'verzonnen', state })).toBe(refused);
    expect(await installed()).toEqual([]);
  });
});

describe.each([
  ['taken out', uninstalledRequest],
  ['no longer let in', revokedRequest],
])('an app that is %s', (_, request) => {
  it('loses its token, everybody of that workspace reads on the page, and installing again mends it', async () => {
    const other = office.slack.workspace().teamId;
    await install(office.team.teamId);
    await install(other);
    const police = await linked(names.police, office.team.teamId);
    const tax = await linked(names.tax, other);
    expect((await office.driver.send(request(office.slack, office.team.teamId))).status).toBe(200);
    await office.settle();
    expect(await installed()).toEqual([other]);
    const unreachable = await office.product.identities.unreachable();
    expect(unreachable.map(({ userId }) => userId)).toEqual([police.userId]);
    expect((await asksHelp(police)).said).toBe('');
    const story = storyOf(office.product);
    await openRound(story, 'VUURTOREN');
    expect(said(police)).toBe('');
    const onThePage = await story.person(names.police);
    await onThePage.opensConversation();
    await onThePage.sees('VUURTOREN: jouw antwoord gevraagd');
    expect(said(tax)).toContain('VUURTOREN: jouw antwoord gevraagd');
    await install(office.team.teamId);
    expect(await office.product.identities.unreachable()).toEqual([]);
    await openRound(story, 'KATROL');
    expect(said(police)).toContain('KATROL: jouw antwoord gevraagd');
    expect((await asksHelp(police)).status).toBe(200);
  });
});
