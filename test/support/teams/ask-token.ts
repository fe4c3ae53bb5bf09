import type { TeamsApp } from './world.ts';

/** As an app asks Entra for a token. Throws where it is not given. */
export async function askToken(
  origin: string,
  { clientId, clientSecret, tenantId }: Pick<TeamsApp, 'clientId' | 'clientSecret' | 'tenantId'>,
): Promise<string> {
  const scope = 'https://api.botframework.com/.default';
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope };
  const body = new URLSearchParams(form);
  const response = await fetch(`${origin}/${tenantId}/oauth2/v2.0/token`, { method: 'POST', body });
  const read = (await response.json()) as { readonly access_token?: string };
  if (read.access_token === undefined) throw new Error(`No token was given: HTTP ${response.status}`);
  return read.access_token;
}
