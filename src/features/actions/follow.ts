import type { Instant } from '../../lib/time.ts';
import {
  type Action,
  type ActionList,
  type ActionStatus,
  type Agreed,
  type AgreedMoments,
  actionListId,
  isMoment,
  isOpen,
  type Step,
  statusOf,
} from './model.ts';

/** A line of the agreement, or a day of an approved message. */
type Line = Omit<Agreed['rows'][number], 'acceptance'> & Pick<Action, 'acceptance'>;

/**
 * The actions as a newly adopted version wants them. Following the same version twice, or an older one later,
 * changes nothing. An action that is done stays done, unless another now has to do it or it has become
 * something else.
 */
export function follow(list: ActionList | null, agreed: Agreed, now: Instant): ActionList {
  if (list !== null && list.version >= agreed.version) return list;
  const known = new Map((list?.actions ?? []).map((action) => [action.id, action]));
  const lines = new Set(agreed.rows.map(({ rowId }) => rowId));
  const moments = (list?.actions ?? []).filter(isMoment);
  const left = (list?.actions ?? []).filter((action) => !lines.has(action.id) && !isMoment(action));
  return {
    id: actionListId(agreed.kickoffId),
    kickoffId: agreed.kickoffId,
    codeName: agreed.codeName,
    themeId: agreed.themeId,
    level: agreed.level,
    bodyId: agreed.bodyId,
    version: agreed.version,
    since: list?.since ?? now,
    facilitatorSeatId: agreed.facilitatorSeatId,
    leadSeatId: agreed.leadSeatId,
    readers: agreed.readers,
    actions: [
      ...agreed.rows.map((line) => followed(known.get(line.rowId), line, now)),
      ...left.map((action) => nowhere(action, now)),
      ...moments.map((action) => ofReader(action, agreed.readers, now)),
    ],
  };
}

/**
 * The days on which approved messages are said, beside what the agreement has. They can come before any version is
 * adopted; from the first one on, who may see the list is what the agreement says.
 */
export function followMoments(list: ActionList | null, agreed: AgreedMoments, now: Instant): ActionList {
  const { kickoffId, codeName, themeId, level, bodyId, facilitatorSeatId, leadSeatId, moments } = agreed;
  const isBeforeAdoption = list === null || list.version === 0;
  const base = isBeforeAdoption
    ? { version: 0, codeName, themeId, level, bodyId, facilitatorSeatId, leadSeatId, readers: agreed.readers }
    : list;
  const known = new Map((list?.actions ?? []).map((action) => [action.id, action]));
  const days = new Set(moments.map(({ rowId }) => rowId));
  const kept = (list?.actions ?? []).filter(({ id }) => !days.has(id));
  const lines = moments.map((moment): Line => ({ ...moment, acceptance: 'approved' }));
  return {
    ...base,
    id: actionListId(kickoffId),
    kickoffId,
    since: list?.since ?? now,
    actions: [
      ...kept.map((action) => (isMoment(action) ? nowhere(action, now) : action)),
      ...lines.map((line) => ofReader(followed(known.get(line.rowId), line, now), base.readers, now)),
    ],
  };
}

/**
 * Seats that no longer see the agreement have nothing to do with it: what they had taken on is nobody's, until they
 * see it again and it is still agreed.
 */
export function share(list: ActionList, readers: readonly string[], now: Instant): ActionList {
  return { ...list, readers, actions: list.actions.map((action) => ofReader(action, readers, now)) };
}

/** Who may see it can change before or after it is agreed: each is told on its own. */
function ofReader(action: Action, readers: readonly string[], now: Instant): Action {
  if (!readers.includes(`seat:${action.seatId}`)) return isOpen(action) ? ended(action, now) : action;
  const isBack = action.isAgreed && statusOf(action) === 'ended';
  return isBack ? { ...action, steps: stepped(action, 'running', now) } : action;
}

/** Neither the agreement nor the plan has it any longer. */
function nowhere(action: Action, now: Instant): Action {
  return { ...ended(action, now), isAgreed: false };
}

function followed(action: Action | undefined, line: Line, now: Instant): Action {
  const said = {
    id: line.rowId,
    organisationId: line.organisationId,
    seatId: line.seatId,
    due: line.due,
    kind: line.kind,
    whatId: line.whatContributionId,
    acceptance: line.acceptance,
    isAgreed: true,
  };
  if (!action) return { ...said, steps: [stepTo(startOf(line), now)], weeksReminded: 0 };
  const status = statusAfter(action, line);
  const steps = status === statusOf(action) ? action.steps : stepped(action, status, now);
  return { ...said, steps, weeksReminded: action.due === line.due ? action.weeksReminded : 0 };
}

function statusAfter(action: Action, line: Line): ActionStatus {
  const isOther = action.whatId !== line.whatContributionId || action.seatId !== line.seatId;
  const before = statusOf(action);
  if (before === 'done' && !isOther) return 'done';
  if (startOf(line) === 'notTaken') return 'notTaken';
  return before === 'stuck' && !isOther ? 'stuck' : 'running';
}

/** Nobody is held to what was declined or never answered. */
function startOf(line: Line): ActionStatus {
  return line.acceptance === 'open' || line.acceptance === 'declined' ? 'notTaken' : 'running';
}

/** What was done stays done: that it is no longer agreed does not undo it. */
function ended(action: Action, now: Instant): Action {
  const isOver = !isOpen(action) && statusOf(action) !== 'notTaken';
  return isOver ? action : { ...action, steps: stepped(action, 'ended', now) };
}

function stepped(action: Action, status: ActionStatus, now: Instant): Action['steps'] {
  return [...action.steps, stepTo(status, now)];
}

function stepTo(status: ActionStatus, at: Instant): Step {
  return { status, at, noteId: null };
}
