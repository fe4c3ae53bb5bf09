import type { Alarm, Ask, Wanted } from '../../engine/workflow.ts';
import { dayOf, type Instant } from '../../lib/time.ts';
import type { Target } from '../../view/nodes.ts';
import type { InformationEvent } from './events.ts';
import { type InformationRequest, isLiving, type LivingRequest } from './model.ts';
import { dialogs, pages, type Task, taskCard } from './names.ts';
import { todosOf } from './tasks.ts';
import { type Clockwork, dueOf, findingReminders, followedUpAt, remindersBefore } from './times.ts';

/** What is asked of whom, as the request stands; and what the clock brings. */
export function informationWanted(clockwork: Clockwork) {
  return (state: InformationRequest): Wanted<InformationEvent> => {
    if (!isLiving(state)) return { asks: [], alarms: [] };
    const asks = todosOf(clockwork.region, state).flatMap(({ task, to }) => {
      const times = timesOf(clockwork, state, task);
      return to.map((principal) => askFor(state, task, principal, times));
    });
    return { asks, alarms: alarmsOf(clockwork, state) };
  };
}

interface Times {
  readonly deadline: Instant;
  readonly remindAt: readonly Instant[];
}

function askFor(state: LivingRequest, task: Task, to: string, { deadline, remindAt }: Times): Ask {
  const payload = { requestId: state.id };
  return {
    key: `${task}:${to}`,
    to,
    deadline,
    card: { card: taskCard(task), payload },
    target: targetOf(state, task),
    remindAt,
  };
}

/** A strict request is read and answered on the product's own page; so is what takes a look at the whole of it. */
function targetOf({ id, circle }: LivingRequest, task: Task): Target {
  const payload = { requestId: id };
  if (circle.level === 'STRICT' || task === 'decide') {
    return { kind: 'page', page: pages.show, params: payload };
  }
  return { kind: 'dialog', name: dialogs[task], payload };
}

/** By when, and when to remind of it. */
function timesOf(clockwork: Clockwork, state: LivingRequest, task: Task): Times {
  const { deadlines, timeZone } = clockwork.region;
  const deadline = dueOf(clockwork, state, task);
  if (state.status === 'open') return { deadline, remindAt: findingReminders(clockwork, state) };
  const since = askedSince(clockwork, state, task);
  const day = dayOf(deadline, timeZone);
  return { deadline, remindAt: remindersBefore(clockwork, day, deadlines.remindWorkingDaysBefore, since) };
}

function askedSince(
  clockwork: Clockwork,
  state: Exclude<LivingRequest, { status: 'open' }>,
  task: Task,
): Instant {
  if (state.status === 'done' || state.status === 'used') return followedUpAt(clockwork, state.doneAt);
  return task === 'decide' ? state.deadline : state.since;
}

function alarmsOf(clockwork: Clockwork, state: LivingRequest): readonly Alarm<InformationEvent>[] {
  const isSilent = (state.status === 'endorsing' || state.status === 'acting') && !state.overdue;
  if (isSilent) {
    const gate = state.status === 'endorsing' ? 'JOINT_NEED' : 'WILL_ACT';
    return [{ key: `silent:${gate}`, at: state.deadline, event: { type: 'deadlinePasses', gate } }];
  }
  if (state.status !== 'done' || state.useAsked) return [];
  return [{ key: 'used', at: followedUpAt(clockwork, state.doneAt), event: { type: 'weeksPass' } }];
}
