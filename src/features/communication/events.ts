import type { Circle, CommunicationMoment, RiskAnswer } from './model.ts';

interface SeatRef {
  readonly seatId: string;
  readonly organisationId: string;
}

interface OfMoment {
  readonly momentId: string;
}
/** The edit of the moment that the person looked at. */
interface OnEdit extends OfMoment {
  readonly basedOn: number;
}

/** A moment as somebody fills it in. A text left out stays as it is; blank text counts as nothing. */
export interface MomentContent
  extends Pick<
    CommunicationMoment,
    'timing' | 'day' | 'audiences' | 'media' | 'voicePartnerId' | 'approverPartnerIds' | 'repeatDays'
  > {
  readonly audienceText?: unknown;
  readonly message?: unknown;
  readonly frame?: unknown;
  readonly perspective?: unknown;
}

/** What can happen to a communication plan. */
export type CommunicationEvent =
  /** The kick-off opened, came further, or others than before have to do with it. */
  | { readonly type: 'followCircle'; readonly circle: Circle }
  | { readonly type: 'addMoment'; readonly by: SeatRef; readonly content: MomentContent }
  | (OnEdit & { readonly type: 'editMoment'; readonly by: SeatRef; readonly content: MomentContent })
  | (OfMoment & { readonly type: 'askApproval' })
  | (OnEdit & { readonly type: 'approve'; readonly partnerId: string })
  | (OnEdit & { readonly type: 'decline'; readonly partnerId: string; readonly reason: unknown })
  | (OnEdit & { readonly type: 'answerRisk'; readonly by: string; readonly answer: RiskAnswer })
  | (OfMoment & { readonly type: 'dropMoment'; readonly by: SeatRef; readonly reason: unknown })
  /** The clock: its day has come, and not everybody agrees with it. */
  | (OfMoment & { readonly type: 'dayComes' })
  /** The clock: the last of its days is over. */
  | (OfMoment & { readonly type: 'daysPass' });
