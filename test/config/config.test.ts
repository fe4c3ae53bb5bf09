import { describe, expect, it } from 'vitest';
import { ConfigFault, readConfig } from '../../src/config.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const live = { SIGN_IN: 'links', PUBLIC_URL: 'https://aftrap.example.nl', ENCRYPTION_KEY: key };
const tenant = '2f1c6f0a-4f0e-4a8e-9a5e-0d8f6c1b2a3d';
const everyAdapter = {};

const refused = (...read: Parameters<typeof readConfig>): string => {
  try {
    return JSON.stringify(readConfig(...read));
  } catch (fault) {
    return fault instanceof ConfigFault ? fault.message : `not a ConfigFault: ${String(fault)}`;
  }
};

describe('with nothing set', () => {
  it('starts the demo on this computer only, with the embedded database', () => {
    expect(readConfig({})).toEqual({
      mode: 'demo',
      host: '127.0.0.1',
      port: 3978,
      publicUrl: undefined,
      databaseUrl: undefined,
      dataDir: './data',
      region: 'demo',
      encryptionKey: undefined,
      signIn: undefined,
      slack: undefined,
      teams: undefined,
      logLevel: 'info',
    });
  });

  it('takes an empty setting as not set', () => {
    expect(readConfig({ PORT: '', SIGN_IN: '  ', SLACK_BOT_TOKEN: '' })).toEqual(readConfig({}));
  });

  it('does not open the demo to other computers', () => {
    expect(refused({ HOST: '0.0.0.0' })).toBe(
      'HOST opens the demo, which asks nobody who they are, to other computers. ' +
        'Leave it at 127.0.0.1, or choose a way to sign in (SIGN_IN=links).',
    );
  });
});

describe('with a way to sign in', () => {
  it('is live, on every address if asked', () => {
    const config = readConfig({ ...live, HOST: '0.0.0.0', PORT: '80' });
    expect(config).toMatchObject({ mode: 'live', host: '0.0.0.0', port: 80, signIn: 'links' });
    expect(config.encryptionKey?.equals(Buffer.alloc(32, 7))).toBe(true);
  });

  it('asks for the key and the address together', () => {
    const told = refused({ SIGN_IN: 'links' });
    expect(told).toContain('ENCRYPTION_KEY is missing. Make one with: openssl rand -base64 32');
    expect(told).toContain('PUBLIC_URL is missing. Write the address people open');
  });

  it.each([
    ['http://aftrap.example.nl', 'PUBLIC_URL is not encrypted'],
    ['http://localhost.example.nl', 'PUBLIC_URL is not encrypted'],
    ['https://example.nl/aftrap', 'PUBLIC_URL is not a web address without a path'],
    ['aftrap.example.nl', 'PUBLIC_URL is not a web address without a path'],
  ])('refuses %s as the address', (PUBLIC_URL, told) => {
    expect(refused({ ...live, PUBLIC_URL })).toContain(told);
  });

  it.each([
    ['https://Aftrap.example.nl/', 'https://aftrap.example.nl'],
    ['http://127.0.0.1:3978', 'http://127.0.0.1:3978'],
    ['http://localhost:3978/', 'http://localhost:3978'],
  ])('keeps of %s the origin', (PUBLIC_URL, origin) => {
    expect(readConfig({ ...live, PUBLIC_URL }).publicUrl).toBe(origin);
  });
});

describe('a wrong setting', () => {
  it.each([
    [{ PORT: 'abc' }, 'PORT is not a port number. Choose 1 to 65535, or 0 for any free one.'],
    [{ PORT: '70000' }, 'PORT is not a port number'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is not a log level. Choose one of fatal, error, warn'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL is not the address of a PostgreSQL database'],
    [{ ...live, SIGN_IN: 'yes' }, 'SIGN_IN is not "links"'],
    [{ ...live, ENCRYPTION_KEY: 'short' }, 'ENCRYPTION_KEY is not 32 bytes in base64'],
  ])('%j is named with its remedy', (env, told) => {
    expect(refused(env)).toContain(told);
  });

  it('is named together with every other wrong one', () => {
    const told = refused({ PORT: 'abc', LOG_LEVEL: 'loud', HOST: '0.0.0.0' });
    expect(told.split('\n').map((line) => line.split(' ')[0])).toEqual(['HOST', 'PORT', 'LOG_LEVEL']);
  });

  it('never shows its value', () => {
    const secret = 'hunter2-hunter2';
    const told = refused({
      SIGN_IN: secret,
      ENCRYPTION_KEY: secret,
      DATABASE_URL: secret,
      SMTP_URL: secret,
      SLACK_BOT_TOKEN: secret,
      TEAMS_APPS: secret,
      CLIENT_ID: secret,
      OIDC_CLIENT_SECRET: secret,
    });
    expect(told).toContain('SLACK_BOT_TOKEN');
    expect(told).toContain('ENCRYPTION_KEY');
    expect(told).not.toContain('hunter2');
  });
});

