import { LogLevel, WebClient, type WebClientOptions } from '@slack/web-api';

/** The workspaces that installed the app. */
export interface Workspaces {
  /** The bot's token for a workspace (or the Enterprise organisation it belongs to); null where it is not installed. */
  tokenOf(teamId: string, enterpriseId: string | null): Promise<string | null>;
  /** The app was taken out of a workspace, or its token withdrawn. */
  forget(teamId: string, reason: 'uninstalled' | 'revoked'): Promise<void>;
}

/** Longer than Slack ever takes to answer; after it nobody knows whether it heard us. In milliseconds. */
const patience = 10_000;

/**
 * Neither retries nor queues of its own: one lane that has to wait must hold nobody else up, so waiting is the
 * engine's business.
 */
export function clientOptions(apiUrl: string | null): WebClientOptions {
  return {
    timeout: patience,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    // What goes wrong is told by whoever called, in the product's own log.
    logLevel: LogLevel.ERROR,
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
  };
}

/** One client a token. */
export function clientsFor(apiUrl: string | null): (token: string) => WebClient {
  const made = new Map<string, WebClient>();
  return (token) => {
    const client = made.get(token) ?? new WebClient(token, clientOptions(apiUrl));
    made.set(token, client);
    return client;
  };
}
