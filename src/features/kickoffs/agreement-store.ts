import type { Row, Rows, TableOfRows } from '../../engine/workflow.ts';
import { type Agreement, emptyAgreement, type Version } from './agreement-model.ts';
import type { Kickoff } from './model.ts';
import { actionRow, agreementRow, confirmationRow, rowsInPlace, rowsOf, versionRow } from './row-shapes.ts';

export const agreementTables: readonly TableOfRows[] = [
  { table: 'kickoff_agreement', root: 'kickoff_id', key: ['kickoff_id'] },
  { table: 'kickoff_row', root: 'kickoff_id', key: ['id'] },
  { table: 'kickoff_confirmation', root: 'kickoff_id', key: ['partner_id'] },
  { table: 'kickoff_version', root: 'kickoff_id', key: ['number'] },
];

export function agreementRows({
  id,
  agreement,
  versions,
}: Kickoff): Readonly<Record<string, readonly Row[]>> {
  return {
    kickoff_agreement: [
      {
        kickoff_id: id,
        edit: agreement.edit,
        goal_id: agreement.goalId,
        success_test_id: agreement.successTestId,
        approach: agreement.approach,
        approach_reason_id: agreement.approachReasonId,
        dissents: agreement.dissents,
        lead: agreement.lead,
        deputy: agreement.deputy,
        roles: agreement.roles,
        indicator_ids: agreement.indicatorIds,
        review_day: agreement.reviewDay,
        more: agreement.more,
        asked: agreement.asked,
        ready_at: agreement.readyAt,
      },
    ],
    kickoff_row: agreement.rows.map((row, place) => ({
      id: row.id,
      kickoff_id: id,
      place,
      what_id: row.whatId,
      partner_id: row.partnerId,
      due: row.due,
      kind: row.kind,
      acceptance: row.acceptance,
    })),
    kickoff_confirmation: agreement.confirmations.map((given, place) => ({
      kickoff_id: id,
      partner_id: given.partnerId,
      place,
      answer: given.answer,
      remark_id: given.remarkId,
      at: given.at,
    })),
    kickoff_version: versions.map((version) => ({
      kickoff_id: id,
      number: version.number,
      adopted_at: version.adoptedAt,
      adopted_by: version.adoptedBy,
      reason_id: version.reasonId,
      override_id: version.overrideId,
      content: version.content,
    })),
  };
}

/** What a reader without the agreement has is an agreement nothing was written in. */
export function agreementFrom(rows: Rows): { agreement: Agreement; versions: readonly Version[] } {
  const [root] = rowsOf(rows, 'kickoff_agreement', agreementRow);
  const versions = rowsOf(rows, 'kickoff_version', versionRow)
    .map((row) => ({
      number: row.number,
      adoptedAt: row.adopted_at,
      adoptedBy: row.adopted_by,
      reasonId: row.reason_id,
      overrideId: row.override_id,
      content: row.content,
    }))
    .sort((a, b) => a.number - b.number);
  if (!root) return { agreement: emptyAgreement, versions };
  return { agreement: { ...whatIsAgreed(root), ...partsFrom(rows) }, versions };
}

function whatIsAgreed(root: ReturnType<typeof agreementRow.parse>) {
  return {
    edit: root.edit,
    goalId: root.goal_id,
    successTestId: root.success_test_id,
    approach: root.approach,
    approachReasonId: root.approach_reason_id,
    dissents: root.dissents,
    lead: root.lead,
    deputy: root.deputy,
    roles: root.roles,
    indicatorIds: root.indicator_ids,
    reviewDay: root.review_day,
    more: root.more,
    asked: root.asked,
    readyAt: root.ready_at,
  };
}

function partsFrom(rows: Rows): Pick<Agreement, 'rows' | 'confirmations'> {
  return {
    rows: rowsInPlace(rows, 'kickoff_row', actionRow).map((row) => ({
      id: row.id,
      whatId: row.what_id,
      partnerId: row.partner_id,
      due: row.due,
      kind: row.kind,
      acceptance: row.acceptance,
    })),
    confirmations: rowsInPlace(rows, 'kickoff_confirmation', confirmationRow).map((row) => ({
      partnerId: row.partner_id,
      answer: row.answer,
      remarkId: row.remark_id,
      at: row.at,
    })),
  };
}
