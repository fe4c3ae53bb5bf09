import type { Circle, Gate, SeatRef, Staffed } from './model.ts';

interface OfPartner {
  readonly partnerId: string;
}
interface BySeat {
  readonly by: SeatRef;
}

/** What can happen to an information request. Words come in unsealed; blank text counts as nothing. */
export type InformationEvent =
  | {
      readonly type: 'ask';
      readonly id: string;
      readonly circle: Circle;
      readonly staffed: Staffed;
      readonly by: SeatRef;
      readonly question: unknown;
      readonly why: unknown;
      readonly level: unknown;
      /** The answer of a partner that it is made from. */
      readonly fromId?: string;
    }
  | (OfPartner & { readonly type: 'endorse'; readonly answer: unknown })
  | (OfPartner & {
      readonly type: 'promise';
      readonly staffed: Staffed;
      readonly what: unknown;
      readonly due: unknown;
    })
  | (OfPartner & { readonly type: 'promiseNothing' })
  /** Asker or facilitator: the answer to this gate is "no". */
  | { readonly type: 'stop' }
  /** Asker or facilitator: partners that were silent get more time. */
  | { readonly type: 'wait' }
  | (BySeat & {
      readonly type: 'check';
      readonly obtainable: unknown;
      readonly basis: unknown;
      readonly sharing: unknown;
      /** Who there is today to decide where nobody knows on what basis. */
      readonly staffed?: Staffed;
    })
  | (BySeat & { readonly type: 'settleBasis'; readonly basis: unknown; readonly sharing: unknown })
  | (BySeat & { readonly type: 'forbid' })
  | {
      readonly type: 'assign';
      readonly product: unknown;
      readonly ownerSeatId: unknown;
      readonly due: unknown;
      /** Who could find it out besides the partners, looked up now. */
      readonly staff: readonly SeatRef[];
    }
  | { readonly type: 'markDone'; readonly where: unknown }
  | { readonly type: 'markStuck'; readonly reason: unknown }
  | { readonly type: 'markRunning' }
  | (BySeat & { readonly type: 'sayUse'; readonly used: unknown; readonly text: unknown })
  | { readonly type: 'withdraw' }
  /** Others than before have to do with the kick-off, or it came further or stopped. */
  | { readonly type: 'follow'; readonly circle: Circle; readonly staffed: Staffed }
  /** The clock. */
  | { readonly type: 'deadlinePasses'; readonly gate: Gate }
  | { readonly type: 'weeksPass' };

/** What can happen to a kept circle: the kick-off told a newer one. */
export type CircleEvent = { readonly type: 'follow'; readonly circle: Circle };
