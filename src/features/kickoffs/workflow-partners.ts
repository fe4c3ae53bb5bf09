import { accept, type Decision } from '../../engine/workflow.ts';
import { addWorkingDays, isBefore } from '../../lib/time.ts';
import { organisation } from '../../regions/lookups.ts';
import { leave } from './leave.ts';
import type { Kickoff, Partner } from './model.ts';
import { cards, exchangeWith, rights, speakAs } from './names.ts';
import { asked, chosenPartner, partnerFault } from './new-partner.ts';
import { isWaitedFor, withPartner, wordsAboutTime } from './partners.ts';
import { isBlank, penOf, seatOf } from './pen.ts';
import { dueOn, localDay } from './rulebook.ts';
import { type EventOf, type In, no, type Scene, statusCards, toFacilitator, toPartner } from './scene.ts';

type Collecting = Scene<In<'collecting'>>;
type Active = Scene<In<'collecting' | 'agreeing'>>;

/** Asks for a later deadline; at most the pack's number of working days after the first one. */
export function requestMoreTime(
  scene: Collecting,
  event: EventOf<'requestMoreTime'>,
  partner: Partner,
): Decision<Kickoff> {
  const { book, state, context } = scene;
  if (!isWaitedFor(partner)) return no('alreadyAnswered');
  if (partner.extension.status === 'requested') return no('moreTimeAlreadyAsked');
  if (isBlank(event.reason)) return no('reasonMissing', { fields: ['reason'] });
  const until = dueOn(book, event.until);
  if (!isBefore(partner.deadline, until) || !isBefore(context.now, until))
    return no('notLater', { fields: ['until'] });
  const days = book.region.deadlines.extensionMaxWorkingDays;
  const last = addWorkingDays(localDay(book, partner.firstDeadline), days, book.calendar);
  if (event.until > last) return no('tooMuchTime', { fields: ['until'], details: { days, last } });
  const pen = penOf(scene, seatOf(partner));
  const reasonId = pen.write('moreTimeReason', exchangeWith(partner.id), event.reason);
  const extension = { status: 'requested', until, at: context.now, reasonId } as const;
  const after = { ...state, partners: withPartner(state.partners, partner.id, { extension }) };
  return accept<Kickoff>(after, {
    contributions: pen.contributions,
    superseded: wordsAboutTime(partner),
    effects: [toFacilitator(after, cards.moreTimeAsked, { partnerId: partner.id })],
  });
}

export function grantMoreTime(
  { state, context }: Collecting,
  _event: EventOf<'grantMoreTime'>,
  partner: Partner,
): Decision<Kickoff> {
  if (!isWaitedFor(partner)) return no('alreadyAnswered');
  const { extension } = partner;
  if (extension.status !== 'requested') return no('moreTimeNotAsked');
  if (!isBefore(context.now, extension.until)) return no('notLater');
  const change = { deadline: extension.until, extension: { ...extension, status: 'granted' } } as const;
  const after = { ...state, partners: withPartner(state.partners, partner.id, change) };
  return accept<Kickoff>(after, {
    effects: [toPartner(after, partner, cards.moreTimeAnswered), ...statusCards(after)],
  });
}

export function refuseMoreTime(
  scene: Collecting,
  event: EventOf<'refuseMoreTime'>,
  partner: Partner,
): Decision<Kickoff> {
  const { state, context } = scene;
  if (partner.extension.status !== 'requested') return no('moreTimeNotAsked');
  if (isBlank(event.reason)) return no('reasonMissing', { fields: ['reason'] });
  const { until, reasonId } = partner.extension;
  const pen = penOf(scene, event.by);
  const refusalId = pen.write('moreTimeRefusal', speakAs(partner.id), event.reason);
  const extension = { status: 'refused', until, at: context.now, reasonId, refusalId } as const;
  const after = { ...state, partners: withPartner(state.partners, partner.id, { extension }) };
  return accept<Kickoff>(after, {
    contributions: pen.contributions,
    effects: [toPartner(after, partner, cards.moreTimeAnswered)],
  });
}

export function handToDeputy(
  { state }: Active,
  _event: EventOf<'handToDeputy'>,
  partner: Partner,
): Decision<Kickoff> {
  if (partner.handedTo === 'deputy') return no('alreadyHandedOver');
  const handed: Partner = { ...partner, handedTo: 'deputy' };
  const after = { ...state, partners: withPartner(state.partners, partner.id, handed) };
  return accept<Kickoff>(after, { effects: [toPartner(after, handed, cards.handedOver)] });
}

export function takeBack(
  { state }: Active,
  _event: EventOf<'takeBack'>,
  partner: Partner,
): Decision<Kickoff> {
  if (partner.handedTo === 'holder') return no('notHandedOver');
  return accept<Kickoff>({
    ...state,
    partners: withPartner(state.partners, partner.id, { handedTo: 'holder' }),
  });
}

/** "Not us, it is them": a partner that has not answered leaves by itself, with a reason. */
export function notForUs(scene: Active, event: EventOf<'notForUs'>, partner: Partner): Decision<Kickoff> {
  if (!isWaitedFor(partner)) return no('alreadyAnswered');
  if (isBlank(event.reason)) return no('reasonMissing', { fields: ['reason'] });
  const suggested = event.suggestedOrganisationId;
  if (suggested !== null && !organisation(scene.book.region, suggested)) {
    return no('unknownOrganisation', { fields: ['suggestedOrganisationId'] });
  }
  const pen = penOf(scene, seatOf(partner));
  const reasonId = pen.write('notForUsReason', exchangeWith(partner.id), event.reason);
  const left = leave(scene, partner, 'notForUs', reasonId, suggested);
  return accept<Kickoff>(left.state, {
    contributions: pen.contributions,
    superseded: left.superseded,
    outOfAudience: left.outOfAudience,
    effects: [
      toFacilitator(left.state, cards.notForUs, { partnerId: partner.id }),
      ...statusCards(left.state),
    ],
  });
}

/** Asks one more organisation, with a deadline of its own. */
export function addPartner(scene: Active, event: EventOf<'addPartner'>): Decision<Kickoff> {
  const { state, context } = scene;
  const fault = partnerFault(scene, event, state.partners);
  if (fault) return fault;
  const chosen = chosenPartner(scene, event, context.newId());
  const partner: Partner = { ...asked(scene, chosen), addedLater: true };
  if (partner.questionIds.length === 0) return no('nothingToAsk', { fields: [event.organisationId] });
  const after = { ...state, partners: [...state.partners, partner] };
  return accept<Kickoff>(after, {
    effects: [toPartner(after, partner, cards.invitation), ...statusCards(after)],
  });
}

/** Takes a partner out: from now on it sees nothing and is asked nothing. */
export function removePartner(
  scene: Active,
  event: EventOf<'removePartner'>,
  partner: Partner,
): Decision<Kickoff> {
  if (isBlank(event.reason)) return no('reasonMissing', { fields: ['reason'] });
  const pen = penOf(scene, event.by);
  const reasonId = pen.write('removalReason', rights.facilitate, event.reason);
  const left = leave(scene, partner, 'removed', reasonId, null);
  return accept<Kickoff>(left.state, {
    contributions: pen.contributions,
    superseded: left.superseded,
    outOfAudience: left.outOfAudience,
    effects: [toPartner(left.state, partner, cards.removed), ...statusCards(left.state)],
  });
}
