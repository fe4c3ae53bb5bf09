import type { Button, Cell, Entry, Node, WideNode } from '../../view/nodes.ts';
import { text } from '../../view/spans.ts';
import type { Dialog, Page } from '../../view/views.ts';
import { type ImportLine, importColumns, maxCharacters, maxLines } from './import-line.ts';
import type { ImportPlan, LineOutcome } from './import-plan.ts';
import type { Look } from './look.ts';
import { opens, row, shows, trailTo } from './views-parts.ts';
import { columnName, importWords, refusalText } from './words.ts';

type Badge = NonNullable<Cell['badge']>;

/** Where a list of people is brought in: how it must look, and what the pasted one would do. */
export function importPage(
  look: Look,
  pasted: { lines: readonly ImportLine[]; plan: ImportPlan } | null,
): Page {
  const words = importWords(look.language);
  return {
    size: 'page',
    title: words.text('title'),
    intro: [text(words.text('intro'))],
    trail: trailTo(look),
    nodes: [
      ...(pasted ? check(look, pasted.plan, pasted.lines) : []),
      ...row([
        {
          label: words.text('do.paste'),
          target: opens('people.paste'),
          ...(pasted ? {} : { emphasis: 'primary' }),
        },
        { label: words.text('do.edit'), target: opens('people.paste', { start: 'now' }) },
        { label: words.text('do.download'), target: shows('people.list') },
        { label: words.text('do.template'), target: shows('people.template') },
      ]),
      { kind: 'fold', summary: words.text('how.summary'), open: pasted === null, nodes: howTo(look) },
    ],
  };
}

function howTo(look: Look): Node[] {
  const { region, language } = look;
  const words = importWords(language);
  const told = {
    functions: region.functions.map((one) => one.name[language]).join(', '),
    body: region.bodies[0]?.id ?? '',
    zone: region.timeZone,
  };
  return [
    { kind: 'paragraph', spans: [text(words.text('how.format'))] },
    {
      kind: 'facts',
      facts: importColumns.map((column) => ({
        term: columnName(column, language),
        spans: [text(words.text(`column.${column}`, told))],
      })),
    },
    { kind: 'paragraph', spans: [text(words.text('how.again'))] },
  ];
}

const kinds = ['refused', 'added', 'changed', 'same'] as const;
type Kind = (typeof kinds)[number];
const tones: Readonly<Record<Kind, Badge['tone']>> = {
  added: 'success',
  changed: 'info',
  same: 'neutral',
  refused: 'danger',
};

function kindOf({ refusal, steps }: LineOutcome): Kind {
  if (refusal) return 'refused';
  if (steps.some((step) => step !== 'preferencesChanged' && step !== 'periodChanged')) return 'added';
  return steps.length > 0 ? 'changed' : 'same';
}

/** What would happen: counts, the lines that need a person to look first, then all the others folded away. */
function check(look: Look, plan: ImportPlan, lines: readonly ImportLine[]): WideNode[] {
  const words = importWords(look.language);
  const refused = plan.lines.filter((line) => kindOf(line) === 'refused');
  const others = plan.lines.filter((line) => kindOf(line) !== 'refused');
  const entries = (some: readonly LineOutcome[]): Node[] =>
    some.length > 0 ? [{ kind: 'entries', entries: some.map((line) => lineEntry(look, line, lines)) }] : [];
  const counts = kinds.flatMap((kind) => {
    const count = plan.lines.filter((line) => kindOf(line) === kind).length;
    return count > 0 ? [[text(words.text(`check.${kind}`, { count }))]] : [];
  });
  const { problem } = plan;
  const why = problem ? refusalText(problem, look.language) : words.text('check.ready');
  const next = refused.length > 0 ? words.text('check.allOrNothing') : why;
  return [
    { kind: 'heading', text: words.text('check.title'), level: 2 },
    { kind: 'bullets', items: counts },
    { kind: 'note', tone: problem ? 'warning' : 'info', spans: [text(next)] },
    ...row([...(problem ? [] : [apply(look, plan)]), discard(look)]),
    ...entries(refused),
    ...(others.length > 0
      ? [
          {
            kind: 'fold',
            summary: words.text(refused.length > 0 ? 'check.others' : 'check.all'),
            open: others.length <= 20,
            nodes: entries(others),
          } as const,
        ]
      : []),
  ];
}

function lineEntry(look: Look, outcome: LineOutcome, lines: readonly ImportLine[]): Entry {
  const words = importWords(look.language);
  const kind = kindOf(outcome);
  const { line } = outcome;
  const account = lines.find((one) => one.line === line)?.cells.account;
  const title = account
    ? words.text('check.lineWith', { line, account })
    : words.text('check.line', { line });
  const steps = outcome.steps.map((step) => words.text(`step.${step}`)).join(', ');
  const detail = outcome.refusal
    ? refusalText(outcome.refusal, look.language)
    : steps || words.text('step.none');
  return {
    title: [text(title)],
    details: [[text(detail)]],
    badge: { text: words.text(`badge.${kind}`), tone: tones[kind] },
  };
}

function apply(look: Look, plan: ImportPlan): Button {
  const words = importWords(look.language);
  return {
    label: words.text('do.apply'),
    target: { kind: 'press', name: 'people.applyImport', payload: { shown: plan.fingerprint } },
    emphasis: 'primary',
    confirm: { question: words.text('confirm.apply'), yes: words.text('yes'), no: words.text('no') },
  };
}

function discard(look: Look): Button {
  const words = importWords(look.language);
  return {
    label: words.text('do.discard'),
    target: { kind: 'press', name: 'people.discardImport', payload: {} },
    confirm: { question: words.text('confirm.discard'), yes: words.text('yes'), no: words.text('no') },
  };
}

/** The field to paste a list in; `start` is what stands in it already. */
export function pasteDialog(look: Look, start: string): Dialog {
  const words = importWords(look.language);
  return {
    size: 'dialog',
    title: words.text('paste.title'),
    nodes: [{ kind: 'paragraph', spans: [text(words.text('paste.intro'))] }],
    fields: [
      {
        kind: 'longText',
        name: 'csv',
        label: words.text('paste.csv'),
        hint: words.text('paste.csv.hint', { max: maxLines }),
        required: true,
        maxLength: maxCharacters,
        ...(start === '' ? {} : { value: start }),
      },
    ],
    submit: words.text('paste.submit'),
  };
}
