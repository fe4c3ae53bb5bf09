import { accept, type Context, type Decision } from '../../engine/workflow.ts';
import type { InformationEvent } from './events.ts';
import { follow } from './follow.ts';
import { check, forbid, settleBasis } from './gate-of-staff.ts';
import { ask, endorse, promise, promiseNothing } from './gates-of-partners.ts';
import { type InformationRequest, isLiving, isTimed } from './model.ts';
import { taskCard } from './names.ts';
import { promisedFacts } from './promises.ts';
import { answererOf, deciders, no, toSeats, type Work } from './steps.ts';
import { stopped, takenBack } from './stopping.ts';
import type { Clockwork } from './times.ts';
import { wait } from './waiting.ts';
import { assign, markDone, markRunning, markStuck, sayUse } from './work-of-owner.ts';

type Decided = Decision<InformationRequest>;

/** Every rule of an information request. Pure. */
export function decideInformation(clockwork: Clockwork) {
  return (state: InformationRequest | null, event: InformationEvent, context: Context): Decided => {
    const decision = decided({ ...clockwork, context }, state, event);
    if (!decision.accepted) return decision;
    const { facts = [] } = decision;
    return { ...decision, facts: [...facts, ...promisedFacts(clockwork, state, decision.state)] };
  };
}

function decided(work: Work, state: InformationRequest | null, event: InformationEvent): Decided {
  if (event.type === 'ask') return state === null ? ask(work, event) : no('alreadyAsked');
  if (state === null) return no('unknownRequest');
  if (event.type === 'follow') return follow(work, state, event);
  return isLiving(state) ? move(work, state, event) : afterwards(state, event);
}

/** What is over is over; a clock that still rings for it changes nothing. */
function afterwards(state: InformationRequest, event: InformationEvent): Decided {
  const isClock = event.type === 'deadlinePasses' || event.type === 'weeksPass';
  return isClock ? accept(state) : no('notNow');
}

function move(
  work: Work,
  state: Extract<InformationRequest, { asker: unknown }>,
  event: Exclude<InformationEvent, { type: 'ask' | 'follow' }>,
): Decided {
  switch (event.type) {
    case 'endorse':
      return endorse(work, state, event);
    case 'promise':
      return promise(work, state, event);
    case 'promiseNothing':
      return promiseNothing(work, state, event);
    case 'stop':
      return stop(work, state);
    case 'wait':
      return wait(work, state);
    case 'check':
      return check(work, state, event);
    case 'settleBasis':
      return settleBasis(work, state, event);
    case 'forbid':
      return forbid(work, state);
    case 'assign':
      return assign(work, state, event);
    case 'markDone':
      return markDone(work, state, event);
    case 'markStuck':
      return markStuck(work, state, event);
    case 'markRunning':
      return markRunning(state);
    case 'sayUse':
      return sayUse(work, state, event);
    case 'withdraw':
      return state.status === 'done' || state.status === 'used' ? no('notNow') : takenBack(work, state);
    case 'deadlinePasses':
      return deadlinePasses(state, event);
    case 'weeksPass':
      return weeksPass(state);
  }
}

/** Nobody but a partner can say yes; that no yes will come, asker and facilitator may conclude. */
function stop(work: Work, state: Extract<InformationRequest, { asker: unknown }>): Decided {
  if (state.status === 'endorsing') return stopped(work, state, 'JOINT_NEED');
  if (state.status === 'acting') return stopped(work, state, 'WILL_ACT');
  return no('notNow');
}

/** Partners that were silent are waited for no longer by themselves: asker and facilitator decide. */
function deadlinePasses(
  state: InformationRequest,
  { gate }: Extract<InformationEvent, { type: 'deadlinePasses' }>,
): Decided {
  const isOfGate =
    (state.status === 'endorsing' && gate === 'JOINT_NEED') ||
    (state.status === 'acting' && gate === 'WILL_ACT');
  if (!isOfGate || !isTimed(state) || state.overdue) return accept(state);
  return accept(
    { ...state, overdue: true },
    { effects: toSeats(state, deciders(state), taskCard('decide')) },
  );
}

function weeksPass(state: InformationRequest): Decided {
  if (state.status !== 'done' || state.useAsked) return accept(state);
  return accept(
    { ...state, useAsked: true },
    { effects: toSeats(state, [answererOf(state)], taskCard('use')) },
  );
}
