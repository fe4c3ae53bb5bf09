import { requestsFrom, type Visitor, visitorFrom } from '../../chat/visitor.ts';
import type { Came } from './came.ts';
import type { TeamsSite } from './site.ts';

/** Whom Teams does not name has no account here either. */
export async function visitorOf({ ports }: TeamsSite, { activity, conversation }: Came): Promise<Visitor> {
  const { identity } = activity;
  if (identity === null) return { kind: 'ended' };
  return visitorFrom(await ports.identities.personOf(identity, conversation), () =>
    ports.identities.codeFor(identity, ports.clock.now()),
  );
}

export const { lookRequest, deedRequest } = requestsFrom('teams');
