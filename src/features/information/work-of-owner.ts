import { accept, type Decision } from '../../engine/workflow.ts';
import { dayFrom } from '../../lib/day-from.ts';
import { dayOf } from '../../lib/time.ts';
import type { InformationEvent } from './events.ts';
import {
  type InformationRequest,
  type LivingRequest,
  products,
  type RequestIn,
  type SeatRef,
} from './model.ts';
import { cards, taskCard } from './names.ts';
import { deciders, no, oneOf, said, toSeats, type Work, wordsOf } from './steps.ts';

type Decided = Decision<InformationRequest>;
type Of<Type extends InformationEvent['type']> = Extract<InformationEvent, { readonly type: Type }>;

/** Which product, who finds it out, and by when. While it is open this can be changed. */
export function assign(work: Work, state: LivingRequest, event: Of<'assign'>): Decided {
  const { context, region } = work;
  if (state.status !== 'assigning' && state.status !== 'open') return no('notNow');
  const product = oneOf(products, event.product);
  const partner = state.circle.partners.find(({ seatId }) => seatId === event.ownerSeatId);
  const staff = event.staff.find(({ seatId }) => seatId === event.ownerSeatId);
  const due = typeof event.due === 'string' ? dayFrom(event.due) : null;
  if (product === null) return no('productMissing', { fields: ['product'] });
  if (!partner && !staff) return no('ownerMissing', { fields: ['owner'] });
  if (due === null) return no('dayMissing', { fields: ['due'] });
  if (due < dayOf(context.now, region.timeZone)) return no('dayPassed', { fields: ['due'] });
  const { since: _since, deadline: _deadline, overdue: _overdue, ...asked } = { ...noTimes, ...state };
  const next: RequestIn<'open'> = {
    ...asked,
    status: 'open',
    product,
    owner: ownerOf(partner ?? staff),
    ownerIsStaff: partner === undefined,
    due,
    assignedAt: context.now,
    stuck: null,
  };
  const stuck = state.status === 'open' ? state.stuck : null;
  return accept(next, {
    effects: toSeats(next, [next.owner.seatId], taskCard('find')),
    superseded: stuck === null ? [] : [stuck.reasonId],
  });
}

const noTimes = { since: '', deadline: '', overdue: false };

function ownerOf(seat: SeatRef | undefined): SeatRef {
  return { seatId: seat?.seatId ?? '', organisationId: seat?.organisationId ?? '' };
}

/** Found: in which system the answer stands, under which reference. Never the answer itself. */
export function markDone(work: Work, state: LivingRequest, event: Of<'markDone'>): Decided {
  const where = said(event.where);
  if (state.status !== 'open') return no('notNow');
  if (where === null) return no('whereMissing', { fields: ['where'] });
  const whereId = work.context.newId();
  const { stuck, ...found } = state;
  const next: RequestIn<'done'> = {
    ...found,
    status: 'done',
    doneAt: work.context.now,
    whereId,
    useAsked: false,
  };
  const actors = state.willing.filter(({ whatId }) => whatId !== null).map(({ seatId }) => seatId);
  return accept(next, {
    contributions: [wordsOf(work.region, { id: whereId, key: 'where', by: state.owner, body: where })],
    superseded: stuck === null ? [] : [stuck.reasonId],
    effects: toSeats(next, [...deciders(state), ...actors], cards.status),
  });
}

/** Says why to asker and facilitator: it is theirs to solve. */
export function markStuck(work: Work, state: LivingRequest, event: Of<'markStuck'>): Decided {
  const reason = said(event.reason);
  if (state.status !== 'open') return no('notNow');
  if (reason === null) return no('reasonMissing', { fields: ['reason'] });
  const reasonId = work.context.newId();
  const next = { ...state, stuck: { at: work.context.now, reasonId } };
  return accept(next, {
    contributions: [
      wordsOf(work.region, { id: reasonId, key: 'stuckReason', by: state.owner, body: reason }),
    ],
    superseded: state.stuck === null ? [] : [state.stuck.reasonId],
    effects: toSeats(next, deciders(state), cards.status),
  });
}

export function markRunning(state: LivingRequest): Decided {
  if (state.status !== 'open') return no('notNow');
  return accept(
    { ...state, stuck: null },
    { superseded: state.stuck === null ? [] : [state.stuck.reasonId] },
  );
}

/** Whether anything was done with it. May be said before it is asked. */
export function sayUse(work: Work, state: LivingRequest, event: Of<'sayUse'>): Decided {
  const used = oneOf(['yes', 'no'] as const, event.used);
  const text = said(event.text);
  if (state.status !== 'done') return no('notNow');
  if (used === null) return no('answerMissing', { fields: ['used'] });
  const textId = text === null ? null : work.context.newId();
  const { useAsked: _asked, ...answered } = state;
  const use = { was: used === 'yes', at: work.context.now, textId, by: event.by };
  const next: RequestIn<'used'> = { ...answered, status: 'used', use };
  return accept(next, {
    contributions:
      textId === null || text === null
        ? []
        : [wordsOf(work.region, { id: textId, key: 'use', by: event.by, body: text })],
    effects: toSeats(next, [state.circle.facilitatorSeatId, state.owner.seatId], cards.status),
  });
}
