import { type Denied, denied, type Reply, type Request } from '../../chat/surface.ts';
import type { Engine, Outcome } from '../../engine/engine.ts';
import type { Identities } from '../../engine/identities.ts';
import type { Instant } from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { Tone } from '../../view/nodes.ts';
import { type Span, text } from '../../view/spans.ts';
import type { Notice } from '../../view/views.ts';
import type { PeopleAggregate } from './aggregate.ts';
import type { Chat } from './chats.ts';
import type { PeopleEvent } from './events.ts';
import { type Look, lookAt } from './look.ts';
import { type People, registerId } from './model.ts';
import { refusalText } from './words.ts';

/** Makes links that sign one account in, once. */
export interface SignInLinks {
  make(accountId: string): Promise<{ readonly url: string; readonly expiresAt: Instant }>;
}

/** Who is who in chat, and how the chats are called. */
export interface ChatLinks {
  readonly identities: Pick<Identities, 'confirm' | 'of' | 'unlink' | 'unreachable'>;
  readonly chats: readonly Chat[];
}

/** What the handlers of this feature work with. */
export interface Room extends ChatLinks {
  readonly engine: Engine;
  readonly region: RegionPack;
  readonly aggregate: PeopleAggregate;
  readonly signInLinks: SignInLinks;
}

/** The register as the asker may see it; null for who has no seat. */
export async function look(room: Room, request: Request): Promise<Look | null> {
  const seen = await room.engine.see(room.aggregate, registerId, request.viewer);
  return seen && lookAt(seen.state, room.region, request, seen.rights);
}

export function run(room: Room, request: Request, event: PeopleEvent): Promise<Outcome<People>> {
  return room.engine.run(room.aggregate, registerId, event, request);
}

export function notice(tone: Tone, spans: string | readonly Span[]): Notice {
  return { size: 'notice', tone, spans: typeof spans === 'string' ? [text(spans)] : spans };
}

/** A refusal comes back to the form it is about; a denial says nothing more than what does not exist. */
export function replyTo(
  outcome: Outcome<People>,
  request: Request,
  done: (people: People) => Exclude<Reply, Denied>,
): Reply {
  return outcome.status === 'done' ? done(outcome.state) : replyToNo(outcome, request);
}

export function replyToNo(
  outcome: Exclude<Outcome<People>, { readonly status: 'done' }>,
  request: Request,
): Reply {
  if (outcome.status === 'denied') return denied;
  const { refusal } = outcome;
  const problem = notice('danger', refusalText(refusal, request.viewer.language));
  return { kind: 'again', problem, ...(refusal.fields ? { fields: refusal.fields } : {}) };
}
