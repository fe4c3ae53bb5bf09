import { foldCards } from '../chat/fold-cards.ts';
import { openRouter } from '../chat/open-router.ts';
import type { Address, Platform, Sent } from '../chat/platform.ts';
import type { Database } from '../database/database.ts';
import type { Conversations } from '../engine/conversation.ts';
import type { Directory } from '../engine/directory.ts';
import type { Engine } from '../engine/engine.ts';
import type { Feature } from '../engine/feature.ts';
import { openEngine } from '../engine/open-engine.ts';
import type { Seals } from '../engine/sealing.ts';
import { startWorker, type Worker } from '../engine/worker.ts';
import { allFeatures, type FeatureParts } from '../features/index.ts';
import { type Calendar, type Instant, isBefore } from '../lib/time.ts';
import type { RegionPack } from '../regions/schema.ts';
import { leaveUnsent, letPassQuietly } from './quiet-past.ts';

/** What the past is built on: everything that is kept, and where people are reached. */
export interface PastParts extends Pick<FeatureParts, 'identities' | 'chats'> {
  readonly database: Database;
  readonly seals: Seals;
  readonly directory: Directory;
  readonly calendar: Calendar;
  readonly region: RegionPack;
  readonly conversations: Conversations;
  addressOf(accountId: string): Address;
  makeLink(accountId: string): Promise<{ readonly url: string; readonly expiresAt: Instant }>;
}

/** From when on messages were sent, and until when they were read. */
export interface Inbox {
  readonly keptFrom: Instant;
  readonly readUntil: Instant;
}

/** The product as it ran in the past: the same features, engine and worker on a clock of their own. */
export interface Past {
  readonly engine: Engine;
  readonly now: () => Instant;
  /** Brings rows that come from the region pack up to date, as every start does. */
  seedFeatures(): Promise<void>;
  /** Lets time go by: every reminder, alarm and message on the way happens at its own moment. */
  moveTo(at: Instant): Promise<void>;
  stop(): Promise<void>;
}

export async function openPast(parts: PastParts, from: Instant, inbox: Inbox): Promise<Past> {
  const moment = { now: from };
  const now = (): Instant => moment.now;
  const clock = { now };
  const engine = await openEngine({ ...parts, clock });
  const features = await allFeatures({ ...parts, engine });
  const show = cardsOf(features);
  const faults: unknown[] = [];
  const worker = await startWorker({
    ...parts,
    engine,
    clock,
    features,
    platforms: [conversation(parts, now, inbox)],
    // What an alarm of the quiet time brings is of no more use than what came before it.
    show: async (viewer, ref, at) => (isBefore(at, inbox.keptFrom) ? null : show(viewer, ref, at)),
    together: foldCards,
    cleanUp: async () => {},
    failed: (error) => void faults.push(error),
  });
  return {
    engine,
    now,
    seedFeatures: async () => {
      for (const feature of features) await feature.seed?.();
    },
    async moveTo(at) {
      if (isBefore(at, inbox.keptFrom)) await letPassQuietly({ ...parts, engine, features, moment }, at);
      else {
        await leaveUnsent(parts.database, inbox.keptFrom);
        await letPass(worker, moment, at);
      }
      if (faults.length > 0) throw faults[0];
    },
    stop: () => worker.stop(),
  };
}

function cardsOf(features: readonly Feature[]) {
  const cards = features.flatMap((feature) => feature.cards ?? []);
  const surface = { cards, commands: [], presses: [], dialogs: [], pages: [], home: [], menu: [] };
  return openRouter({ surface, tasksOf: async () => [] }).card;
}

async function letPass(worker: Worker, moment: { now: Instant }, at: Instant): Promise<void> {
  for (;;) {
    await worker.tick();
    const due = await worker.nextDue();
    if (due === null || isBefore(at, due)) break;
    moment.now = due;
  }
  if (isBefore(moment.now, at)) moment.now = at;
}

/** Messages of the past lie in the conversation that every account has on the page. */
function conversation(parts: PastParts, now: () => Instant, { readUntil }: Inbox): Platform {
  return {
    name: parts.addressOf('').platform,
    idempotent: true,
    async send(_address, { accountId, deliveryId, parts: cards }): Promise<Sent> {
      const at = now();
      const read = isBefore(at, readUntil);
      const line = {
        id: deliveryId,
        at,
        from: 'bot',
        words: null,
        notice: null,
        parts: cards,
        read,
      } as const;
      await parts.conversations.add(accountId, line);
      return { outcome: 'delivered', messageRef: deliveryId };
    },
  };
}
