import type { PageLink, Payload } from '../../view/spans.ts';

/** Pages of the web page itself, which no feature registers. */
export const ownPages = { home: '/', conversation: '/gesprek', accessibility: '/toegankelijkheid' } as const;

/** First parts of a path that no feature's page may begin with. */
const taken = [
  'gesprek',
  'toegankelijkheid',
  'aanmelden',
  'afmelden',
  'do',
  'press',
  'live',
  'assets',
  'demo',
  'koppelen',
  'slack',
];

/** Where things are on this web page, always as a path on the same origin. */
export interface Addresses {
  page(link: PageLink): string;
  /** The form as a page; `returnTo` is where a person goes back to. */
  dialog(name: string, payload: Payload, returnTo: string): string;
  /** Its own path and the names of its parts, to find values that stand in the path. */
  partsOf(page: string): ReadonlySet<string>;
}

/** Query parameters of our own begin with an underscore; a payload may not. */
export const returnParameter = '_return';

/** Throws when two pages have one name, or a page lies where the web page keeps its own. */
export function addressesOf(pages: readonly { readonly name: string; readonly path: string }[]): Addresses {
  const paths = new Map<string, string>(Object.entries(ownPages));
  for (const { name, path } of pages) {
    if (paths.has(name)) throw new Error(`Two pages are called ${name}.`);
    if (taken.includes(path.split('/')[1] ?? ''))
      throw new Error(`The page ${name} lies where another one is.`);
    paths.set(name, path);
  }
  const pathOf = (page: string): string => {
    const path = paths.get(page);
    if (path === undefined) throw new Error(`There is no page called ${page}.`);
    return path;
  };
  return {
    page: ({ page, params }) => filledIn(pathOf(page), page, params),
    dialog: (name, payload, returnTo) => {
      const query = queryOf({ ...payload, [returnParameter]: returnTo });
      return `/do/${encodeURIComponent(name)}${query}`;
    },
    partsOf: (page) => new Set(pathOf(page).split('/').flatMap(partName)),
  };
}

/** ":id", ":id?" and ":id{[a-z]+}" are all the part called id. */
function partName(part: string): string[] {
  const found = /^:([A-Za-z0-9_]+)/.exec(part);
  return found?.[1] === undefined ? [] : [found[1]];
}

function filledIn(path: string, page: string, params: Payload): string {
  const left = new Map(Object.entries(params));
  const parts = path.split('/').flatMap((part) => {
    const [name] = partName(part);
    if (name === undefined) return [part];
    const value = left.get(name);
    left.delete(name);
    if (value !== undefined && value !== '') return [encodeURIComponent(value)];
    if (part.endsWith('?')) return [];
    throw new Error(`The page ${page} needs ${name}.`);
  });
  return `${parts.join('/') || '/'}${queryOf(Object.fromEntries(left))}`;
}

function queryOf(params: Payload): string {
  const query = new URLSearchParams(params).toString();
  return query === '' ? '' : `?${query}`;
}

/**
 * A place on this page to go back to; home when the text is anything else. Refuses what a browser would read
 * as another site ("//host", "/\host"), and what cannot stand in a header.
 */
export function safeReturn(text: string | null | undefined): string {
  if (text === null || text === undefined || text.length > 2000) return '/';
  if (!/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(text)) return '/';
  const url = new URL(text, 'http://here.invalid');
  return url.host === 'here.invalid' && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : '/';
}
