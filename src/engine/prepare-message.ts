import { goneCard } from '../chat/gone-card.ts';
import type { Outgoing } from '../chat/platform.ts';
import type { Viewer } from '../chat/viewer.ts';
import type { Database } from '../database/database.ts';
import { uuidFrom } from '../lib/ids.ts';
import type { Instant } from '../lib/time.ts';
import type { Reader } from '../view/reader.ts';
import type { Card, CardRef } from '../view/views.ts';
import { type Claimed, cardFault } from './claims.ts';
import type { Directory } from './directory.ts';
import { nextTry } from './patience.ts';

export interface PreparePorts {
  readonly database: Database;
  readonly directory: Directory;
  /** Renders a card for one reader from today's state; null when it means nothing to them any more. */
  show(viewer: Viewer, ref: CardRef, now: Instant): Promise<Card | null>;
  /** Several cards for one person in one message. */
  together(viewer: Viewer, cards: readonly Card[]): Card;
  failed(error: unknown): void;
  now(): Instant;
}

/** Why there is nothing to send to this person (any more). */
export interface NothingToSend {
  readonly status: 'dropped';
  readonly reason: 'noAccess' | 'nothingToShow';
}

/** Everything is looked up again at the moment of sending: a person without access any more gets nothing. */
export async function prepare(ports: PreparePorts, message: Claimed): Promise<Outgoing | NothingToSend> {
  const now = ports.now();
  const viewer = await viewerFor(ports, message);
  if (!viewer) return { status: 'dropped', reason: 'noAccess' };
  return readyFor(ports, message, viewer, await drawn(ports, viewer, message, now));
}

const viewerFor = ({ database, directory, now }: PreparePorts, message: Claimed): Promise<Viewer | null> =>
  database.engine((tx) => directory.viewerOf(tx, message.account_id, now()));

interface ShownPart {
  readonly ref: CardRef;
  readonly card: Card;
}

function readyFor(
  ports: PreparePorts,
  message: Claimed,
  viewer: Viewer,
  shown: readonly ShownPart[],
): Outgoing | NothingToSend {
  const cards = shown.map(({ card }) => card);
  const [first] = cards;
  if (!first) return { status: 'dropped', reason: 'nothingToShow' };
  return {
    deliveryId: message.id,
    accountId: viewer.accountId,
    reader: { language: viewer.language, zone: viewer.zone },
    card: cards.length === 1 ? first : ports.together(viewer, cards),
    parts: shown.map(({ ref }) => ref),
    messageRef: message.message_ref,
  };
}

/**
 * The cards that still mean something. One that cannot be drawn becomes a message of its own, so that it takes none
 * of the others along; when none can be, that is thrown.
 */
async function drawn(ports: PreparePorts, viewer: Viewer, message: Claimed, now: Instant) {
  const good: Claimed['parts'][number][] = [];
  const bad: Claimed['parts'][number][] = [];
  const shown: ShownPart[] = [];
  const faults: unknown[] = [];
  for (const part of message.parts) {
    try {
      const card = await ports.show(viewer, part.card, now);
      if (card !== null) shown.push({ ref: part.card, card });
      good.push(part);
    } catch (error) {
      faults.push(error);
      bad.push(part);
    }
  }
  if (good.length === 0 && faults.length > 0) throw faults[0];
  for (const fault of faults) ports.failed(fault);
  if (bad.length > 0) await setApart(ports, message, good, bad);
  return shown;
}

async function setApart(
  { database, now }: PreparePorts,
  message: Claimed,
  good: Claimed['parts'],
  bad: Claimed['parts'],
): Promise<void> {
  const apart = bad.map((part) => ({ id: uuidFrom(`${message.id} apart ${part.outboxId}`), parts: [part] }));
  await database.engine(async (tx) => {
    await tx.query('update delivery set parts = $2 where id = $1', [message.id, JSON.stringify(good)]);
    await tx.query(
      `insert into delivery (id, account_id, platform, lane, parts, urgent, status, reason, attempts, not_before, created_at)
       select g.id, d.account_id, d.platform, d.lane, g.parts, d.urgent, 'waiting', '${cardFault}', 1, $3, d.created_at
       from delivery d, jsonb_to_recordset($2::jsonb) as g(id uuid, parts jsonb) where d.id = $1
       on conflict (id) do nothing`,
      [message.id, JSON.stringify(apart), nextTry(now(), 1)],
    );
  });
}

/**
 * What a message that was delivered shows now; for who has nothing to see there any more, that it is over. Throws when
 * one of its cards cannot be drawn: what was brought already is not brought again as a message of its own.
 */
export async function prepareAgain(ports: PreparePorts, message: Claimed): Promise<Outgoing> {
  const viewer = await viewerFor(ports, message);
  const shown: ShownPart[] = [];
  for (const { card: ref } of viewer === null ? [] : message.parts) {
    const card = viewer && (await ports.show(viewer, ref, ports.now()));
    if (card) shown.push({ ref, card });
  }
  const ready = viewer && readyFor(ports, message, viewer, shown);
  if (ready && !('status' in ready)) return ready;
  const reader = viewer ?? strangers;
  return {
    deliveryId: message.id,
    accountId: message.account_id,
    reader: { language: reader.language, zone: reader.zone },
    card: goneCard(reader.language),
    parts: [],
    messageRef: message.message_ref,
  };
}

const strangers: Reader = { language: 'nl', zone: 'Europe/Amsterdam' };
