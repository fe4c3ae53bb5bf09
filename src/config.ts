import type { z } from 'zod';
import { advice, type logLevels, type SettingName, settings } from './settings.ts';

/** One setting that stops the start: what is wrong and what to do. Never holds the value: it may be a secret. */
export interface ConfigProblem {
  readonly setting: SettingName;
  readonly problem: string;
  readonly remedy: string;
}

/** The start cannot go on. Names every wrong setting at once, so that one correction is enough. */
export class ConfigFault extends Error {
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(({ setting, problem, remedy }) => `${setting} ${problem}. ${remedy}.`).join('\n'));
    this.name = 'ConfigFault';
    this.problems = problems;
  }
}

export interface Config {
  /** `demo`: no platform and no sign-in is set, so demo data and this computer only. */
  readonly mode: 'demo' | 'live';
  readonly host: string;
  /** 0 means any free port. */
  readonly port: number;
  /** Origin people reach the page at, no slash at the end. Unset in demo mode: the address listened on. */
  readonly publicUrl: string | undefined;
  /** Unset: the embedded database in `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly region: string;
  /** 32 bytes. Unset in demo mode: a key of its own is kept in `dataDir`. */
  readonly encryptionKey: Buffer | undefined;
  readonly signIn: 'links' | undefined;
  /** Unset: no Slack. */
  readonly slack: SlackConfig | undefined;
  /** Unset: no Teams. */
  readonly teams: TeamsConfig | undefined;
  readonly logLevel: (typeof logLevels)[number];
}

/** A workspace by its token, or several by OAuth; requests over HTTP (signed), Socket Mode, or both. */
export interface SlackConfig {
  readonly botToken: string | undefined;
  readonly signingSecret: string | undefined;
  readonly appToken: string | undefined;
  readonly oauth: { readonly clientId: string; readonly clientSecret: string } | undefined;
  /** Unset: Slack's own. */
  readonly apiUrl: string | undefined;
}

/** One bot a tenant: a registration in Microsoft Entra can no longer be shared between them. */
export interface TeamsConfig {
  readonly apps: readonly TeamsAppConfig[];
}

export interface TeamsAppConfig {
  readonly clientId: string;
  /** null: a managed identity. */
  readonly clientSecret: string | null;
  /** Which one, or "system"; null with a secret. */
  readonly managedIdentityClientId: string | null;
  readonly tenantId: string;
  readonly allowedTenantIds: readonly string[];
}

/** The settings that have a value, as written, without the blanks around it. */
type Written = ReadonlyMap<SettingName, string>;

const slackToken = ['SLACK_BOT_TOKEN', 'SLACK_CLIENT_ID'] as const;
const slackProof = ['SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN'] as const;
const slackInstall = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET'] as const;
const teamsApp = ['CLIENT_ID', 'CLIENT_SECRET', 'TENANT_ID'] as const;
const oidc = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

const allOrNone: readonly (readonly SettingName[])[] = [slackInstall, teamsApp, oidc];
const waysIn: readonly SettingName[] = [
  ...slackToken,
  ...slackProof,
  ...teamsApp,
  'TEAMS_APPS',
  ...oidc,
  'SIGN_IN',
];

/** What this version cannot speak to yet. A release that brings an adapter takes its line out. */
export const adaptersToCome: Readonly<Record<string, readonly SettingName[]>> = {
  OIDC: oidc,
  'e-mail': ['SMTP_URL'],
};

function shapeProblems(written: Written): ConfigProblem[] {
  return [...written].flatMap(([name, value]) => {
    const schema = settings.shape[name];
    const told = advice.get(schema) ?? { problem: 'is not right', remedy: 'Compare it with .env.example' };
    return schema.safeParse(value).success ? [] : [{ setting: name, ...told }];
  });
}

function adapterProblems(written: Written, toCome: typeof adaptersToCome): ConfigProblem[] {
  return Object.entries(toCome).flatMap(([adapter, names]) => {
    const problem = `is set, but this version has no ${adapter} adapter yet`;
    return names
      .filter((name) => written.has(name))
      .map((name) => ({ setting: name, problem, remedy: 'Remove it' }));
  });
}

function groupProblems(written: Written): ConfigProblem[] {
  const has = (name: SettingName) => written.has(name);
  const found: ConfigProblem[] = allOrNone
    .filter((group) => group.some(has))
    .flatMap((group) =>
      group
        .filter((name) => !has(name))
        .map((name) => ({
          setting: name,
          problem: 'is missing',
          remedy: `Set ${group.join(', ')} together, or none of them`,
        })),
    );
  if (slackToken.some(has) && !slackProof.some(has)) {
    const remedy = 'Set it, or SLACK_APP_TOKEN for socket mode';
    found.push({ setting: 'SLACK_SIGNING_SECRET', problem: 'is missing', remedy });
  }
  if (slackProof.some(has) && !slackToken.some(has)) {
    const remedy = 'Set it, or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET for several workspaces';
    found.push({ setting: 'SLACK_BOT_TOKEN', problem: 'is missing', remedy });
  }
  if (has('TEAMS_APPS') && teamsApp.some(has)) {
    const remedy = `Put that app in the list and remove ${teamsApp.join(', ')}`;
    found.push({ setting: 'TEAMS_APPS', problem: 'stands beside a single Teams app', remedy });
  }
  return found;
}

