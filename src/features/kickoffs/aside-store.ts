import type { Row, Rows } from '../../engine/workflow.ts';
import type { Escalation, Given, Kickoff } from './model.ts';
import { anonymousRow, escalationRow, rowsInPlace, rowsOf } from './row-shapes.ts';

/** What was said without a name. Its rows have no place: an order would tell who spoke when. */
export function anonymousRows(state: Kickoff): readonly Row[] {
  return state.anonymous.map(({ questionId, contributionId }) => ({
    kickoff_id: state.id,
    question_id: questionId,
    contribution_id: contributionId,
  }));
}

/** In the order of their ids, which tells nothing. */
export function anonymousFrom(rows: Rows): readonly Given[] {
  return rowsOf(rows, 'kickoff_anonymous', anonymousRow)
    .map((row) => ({ questionId: row.question_id, contributionId: row.contribution_id }))
    .sort((a, b) => (a.contributionId < b.contributionId ? -1 : 1));
}

export function escalationRows(state: Kickoff): readonly Row[] {
  return state.escalations.map((one, place) => ({
    id: one.id,
    kickoff_id: state.id,
    place,
    body_id: one.bodyId,
    prepared_at: one.preparedAt,
    prepared_by: one.preparedBy,
    question_text_id: one.questionTextId,
    reply_by: one.replyBy,
    withdrawn_at: one.withdrawnAt,
  }));
}

export function escalationsFrom(rows: Rows): readonly Escalation[] {
  return rowsInPlace(rows, 'kickoff_escalation', escalationRow).map((row) => ({
    id: row.id,
    bodyId: row.body_id,
    preparedAt: row.prepared_at,
    preparedBy: row.prepared_by,
    questionTextId: row.question_text_id,
    replyBy: row.reply_by,
    withdrawnAt: row.withdrawn_at,
  }));
}
