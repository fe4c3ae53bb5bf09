import { freshId, uuidFrom } from '../src/lib/ids.ts';
import { writeOffer } from '../src/platforms/teams/offer.ts';
import type { Call } from './batch.ts';
import type { Desk } from './office.ts';

/** The one registration of the measurement. */
export const registration = {
  clientId: uuidFrom('bench teams client'),
  clientSecret: 'bench-client-secret',
  tenantId: uuidFrom('bench teams tenant'),
  name: 'Aftrap',
};

/** What no connector of a measurement looks at, in the shape in which the SDK reads a token. */
export const token = async (): Promise<string> => {
  const part = (fields: object) => Buffer.from(JSON.stringify(fields)).toString('base64url');
  return `${part({ alg: 'none' })}.${part({ appid: registration.clientId, exp: 4_102_444_800 })}.none`;
};

/** Where the keys are told by which the other side signs. */
export const metadataUrl = (address: string): string => `${address}/v1/.well-known/openidconfiguration`;

/** Milliseconds go by so fast that no pace of Teams holds anything up: that is not what is measured. */
const unpaced = { now: () => performance.now() * 1e6, pause: async () => {} };

/** `address`: where Teams is. */
export function teamsDesk(address: string): Desk {
  const { clientId, clientSecret, tenantId } = registration;
  const app = { clientId, clientSecret, tenantId, managedIdentityClientId: null, allowedTenantIds: [] };
  return {
    platform: 'teams',
    tenant: tenantId,
    path: '/api/messages',
    options: {
      settings: { teams: { apps: [app] } },
      teams: {
        ...unpaced,
        metadataUrl: metadataUrl(address),
        serviceOrigins: [address],
        tokenOf: token,
      },
    },
    userId: (number) => uuidFrom(`bench teams user ${number}`),
    press: (userId, offer) => {
      const action = { type: 'Action.Execute', verb: 'press', data: writeOffer(offer) };
      const value = { action, trigger: 'manual' };
      return activityOf(userId, address, {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value,
        replyToId: '1',
      });
    },
    question: (userId) => activityOf(userId, address, { type: 'message', text: 'acties' }),
  };
}

/** Something somebody does in their conversation with the bot. */
function activityOf(userId: string, address: string, more: object): Call {
  const { clientId, tenantId } = registration;
  const id = freshId();
  const activity = {
    id,
    timestamp: '2026-11-24T09:00:00.000Z',
    channelId: 'msteams',
    serviceUrl: `${address}/emea/`,
    from: { id: `29:${userId}`, aadObjectId: userId },
    conversation: { id: `a:${userId}`, conversationType: 'personal', tenantId },
    recipient: { id: `28:${clientId}`, name: 'Aftrap' },
    channelData: { tenant: { id: tenantId } },
    ...more,
  };
  return { id, body: JSON.stringify(activity) };
}
