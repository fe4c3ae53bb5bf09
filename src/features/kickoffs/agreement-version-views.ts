import { isUuid } from '../../lib/ids.ts';
import type { Node, WideNode } from '../../view/nodes.ts';
import { day, moment, type Span, text } from '../../view/spans.ts';
import { type AgreementChange, agreementChanges, howOf, type RowChange } from './agreement-diff.ts';
import type { AgreedContent, Approach, PartnerRole, Version } from './agreement-model.ts';
import { moreSpans } from './agreement-more-views.ts';
import { agreedWords, indicatorName, kindName, seatName, seatNameById } from './agreement-names-of.ts';
import { agreementPhrases } from './agreement-phrases.ts';
import { pages } from './names.ts';
import { bodyName, partnerName, plainWords, questionText, type Shown } from './shown.ts';

/** What is compared: numbers of versions, or `now` for the agreement in the making. */
export interface Comparison {
  readonly from: string;
  readonly to: string;
}

/** Every version with its reason, and what differs between two of them. */
export function versionNodes(shown: Shown, wish: Partial<Comparison>): readonly WideNode[] {
  const phrases = agreementPhrases(shown.language);
  const { versions } = shown.kickoff;
  if (versions.length === 0) return [];
  const entries = [...versions].reverse().map((version) => ({
    title: phrases.spans('version.title', { number: version.number }),
    details: versionDetails(shown, version),
  }));
  return [
    { kind: 'heading', text: phrases.text('versions.title'), level: 2 },
    { kind: 'entries', entries },
    ...comparisonNodes(shown, wish),
  ];
}

export function versionDetails(shown: Shown, version: Version): Span[][] {
  const phrases = agreementPhrases(shown.language);
  const adopted = {
    at: moment(version.adoptedAt),
    body: text(bodyName(shown)),
    organisation: text(seatName(shown, version.adoptedBy)),
  };
  const { reasonId, overrideId } = version;
  return [
    phrases.spans('version.adopted', adopted),
    ...(reasonId === null
      ? []
      : [phrases.spans('version.reason', { reason: text(agreedWords(shown, reasonId)) })]),
    ...(overrideId === null
      ? []
      : [phrases.spans('version.override', { reason: text(agreedWords(shown, overrideId)) })]),
  ];
}

/** What there is to compare, newest last: the versions, and the agreement that is in the making. */
function choicesOf(shown: Shown): readonly { readonly value: string; readonly label: string }[] {
  const phrases = agreementPhrases(shown.language);
  const { versions, status } = shown.kickoff;
  return [
    ...versions.map(({ number }) => ({
      value: String(number),
      label: phrases.text('version.title', { number }),
    })),
    ...(status === 'agreeing' ? [{ value: 'now', label: phrases.text('version.now') }] : []),
  ];
}

function comparisonNodes(shown: Shown, wish: Partial<Comparison>): readonly WideNode[] {
  const phrases = agreementPhrases(shown.language);
  const choices = choicesOf(shown);
  const [last, beforeLast] = [choices.at(-1), choices.at(-2)];
  if (!last || !beforeLast) return [];
  const pick = (value: string | undefined, otherwise: string): string =>
    choices.find((one) => one.value === value)?.value ?? otherwise;
  const from = pick(wish.from, beforeLast.value);
  const to = pick(wish.to, last.value);
  const fields = [
    { name: 'from', label: phrases.text('compare.from'), value: from, options: choices },
    { name: 'to', label: phrases.text('compare.to'), value: to, options: choices },
  ];
  return [
    { kind: 'heading', text: phrases.text('compare.title'), level: 3 },
    {
      kind: 'filters',
      label: phrases.text('compare.label'),
      apply: phrases.text('compare.apply'),
      page: pages.agreement,
      params: { kickoffId: shown.kickoff.id },
      fields,
    },
    ...changeNodes(shown, contentOf(shown, from), contentOf(shown, to)),
  ];
}

function contentOf({ kickoff }: Shown, choice: string): AgreedContent {
  const version = kickoff.versions.find(({ number }) => String(number) === choice);
  return version?.content ?? kickoff.agreement;
}

