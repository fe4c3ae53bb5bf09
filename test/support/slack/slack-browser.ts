import type { TestProduct } from '../product.ts';

/** Where links from Slack open: somebody's browser, which stays signed in. */
export interface SlackBrowser {
  /** Opens a link as people do: signs in when it asks to. The path of the page it leads to. Fails when it leads nowhere. */
  follow(url: string): Promise<string>;
  /** A file at an address of the page that is open. Fails when there is none. */
  fetches(path: string): Promise<string>;
}

export function slackBrowser({ app }: Pick<TestProduct, 'app'>, label: string): SlackBrowser {
  const jar = { cookie: '' };
  const at = { origin: '' };
  const open = (url: URL, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (jar.cookie !== '') headers.set('cookie', jar.cookie);
    return Promise.resolve(app.request(url.href, { ...init, headers }));
  };
  /** A one-time address shows a button first, and is used up by pressing it. */
  const signIn = async (url: URL, action: string, fields: URLSearchParams): Promise<URL> => {
    const headers = { origin: url.origin, 'sec-fetch-site': 'same-origin' };
    const signedIn = await open(new URL(action, url), { method: 'POST', headers, body: fields });
    // An earlier session ends first: of two cookies of one name a browser keeps the last.
    const cookie = signedIn.headers.getSetCookie().at(-1)?.split(';')[0] ?? '';
    const location = signedIn.headers.get('location');
    if (signedIn.status !== 303 || cookie === '' || location === null) {
      throw new Error(`${label} was not signed in: HTTP ${signedIn.status}`);
    }
    jar.cookie = cookie;
    return new URL(location, url);
  };
  return {
    async follow(address) {
      const url = new URL(address);
      at.origin = url.origin;
      const html = await landed(await open(url), label);
      const action = /<form[^>]*method="post"[^>]*action="(\/aanmelden\/[^"]+)"/.exec(html)?.[1];
      if (action === undefined) return pathOf(url);
      const there = await signIn(url, action, hiddenFields(html));
      await landed(await open(there), label);
      return pathOf(there);
    },
    fetches: async (path) => landed(await open(new URL(path, at.origin)), label),
  };
}

/** What the form sends along besides its button. */
function hiddenFields(html: string): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [tag] of html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    const value = /value="([^"]*)"/.exec(tag)?.[1] ?? '';
    if (name !== undefined) fields.append(name, value.replaceAll('&amp;', '&'));
  }
  return fields;
}

async function landed(response: Response, label: string): Promise<string> {
  const location = response.headers.get('location');
  if (location !== null) throw new Error(`${label} is sent on to ${location} instead of to a page`);
  if (response.status !== 200) throw new Error(`${label} finds HTTP ${response.status} behind the link`);
  return response.text();
}

const pathOf = ({ pathname, search }: URL): string => `${pathname}${search}`;
