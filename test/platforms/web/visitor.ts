import type { Hono } from 'hono';
import type { WebEnv } from '../../../src/platforms/web/site.ts';

/** What came back, as far as a person or a browser notices. */
export interface Seen {
  readonly status: number;
  readonly location: string | null;
  readonly headers: Headers;
  readonly html: string;
}

/** Somebody with a browser without scripts: keeps cookies, sends the headers that browsers send, presses what is there. */
export interface Visitor {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Seen>;
  post(path: string, fields: Fields, headers?: Readonly<Record<string, string>>): Promise<Seen>;
  /** Opens what a page sends on to, as browsers do by themselves. */
  follow(seen: Seen): Promise<Seen>;
  readonly cookie: string;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

export const origin = 'http://127.0.0.1:3978';

export function visitor(app: Hono<WebEnv>, base: string = origin): Visitor {
  const cookies = new Map<string, string>();
  const cookie = (): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const send = async (path: string, init: RequestInit): Promise<Seen> => {
    const host = new URL(base).host;
    const headers = new Headers({ host, ...(cookies.size > 0 ? { cookie: cookie() } : {}) });
    new Headers(init.headers).forEach((value, name) => {
      headers.set(name, value);
    });
    const response = await app.request(`${base}${path}`, { ...init, headers });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]?.split('=') ?? [];
      cookies.delete(name);
      if (value !== '') cookies.set(name, value);
    }
    return {
      status: response.status,
      location: response.headers.get('location'),
      headers: response.headers,
      html: await response.text(),
    };
  };
  const get: Visitor['get'] = (path, headers = {}) => send(path.split('#')[0] ?? path, { headers });
  return {
    get,
    post: (path, fields, headers = {}) =>
      send(path, { method: 'POST', body: bodyOf(fields), headers: { origin: base, ...headers } }),
    follow: (seen) => get(seen.location ?? 'nowhere'),
    get cookie() {
      return cookie();
    },
  };
}

function bodyOf(fields: Fields): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) body.append(name, one);
  }
  return body;
}

/** Signs in through the demo's own list. */
export async function signedIn(app: Hono<WebEnv>, accountId: string): Promise<Visitor> {
  const who = visitor(app);
  await who.post('/aanmelden', { account: accountId });
  return who;
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The first form that is sent to this address, with what it would send if nothing more was filled in. */
export function formIn(
  seen: Seen,
  action: string,
): { readonly action: string; readonly fields: Record<string, string> } {
  const forms = seen.html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g);
  for (const [, address = '', inside = ''] of forms) {
    if (!unescaped(address).startsWith(action)) continue;
    const hidden = inside.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
    const fields = [...hidden].map(([, name = '', value = '']) => [unescaped(name), unescaped(value)]);
    return { action: unescaped(address), fields: Object.fromEntries(fields) };
  }
  throw new Error(`There is no form that is sent to ${action}.`);
}

/** What a page says in its main part, without its markup. */
export function wordsOf(seen: Seen): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(seen.html)?.[1] ?? seen.html;
  return unescaped(main.replaceAll(/<[^>]+>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();
}
