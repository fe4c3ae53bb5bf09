import type { Product } from '../../src/compose.ts';
import { isUuid } from '../../src/lib/ids.ts';
import type { Everything, Me } from './everything.ts';
import { hiddenPairs, type Payload, shapesOf } from './payloads.ts';

/** Something asked of the web page, by a browser with this secret or with none. */
interface Asking {
  /** The ids it names. */
  readonly ids: readonly string[];
  by(secret: string | null): Request;
}

/** One address of the web page, asked about what exists and about what does not. */
export interface WebCase {
  readonly route: string;
  readonly existing: Asking;
  readonly missing: Asking;
}

const origin = 'https://aftrap.example';
/** Every form that is sent off here is this one, sent once more. */
export const sameForm = 'the-same-form-once-more';
/** The cookie's name on a page with a certificate. */
const cookie = '__Host-aftrap';

const url = (path: string, query: Payload): string => {
  const text = new URLSearchParams(query).toString();
  return `${origin}${path}${text === '' ? '' : `?${text}`}`;
};

function requestOf(method: string, address: string, form: Payload, secret: string | null): Request {
  const headers = new Headers({ origin, host: 'aftrap.example' });
  if (secret !== null) headers.set('cookie', `${cookie}=${secret}`);
  if (method === 'GET') return new Request(address, { headers });
  return new Request(address, { method, headers, body: new URLSearchParams(form) });
}

/** The path with its parts filled in from a payload, and the rest of the payload as the query. */
function pageAddress(path: string, payload: Payload): string {
  const rest = { ...payload };
  const filled = path.replaceAll(/:(\w+)/g, (_, key: string) => {
    const value = rest[key] ?? '';
    delete (rest as Record<string, string>)[key];
    return value;
  });
  return url(filled, rest);
}

/** A look at an address without parts. */
export const requestTo = (path: string, secret: string | null): Request =>
  requestOf('GET', `${origin}${path}`, {}, secret);

interface Asked {
  readonly product: Product;
  readonly all: Everything;
  readonly me: Me;
  /** A link to sign in that was used. */
  readonly usedLink: string;
}

/** Addresses that lie before everything else and show nothing of anyone. */
const isHousekeeping = (path: string): boolean => path.includes('*') || path.startsWith('/assets/');

export const routesOf = ({ app }: Product): { readonly method: string; readonly path: string }[] => [
  ...new Map(
    app.routes.filter(({ path }) => !isHousekeeping(path)).map((one) => [`${one.method} ${one.path}`, one]),
  ).values(),
];

/** What is sent for a payload: where to, and the form. */
interface Sending {
  readonly address: string;
  readonly form: Payload;
}

/** Everything that one can ask at one address about what is hidden. Throws for an address of an unknown kind. */
export function casesAt(asked: Asked, method: string, path: string): WebCase[] {
  const { features } = asked.product;
  const route = `${method} ${path}`;
  if (path.startsWith('/press/')) {
    const presses = features.flatMap((feature) => feature.presses ?? []);
    return presses.flatMap(({ name, payload }) =>
      cases(asked, `${route} ${name}`, payload, true, (given) => ({
        address: url(path.replace(':name', name), {}),
        form: Object.fromEntries(Object.entries(given).map(([key, value]) => [`p.${key}`, value])),
      })),
    );
  }
  if (path.startsWith('/do/')) {
    const dialogs = features.flatMap((feature) => feature.dialogs ?? []);
    return dialogs.flatMap(({ name, payload }) =>
      cases(asked, `${route} ${name}`, payload, true, (given) => ({
        address: url(path.replace(':name', name), given),
        form: {},
      })),
    );
  }
  if (path.includes(':secret')) {
    const at = (link: string): Asking => ({
      ids: [link],
      by: (secret) => requestOf(method, url(path.replace(':secret', link), {}), {}, secret),
    });
    return [{ route, existing: at(asked.usedLink), missing: at(`${asked.usedLink.slice(0, -4)}none`) }];
  }
  const pages = features.flatMap((feature) => [...(feature.pages ?? []), ...(feature.downloads ?? [])]);
  const page = pages.find((one) => one.path === path);
  if (page)
    return cases(asked, route, page.params, false, (given) => ({
      address: pageAddress(path, given),
      form: {},
    }));
  if (path === '/koppelen/:name') {
    // A chat platform, where one is set: there is none here that only some may know of.
    const at = (name: string): Asking => ({
      ids: [name],
      by: (secret) => requestOf(method, url(path.replace(':name', name), {}), {}, secret),
    });
    return [{ route, existing: at('slack'), missing: at('nothing') }];
  }
  if (path.includes(':')) throw new Error(`${route} takes something this test cannot fill in`);
  return [];
}

function cases(
  { all, me }: Asked,
  route: string,
  schema: unknown,
  isDeed: boolean,
  make: (payload: Payload) => Sending,
): WebCase[] {
  const method = route.split(' ')[0] ?? '';
  const asking = (payload: Payload): Asking => ({
    ids: Object.values(payload).filter(isUuid),
    by: (secret) => {
      const { address, form } = make(payload);
      const sent = { _delivery: sameForm, _return: '/', ...form };
      return requestOf(method, address, sent, secret);
    },
  });
  return shapesOf(schema)
    .flatMap((keys) => hiddenPairs(all, me, keys, isDeed).slice(0, 1))
    .map(({ existing, missing }) => ({ route, existing: asking(existing), missing: asking(missing) }));
}

export interface Received {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

/** What a browser gets, to the letter: status, headers and body. */
export async function received({ app }: Product, request: Request): Promise<Received> {
  const response = await app.request(request);
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).sort();
  return { status: response.status, headers: headers.join('\n'), body: await response.text() };
}

/** The same with the ids that were asked for made unrecognisable: a page may carry its own address. */
export const withoutIds = (got: Received, ids: readonly string[]): string =>
  ids.reduce((left, id) => left.replaceAll(id, '<asked>'), JSON.stringify(got));

/** A form filled in and sent off, as a browser does; `values` by the names of its fields. */
export function formSent(name: string, payload: Payload, values: Payload, secret: string | null): Request {
  const fields = Object.fromEntries(Object.entries(values).map(([field, value]) => [`f.${field}`, value]));
  return requestOf(
    'POST',
    url(`/do/${name}`, payload),
    { ...fields, _delivery: sameForm, _return: '/' },
    secret,
  );
}
