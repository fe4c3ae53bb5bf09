import { Client, PUBLIC, withOverrides } from '@microsoft/teams.api';
import { App, type HttpRouteHandler } from '@microsoft/teams.apps';
import type { TeamsMessage } from './message.ts';
import type { Registration } from './registration.ts';

/** What a test puts in the place of Microsoft's own. */
export interface SdkOptions {
  /** Where the keys are told by which Teams signs; Microsoft's own when left out. */
  readonly metadataUrl?: string;
  /** Instead of asking Microsoft Entra for a token of an app. */
  readonly tokenOf?: (app: { readonly clientId: string; readonly tenantId: string }) => Promise<string>;
}

/** As answered over HTTP; only what Teams waits for (an invoke) is answered with a body. */
export interface HeardAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** A conversation, as Teams' connector knows it. */
export interface Where {
  readonly serviceUrl: string;
  readonly conversationId: string;
}

/** One registration at work. */
export interface TeamsApp {
  readonly registration: Registration;
  /** Checks the signature, and only then has it heard. 401 when it is not Teams'. */
  receive(authorization: string, activity: unknown): Promise<HeardAnswer>;
  /** The id of the message, for changing it later; null when none was given. Throws what sending-faults.ts reads. */
  post(where: Where, message: TeamsMessage): Promise<string | null>;
  update(where: Where, messageId: string, message: TeamsMessage): Promise<void>;
  /** Gets a token, or says why not: throws TokenFault. */
  knock(): Promise<void>;
}

/** Microsoft Entra gives no token. `code` is its own word for why: the number of its fault (AADSTS…) where it tells one. */
export class TokenFault extends Error {
  override readonly name = 'TokenFault';
  readonly code: string;

  constructor(code: string, options: ErrorOptions) {
    super(`No token: ${code}`, options);
    this.code = code;
  }
}

export interface AppParts {
  readonly registration: Registration;
  readonly options: SdkOptions;
  hear(activity: unknown): Promise<HeardAnswer>;
  /** The keys by which Teams signs cannot be fetched, so that nothing can be let in. */
  keysAway(): void;
}

/** Longer than Teams ever takes to answer; after it nobody knows whether it heard us. In milliseconds. */
const patience = 10_000;

/**
 * What we use of the Teams SDK: its check of a request, its tokens, its connector client. Its routes are left out: they
 * match on raw text, answer what they do not know with an empty success, and ask the token service about sign-ins.
 * Every setting is given here, because it would read those that are missing from the environment.
 */
export function openTeamsApp({ registration, options, hear, keysAway }: AppParts): TeamsApp {
  const { metadataUrl, tokenOf } = options;
  const routes = new Map<string, HttpRouteHandler>();
  const logger = quietLogger(keysAway);
  const { clientId, clientSecret, managedIdentityClientId, tenantId } = registration;
  const cloud =
    metadataUrl === undefined ? PUBLIC : withOverrides(PUBLIC, { openIdMetadataUrl: metadataUrl });
  const app = new App({
    clientId,
    clientSecret: tokenOf ? '' : (clientSecret ?? ''),
    tenantId,
    managedIdentityClientId: managedIdentityClientId ?? clientId,
    ...(tokenOf ? { token: () => tokenOf({ clientId, tenantId }) } : {}),
    cloud,
    client: { timeout: patience, logger },
    logger,
    serviceUrl: nowhere,
    messagingEndpoint: '/api/messages',
    dangerouslyAllowUnauthenticatedRequests: false,
    httpServerAdapter: { registerRoute: (_method, path, handler) => void routes.set(path, handler) },
  });
  app.server.onRequest = ({ body }) => hear(body);
  const ready = app.initialize();
  const getAppToken = (scope?: string, tenant?: string) => tokenFrom(app, scope, tenant);
  const api = new Client(nowhere, app.client.clone(), { cloud, tokenProvider: { getAppToken } });
  const client = ({ serviceUrl }: Where) => api.clone({ serviceUrl }).conversations;
  return {
    registration,
    async receive(authorization, activity) {
      await ready;
      const handler = routes.get('/api/messages');
      if (handler === undefined) throw new Error('The Teams SDK registered no route.');
      return handler({ body: activity, headers: { authorization } });
    },
    async post(where, message) {
      const made = await client(where).createActivity(
        encodeURIComponent(where.conversationId),
        sent(message),
      );
      return typeof made?.id === 'string' && made.id !== '' ? made.id : null;
    },
    async update(where, messageId, message) {
      const { conversationId } = where;
      await client(where).updateActivity(
        encodeURIComponent(conversationId),
        encodeURIComponent(messageId),
        sent(message),
      );
    },
    knock: async () => void (await getAppToken()),
  };
}

/** Every conversation brings its own address along; this one is never called. */
const nowhere = 'https://service-url.invalid';

/** Told apart from what the connector says: without a token nothing has left. Throws TokenFault. */
async function tokenFrom(app: App, scope?: string, tenant?: string) {
  try {
    const token = await app.tokenProvider.getAppToken(scope, tenant);
    if (token === null) throw new Error('There are no credentials.');
    return token;
  } catch (error) {
    throw new TokenFault(codeIn(error), { cause: error });
  }
}

type Params = Parameters<App['api']['conversations']['createActivity']>[1];

/** The SDK's own types of cards are its own; ours are checked against the schema. */
const sent = ({ summary, card }: TeamsMessage): Params => {
  const activity = {
    type: 'message',
    summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
  return activity as unknown as Params;
};

/** Entra's word for what is wrong, or the network's; never what was sent. */
function codeIn(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('errorNo' in cause && typeof cause.errorNo === 'string') return `AADSTS${cause.errorNo}`;
    if ('errorCode' in cause && typeof cause.errorCode === 'string') return cause.errorCode;
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  }
  return 'unknown';
}

/** The SDK's log holds what people wrote, so nothing of it is kept but that the keys are away. */
function quietLogger(
  keysAway: () => void,
): NonNullable<ConstructorParameters<typeof App>[0]>['logger'] & object {
  const nothing = (): void => {};
  const error = (...told: readonly unknown[]): void => {
    const [words, fault] = told;
    // A key that nobody knows is a forgery, told by who refuses it.
    const isForged = fault instanceof Error && fault.name === 'SigningKeyNotFoundError';
    if (String(words).startsWith('Failed to get signing key') && !isForged) keysAway();
  };
  const logger = {
    error,
    warn: nothing,
    info: nothing,
    debug: nothing,
    trace: nothing,
    log: (level: string, ...told: readonly unknown[]) => (level === 'error' ? error(...told) : undefined),
    child: () => logger,
  };
  return logger;
}
