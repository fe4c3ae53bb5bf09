import type { Config, TeamsConfig } from '../src/config.ts';
import { openTeamsApp, type SdkOptions, TokenFault } from '../src/platforms/teams/sdk.ts';
import { type Finding, mend, note, ok } from './finding.ts';

type TeamsAppConfig = TeamsConfig['apps'][number];

const endpoint = '/api/messages';
const portal = 'Azure portal, Microsoft Entra ID, App registrations';

/** What there is to say about Teams without asking Microsoft: nothing when it is not set. */
export function lookAtTeams({
  teams,
  publicUrl,
  signIn,
}: Pick<Config, 'teams' | 'publicUrl' | 'signIn'>): Finding[] {
  if (teams === undefined) return [];
  const found = [ok(`Teams: ${botsIn(teams)}`)];
  if (publicUrl?.startsWith('https://') !== true) {
    const remedy =
      'Put a proxy with a certificate in front and write https:// in PUBLIC_URL; on your own computer, a tunnel';
    found.push(mend(`Teams sends requests to an https address only, and PUBLIC_URL is none. ${remedy}`));
  }
  if (signIn === undefined) {
    const said = 'nobody can sign in on the page to link themselves to Teams, and npm run invite refuses';
    found.push(mend(`SIGN_IN is not set: ${said}. Write SIGN_IN=links`));
  }
  return [...found, ...teams.apps.flatMap(lookAtSecret), ...lookAtTenants(teams)];
}

function botsIn({ apps }: TeamsConfig): string {
  const managed = apps.filter(({ clientSecret }) => clientSecret === null).length;
  const ways = [
    ...(managed < apps.length ? ['client secret'] : []),
    ...(managed > 0 ? ['managed identity'] : []),
  ];
  return `${apps.length === 1 ? 'one bot' : `${apps.length} bots`}, by ${ways.join(' and ')}`;
}

/** Azure shows the id of a secret beside its value, and the value only once. */
function lookAtSecret({ clientId, clientSecret }: TeamsAppConfig): Finding[] {
  if (clientSecret === null || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(clientSecret)) return [];
  return [
    mend(
      `the secret of ${clientId} is an id, and no secret of Azure's looks like that. Make a new one (${portal}, Certificates & secrets) and copy its Value, not its Secret ID`,
    ),
  ];
}

function lookAtTenants({ apps }: TeamsConfig): Finding[] {
  const tenants = apps.map(({ tenantId }) => tenantId);
  const twice = tenants.filter((tenant, index) => tenants.indexOf(tenant) !== index);
  return [...new Set(twice)].map((tenant) =>
    note(`two bots are in tenant ${tenant}. People there see Aftrap twice: one is enough`),
  );
}

/** What a test asks instead of Microsoft. */
export interface AskOptions extends SdkOptions {
  /** Where Teams tells the keys it signs with. */
  readonly keysUrl?: string;
}

const microsoftKeys = 'https://login.botframework.com/v1/.well-known/keys';

/**
 * What Microsoft says of each registration, whether the keys are there by which Teams signs, and whether the address is
 * there that Teams sends to: nothing that changes anything. Only when somebody asks for it.
 */
export async function askTeams(
  teams: TeamsConfig,
  publicUrl: string | undefined,
  { keysUrl = microsoftKeys, ...options }: AskOptions = {},
): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const app of teams.apps) found.push(await askToken(app, options));
  return [
    ...found,
    await askKeys(keysUrl),
    ...(publicUrl === undefined ? [] : [await askDoor(publicUrl)]),
    note(
      `whether a bot with each id is there in Azure, with the channel Microsoft Teams and the messaging endpoint ${publicUrl ?? ''}${endpoint}, cannot be asked: look at it in the Azure portal, Azure Bot, Configuration and Channels`,
    ),
  ];
}

async function askToken(registration: TeamsAppConfig, options: SdkOptions): Promise<Finding> {
  const { clientId } = registration;
  const hear = (): Promise<never> => Promise.reject(new Error('The doctor hears nobody.'));
  const app = openTeamsApp({ registration, options, hear, keysAway: () => {} });
  try {
    await app.knock();
    return ok(`Microsoft Entra knows ${clientId}`);
  } catch (fault) {
    const code = fault instanceof TokenFault ? fault.code : 'unknown';
    return mend(`Microsoft Entra gives ${clientId} no token (${code}). ${remedies[code] ?? otherwise}`);
  }
}

/** https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const remedies: Readonly<Record<string, string>> = {
  AADSTS7000215: `The secret is wrong. Copy the Value of one that is there (${portal}, Certificates & secrets): the Secret ID is something else`,
  AADSTS7000222: `The secret is too old. Make a new one (${portal}, Certificates & secrets)`,
  AADSTS700016: 'No app with this id is in this tenant. Compare both ids with the page Overview of the app',
  AADSTS90002:
    'There is no such tenant. Compare it with Directory (tenant) ID on the page Overview of the app',
  network_error: 'Let this computer reach login.microsoftonline.com by https, through your firewall or proxy',
};
const otherwise = `Compare the ids with the page Overview of the app (${portal}), and its secret or managed identity`;

/** Longer than anybody waits at a desk. In milliseconds. */
const patience = 10_000;

async function askKeys(keysUrl: string): Promise<Finding> {
  const status = await statusAt(keysUrl, 'GET');
  return status === 200
    ? ok('the keys by which Teams signs can be fetched')
    : mend(
        `the keys by which Teams signs cannot be fetched (${status ?? 'no answer'}), so that nobody is let in. Let this computer reach ${new URL(keysUrl).host} by https, through your firewall or proxy`,
      );
}

/** Without a token the bot sends everybody away: that answer is nobody else's. */
async function askDoor(publicUrl: string): Promise<Finding> {
  const address = `${publicUrl}${endpoint}`;
  const status = await statusAt(address, 'POST');
  return status === 401
    ? ok(`${address} answers as it should`)
    : note(
        `${address} answers with ${status ?? 'nothing'}, seen from this computer. Is Aftrap running, and does the proxy pass this address on?`,
      );
}

/** null for no answer. */
async function statusAt(url: string, method: 'GET' | 'POST'): Promise<number | null> {
  try {
    const signal = AbortSignal.timeout(patience);
    return (await fetch(url, { method, signal, redirect: 'manual' })).status;
  } catch {
    return null;
  }
}
