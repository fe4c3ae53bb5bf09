import type { Field, PlainField } from '../../src/view/fields.ts';
import { dayText, momentText } from '../../src/view/moment-text.ts';
import type { Button, Entry, WideNode } from '../../src/view/nodes.ts';
import type { Reader } from '../../src/view/reader.ts';
import type { Span } from '../../src/view/spans.ts';
import type { Card, Dialog, Notice, Page } from '../../src/view/views.ts';

/** Anything a person can look at. */
export type View = Notice | Card | Dialog | Page;

/** What a view says, as someone reads it: one line a thing, buttons in brackets, badges in parentheses. */
export function textOf(view: View, reader: Reader): string {
  const lines = (): readonly string[] => {
    switch (view.size) {
      case 'notice':
        return [spansText(view.spans, reader)];
      case 'card':
        return [view.title, ...nodesText(view.nodes, reader), ...buttonsText(view.buttons)];
      case 'page':
        return [
          view.trail.map(({ label }) => `${label} >`).join(' '),
          view.title,
          spansText(view.intro ?? [], reader),
          ...nodesText(view.nodes, reader),
        ];
      case 'dialog':
        return dialogText(view, reader);
    }
  };
  return lines()
    .filter((line) => line !== '')
    .join('\n');
}

export function spansText(spans: readonly Span[], reader: Reader): string {
  return spans.map((span) => spanText(span, reader)).join('');
}

function spanText(span: Span, reader: Reader): string {
  switch (span.kind) {
    case 'moment':
      return momentText(span.at, reader);
    case 'day':
      return dayText(span.day, reader);
    case 'text':
    case 'strong':
    case 'codeName':
    case 'link':
      return span.text;
  }
}

export function nodesText(nodes: readonly WideNode[], reader: Reader): string[] {
  return nodes.flatMap((node) => nodeText(node, reader));
}

function nodeText(node: WideNode, reader: Reader): readonly string[] {
  const say = (spans: readonly Span[]): string => spansText(spans, reader);
  switch (node.kind) {
    case 'heading':
      return [`# ${node.text}`];
    case 'paragraph':
    case 'note':
      return [say(node.spans)];
    case 'bullets':
      return node.items.map((item) => `- ${say(item)}`);
    case 'facts':
      return node.facts.map(({ term, spans }) => `${term}: ${say(spans)}`);
    case 'quote':
      return [`"${say(node.spans)}" (${node.by})`];
    case 'progress':
      return [`${node.label}: ${node.done}/${node.total}`];
    case 'badges':
      return node.badges.map(({ text }) => `(${text})`);
    case 'entries':
      return node.entries.flatMap((entry) => entryText(entry, reader));
    case 'buttons':
      return buttonsText(node.buttons);
    case 'empty':
      return [node.title, node.advice, ...buttonsText(node.buttons ?? [])];
    case 'divider':
      return ['---'];
    case 'grid':
      return gridText(node, reader);
    case 'fold':
      return [`> ${node.summary}`, ...nodesText(node.nodes, reader)];
    case 'filters':
      return [`${node.label}: ${node.fields.map(({ label, value }) => `${label}=${value}`).join(', ')}`];
  }
}

export function entryText(entry: Entry, reader: Reader): string[] {
  const badge = entry.badge ? ` (${entry.badge.text})` : '';
  return [
    `* ${spansText(entry.title, reader)}${badge}`,
    ...entry.details.map((spans) => spansText(spans, reader)),
    ...buttonsText(entry.buttons ?? []),
  ];
}

type Grid = Extract<WideNode, { kind: 'grid' }>;

/** One line a row: "header | column: cell (badge) | ...". */
function gridText({ caption, columns, rows }: Grid, reader: Reader): string[] {
  const line = ({ header, hint, cells }: Grid['rows'][number]): string =>
    [
      hint === undefined ? header : `${header} (${hint})`,
      ...cells.map(({ spans, badge }, index) => {
        const mark = badge ? ` (${badge.text})` : '';
        return `${columns[index] ?? ''}: ${spansText(spans, reader)}${mark}`;
      }),
    ].join(' | ');
  return [caption, ...rows.map(line)];
}

function buttonsText(buttons: readonly Button[]): string[] {
  return buttons.map(({ label }) => `[${label}]`);
}

function dialogText(dialog: Dialog, reader: Reader): readonly string[] {
  const step = dialog.step ? ` (${dialog.step.number}/${dialog.step.of})` : '';
  return [
    `${dialog.title}${step}`,
    ...(dialog.errors ?? []).map(({ field, message }) => `! ${labelOf(dialog.fields, field)}: ${message}`),
    ...nodesText(dialog.nodes, reader),
    ...dialog.fields.flatMap(fieldText),
    `[${dialog.submit}]`,
  ];
}

function labelOf(fields: readonly Field[], name: string): string {
  return fields.find((field) => field.name === name)?.label ?? name;
}

function fieldText(field: Field): readonly string[] {
  const head = [`${field.label}:`, field.hint ?? ''].filter((part) => part !== '');
  if (field.kind === 'rows') {
    const rows = field.rows.map((row) => `- ${Object.values(row).join(' | ')}`);
    return [...head, `columns ${field.columns.map(({ label }) => label).join(', ')}`, ...rows];
  }
  return [...head, `= ${valueText(field)}`, ...optionsText(field)];
}

function valueText(field: PlainField): string {
  if ('options' in field) {
    const chosen = 'values' in field ? field.values : 'value' in field ? [field.value] : [];
    return field.options
      .filter(({ value }) => chosen?.includes(value))
      .map(({ label }) => label)
      .join(', ');
  }
  return String(field.value ?? '');
}

function optionsText(field: PlainField): readonly string[] {
  return 'options' in field ? field.options.map(({ label }) => `( ) ${label}`) : [];
}
