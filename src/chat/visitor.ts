import type { Clock } from '../lib/clock.ts';
import { uuidFrom } from '../lib/ids.ts';
import type { Reader } from '../view/reader.ts';
import type { Request } from './surface.ts';
import type { Viewer } from './viewer.ts';

/** Who is there: somebody with an account, somebody whose account has ended, or a stranger with a code to be linked by. */
export type Visitor =
  | { readonly kind: 'known'; readonly viewer: Viewer }
  | { readonly kind: 'ended' }
  | { readonly kind: 'stranger'; readonly code: string };

export type UnknownVisitor = Exclude<Visitor, { kind: 'known' }>;

/** For whom no language and zone are known. */
export const unknownReader: Reader = { language: 'nl', zone: 'Europe/Amsterdam' };

/** `person`: whose it is, who comes by; null for nobody's, who then gets a code. */
export async function visitorFrom(
  person: { readonly viewer: Viewer | null } | null,
  codeFor: () => Promise<string>,
): Promise<Visitor> {
  if (person === null) return { kind: 'stranger', code: await codeFor() };
  const { viewer } = person;
  return viewer === null ? { kind: 'ended' } : { kind: 'known', viewer };
}

/** Where requests get what makes them requests. */
interface RequestSite {
  readonly ports: { readonly clock: Clock; newToken(): string };
}

/** What people in one chat ask. */
export const requestsFrom = (origin: string) => ({
  /** A look at something: nothing changes, so it is a delivery of its own. */
  lookRequest: ({ ports }: RequestSite, viewer: Viewer): Request => ({
    viewer,
    deliveryId: ports.newToken(),
    origin,
    now: ports.clock.now(),
  }),
  /**
   * Something a person did: the same drawing used twice for the same is one deed. Nobody can make it somebody else's,
   * because the account is part of it.
   */
  deedRequest: ({ ports }: RequestSite, viewer: Viewer, ...deed: readonly string[]): Request => ({
    viewer,
    deliveryId: uuidFrom(`${origin} ${viewer.accountId} ${deed.join(' ')}`),
    origin,
    now: ports.clock.now(),
  }),
});
