import {
  LogLevel,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
} from '@slack/web-api';
import type { Config, SlackConfig } from '../src/config.ts';
import { clientOptions } from '../src/platforms/slack/clients.ts';
import { scopeNames, scopeReason } from '../src/platforms/slack/scopes.ts';
import { type Finding, mend, note, ok } from './finding.ts';

/** What there is to say about Slack without asking Slack: nothing when it is not set. */
export function lookAtSlack({
  slack,
  publicUrl,
  signIn,
}: Pick<Config, 'slack' | 'publicUrl' | 'signIn'>): Finding[] {
  if (slack === undefined) return [];
  const { botToken, signingSecret, appToken, oauth } = slack;
  const isSecure = publicUrl?.startsWith('https://') === true;
  const found = [ok(`Slack: ${workspacesIn(slack)}, over ${transportOf(slack)}`)];
  if (appToken === undefined && !isSecure) {
    const remedy =
      'Put a proxy with a certificate in front and write https:// in PUBLIC_URL, or choose Socket Mode: set SLACK_APP_TOKEN (Slack app, Basic Information, App-Level Tokens)';
    found.push(mend(`Slack sends requests to an https address only, and PUBLIC_URL is none. ${remedy}`));
  }
  if (oauth !== undefined && !isSecure) {
    const remedy = 'Write an https address, or let one workspace in by SLACK_BOT_TOKEN';
    found.push(
      mend(`SLACK_CLIENT_ID is set, and Slack sends nobody back to PUBLIC_URL without https. ${remedy}`),
    );
  }
  if (oauth !== undefined && botToken !== undefined) {
    const said = 'SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set: the token is used for every workspace';
    found.push(mend(`${said}. Remove the token for several workspaces, the other two for one`));
  }
  if (signIn === undefined) {
    const said = 'nobody can sign in on the page to link themselves to Slack, and npm run invite refuses';
    found.push(mend(`SIGN_IN is not set: ${said}. Write SIGN_IN=links`));
  }
  return [...found, ...lookAtSecret(signingSecret, oauth?.clientSecret), ...lookAtAddress(slack)];
}

const workspacesIn = ({ botToken }: SlackConfig): string =>
  botToken === undefined ? 'several workspaces, by OAuth' : 'one workspace, by its token';

const transportOf = ({ signingSecret, appToken }: SlackConfig): string =>
  [...(signingSecret ? ['signed HTTP'] : []), ...(appToken ? ['Socket Mode'] : [])].join(' and ');

/** Three values of Slack look alike and stand together: a slip here refuses every request. */
function lookAtSecret(signingSecret: string | undefined, clientSecret: string | undefined): Finding[] {
  if (signingSecret === undefined) return [];
  const remedy = 'Copy it again: Slack app, page Basic Information, Signing Secret';
  if (signingSecret === clientSecret) {
    return [mend(`SLACK_SIGNING_SECRET is the same as SLACK_CLIENT_SECRET. ${remedy}`)];
  }
  return /^[0-9a-f]{32}$/.test(signingSecret)
    ? []
    : [note(`SLACK_SIGNING_SECRET is not 32 of 0-9 and a-f, as Slack's are. ${remedy}`)];
}

function lookAtAddress({ apiUrl }: SlackConfig): Finding[] {
  if (apiUrl === undefined) return [];
  return [note('SLACK_API_URL is set: another than Slack gets the tokens. Remove it, unless this is a test')];
}

/**
 * What Slack itself says of the tokens: two calls that change nothing. Only when somebody asks for it: the doctor
 * goes nowhere by itself.
 */
export async function askSlack(slack: SlackConfig | undefined): Promise<Finding[]> {
  if (slack === undefined) return [note('Slack is not set: there is nothing to ask it')];
  const { botToken, appToken, apiUrl } = slack;
  const client = (token: string) =>
    new WebClient(token, { ...clientOptions(apiUrl ?? null), logLevel: LogLevel.ERROR });
  return [
    ...(botToken === undefined ? [] : await askWho(client(botToken))),
    ...(appToken === undefined ? [] : await askSocket(client(appToken))),
    ...(slack.oauth === undefined ? [] : [note(unasked)]),
  ];
}

const unasked =
  'SLACK_CLIENT_ID and SLACK_CLIENT_SECRET cannot be asked about. Install the app in a workspace: open /koppelen/slack, signed in as who manages people';

async function askWho(client: WebClient): Promise<Finding[]> {
  try {
    const { response_metadata: told } = await client.auth.test();
    return [ok('Slack knows SLACK_BOT_TOKEN'), ...compareScopes(told?.scopes ?? [])];
  } catch (fault) {
    return [mend(`SLACK_BOT_TOKEN: ${whatSlackSaid(fault, botRemedy)}`)];
  }
}

const botRemedy =
  'Install the app in the workspace again and copy the token: Slack app, page OAuth & Permissions, Bot User OAuth Token';
const appRemedy =
  'Make a token with the scope connections:write (Slack app, page Basic Information, App-Level Tokens), copy it, and switch Socket Mode on (page Socket Mode)';

function compareScopes(granted: readonly string[]): Finding[] {
  const asked: readonly string[] = scopeNames;
  const more = granted.filter((scope) => !asked.includes(scope));
  const again =
    'Make the manifest again (npm run slack:manifest), put it in (Slack app, page App Manifest), and install the app again';
  return [
    ...scopeNames
      .filter((scope) => !granted.includes(scope))
      .map((scope) => mend(`the token lacks the scope ${scope}. ${scopeReason(scope, 'en')} ${again}`)),
    ...(more.length === 0
      ? []
      : [note(`the token may more than Aftrap needs: ${more.join(', ')}. To take it back: ${again}`)]),
  ];
}

async function askSocket(client: WebClient): Promise<Finding[]> {
  try {
    await client.apps.connections.open();
    return [ok('Slack lets SLACK_APP_TOKEN open a connection')];
  } catch (fault) {
    return [mend(`SLACK_APP_TOKEN: ${whatSlackSaid(fault, appRemedy)}`)];
  }
}

/** Slack's own word for what is wrong, with what to do. Never what was sent: that holds a token. */
function whatSlackSaid(fault: unknown, remedy: string): string {
  if (fault instanceof WebAPIRateLimitedError) {
    return `Slack is asked too often. Wait ${fault.retryAfter} seconds and run this again`;
  }
  if (fault instanceof WebAPIPlatformError) return `Slack says ${fault.data.error}. ${remedy}`;
  const reason = fault instanceof WebAPIRequestError ? codeIn(fault.original) : 'an answer nobody expects';
  return `Slack does not answer (${reason}). Let this computer reach slack.com by https, through your firewall or proxy`;
}

function codeIn(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  }
  return 'no answer';
}
