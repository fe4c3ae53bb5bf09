import type { RequestListener } from 'node:http';
import { InstallProvider } from '@slack/oauth';
import { clientOptions } from './clients.ts';
import { quietLogger } from './quiet-logger.ts';
import { scopeNames } from './scopes.ts';

export interface InstallerParts {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs what Slack hands back, so that only an installation that began here ends here. */
  readonly stateSecret: string;
  readonly redirectUri: string;
  readonly apiUrl: string | null;
  /** `tenant`: a workspace, or a whole Enterprise organisation. `by`: the account that began it. */
  installed(tenant: string, token: string, by: string): Promise<void>;
  onFault(fault: unknown): void;
}

/** Puts the app into a workspace (OAuth v2). */
export interface SlackInstaller {
  /** Where Slack asks whether the app may come in; good for ten minutes, for this account. */
  begin(accountId: string): Promise<string>;
  /** Listens where Slack sends the browser back to. */
  readonly callback: RequestListener;
}

export function slackInstaller(parts: InstallerParts): SlackInstaller {
  const { clientId, clientSecret, stateSecret, redirectUri } = parts;
  const provider = new InstallProvider({
    clientId,
    clientSecret,
    stateSecret,
    // Only who may install it gets an address to begin with, and that address is signed: no cookie has to agree too.
    legacyStateVerification: true,
    clientOptions: clientOptions(parts.apiUrl),
    logger: quietLogger((words) => parts.onFault(new Error(words))),
    installationStore: {
      async storeInstallation(installation) {
        const tenant = installation.isEnterpriseInstall ? installation.enterprise?.id : installation.team?.id;
        const token = installation.bot?.token;
        if (tenant === undefined || token === undefined)
          throw new Error('The installation has no bot in it.');
        await parts.installed(tenant, token, installation.metadata ?? '');
      },
      fetchInstallation: () => Promise.reject(new Error('Installations are read elsewhere.')),
    },
  });
  const options = { scopes: [...scopeNames], redirectUri };
  return {
    begin: (accountId) => provider.generateInstallUrl({ ...options, metadata: accountId }),
    callback: (request, response) => {
      provider
        .handleCallback(
          request,
          response,
          {
            successAsync: async (_installation, _options, _request, res) => sendOn(res, '/'),
            failureAsync: async (error, _options, _request, res) => {
              parts.onFault(error);
              sendOn(res, '/niet-geinstalleerd');
            },
          },
          options,
        )
        .catch(parts.onFault);
    },
  };
}

function sendOn(response: Parameters<RequestListener>[1], to: string): void {
  response.writeHead(303, { location: to });
  response.end();
}
