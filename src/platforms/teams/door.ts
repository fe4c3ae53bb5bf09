import { decodeJwt } from 'jose';
import { z } from 'zod';
import { mayComeFrom, type Registration } from './registration.ts';

/**
 * What stands in front of the SDK. The SDK checks the signature, but lets in any Entra token for the app from any
 * tenant, and then sends the bot's own token to whatever address the request names: so none of that gets that far.
 */
export interface DoorRules {
  readonly registrations: readonly Registration[];
  /** Where the bot's token may go: origins of service URLs. */
  readonly serviceOrigins: readonly string[];
}

/** Why a request is not let in, as the log tells it. */
export type Refusal =
  | 'noToken'
  | 'unreadableToken'
  | 'expiredToken'
  | 'foreignIssuer'
  | 'foreignAudience'
  | 'tooLarge'
  | 'unreadableBody'
  | 'foreignServiceUrl'
  | 'foreignTenant'
  | 'badSignature';

const unproven: ReadonlySet<Refusal> = new Set([
  'noToken',
  'unreadableToken',
  'expiredToken',
  'badSignature',
]);

/** 401: come with a (better) token; 403: not from here. */
export const statusOf = (refusal: Refusal): 401 | 403 => (unproven.has(refusal) ? 401 : 403);

/**
 * Microsoft's public cloud. Exactly this host: anybody can have another name in trafficmanager.net.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 */
export const publicServiceOrigins: readonly string[] = ['https://smba.trafficmanager.net'];

/** https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication */
const issuer = 'https://api.botframework.com';
/** Between Microsoft's clock and ours, in seconds: from the same page. */
const leeway = 300;

/** What a token says of itself; nobody has checked yet whether that is true. */
export interface Claims {
  readonly registration: Registration;
  readonly serviceUrl: string | null;
}

const claims = z.object({
  iss: z.string(),
  aud: z.string(),
  exp: z.number(),
  serviceurl: z.string().optional(),
});

/** The registration a request is meant for, from its header. `now`: by the real clock, in seconds since 1970. */
export function readToken(
  authorization: string | undefined,
  { registrations }: DoorRules,
  now: number,
): Claims | Refusal {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return 'noToken';
  const read = claims.safeParse(decoded(token));
  if (!read.success) return 'unreadableToken';
  const { iss, aud, exp, serviceurl } = read.data;
  if (exp + leeway <= now) return 'expiredToken';
  if (iss !== issuer) return 'foreignIssuer';
  const registration = registrations.find(({ clientId }) => clientId === aud);
  if (registration === undefined) return 'foreignAudience';
  return { registration, serviceUrl: serviceurl ?? null };
}

function decoded(token: string): unknown {
  try {
    return decodeJwt(token);
  } catch {
    return null;
  }
}

const tenant = z.guid().toLowerCase();
const origins = z.object({
  channelId: z.literal('msteams'),
  serviceUrl: z.string().max(2000),
  from: z.object({ tenantId: tenant.nullish() }).nullish(),
  conversation: z.object({ tenantId: tenant.nullish() }),
  channelData: z.object({ tenant: z.object({ id: tenant }).nullish() }).nullish(),
});

/** Whether an activity comes from where this registration works; null when it does. */
export function refusalOf(
  activity: unknown,
  { registration, serviceUrl: signed }: Claims,
  rules: DoorRules,
): Refusal | null {
  const read = origins.safeParse(activity);
  if (!read.success) return 'unreadableBody';
  const { serviceUrl, from, conversation, channelData } = read.data;
  const isSigned = signed === null || plain(signed) === plain(serviceUrl);
  if (!isSigned || !isServiceUrl(serviceUrl, rules.serviceOrigins)) return 'foreignServiceUrl';
  const place = [conversation.tenantId, channelData?.tenant?.id].filter((one) => typeof one === 'string');
  const all = [...place, from?.tenantId].filter((one) => typeof one === 'string');
  const isOurs = place.length > 0 && all.every((one) => mayComeFrom(registration, one));
  return isOurs ? null : 'foreignTenant';
}

const plain = (url: string): string => url.replace(/\/+$/, '').toLowerCase();

/** Whether the bot's token may be sent to this address. */
export function isServiceUrl(address: string, serviceOrigins: readonly string[]): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return false;
  return url.search === '' && url.hash === '' && serviceOrigins.includes(url.origin);
}
