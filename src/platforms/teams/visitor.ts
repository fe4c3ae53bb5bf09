import type { Request } from '../../chat/surface.ts';
import type { Viewer } from '../../chat/viewer.ts';
import { uuidFrom } from '../../lib/ids.ts';
import type { Came } from './came.ts';
import type { TeamsSite } from './site.ts';

/**
 * Who is there: somebody with an account, somebody whose account has ended (or whom Teams does not name), or a stranger
 * with a code to be linked by.
 */
export type Visitor =
  | { readonly kind: 'known'; readonly viewer: Viewer }
  | { readonly kind: 'ended' }
  | { readonly kind: 'stranger'; readonly code: string };

export async function visitorOf({ ports }: TeamsSite, { activity, conversation }: Came): Promise<Visitor> {
  const { identity } = activity;
  if (identity === null) return { kind: 'ended' };
  const person = await ports.identities.personOf(identity, conversation);
  if (person === null) {
    return { kind: 'stranger', code: await ports.identities.codeFor(identity, ports.clock.now()) };
  }
  const { viewer } = person;
  return viewer === null ? { kind: 'ended' } : { kind: 'known', viewer };
}

/** A look at something: nothing changes, so it is a delivery of its own. */
export function lookRequest({ ports }: TeamsSite, viewer: Viewer): Request {
  return { viewer, deliveryId: ports.newToken(), origin: 'teams', now: ports.clock.now() };
}

/**
 * Something a person did: the same drawing used twice for the same is one deed. Nobody can make it somebody else's,
 * because the account is part of it.
 */
export function deedRequest({ ports }: TeamsSite, viewer: Viewer, ...deed: readonly string[]): Request {
  const deliveryId = uuidFrom(`teams ${viewer.accountId} ${deed.join(' ')}`);
  return { viewer, deliveryId, origin: 'teams', now: ports.clock.now() };
}
