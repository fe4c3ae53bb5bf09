import { workspaceOf } from './people-in-slack.ts';
import { SlackError } from './slack-error.ts';
import { type Fields, stringIn } from './wire.ts';
import type { World } from './world.ts';

/** What an app is registered with. */
export interface AppSecrets {
  readonly clientId: string;
  readonly clientSecret: string;
}

interface Consent {
  readonly teamId: string;
  readonly userId: string;
  readonly scopes: readonly string[];
  readonly redirectUri: string | null;
}

export interface OAuth {
  /** Somebody has let the app in: the code that Slack sends them back with. Good once. */
  consent(given: Consent): string;
  /** `oauth.v2.access`. Throws SlackError. */
  exchange(args: Fields, authorization: string): Fields;
}

export function oauth(world: World, secrets: AppSecrets): OAuth {
  const codes = new Map<string, Consent>();
  return {
    consent(given) {
      const code = world.newId('code');
      codes.set(code, given);
      return code;
    },
    exchange(args, authorization) {
      const { clientId, clientSecret } = credentials(args, authorization);
      if (clientId !== secrets.clientId) throw new SlackError('invalid_client_id');
      if (clientSecret !== secrets.clientSecret) throw new SlackError('bad_client_secret');
      const code = stringIn(args['code']);
      const given = codes.get(code);
      if (!given) throw new SlackError('invalid_code');
      const redirectUri = stringIn(args['redirect_uri']);
      if (given.redirectUri !== null && given.redirectUri !== redirectUri) {
        throw new SlackError('bad_redirect_uri');
      }
      codes.delete(code);
      return installed(world, given);
    },
  };
}

function credentials(args: Fields, authorization: string): AppSecrets {
  const basic = authorization.startsWith('Basic ') ? authorization.slice('Basic '.length) : '';
  const [clientId = '', clientSecret = ''] = Buffer.from(basic, 'base64').toString().split(':');
  return basic === ''
    ? { clientId: stringIn(args['client_id']), clientSecret: stringIn(args['client_secret']) }
    : { clientId: decodeURIComponent(clientId), clientSecret: decodeURIComponent(clientSecret) };
}

function installed(world: World, { teamId, userId, scopes }: Consent): Fields {
  const { name, enterpriseId, botUserId } = workspaceOf(world, teamId);
  const value = world.newId('xoxb-installed-');
  world.tokens.set(value, { value, teamId, scopes, isRevoked: false });
  return {
    access_token: value,
    token_type: 'bot',
    scope: scopes.join(','),
    bot_user_id: botUserId,
    app_id: world.appId,
    team: { id: teamId, name },
    enterprise: enterpriseId === null ? null : { id: enterpriseId, name: enterpriseId },
    authed_user: { id: userId },
    is_enterprise_install: false,
  };
}
