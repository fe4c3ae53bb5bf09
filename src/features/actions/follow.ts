import type { Instant } from '../../lib/time.ts';
import {
  type Action,
  type ActionList,
  type ActionStatus,
  type Agreed,
  type AgreedMoments,
  actionListId,
  isOpen,
  originOf,
  type Promised,
  type Step,
  statusOf,
} from './model.ts';

/** A line of the agreement, a day of an approved message, or a promise. */
type Line = Omit<Agreed['rows'][number], 'acceptance'> & Pick<Action, 'acceptance' | 'fromId'>;

/**
 * The actions as a newly adopted version wants them. Following the same version twice, or an older one later,
 * changes nothing. An action that is done stays done, unless another now has to do it or it has become
 * something else.
 */
export function follow(list: ActionList | null, agreed: Agreed, now: Instant): ActionList {
  if (list !== null && list.version >= agreed.version) return list;
  const known = new Map((list?.actions ?? []).map((action) => [action.id, action]));
  const lines = new Set(agreed.rows.map(({ rowId }) => rowId));
  const [own, others] = parted(list?.actions ?? [], (action) => originOf(action) === 'agreement');
  const left = own.filter(({ id }) => !lines.has(id));
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
      ...agreed.rows.map((line) => followed(known.get(line.rowId), { ...line, fromId: null }, now)),
      ...left.map((action) => nowhere(action, now)),
      ...others.map((action) => ofReader(action, agreed.readers, now)),
    ],
  };
}

/** The days on which approved messages are said, beside what the agreement has. */
export function followMoments(list: ActionList | null, agreed: AgreedMoments, now: Instant): ActionList {
  const { moments, planId = null, ...told } = agreed;
  const lines = moments.map((moment): Line => ({ ...moment, acceptance: 'approved', fromId: planId }));
  return besides(list, told, lines, (action) => originOf(action) === 'moment', now);
}

/** What was promised on the answer to one information request, beside what the agreement has. */
export function followPromises(list: ActionList | null, given: Promised, now: Instant): ActionList {
  const { promises, requestId, ...told } = given;
  const lines = promises.map(
    (promise): Line => ({ ...promise, acceptance: 'promised', kind: null, fromId: requestId }),
  );
  // Before anything was adopted nobody leads: then who guides it is told of what is stuck.
  const of = { ...told, leadSeatId: list?.leadSeatId ?? told.facilitatorSeatId };
  return besides(list, of, lines, (action) => action.fromId === requestId, now);
}

/**
 * What one origin has now. It can come before any version is adopted; from the first one on, who may see the list is
 * what the agreement says.
 */
function besides(
  list: ActionList | null,
  told: Omit<AgreedMoments, 'moments'>,
  lines: readonly Line[],
  isOfOrigin: (action: Action) => boolean,
  now: Instant,
): ActionList {
  // How confidential it is, is told by itself, and never lowered by the way.
  const base =
    list === null || list.version === 0 ? { version: 0, ...told, level: list?.level ?? told.level } : list;
  const before = list?.actions ?? [];
  const known = new Set(before.map(({ id }) => id));
  const byId = new Map(lines.map((line) => [line.rowId, line]));
  const sees = new Set(base.readers);
  const then = (action: Action | undefined, line: Line): Action =>
    followed(action, line, now, sees.has(`seat:${line.seatId}`));
  return {
    ...base,
    id: actionListId(told.kickoffId),
    since: list?.since ?? now,
    actions: [
      ...before.map((action) => {
        const line = byId.get(action.id);
        if (line) return then(action, line);
        return isOfOrigin(action) ? nowhere(action, now) : action;
      }),
      ...lines.filter(({ rowId }) => !known.has(rowId)).map((line) => then(undefined, line)),
    ],
  };
}

function parted<One>(all: readonly One[], isFirst: (one: One) => boolean): readonly [One[], One[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
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

/** `isSeen`: whose it is may see it, so that it can be asked of them. */
function followed(action: Action | undefined, line: Line, now: Instant, isSeen = true): Action {
  const said = {
    id: line.rowId,
    fromId: line.fromId,
    organisationId: line.organisationId,
    seatId: line.seatId,
    due: line.due,
    kind: line.kind,
    whatId: line.whatContributionId,
    acceptance: line.acceptance,
    isAgreed: true,
  };
  const wanted = action ? statusAfter(action, line) : startOf(line);
  const status = isSeen || (wanted !== 'running' && wanted !== 'stuck') ? wanted : 'ended';
  if (!action) return { ...said, steps: [stepTo(status, now)], weeksReminded: 0 };
  const steps = status === statusOf(action) ? action.steps : stepped(action, status, now);
  return { ...said, steps, weeksReminded: action.due === line.due ? action.weeksReminded : 0 };
}

function statusAfter(action: Action, line: Line): ActionStatus {
  const isOther = action.whatId !== line.whatContributionId || isOthers(action, line);
  const before = statusOf(action);
  if (before === 'done' && !isOther) return 'done';
  if (startOf(line) === 'notTaken') return 'notTaken';
  return before === 'stuck' && !isOther ? 'stuck' : 'running';
}

/** A line of the agreement is taken on by a seat; a promise is an organisation's, whoever sits there. */
function isOthers(action: Action, line: Line): boolean {
  return line.acceptance === 'promised'
    ? action.organisationId !== line.organisationId
    : action.seatId !== line.seatId;
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
