import type { AgreedContent, AgreementRow, PartnerRole } from './agreement-model.ts';

/** A part of which there is one: its words or its code before and after; null where there was none. */
export interface PartChange {
  readonly part: 'goal' | 'successTest' | 'approach' | 'approachReason' | 'reviewDay' | 'lead' | 'deputy';
  readonly before: string | null;
  readonly after: string | null;
}
export interface RoleChange {
  readonly part: 'role';
  readonly partnerId: string;
  readonly before: PartnerRole | null;
  readonly after: PartnerRole | null;
}
export const rowFields = ['what', 'partner', 'due', 'kind', 'acceptance'] as const;
export type RowField = (typeof rowFields)[number];
/** `fields`: what differs; empty for a row that came or went whole. */
export interface RowChange {
  readonly part: 'row';
  readonly before: AgreementRow | null;
  readonly after: AgreementRow | null;
  readonly fields: readonly RowField[];
}
export interface IndicatorChange {
  readonly part: 'indicator';
  readonly before: string | null;
  readonly after: string | null;
}
/** One partner's dissent: the ids of its words. */
export interface DissentChange {
  readonly part: 'dissent';
  readonly partnerId: string;
  readonly before: string | null;
  readonly after: string | null;
}
/** An answer to a further question: the ids of its words. */
export interface MoreChange {
  readonly part: 'more';
  readonly questionId: string;
  readonly before: string | null;
  readonly after: string | null;
}
export type AgreementChange =
  | MoreChange
  | PartChange
  | RoleChange
  | RowChange
  | IndicatorChange
  | DissentChange;

/** Words by contribution id; null when they may not be read. */
export type TextOf = (contributionId: string) => string | null;

/** Whether something came, went or became something else. */
export function howOf(change: {
  readonly before: unknown;
  readonly after: unknown;
}): 'added' | 'removed' | 'changed' {
  if (change.before === null) return 'added';
  return change.after === null ? 'removed' : 'changed';
}

/**
 * What was added, changed and removed between two agreements. Words that were written again but say the same are
 * no change. Confirmations are left out: they are about a text, not part of it.
 */
export function agreementChanges(
  before: AgreedContent,
  after: AgreedContent,
  textOf: TextOf,
): readonly AgreementChange[] {
  const wording = (id: string | null): string | null => (id === null ? null : (textOf(id) ?? id));
  const part = (name: PartChange['part'], from: string | null, to: string | null): readonly PartChange[] =>
    from === to ? [] : [{ part: name, before: from, after: to }];
  return [
    ...part('goal', wording(before.goalId), wording(after.goalId)),
    ...part('successTest', wording(before.successTestId), wording(after.successTestId)),
    ...part('approach', before.approach, after.approach),
    ...part('approachReason', wording(before.approachReasonId), wording(after.approachReasonId)),
    ...dissentChanges(before, after, wording),
    ...rowChanges(before.rows, after.rows, wording),
    ...roleChanges(before, after),
    ...part('lead', before.lead?.seatId ?? null, after.lead?.seatId ?? null),
    ...part('deputy', before.deputy?.seatId ?? null, after.deputy?.seatId ?? null),
    ...indicatorChanges(before.indicatorIds, after.indicatorIds),
    ...part('reviewDay', before.reviewDay, after.reviewDay),
    ...moreChanges(before, after),
  ];
}

type Wording = (id: string | null) => string | null;

function rowChanges(
  before: readonly AgreementRow[],
  after: readonly AgreementRow[],
  wording: Wording,
): readonly RowChange[] {
  const gone = before.filter((row) => !after.some(({ id }) => id === row.id));
  const kept = after.map((row): RowChange => {
    const old = before.find(({ id }) => id === row.id) ?? null;
    return { part: 'row', before: old, after: row, fields: old === null ? [] : differing(old, row, wording) };
  });
  return [
    ...kept.filter(({ before: old, fields }) => old === null || fields.length > 0),
    ...gone.map((row): RowChange => ({ part: 'row', before: row, after: null, fields: [] })),
  ];
}

function differing(before: AgreementRow, after: AgreementRow, wording: Wording): readonly RowField[] {
  const values: { readonly [Field in RowField]: (row: AgreementRow) => unknown } = {
    what: ({ whatId }) => wording(whatId),
    partner: ({ partnerId }) => partnerId,
    due: ({ due }) => due,
    kind: ({ kind }) => kind,
    acceptance: ({ acceptance }) => acceptance.status,
  };
  return rowFields.filter((field) => values[field](before) !== values[field](after));
}

function roleChanges(before: AgreedContent, after: AgreedContent): readonly RoleChange[] {
  const roleIn = (content: AgreedContent, partnerId: string): PartnerRole | null =>
    content.roles.find((one) => one.partnerId === partnerId)?.role ?? null;
  const partnerIds = new Set([...before.roles, ...after.roles].map(({ partnerId }) => partnerId));
  return [...partnerIds]
    .map(
      (partnerId): RoleChange => ({
        part: 'role',
        partnerId,
        before: roleIn(before, partnerId),
        after: roleIn(after, partnerId),
      }),
    )
    .filter((change) => change.before !== change.after);
}

function dissentChanges(
  before: AgreedContent,
  after: AgreedContent,
  wording: Wording,
): readonly DissentChange[] {
  const said = (content: AgreedContent, partnerId: string): string | null => {
    const own = content.dissents.find(
      (one) => one.partnerId === partnerId && one.approach === content.approach,
    );
    return own?.textId ?? null;
  };
  const partnerIds = new Set([...before.dissents, ...after.dissents].map(({ partnerId }) => partnerId));
  return [...partnerIds]
    .map(
      (partnerId): DissentChange => ({
        part: 'dissent',
        partnerId,
        before: said(before, partnerId),
        after: said(after, partnerId),
      }),
    )
    .filter((change) => wording(change.before) !== wording(change.after));
}

function moreChanges(before: AgreedContent, after: AgreedContent): readonly MoreChange[] {
  const saidIn = (content: AgreedContent, questionId: string): string | null =>
    content.more.find((one) => one.questionId === questionId)?.contributionId ?? null;
  const ids = new Set([...before.more, ...after.more].map(({ questionId }) => questionId));
  return [...ids]
    .map(
      (questionId): MoreChange => ({
        part: 'more',
        questionId,
        before: saidIn(before, questionId),
        after: saidIn(after, questionId),
      }),
    )
    .filter((change) => change.before !== change.after);
}

function indicatorChanges(before: readonly string[], after: readonly string[]): readonly IndicatorChange[] {
  return [
    ...after
      .filter((id) => !before.includes(id))
      .map((id): IndicatorChange => ({ part: 'indicator', before: null, after: id })),
    ...before
      .filter((id) => !after.includes(id))
      .map((id): IndicatorChange => ({ part: 'indicator', before: id, after: null })),
  ];
}