/** What was added, changed and removed, each under its own heading. */
export function changeNodes(shown: Shown, before: AgreedContent, after: AgreedContent): readonly Node[] {
  const phrases = agreementPhrases(shown.language);
  const changes = agreementChanges(before, after, (id) => plainWords(shown, id));
  if (changes.length === 0) {
    return [{ kind: 'note', tone: 'info', spans: phrases.spans('compare.same') }];
  }
  return (['added', 'changed', 'removed'] as const).flatMap((how): readonly Node[] => {
    const own = changes.filter((change) => howOf(change) === how);
    if (own.length === 0) return [];
    const items = own.map((change) => changeLine(shown, change, [before, after]));
    return [
      { kind: 'paragraph', spans: [{ kind: 'strong', text: phrases.text(`compare.${how}`) }] },
      { kind: 'bullets', items },
    ];
  });
}

type Contents = readonly AgreedContent[];

function changeLine(shown: Shown, change: AgreementChange, contents: Contents): readonly Span[] {
  const phrases = agreementPhrases(shown.language);
  const what =
    change.part === 'more'
      ? questionText(shown, change.questionId)
      : change.part === 'role' || change.part === 'dissent'
        ? phrases.text(`change.${change.part}`, { organisation: partnerName(shown, change.partnerId) })
        : phrases.text(`change.${change.part}`);
  const before = valueSpans(shown, change, 'before', contents);
  const after = valueSpans(shown, change, 'after', contents);
  const start = text(`${what}: `);
  if (before === null || after === null) return [start, ...(before ?? after ?? [])];
  return [start, ...before, text(` ${phrases.text('change.becomes')} `), ...after];
}

type Side = 'before' | 'after';

function valueSpans(
  shown: Shown,
  change: AgreementChange,
  side: Side,
  contents: Contents,
): readonly Span[] | null {
  if (change.part === 'row') return change[side] === null ? null : rowSpans(shown, change, side);
  const value = change[side];
  return value === null ? null : codeSpans(shown, change, value, contents);
}

function codeSpans(
  shown: Shown,
  change: Exclude<AgreementChange, RowChange>,
  value: string,
  contents: Contents,
): readonly Span[] {
  const phrases = agreementPhrases(shown.language);
  switch (change.part) {
    case 'goal':
    case 'successTest':
    case 'approachReason':
      return [text(isUuid(value) ? phrases.text('words.gone') : `“${value}”`)];
    case 'approach':
      return [text(phrases.text(`approach.${value as Approach}`))];
    case 'reviewDay':
      return [day(value)];
    case 'lead':
    case 'deputy':
      return [text(seatNameById(shown, contents, value))];
    case 'role':
      return [text(phrases.text(`role.${value as PartnerRole}`))];
    case 'indicator':
      return [text(indicatorName(shown, value))];
    case 'dissent':
      return [text(`“${agreedWords(shown, value)}”`)];
    case 'more':
      return moreSpans(shown, { questionId: change.questionId, contributionId: value });
  }
}

/** A row that came or went is told whole; of one that changed, its words and what differs. */
function rowSpans(shown: Shown, change: RowChange, side: Side): readonly Span[] {
  const phrases = agreementPhrases(shown.language);
  const row = change[side];
  if (row === null) return [];
  const isWhole = change.before === null || change.after === null;
  const tells = (field: RowChange['fields'][number]): boolean => isWhole || change.fields.includes(field);
  const kind = kindName(shown, row.kind) ?? phrases.text('row.noKind');
  const parts: readonly (readonly Span[])[] = [
    ...(tells('what') || side === 'before' ? [[text(`“${agreedWords(shown, row.whatId)}”`)]] : []),
    ...(tells('partner') ? [[text(partnerName(shown, row.partnerId))]] : []),
    ...(tells('due') ? [[day(row.due)]] : []),
    ...(tells('kind') ? [[text(kind)]] : []),
    ...(tells('acceptance') ? [[text(phrases.text(`acceptance.${row.acceptance.status}`))]] : []),
  ];
  return parts.flatMap((part, index) => (index === 0 ? part : [text(', '), ...part]));
}
