import type { Viewer } from '../chat/viewer.ts';
import type { Queryable, Transaction } from '../database/transaction.ts';
import type { Instant, WorkingHours } from '../lib/time.ts';
import type { Principal } from './workflow.ts';

/** Someone who can be reached for a seat today: its holder, or who stands in. */
export interface Person {
  readonly accountId: string;
  readonly label: string;
  readonly language: 'nl' | 'en';
  readonly zone: string;
  readonly hours: WorkingHours;
  readonly seatId: string | null;
  readonly as: 'holder' | 'deputy';
}

/** Who a principal stands for at a moment; when nobody, why. */
export interface Resolved {
  readonly people: readonly Person[];
  readonly nobody: null | 'vacant' | 'absent' | 'ended';
}

/** What the engine asks of whoever keeps the people: the people feature answers, compose connects the two. */
export interface Directory {
  viewerOf(tx: Queryable, accountId: string, at: Instant): Promise<Viewer | null>;
  peopleFor(
    tx: Transaction,
    principals: readonly Principal[],
    at: Instant,
  ): Promise<ReadonlyMap<Principal, Resolved>>;
}
