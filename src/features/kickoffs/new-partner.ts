import { isBefore } from '../../lib/time.ts';
import { mayJoinCase, organisation } from '../../regions/lookups.ts';
import type { PartnerChoice } from './events.ts';
import type { Kickoff, Partner } from './model.ts';
import { hasLeft } from './partners.ts';
import { questionIdsOf } from './questions.ts';
import { dueOn } from './rulebook.ts';
import { no, type Scene } from './scene.ts';
import { standsApart } from './seats-apart.ts';

/** Why an organisation cannot be asked, or cannot be asked like this; `fields` names the organisation. */
export function partnerFault(
  { book, context, state }: Scene,
  choice: PartnerChoice,
  others: readonly Partner[],
): ReturnType<typeof no> | null {
  const fields = [choice.organisationId];
  const known = organisation(book.region, choice.organisationId);
  if (!known) return no('unknownOrganisation', { fields });
  if (state.variant === 'CASE' && !mayJoinCase(known)) return no('mayNotJoinCase', { fields });
  const { functionId } = choice;
  if (functionId !== undefined && standsApart(book.region, functionId)) {
    return no('seatWithoutContent', { fields });
  }
  const isThere = others.some((one) => one.organisationId === choice.organisationId && !hasLeft(one));
  if (isThere) return no('partnerTwice', { fields });
  return isBefore(context.now, dueOn(book, choice.deadline)) ? null : no('deadlinePassed', { fields });
}

export function chosenPartner({ book }: Scene, choice: PartnerChoice, id: string): Partner {
  const deadline = dueOn(book, choice.deadline);
  return {
    id,
    organisationId: choice.organisationId,
    seatId: choice.seatId,
    isGuest: organisation(book.region, choice.organisationId)?.seat === 'GUEST',
    status: 'chosen',
    questionIds: [],
    askedAt: null,
    deadline,
    firstDeadline: deadline,
    addedLater: false,
    answers: [],
    saved: [],
    anonymousIn: [],
    extension: { status: 'none' },
    handedTo: 'holder',
    departure: null,
    noAnswerBy: null,
  };
}

/** The partner as it is from now on: asked, with the questions that are its own. */
export function asked({ book, context, state }: Scene<Kickoff>, partner: Partner): Partner {
  const round = { variant: state.variant, ids: state.questions.ids };
  return {
    ...partner,
    status: 'asked',
    askedAt: context.now,
    questionIds: questionIdsOf(book.region, round, partner),
  };
}