function modeProblems(written: Written, mode: Config['mode']): ConfigProblem[] {
  const host = written.get('HOST') ?? settings.shape.HOST.parse(undefined);
  if (mode === 'demo') {
    const problem = 'opens the demo, which asks nobody who they are, to other computers';
    const remedy = 'Leave it at 127.0.0.1, or choose a way to sign in (SIGN_IN=links)';
    return host === '127.0.0.1' ? [] : [{ setting: 'HOST', problem, remedy }];
  }
  const found: ConfigProblem[] = [];
  if (!written.has('ENCRYPTION_KEY')) {
    const remedy = 'Make one with: openssl rand -base64 32, and keep a copy apart from the database';
    found.push({ setting: 'ENCRYPTION_KEY', problem: 'is missing', remedy });
  }
  const publicUrl = written.get('PUBLIC_URL');
  if (publicUrl === undefined) {
    const remedy = 'Write the address people open, like https://aftrap.example.nl';
    found.push({ setting: 'PUBLIC_URL', problem: 'is missing', remedy });
  } else if (/^http:/.test(publicUrl) && !/^http:\/\/(127\.0\.0\.1|localhost)([:/]|$)/.test(publicUrl)) {
    const remedy = 'Put a proxy with a certificate in front and write https://';
    found.push({ setting: 'PUBLIC_URL', problem: 'is not encrypted', remedy });
  }
  return found;
}

function writtenIn(env: Readonly<Record<string, string | undefined>>): Written {
  const names = Object.keys(settings.shape) as SettingName[];
  return new Map(names.map((name) => [name, env[name]?.trim() ?? ''] as const).filter(([, value]) => value));
}

/**
 * Reads every setting once; an empty one counts as not set.
 * Throws `ConfigFault`, which names all that is wrong and how to mend it, and no value.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
  toCome: typeof adaptersToCome = adaptersToCome,
): Config {
  const written = writtenIn(env);
  const unspoken = adapterProblems(written, toCome);
  const wayIn = (name: SettingName) => written.has(name) && !unspoken.some((one) => one.setting === name);
  const mode = waysIn.some(wayIn) ? 'live' : 'demo';
  const problems = unspoken.length > 0 ? unspoken : groupProblems(written);
  problems.push(...modeProblems(written, mode));
  problems.push(
    ...shapeProblems(written).filter(({ setting }) => !problems.some((one) => one.setting === setting)),
  );
  if (problems.length > 0) throw new ConfigFault(problems);
  // The demo's pack has an invented assessment of the chat vendor, which the real one must not have.
  const region = mode === 'demo' && !written.has('REGION') ? { REGION: 'demo' } : {};
  return configOf(settings.parse({ ...Object.fromEntries(written), ...region }), mode);
}

function configOf(read: z.infer<typeof settings>, mode: Config['mode']): Config {
  return {
    mode,
    host: read.HOST,
    port: read.PORT,
    publicUrl: read.PUBLIC_URL,
    databaseUrl: read.DATABASE_URL,
    dataDir: read.DATA_DIR,
    region: read.REGION,
    encryptionKey: read.ENCRYPTION_KEY,
    signIn: read.SIGN_IN,
    slack: slackOf(read),
    teams: teamsOf(read),
    logLevel: read.LOG_LEVEL,
  };
}

function slackOf(read: z.infer<typeof settings>): SlackConfig | undefined {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = read;
  if (read.SLACK_BOT_TOKEN === undefined && clientId === undefined) return undefined;
  return {
    botToken: read.SLACK_BOT_TOKEN,
    signingSecret: read.SLACK_SIGNING_SECRET,
    appToken: read.SLACK_APP_TOKEN,
    oauth: clientId === undefined || clientSecret === undefined ? undefined : { clientId, clientSecret },
    apiUrl: read.SLACK_API_URL,
  };
}

function teamsOf(read: z.infer<typeof settings>): TeamsConfig | undefined {
  const { TEAMS_APPS: list, CLIENT_ID: clientId, CLIENT_SECRET: clientSecret, TENANT_ID: tenantId } = read;
  if (list !== undefined) return { apps: list };
  if (clientId === undefined || clientSecret === undefined || tenantId === undefined) return undefined;
  const one = { clientId, clientSecret, managedIdentityClientId: null, tenantId, allowedTenantIds: [] };
  return { apps: [one] };
}