describe('a platform this version cannot speak to', () => {
  it('stops the start, and does not ask for what would be needed with it', () => {
    expect(refused({ SMTP_URL: 'smtps://mail.example.nl' })).toBe(
      'SMTP_URL is set, but this version has no e-mail adapter yet. Remove it.',
    );
  });

  it.each([
    ['OIDC_CLIENT_ID', 'OIDC'],
    ['OIDC_ISSUER', 'OIDC'],
    ['SMTP_URL', 'e-mail'],
  ])('%s names the %s adapter', (name, adapter) => {
    expect(refused({ ...live, [name]: 'anything' })).toBe(
      `${name} is set, but this version has no ${adapter} adapter yet. Remove it.`,
    );
  });
});

describe('once the adapters are there', () => {
  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxp-1', SLACK_SIGNING_SECRET: 's' }, 'SLACK_BOT_TOKEN does not start with xoxb-'],
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_SIGNING_SECRET is missing. Set it, or SLACK_APP_TOKEN'],
    [{ SLACK_SIGNING_SECRET: 's' }, 'SLACK_BOT_TOKEN is missing'],
    [{ SLACK_CLIENT_ID: '1', SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_CLIENT_SECRET is missing'],
    [{ CLIENT_ID: tenant, TENANT_ID: tenant }, 'CLIENT_SECRET is missing. Set CLIENT_ID, CLIENT_SECRET'],
    [{ CLIENT_ID: 'x', CLIENT_SECRET: 's', TENANT_ID: tenant }, 'CLIENT_ID is not an id of Microsoft Entra'],
    [{ TEAMS_APPS: '[{"clientId": "x"}]' }, 'TEAMS_APPS is not a list of Teams apps'],
    [{ TEAMS_APPS: 'not json' }, 'TEAMS_APPS is not a list of Teams apps'],
    [{ OIDC_ISSUER: 'https://login.example.nl' }, 'OIDC_CLIENT_ID is missing'],
    [{ SMTP_URL: 'https://mail.example.nl' }, 'SMTP_URL is not an address of the right kind'],
  ])('%j is checked', (env, told) => {
    expect(refused({ ...live, ...env }, everyAdapter)).toContain(told);
  });

  it('one app and a list of apps exclude each other', () => {
    const list = JSON.stringify([{ clientId: tenant, clientSecret: 's', tenantId: tenant }]);
    const one = { CLIENT_ID: tenant, CLIENT_SECRET: 's', TENANT_ID: tenant };
    expect(readConfig({ ...live, TEAMS_APPS: list }, everyAdapter).mode).toBe('live');
    expect(refused({ ...live, ...one, TEAMS_APPS: list }, everyAdapter)).toContain(
      'TEAMS_APPS stands beside a single Teams app. Put that app in the list',
    );
  });
});

describe('the bots in Teams', () => {
  const other = '8f0e6c1a-1111-4a8e-9a5e-0d8f6c1b2a3d';
  const teams = (env: Readonly<Record<string, string>>) => readConfig({ ...live, ...env }).teams?.apps;
  const listed = (...apps: readonly object[]) => ({ TEAMS_APPS: JSON.stringify(apps) });

  it('are one by three settings', () => {
    const env = { CLIENT_ID: other.toUpperCase(), CLIENT_SECRET: 's', TENANT_ID: tenant };
    expect(teams(env)).toEqual([
      {
        clientId: other,
        clientSecret: 's',
        managedIdentityClientId: null,
        tenantId: tenant,
        allowedTenantIds: [],
      },
    ]);
  });

  it('or one a tenant, with a secret or a managed identity', () => {
    const secret = { clientId: tenant, clientSecret: 's', tenantId: tenant, allowedTenantIds: [other] };
    const managed = { clientId: other, managedIdentityClientId: 'system', tenantId: other };
    expect(teams(listed(secret, managed))).toEqual([
      { ...secret, managedIdentityClientId: null },
      { ...managed, clientSecret: null, allowedTenantIds: [] },
    ]);
  });

  it.each([
    ['no way to prove who it is', [{ clientId: tenant, tenantId: tenant }]],
    [
      'two ways to prove who it is',
      [{ clientId: tenant, clientSecret: 's', managedIdentityClientId: 'system', tenantId: tenant }],
    ],
    [
      'the same bot twice',
      [
        { clientId: tenant, clientSecret: 's', tenantId: tenant },
        { clientId: tenant.toUpperCase(), clientSecret: 't', tenantId: other },
      ],
    ],
    ['a slip of the pen', [{ clientId: tenant, clientSecret: 's', tenantId: tenant, allowedTenants: [] }]],
  ])('are not taken with %s', (_, apps) => {
    expect(refused({ ...live, ...listed(...apps) })).toContain('TEAMS_APPS is not a list of Teams apps');
  });
});
