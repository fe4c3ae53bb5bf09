import { type Listed, type Look, nameOf, stuckReason } from './look.ts';
import { lastStep, originOf, statusOf } from './model.ts';
import { isLate } from './reminders.ts';

const fromWhere = { agreement: 'agreement', moment: 'communication', promise: 'informationRequest' } as const;

/**
 * An action as data, for a record. `id`: the line of the agreement that it comes from; of a moment of communication one
 * for each of its days.
 */
export function actionData(look: Look, one: Listed): Readonly<Record<string, unknown>> {
  const { action } = one;
  const said = look.words.get(action.whatId);
  const status = statusOf(action);
  return {
    id: action.id,
    from: fromWhere[originOf(action)],
    what: typeof said === 'string' ? said : null,
    organisation: action.organisationId,
    name: nameOf(look, action.organisationId),
    due: action.due,
    kind: action.kind,
    acceptance: action.acceptance,
    agreed: action.isAgreed,
    status,
    since: lastStep(action).at,
    late: (status === 'running' || status === 'stuck') && isLate(look.region, action, look.now),
    stuckBecause: stuckReason(look, one),
  };
}
