import type { Alarm, Ask, Wanted } from '../../engine/workflow.ts';
import { dayOf, type Instant } from '../../lib/time.ts';
import type { Target } from '../../view/nodes.ts';
import type { InformationEvent } from './events.ts';
import { type InformationRequest, isLiving, type LivingRequest } from './model.ts';
import { dialogs, pages, type Task, taskCard } from './names.ts';
import { todosOf } from './tasks.ts';
import { answerBy, type Clockwork, endOf, followedUpAt, remindersBefore } from './times.ts';

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
  const { deadlines } = clockwork.region;
  if (state.status === 'open') {
    const counts = deadlines.actionRemindWorkingDaysBefore;
    const remindAt = remindersBefore(clockwork, state.due, counts, state.assignedAt);
    return { deadline: endOf(clockwork, state.due), remindAt };
  }
  if (state.status === 'done' || state.status === 'used') {
    const asked = followedUpAt(clockwork, state.doneAt);
    return until(clockwork, answerBy(clockwork, asked), asked);
  }
  return task === 'decide'
    ? until(clockwork, answerBy(clockwork, state.deadline), state.deadline)
    : until(clockwork, state.deadline, state.since);
}

function until(clockwork: Clockwork, deadline: Instant, since: Instant): Times {
  const { deadlines, timeZone } = clockwork.region;
  const day = dayOf(deadline, timeZone);
  return { deadline, remindAt: remindersBefore(clockwork, day, deadlines.remindWorkingDaysBefore, since) };
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
