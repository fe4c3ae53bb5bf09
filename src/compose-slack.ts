import { createHmac } from 'node:crypto';
import type { Router } from './chat/router.ts';
import type { ComposeOptions } from './compose-options.ts';
import type { Config, SlackConfig } from './config.ts';
import type { Database } from './database/database.ts';
import type { Directory } from './engine/directory.ts';
import type { Identities } from './engine/identities.ts';
import type { Installations } from './engine/installations.ts';
import type { Received } from './engine/received.ts';
import type { Sessions } from './engine/sessions.ts';
import type { Clock } from './lib/clock.ts';
import { freshId } from './lib/ids.ts';
import type { Workspaces } from './platforms/slack/clients.ts';
import { slackInstaller } from './platforms/slack/installer.ts';
import { slackPlatform } from './platforms/slack/slack-platform.ts';
import type { PageLink } from './view/spans.ts';

export interface SlackParts {
  readonly config: Config & { readonly publicUrl: string };
  readonly slack: SlackConfig;
  readonly options: ComposeOptions;
  readonly router: Router;
  readonly database: Database;
  readonly directory: Directory;
  readonly sessions: Sessions;
  readonly identities: Identities;
  readonly installations: Installations;
  readonly received: Received;
  readonly clock: Clock;
  /** The path of a page on the web page. */
  pathOf(link: PageLink): string;
}

const name = 'slack';
/** Long enough to get from Slack to a browser, too short to be of use to who finds it later. */
const linkMinutes = 10;

/** Slack with all that it needs kept. */
export function connectSlack(parts: SlackParts) {
  const { config, slack, options, identities, clock, directory, database, sessions } = parts;
  const identityOf = ({ teamId, userId }: { readonly teamId: string; readonly userId: string }) => ({
    platform: name,
    tenant: teamId,
    userId,
  });
  const platform = slackPlatform(
    {
      router: parts.router,
      identities: {
        // In one transaction: everything anybody does in Slack begins here.
        personOf: (identity) =>
          database.engine(async (tx) => {
            const accountId = await identities.comesBy(tx, identityOf(identity));
            return accountId === null
              ? null
              : { viewer: await directory.viewerOf(tx, accountId, clock.now()) };
          }),
        codeFor: (identity, now) => identities.codeFor(identityOf(identity), now),
      },
      pageAddress: (link) => `${config.publicUrl}${parts.pathOf(link)}`,
      async pageFor(accountId, link) {
        const { token } = await sessions.makeLink(accountId, clock.now(), linkMinutes);
        const query = new URLSearchParams({ _return: parts.pathOf(link) });
        return `${config.publicUrl}/aanmelden/${token}?${query}`;
      },
      isNew: parts.received.isNew,
      clock,
      newToken: options.newToken ?? freshId,
      onFault: (fault, where) => options.log.error({ err: fault, where }, name),
    },
    workspacesOf(parts),
    {
      signingSecret: slack.signingSecret ?? null,
      appToken: slack.appToken ?? null,
      apiUrl: slack.apiUrl ?? null,
    },
  );
  return { ...platform, installer: installerOf(parts) };
}

/** One workspace by its token, whatever it is called; or each by what it gave when it installed the app. */
function workspacesOf({ slack, installations, identities, clock }: SlackParts): Workspaces {
  const { botToken } = slack;
  return {
    async tokenOf(teamId, enterpriseId) {
      if (botToken !== undefined) return botToken;
      for (const tenant of [teamId, enterpriseId ?? '']) {
        const secret = tenant === '' ? null : await installations.secretOf(name, tenant);
        if (typeof secret === 'string') return secret;
      }
      return null;
    },
    async forget(teamId, reason) {
      await installations.remove(name, teamId, reason, clock.now());
      await identities.markTenantGone(name, teamId, reason, clock.now());
    },
  };
}

function installerOf({ config, slack, installations, identities, clock, options }: SlackParts) {
  if (slack.oauth === undefined || config.encryptionKey === undefined) return null;
  return slackInstaller({
    ...slack.oauth,
    // Of its own, so that nothing else that the key seals can be taken for it.
    stateSecret: createHmac('sha256', config.encryptionKey).update('slack oauth state').digest('base64url'),
    redirectUri: `${config.publicUrl}/slack/oauth_redirect`,
    apiUrl: slack.apiUrl ?? null,
    async installed(tenant, token, by) {
      await installations.keep({ platform: name, tenant, by }, token, clock.now());
      await identities.markTenantBack(name, tenant, 'uninstalled');
      await identities.markTenantBack(name, tenant, 'revoked');
    },
    onFault: (fault) => options.log.error({ err: fault, where: 'install' }, name),
  });
}
