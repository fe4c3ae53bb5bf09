import type { Day, Instant } from '../../lib/time.ts';

/** A seat and the organisation it speaks for. */
export interface SeatRef {
  readonly seatId: string;
  readonly organisationId: string;
}

/** What a partner's part is: trekt, doet, adviseert, weet. */
export const partnerRoles = ['LEADS', 'ACTS', 'ADVISES', 'INFORMED'] as const;
export type PartnerRole = (typeof partnerRoles)[number];

export const approaches = ['MONO', 'MULTI', 'INTEGRAL'] as const;
export type Approach = (typeof approaches)[number];

export type Acceptance =
  | { readonly status: 'open' }
  | { readonly status: 'accepted'; readonly at: Instant }
  | { readonly status: 'partly' | 'declined'; readonly at: Instant; readonly reasonId: string };

/** Who does what, and when it is done. */
export interface AgreementRow {
  readonly id: string;
  readonly whatId: string;
  readonly partnerId: string;
  readonly due: Day;
  /** An option of the pack's question about rows (barrier, check, ...), or null where it asks for none. */
  readonly kind: string | null;
  readonly acceptance: Acceptance;
}

/** A partner against this approach; shown beside the choice, never averaged away. At most one a partner and approach. */
export interface Dissent {
  readonly partnerId: string;
  readonly approach: Approach;
  readonly textId: string;
  readonly at: Instant;
}

export const confirmationAnswers = ['yes', 'yesWithRemark', 'no'] as const;
export type ConfirmationAnswer = (typeof confirmationAnswers)[number];

/** What a partner said to "is this summary right?". */
export interface Confirmation {
  readonly partnerId: string;
  readonly answer: ConfirmationAnswer;
  readonly remarkId: string | null;
  readonly at: Instant;
}

/** What was agreed on a further question of the pack (help, chances for others, ...). */
export interface AgreedAnswer {
  readonly questionId: string;
  readonly contributionId: string;
}

/** What is agreed, as a version keeps it. */
export interface AgreedContent {
  readonly goalId: string | null;
  readonly successTestId: string | null;
  readonly approach: Approach | null;
  readonly approachReasonId: string | null;
  readonly dissents: readonly Dissent[];
  readonly lead: SeatRef | null;
  readonly deputy: SeatRef | null;
  readonly roles: readonly { readonly partnerId: string; readonly role: PartnerRole }[];
  readonly rows: readonly AgreementRow[];
  readonly indicatorIds: readonly string[];
  readonly reviewDay: Day | null;
  /** In the order of the pack, one a question. */
  readonly more: readonly AgreedAnswer[];
  readonly confirmations: readonly Confirmation[];
}

/** The agreement in the making (after adoption: the one in force). */
export interface Agreement extends AgreedContent {
  /** Goes up with every edit; an edit says on which one it was based. */
  readonly edit: number;
  /** `lapsed`: the deadline went by without everyone's confirmation. */
  readonly asked: { readonly at: Instant; readonly confirmBy: Instant; readonly lapsed: boolean } | null;
  /** Since when nothing stands in the way of adoption. */
  readonly readyAt: Instant | null;
}

/** Adopted once, never changed. `reasonId`: why it replaced the one before; `overrideId`: why adopted all the same. */
export interface Version {
  readonly number: number;
  readonly adoptedAt: Instant;
  readonly adoptedBy: SeatRef;
  readonly reasonId: string | null;
  readonly overrideId: string | null;
  readonly content: AgreedContent;
}

/** An agreement nothing was written in yet; also what a reader has who may not see the agreement. */
export const emptyAgreement: Agreement = {
  edit: 0,
  goalId: null,
  successTestId: null,
  approach: null,
  approachReasonId: null,
  dissents: [],
  lead: null,
  deputy: null,
  roles: [],
  rows: [],
  indicatorIds: [],
  reviewDay: null,
  more: [],
  confirmations: [],
  asked: null,
  readyAt: null,
};
