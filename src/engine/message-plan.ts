import {
  addMinutes,
  type Calendar,
  type Instant,
  isBefore,
  isWorkingMoment,
  nextWorkingMoment,
} from '../lib/time.ts';
import type { CardRef } from '../view/views.ts';
import type { Person, Resolved } from './directory.ts';
import type { Principal } from './workflow.ts';

/** A message or reminder that is due. */
export interface DueMessage {
  readonly id: string;
  readonly kind: 'post' | 'reminder';
  readonly objectId: string;
  readonly key: string;
  readonly principal: Principal;
  readonly card: CardRef;
  readonly urgent: boolean;
  /** When it was to be sent; it may have waited since then, for working hours or for somebody to be back. */
  readonly wantedAt: Instant;
  readonly expiresAt: Instant | null;
  /** Accounts that got it already. */
  readonly handled: readonly string[];
}

export interface PlannedMessage {
  readonly accountId: string;
  readonly urgent: boolean;
  readonly parts: readonly MessagePart[];
}
export interface MessagePart {
  readonly outboxId: string;
  readonly card: CardRef;
}

export type DropReason = 'tooLate' | 'vacant' | 'absent' | 'ended' | 'replacedByLater';

/** What to do with everything that is due: each message is sent, kept for later or dropped with its reason. */
export interface MessagePlan {
  readonly send: readonly PlannedMessage[];
  readonly done: readonly string[];
  readonly later: readonly { readonly id: string; readonly at: Instant }[];
  readonly drop: readonly { readonly id: string; readonly reason: DropReason }[];
  /** Of a message that did go to others: who will not get it, because their working hours begin after its time. */
  readonly missed: readonly { readonly accountId: string; readonly part: MessagePart }[];
}

interface Kept {
  readonly message: DueMessage;
  readonly reach: readonly Person[];
  readonly missed: readonly Person[];
  readonly later: Instant | null;
}
type Fate = Kept | { readonly message: DueMessage; readonly drop: DropReason };

/**
 * Decides for every due message who gets it now. Nobody outside their working hours (unless urgent), nobody who
 * is away, nothing after its time; reminders for one person go in one message; of several reminders of one thing
 * only the last counts.
 */
export function planMessages(
  due: readonly DueMessage[],
  resolved: ReadonlyMap<Principal, Resolved>,
  calendar: Calendar,
  now: Instant,
): MessagePlan {
  const latest = latestReminders(due, now);
  const fates = due.map((message) =>
    message.kind === 'reminder' && latest.get(reminded(message)) !== message
      ? { message, drop: 'replacedByLater' as const }
      : fateOf(message, resolved.get(message.principal), calendar, now),
  );
  const kept = fates.filter((fate) => 'reach' in fate);
  return {
    send: folded(kept),
    done: kept.filter(({ later }) => later === null).map(({ message }) => message.id),
    later: kept.flatMap(({ message, later }) => (later === null ? [] : [{ id: message.id, at: later }])),
    drop: fates.flatMap((fate) => ('drop' in fate ? [{ id: fate.message.id, reason: fate.drop }] : [])),
    missed: kept.flatMap(({ message, missed }) =>
      missed.map(({ accountId }) => ({ accountId, part: { outboxId: message.id, card: message.card } })),
    ),
  };
}

const reminded = (message: DueMessage): string => `${message.objectId} ${message.key} ${message.principal}`;

/** After days without running several reminders of one thing are due at once: only the newest still says something. */
function latestReminders(due: readonly DueMessage[], now: Instant): Map<string, DueMessage> {
  const latest = new Map<string, DueMessage>();
  for (const message of due) {
    if (message.kind !== 'reminder' || isBefore(now, message.wantedAt)) continue;
    const known = latest.get(reminded(message));
    if (!known || isBefore(known.wantedAt, message.wantedAt)) latest.set(reminded(message), message);
  }
  return latest;
}

function fateOf(message: DueMessage, resolved: Resolved | undefined, calendar: Calendar, now: Instant): Fate {
  const isOver = (at: Instant): boolean => message.expiresAt !== null && !isBefore(at, message.expiresAt);
  if (isOver(now)) return { message, drop: 'tooLate' };
  const people = resolved?.people ?? [];
  if (people.length === 0) return unreached(message, resolved?.nobody ?? 'ended', isOver, now);
  const left = people.filter((person) => !message.handled.includes(person.accountId));
  const isReachable = (person: Person): boolean =>
    message.urgent || isWorkingMoment(now, person.hours, person.zone, calendar);
  const reach = left.filter(isReachable);
  const waits = left
    .filter((person) => !isReachable(person))
    .map((person) => nextWorkingMoment(now, person.hours, person.zone, calendar))
    .filter((at) => !isOver(at))
    .sort();
  if (reach.length === 0 && left.length > 0 && waits.length === 0) return { message, drop: 'tooLate' };
  const missed = waits.length === 0 ? left.filter((person) => !reach.includes(person)) : [];
  return { message, reach, missed, later: waits[0] ?? null };
}

// Who is away today may be back tomorrow: a first message waits for them, a reminder does not.
const retryAfterMinutes = 240;

function unreached(
  message: DueMessage,
  reason: 'vacant' | 'absent' | 'ended',
  isOver: (at: Instant) => boolean,
  now: Instant,
): Fate {
  if (message.kind === 'reminder' || reason === 'ended') return { message, drop: reason };
  const later = addMinutes(now, retryAfterMinutes);
  return isOver(later) ? { message, drop: reason } : { message, later, reach: [], missed: [] };
}

function folded(kept: readonly Kept[]): PlannedMessage[] {
  const planned = new Map<string, PlannedMessage>();
  for (const { message, reach } of kept) {
    for (const person of reach) {
      const together = message.kind === 'reminder' && !message.urgent;
      const at = together ? person.accountId : `${person.accountId} ${message.id}`;
      const before = planned.get(at);
      const part = { outboxId: message.id, card: message.card };
      planned.set(at, {
        accountId: person.accountId,
        urgent: message.urgent,
        parts: [...(before?.parts ?? []), part],
      });
    }
  }
  return [...planned.values()];
}
