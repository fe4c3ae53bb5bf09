import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import type { TeamsApp, World } from './world.ts';

/** Somebody asked for a token of an app. */
export interface TokenRequest {
  readonly clientId: string;
  readonly tenantId: string;
  readonly scope: string;
  readonly granted: boolean;
}

/** What stands in a token with which Teams comes to a bot; a test that forges one says what is otherwise. */
export interface InboundClaims {
  readonly issuer: string;
  readonly audience: string;
  /** null: left out. */
  readonly serviceUrl: string | null;
  /** Seconds since 1970. */
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** Whatever else. */
  readonly more: Readonly<Record<string, unknown>>;
  /** `stranger`: a key that Microsoft does not know, under the name of one it does. */
  readonly signedBy: 'teams' | 'stranger' | 'nobody';
}

const teamsIssuer = 'https://api.botframework.com';
const scope = 'https://api.botframework.com/.default';
const keyId = 'double-key';

export interface Tokens {
  /** The public half of the keys: for the "keys" beside the OpenID metadata. */
  readonly keys: readonly JWK[];
  readonly requests: readonly TokenRequest[];
  /** A token for an app to come to the connector with; null where the secret or the tenant is wrong. */
  grant(ask: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly tenantId: string;
    readonly scope: string;
  }): Promise<string | null>;
  /** Whose token it is; null for one that was not issued here, or was withdrawn. */
  ownerOf(token: string): string | null;
  withdrawAll(): void;
  inbound(claims: Pick<InboundClaims, 'audience' | 'serviceUrl'> & Partial<InboundClaims>): Promise<string>;
}

export async function openTokens(world: World): Promise<Tokens> {
  const known = await generateKeyPair('RS256', { extractable: true });
  const strange = await generateKeyPair('RS256', { extractable: true });
  const keys = [{ ...(await exportJWK(known.publicKey)), kid: keyId, use: 'sig', alg: 'RS256' }];
  const issued = new Map<string, string>();
  const requests: TokenRequest[] = [];
  const seconds = (): number => Math.floor(Date.now() / 1000);
  return {
    keys,
    requests,
    async grant({ clientId, clientSecret, tenantId, scope: wanted }) {
      const app = world.apps.get(clientId);
      const granted = isRight(app, clientSecret, tenantId) && wanted === scope;
      requests.push({ clientId, tenantId, scope: wanted, granted });
      if (!granted) return null;
      const token = await new SignJWT({ appid: clientId, jti: String(world.nextNumber()) })
        .setProtectedHeader({ alg: 'RS256', kid: keyId })
        .setIssuer(`https://sts.windows.net/${tenantId}/`)
        .setAudience(teamsIssuer)
        .setIssuedAt(seconds())
        .setExpirationTime(seconds() + 3600)
        .sign(known.privateKey);
      issued.set(token, clientId);
      return token;
    },
    ownerOf: (token) => issued.get(token) ?? null,
    withdrawAll: () => issued.clear(),
    async inbound({ audience, serviceUrl, ...given }) {
      const now = given.issuedAt ?? seconds();
      const claims = { ...(serviceUrl === null ? {} : { serviceurl: serviceUrl }), ...given.more };
      const key = given.signedBy === 'stranger' ? strange.privateKey : known.privateKey;
      const token = await new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keyId })
        .setIssuer(given.issuer ?? teamsIssuer)
        .setAudience(audience)
        .setIssuedAt(now)
        .setNotBefore(now)
        .setExpirationTime(given.expiresAt ?? now + 3600)
        .sign(key);
      return given.signedBy === 'nobody' ? `${token.split('.').slice(0, 2).join('.')}.` : token;
    },
  };
}

const isRight = (app: TeamsApp | undefined, secret: string, tenantId: string): boolean =>
  app !== undefined && app.clientSecret === secret && app.tenantId === tenantId;
