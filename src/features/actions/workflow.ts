import { accept, type Context, type Decision, type Effect, refuse } from '../../engine/workflow.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { ActionEvent } from './events.ts';
import { follow, followMoments, followPromises, share } from './follow.ts';
import { type Action, type ActionList, type ActionStatus, isOpen, statusOf } from './model.ts';
import { cards, rights } from './names.ts';
import type { ActionRefusal } from './refusals.ts';
import { weeksLate } from './reminders.ts';

type Decided = Decision<ActionList>;
type Of<Type extends ActionEvent['type']> = Extract<ActionEvent, { readonly type: Type }>;

const no: (name: ActionRefusal, more?: Parameters<typeof refuse>[1]) => ReturnType<typeof refuse> = refuse;

/** Every rule about actions. Pure. */
export function decideActions(region: RegionPack) {
  return (list: ActionList | null, event: ActionEvent, context: Context): Decided => {
    if (event.type === 'follow') return accept(follow(list, event.agreed, context.now));
    if (event.type === 'followMoments') return accept(followMoments(list, event.agreed, context.now));
    if (event.type === 'followPromises') return accept(followPromises(list, event.promised, context.now));
    return list === null ? no('unknownAction') : decideOn(region, list, event, context);
  };
}

/** What can happen to a list that is there. */
function decideOn(
  region: RegionPack,
  list: ActionList,
  event: Exclude<ActionEvent, { readonly type: 'follow' | 'followMoments' | 'followPromises' }>,
  context: Context,
): Decided {
  if (event.type === 'share') return accept(share(list, event.readers, context.now));
  if (event.type === 'relevel') return accept({ ...list, level: event.level });
  const action = list.actions.find(({ id }) => id === event.actionId);
  if (!action) return no('unknownAction');
  if (event.type === 'weekPasses') return remind(region, list, action, event, context);
  return report(region, list, action, event, context);
}

function report(
  region: RegionPack,
  list: ActionList,
  action: Action,
  event: Of<'markDone' | 'markRunning' | 'markStuck'>,
  context: Context,
): Decided {
  const status = statusOf(action);
  if (status === 'ended') return no('actionEnded');
  if (status === 'notTaken') return no('actionNotTaken');
  switch (event.type) {
    case 'markDone':
      return status === 'done' ? no('alreadyDone') : accept(moved(list, action, 'done', context));
    case 'markRunning':
      if (!action.isAgreed) return no('actionEnded');
      return accept(moved(list, action, 'running', context));
    case 'markStuck':
      return stick(region, list, action, event, context);
  }
}

/** Says so to who leads and who guides the kick-off: a stuck action is theirs to solve. */
function stick(
  region: RegionPack,
  list: ActionList,
  action: Action,
  { reason }: Of<'markStuck'>,
  context: Context,
): Decided {
  if (typeof reason !== 'string' || reason.trim() === '') return no('reasonMissing', { fields: ['reason'] });
  const noteId = context.newId();
  return accept(moved(list, action, 'stuck', context, noteId), {
    effects: others(list, action).map((to) => toSeat(list, action, to, cards.stuck)),
    contributions: [
      {
        id: noteId,
        key: 'stuckReason',
        organisationId: action.organisationId,
        seatId: action.seatId,
        right: rights.see,
        audience: null,
        dataClass: 'personal-free',
        legalBasis: region.legalFrame,
        body: reason,
      },
    ],
  });
}

/** A week that was missed (the product stood still) is not made up for: one reminder, for the newest week. */
function remind(
  region: RegionPack,
  list: ActionList,
  action: Action,
  { week }: Of<'weekPasses'>,
  context: Context,
): Decided {
  if (!isOpen(action) || week <= action.weeksReminded) return accept(list);
  const weeksReminded = Math.max(week, weeksLate(region, action.due, context.now));
  return accept(changed(list, { ...action, weeksReminded }), {
    effects: [toSeat(list, action, action.seatId, cards.reminder)],
  });
}

function toSeat(list: ActionList, action: Action, seatId: string, card: string): Effect {
  const payload = { kickoffId: list.kickoffId, actionId: action.id };
  return { slot: `${card}:${action.id}`, to: `seat:${seatId}`, card: { card, payload } };
}

function others(list: ActionList, action: Action): readonly string[] {
  return [...new Set([list.leadSeatId, list.facilitatorSeatId])].filter((seatId) => seatId !== action.seatId);
}

function moved(
  list: ActionList,
  action: Action,
  status: ActionStatus,
  context: Context,
  noteId: string | null = null,
): ActionList {
  return changed(list, { ...action, steps: [...action.steps, { status, at: context.now, noteId }] });
}

function changed(list: ActionList, action: Action): ActionList {
  return { ...list, actions: list.actions.map((one) => (one.id === action.id ? action : one)) };
}
