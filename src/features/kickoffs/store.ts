import type { Row, Rows, Store } from '../../engine/workflow.ts';
import { agreementFrom, agreementRows, agreementTables } from './agreement-store.ts';
import { anonymousFrom, anonymousRows, escalationRows, escalationsFrom } from './aside-store.ts';
import type { Kickoff } from './model.ts';
import { answerRows, partnerRows, partnersFrom } from './partner-store.ts';
import { type KickoffRow, kickoffRow, leadWordRow, rowsInPlace, rowsOf } from './row-shapes.ts';

/** Rows of a kick-off and back, each other's inverse. A reader who may not see a table gets what nobody wrote in. */
export const kickoffStore: Store<Kickoff> = {
  tables: [
    { table: 'kickoff', root: 'id', key: ['id'] },
    { table: 'kickoff_lead_word', root: 'kickoff_id', key: ['question_id'] },
    { table: 'kickoff_partner', root: 'kickoff_id', key: ['id'] },
    { table: 'kickoff_answer', root: 'kickoff_id', key: ['partner_id', 'question_id', 'kind'] },
    { table: 'kickoff_anonymous', root: 'kickoff_id', key: ['contribution_id'] },
    { table: 'kickoff_escalation', root: 'kickoff_id', key: ['id'] },
    ...agreementTables,
  ],
  toRows: (state) => ({
    kickoff: [rootRow(state)],
    kickoff_lead_word: state.leadWords.map((given, place) => ({
      kickoff_id: state.id,
      question_id: given.questionId,
      contribution_id: given.contributionId,
      place,
    })),
    kickoff_partner: partnerRows(state),
    kickoff_answer: answerRows(state),
    kickoff_anonymous: anonymousRows(state),
    kickoff_escalation: escalationRows(state),
    ...agreementRows(state),
  }),
  fromRows: (rows) => {
    const [root] = rowsOf(rows, 'kickoff', kickoffRow);
    if (!root) throw new Error('A kick-off was read without its own row.');
    return stageFrom(root, wholeFrom(root, rows));
  },
};

function rootRow(state: Kickoff): Row {
  return {
    id: state.id,
    code_name: state.codeName,
    theme_id: state.themeId,
    other_theme_ids: state.otherThemeIds,
    goals_fit: state.goalsFit,
    goal_ids: state.goalIds,
    variant: state.variant,
    level: state.level,
    level_changes: state.levelChanges,
    district_id: state.districtId,
    body_id: state.bodyId,
    municipality_ids: state.municipalityIds,
    facilitator_seat_id: state.facilitator.seatId,
    facilitator_organisation_id: state.facilitator.organisationId,
    started_at: state.startedAt,
    status: state.status,
    questions_version: state.questions.version,
    question_ids: state.questions.ids,
    round: 'round' in state ? state.round : null,
    revision: 'revision' in state ? state.revision : null,
    withdrawn: 'withdrawn' in state ? state.withdrawn : null,
  };
}

/** Everything that does not depend on the stage. */
function wholeFrom(root: KickoffRow, rows: Rows) {
  return {
    id: root.id,
    codeName: root.code_name,
    themeId: root.theme_id,
    otherThemeIds: root.other_theme_ids,
    goalsFit: root.goals_fit,
    goalIds: root.goal_ids,
    variant: root.variant,
    level: root.level,
    levelChanges: root.level_changes,
    districtId: root.district_id,
    bodyId: root.body_id,
    municipalityIds: root.municipality_ids,
    facilitator: { seatId: root.facilitator_seat_id, organisationId: root.facilitator_organisation_id },
    startedAt: root.started_at,
    questions: { version: root.questions_version, ids: root.question_ids },
    leadWords: rowsInPlace(rows, 'kickoff_lead_word', leadWordRow).map((row) => ({
      questionId: row.question_id,
      contributionId: row.contribution_id,
    })),
    partners: partnersFrom(rows),
    anonymous: anonymousFrom(rows),
    escalations: escalationsFrom(rows),
    ...agreementFrom(rows),
  };
}

function stageFrom(root: KickoffRow, whole: ReturnType<typeof wholeFrom>): Kickoff {
  const { status, round, revision, withdrawn } = root;
  if (status === 'draft') return { ...whole, status };
  if (status === 'withdrawn' && withdrawn !== null) return { ...whole, status, round, withdrawn };
  if (status === 'collecting' && round?.closed === null) return { ...whole, status, round };
  if (status === 'agreeing' && round !== null && round.closed !== null) {
    return { ...whole, status, round, revision };
  }
  if (status === 'adopted' && round !== null && round.closed !== null) return { ...whole, status, round };
  throw new Error(`A kick-off that is ${status} was read without what belongs to it.`);
}
