import type { Decision } from '../../engine/workflow.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { SeatRef } from './agreement-model.ts';
import { type Agreeing, edited, editFault } from './edit-agreement.ts';
import type { Kickoff } from './model.ts';
import { rights } from './names.ts';
import { agrees } from './partners.ts';
import { isBlank, penOf } from './pen.ts';
import { moreQuestions } from './questions.ts';
import { localDay } from './rulebook.ts';
import { type EventOf, no } from './scene.ts';

export function editGoal(scene: Agreeing, event: EventOf<'editGoal'>): Decision<Kickoff> {
  const fault = editFault(scene, event);
  if (fault) return fault;
  const parts = { goal: event.goal, successTest: event.successTest };
  const open = Object.entries(parts).flatMap(([name, body]) => (isBlank(body) ? [name] : []));
  if (open.length > 0) return no('goalMissing', { fields: open });
  const { goalId, successTestId } = scene.state.agreement;
  const pen = penOf(scene, event.by);
  const change = {
    goalId: pen.write('goal', rights.agreement, event.goal),
    successTestId: pen.write('successTest', rights.agreement, event.successTest),
  };
  return edited(scene, change, { pen, gone: [goalId, successTestId] });
}

/** Who disagrees says so as dissent; what partners advised in the round stays as they said it. */
export function editApproach(scene: Agreeing, event: EventOf<'editApproach'>): Decision<Kickoff> {
  const fault = editFault(scene, event);
  if (fault) return fault;
  if (isBlank(event.reason)) return no('reasonMissing', { fields: ['reason'] });
  const pen = penOf(scene, event.by);
  const approachReasonId = pen.write('approachReason', rights.agreement, event.reason);
  const gone = [scene.state.agreement.approachReasonId];
  return edited(scene, { approach: event.approach, approachReasonId }, { pen, gone });
}

export function editIndicators(scene: Agreeing, event: EventOf<'editIndicators'>): Decision<Kickoff> {
  const fault = editFault(scene, event) ?? indicatorFault(scene.book.region, event.indicatorIds);
  if (fault) return fault;
  const today = localDay(scene.book, scene.context.now);
  if (event.reviewDay <= today) return no('reviewInPast', { fields: ['reviewDay'] });
  return edited(scene, { indicatorIds: event.indicatorIds, reviewDay: event.reviewDay });
}

export function editRoles(scene: Agreeing, event: EventOf<'editRoles'>): Decision<Kickoff> {
  const fault = editFault(scene, event) ?? rolesFault(scene, event) ?? leadFault(scene, event);
  if (fault) return fault;
  const { roles, lead, deputy } = event;
  return edited(scene, { roles, lead, deputy });
}

export function editMore(scene: Agreeing, event: EventOf<'editMore'>): Decision<Kickoff> {
  const fault = editFault(scene, event);
  if (fault) return fault;
  const order = moreQuestions(scene.book.region, scene.state.variant).map(({ id }) => id);
  const named = new Map(event.words.map((said) => [said.questionId, said.body]));
  const unknown = [...named.keys()].filter((id) => !order.includes(id));
  if (unknown.length > 0) return no('unknownQuestion', { fields: unknown });
  const pen = penOf(scene, event.by);
  const before = scene.state.agreement.more;
  const kept = before.filter(({ questionId }) => !named.has(questionId));
  const added = [...named]
    .filter(([, body]) => !isBlank(body))
    .map(([questionId, body]) => ({
      questionId,
      contributionId: pen.write(questionId, rights.agreement, body),
    }));
  const more = [...kept, ...added].sort((a, b) => order.indexOf(a.questionId) - order.indexOf(b.questionId));
  const gone = before.filter((one) => !kept.includes(one)).map(({ contributionId }) => contributionId);
  return edited(scene, { more }, { pen, gone });
}

/** The pack says how many of which kinds; open questions and figures are part of every evaluation and not chosen. */
function indicatorFault(region: RegionPack, ids: readonly string[]): ReturnType<typeof no> | null {
  const fields = ['indicatorIds'];
  const choosable = new Set(region.indicatorChoice.flatMap(({ kinds }) => kinds));
  const chosen = region.indicators.filter(({ id, kind }) => ids.includes(id) && choosable.has(kind));
  if (chosen.length !== ids.length) return no('unknownIndicator', { fields });
  for (const { kinds, min, max } of region.indicatorChoice) {
    const count = chosen.filter(({ kind }) => kinds.includes(kind)).length;
    if (count < min || count > max) {
      return no('indicatorCount', { fields, details: { kinds: kinds.join('+'), min, max, count } });
    }
  }
  return null;
}

function rolesFault({ state }: Agreeing, event: EventOf<'editRoles'>): ReturnType<typeof no> | null {
  const taking = new Set(state.partners.filter(agrees).map(({ id }) => id));
  const ids = event.roles.map(({ partnerId }) => partnerId);
  const strange = ids.filter((id) => !taking.has(id));
  if (strange.length > 0) return no('notAPartner', { fields: strange });
  return new Set(ids).size < ids.length ? no('roleTwice', { fields: ids }) : null;
}

/** The lead and its deputy sit for an organisation that takes part, or for the one that guides. */
function leadFault({ state }: Agreeing, event: EventOf<'editRoles'>): ReturnType<typeof no> | null {
  const organisations = new Set(state.partners.filter(agrees).map(({ organisationId }) => organisationId));
  organisations.add(state.facilitator.organisationId);
  const named: readonly (readonly [string, SeatRef | null])[] = [
    ['lead', event.lead],
    ['deputy', event.deputy],
  ];
  const strange = named.filter(([, seat]) => seat !== null && !organisations.has(seat.organisationId));
  if (strange.length > 0) return no('notALead', { fields: strange.map(([field]) => field) });
  return event.deputy?.seatId === event.lead.seatId ? no('deputyIsLead', { fields: ['deputy'] }) : null;
}
