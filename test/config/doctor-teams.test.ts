import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askTeams, lookAtTeams } from '../../scripts/doctor-teams.ts';
import type { TeamsConfig } from '../../src/config.ts';

type App = TeamsConfig['apps'][number];
const [one, two] = ['2f1c6f0a-4f0e-4a8e-9a5e-0d8f6c1b2a3d', '8f0e6c1a-1111-4a8e-9a5e-0d8f6c1b2a3d'];
const app = (more: Partial<App> = {}): App => ({
  clientId: one,
  clientSecret: 'hunter2~hunter2',
  managedIdentityClientId: null,
  tenantId: one,
  allowedTenantIds: [],
  ...more,
});
const managed = app({ clientId: two, clientSecret: null, managedIdentityClientId: 'system', tenantId: two });
const secure = 'https://aftrap.example.nl';
const told = (apps: readonly App[], publicUrl: string = secure, signIn: 'links' | undefined = 'links') =>
  lookAtTeams({ teams: { apps }, publicUrl, signIn }).map(({ weight, said }) => `${weight} ${said}`);

describe('what is set for Teams', () => {
  it.each([
    [[app()], 'one bot, by client secret'],
    [[managed], 'one bot, by managed identity'],
    [[app(), managed], '2 bots, by client secret and managed identity'],
  ])('is enough: %j', (apps, said) => {
    expect(told(apps)).toEqual([`ok Teams: ${said}`]);
  });

  it('is nothing to speak of without Teams', () => {
    expect(lookAtTeams({ teams: undefined, publicUrl: undefined, signIn: undefined })).toEqual([]);
  });

  it('is odd without https, without a way to sign in, with the id of a secret, or twice in a tenant', () => {
    expect(told([app()], 'http://127.0.0.1:3978')[1]).toMatch(/^mend Teams sends.*https.*tunnel/);
    expect(lookAtTeams({ teams: { apps: [app()] }, publicUrl: secure, signIn: undefined })[1]?.said).toMatch(
      /^SIGN_IN is not set: .*Write SIGN_IN=links$/,
    );
    expect(told([app({ clientSecret: two })])[1]).toMatch(/^mend the secret of .* is an id.*copy its Value/);
    expect(told([app(), app({ clientId: two })])[1]).toMatch(/^note two bots are in tenant/);
  });
});

describe('what Microsoft says', () => {
  let statuses: Readonly<Record<string, number>>;
  const server = createServer(({ url = '' }, response) => {
    response.writeHead(statuses[url] ?? 404);
    response.end();
  });
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  beforeEach(() => {
    statuses = { '/keys': 200, '/api/messages': 401 };
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  const ask = async (tokenOf: () => Promise<string>, apps: readonly App[] = [app()]) => {
    const options = { tokenOf, keysUrl: `${address()}/keys` };
    const found = await askTeams({ apps }, address(), options);
    return found.map(({ weight, said }) => `${weight} ${said}`);
  };
  const token = `e30.${Buffer.from('{"exp":4102444800}').toString('base64url')}.x`;
  const given = async () => token;
  const refused = (fault: object) => () => Promise.reject(Object.assign(new Error('hunter2'), fault));

  it('of good registrations is told, and what cannot be asked', async () => {
    expect(await ask(given, [app(), managed])).toEqual([
      `ok Microsoft Entra knows ${one}`,
      `ok Microsoft Entra knows ${two}`,
      'ok the keys by which Teams signs can be fetched',
      `ok ${address()}/api/messages answers as it should`,
      expect.stringMatching(/^note whether a bot with each id.*Azure Bot, Configuration and Channels$/),
    ]);
  });

  it.each([
    [{ errorCode: 'invalid_client', errorNo: '7000215' }, /AADSTS7000215\).*Copy the Value/],
    [{ errorCode: 'invalid_client', errorNo: '7000222' }, /AADSTS7000222\).*too old/],
    [{ errorCode: 'unauthorized_client', errorNo: '700016' }, /No app with this id is in this tenant/],
    [{ errorCode: 'network_error' }, /network_error\).*firewall/],
    [{ errorCode: 'something_else' }, /something_else\).*Compare the ids/],
  ])('of a bad one says what to do: %j', async (fault, said) => {
    const [first = ''] = await ask(refused(fault));
    expect(first).toMatch(/^mend Microsoft Entra gives/);
    expect(first).toMatch(said);
    expect(first).not.toContain('hunter2');
  });

  it('nothing, or at an address that is somebody else’s, is told apart', async () => {
    statuses = {};
    const [, keys, door] = await ask(given);
    expect(keys).toMatch(/^mend the keys.*\(404\).*firewall/);
    expect(door).toMatch(/^note .*answers with 404.*Is Aftrap running/);
  });
});
