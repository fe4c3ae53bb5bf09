import type { Day, Instant } from '../../lib/time.ts';
import type { Variant } from '../../regions/question-schema.ts';
import type { Level } from '../../regions/rule-schema.ts';
import type { Approach, ConfirmationAnswer, PartnerRole, SeatRef } from './agreement-model.ts';
import type { Sharing } from './model.ts';

/** What someone said, before it is sealed: a text, or what a form gave for a question. Blank text counts as nothing. */
export type Words = unknown;

/** An answer as it comes in. `body` is null or blank when the question was left open; an empty list is an answer. */
export interface SpokenAnswer {
  readonly questionId: string;
  readonly body: Words;
  /** The contribution that holds just these words already, saved or given before. */
  readonly keeps?: string;
}

/** The seat that acts for facilitator, adopter or starter: one of the actor's own, looked up by the handler. */
interface By {
  readonly by: SeatRef;
}
interface OfPartner {
  readonly partnerId: string;
}
/** `basedOn`: the agreement's `edit` that the writer had seen. */
interface Edit extends By {
  readonly basedOn: number;
}

/** What a kick-off is about. `level` is looked up from the theme. */
interface Subject {
  readonly codeName: string;
  readonly themeId: string;
  /** Left out: as they were, or none. */
  readonly otherThemeIds?: readonly string[];
  readonly level: Level;
  readonly municipalityIds: readonly string[];
  /** The lead's own answers to the questions asked while drafting (K10, K26, ...). */
  readonly leadWords: readonly SpokenAnswer[];
}

/**
 * Answers are due at the pack's clock time on this day. `seatId`: the seat that speaks for the organisation, and
 * `functionId` what it is there for: forms always say it, because not every seat may be asked.
 */
export interface PartnerChoice {
  readonly organisationId: string;
  readonly seatId: string;
  readonly functionId?: string;
  readonly deadline: Day;
}

/** `id` null: a new row. `what` left out: the words stay as they were (and with them the acceptance). */
export interface RowEdit {
  readonly id: string | null;
  readonly what?: Words;
  readonly partnerId: string;
  readonly due: Day;
  readonly kind: string | null;
}

/** Drafting. The first event of a kick-off is `start`; its id is the object's own. */
export type DraftEvent =
  | (Subject &
      By & {
        readonly type: 'start';
        readonly id: string;
        readonly variant: Variant;
        readonly bodyId: string;
      })
  /** `leadWords` are replaced question by question: what is not named stays. */
  | (Subject & By & { readonly type: 'changeSubject' })
  /** The whole list; an organisation that stays keeps its partner id. */
  | { readonly type: 'choosePartners'; readonly partners: readonly PartnerChoice[] }
  /** Questions on top of those that are always asked. */
  | { readonly type: 'chooseQuestions'; readonly extraIds: readonly string[] }
  | { readonly type: 'discardDraft' }
  | { readonly type: 'open' };

/** What a partner's own seat does; always with the partner's id. */
export type PartnerEvent =
  | (OfPartner & { readonly type: 'saveAnswers'; readonly answers: readonly SpokenAnswer[] })
  /** Every question that is asked, also what was saved or given before. Also for changes and late answers. */
  | (OfPartner & { readonly type: 'submitAnswers'; readonly answers: readonly SpokenAnswer[] })
  /** Of one answer that was given. `body`: the same words again. `withOrganisationIds`: for `some` alone. */
  | (OfPartner & {
      readonly type: 'shareAnswer';
      readonly questionId: string;
      readonly sharing: Sharing;
      readonly withOrganisationIds: readonly string[];
      readonly body: Words;
    })
  | (OfPartner & { readonly type: 'requestMoreTime'; readonly until: Day; readonly reason: Words })
  | (OfPartner & { readonly type: 'handToDeputy' })
  | (OfPartner & { readonly type: 'takeBack' })
  | (OfPartner & {
      readonly type: 'notForUs';
      readonly reason: Words;
      readonly suggestedOrganisationId: string | null;
    })
  | (OfPartner & { readonly type: 'acceptRow'; readonly rowId: string })
  | (OfPartner & { readonly type: 'declineRow'; readonly rowId: string; readonly reason: Words })
  | (OfPartner & { readonly type: 'acceptRowPartly'; readonly rowId: string; readonly reason: Words })
  /** Against the approach chosen now. Null takes it back. */
  | (OfPartner & { readonly type: 'dissent'; readonly text: Words })
  /** A remark is needed for yesWithRemark and no. */
  | (OfPartner & { readonly type: 'confirm'; readonly answer: ConfirmationAnswer; readonly remark: Words });

/** Guiding the round. */
export type RoundEvent =
  /** At any stage: higher at once, lower only with a reason. */
  | (By & { readonly type: 'changeLevel'; readonly level: Level; readonly reason: Words })
  | (OfPartner & { readonly type: 'grantMoreTime' })
  | (OfPartner & By & { readonly type: 'refuseMoreTime'; readonly reason: Words })
  | (PartnerChoice & { readonly type: 'addPartner' })
  | (OfPartner & By & { readonly type: 'removePartner'; readonly reason: Words })
  | { readonly type: 'closeRound' }
  /** Everyone gets this new deadline: those who had answered may change their answers until then. */
  | (By & { readonly type: 'reopenRound'; readonly reason: Words; readonly deadline: Day })
  | (By & { readonly type: 'withdraw'; readonly reason: Words });

/** Making the agreement, adopting it, changing it. */
export type AgreementEvent =
  | (Edit & { readonly type: 'editGoal'; readonly goal: Words; readonly successTest: Words })
  | (Edit & { readonly type: 'editApproach'; readonly approach: Approach; readonly reason: Words })
  /** The whole list. */
  | (Edit & { readonly type: 'editRows'; readonly rows: readonly RowEdit[] })
  | (Edit & {
      readonly type: 'editIndicators';
      readonly indicatorIds: readonly string[];
      readonly reviewDay: Day;
    })
  | (Edit & {
      readonly type: 'editRoles';
      readonly roles: readonly { readonly partnerId: string; readonly role: PartnerRole }[];
      readonly lead: SeatRef;
      readonly deputy: SeatRef | null;
    })
  /** Further questions of the pack, question by question: what is not named stays, what is blank goes. */
  | (Edit & { readonly type: 'editMore'; readonly words: readonly SpokenAnswer[] })
  /** A disagreement is made ready for the body that decides: what they are asked, and by when. */
  | (By & {
      readonly type: 'prepareEscalation';
      readonly bodyId: string;
      readonly question: Words;
      readonly replyBy: Day;
    })
  | (By & { readonly type: 'withdrawEscalation'; readonly escalationId: string })
  | { readonly type: 'requestConfirmation' }
  /** `overrideReason`: only needed, and only kept, when something still stands in the way. */
  | (By & { readonly type: 'adopt'; readonly overrideReason: Words })
  | (By & { readonly type: 'revise'; readonly reason: Words })
  | { readonly type: 'dropRevision' };

/** What the clock brings; `at` is the moment it was set for, so that an alarm of before a change does nothing. */
export type ClockEvent =
  | { readonly type: 'closeByClock'; readonly at: Instant }
  | { readonly type: 'deadlinesPass'; readonly at: Instant }
  | { readonly type: 'confirmationLapses'; readonly at: Instant };

export type KickoffEvent = DraftEvent | PartnerEvent | RoundEvent | AgreementEvent | ClockEvent;
export type KickoffEventType = KickoffEvent['type'];
