import type { Button } from '../../src/view/nodes.ts';
import type { View } from './sample.ts';

/** Where views hold what a person reads; everything else in them is ids and kinds. */
const readable = new Set([
  'text',
  'label',
  'title',
  'summary',
  'question',
  'yes',
  'no',
  'spoken',
  'by',
  'term',
  'caption',
  'corner',
  'columns',
  'header',
  'hint',
  'advice',
  'submit',
  'rowLabel',
  'addLabel',
  'removeLabel',
  'message',
  'apply',
]);

/** One piece of text in a view, and where it stands: "nodes.2.spans.0.text". */
export interface Words {
  readonly at: string;
  readonly words: string;
}

/** Every text that a person reads in a view, in the order in which it stands there. */
export function wordsShown(view: View): readonly Words[] {
  return under(view, '', false);
}

function under(value: unknown, at: string, isRead: boolean): readonly Words[] {
  if (typeof value === 'string') return isRead ? [{ at, words: value }] : [];
  if (Array.isArray(value)) return value.flatMap((one, index) => under(one, `${at}.${index}`, isRead));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    under(inner, at === '' ? name : `${at}.${name}`, readable.has(name)),
  );
}

/** Every button of a view, wherever it stands. WCAG 2.5.3: what is said aloud contains what can be read. */
export function buttonsIn(value: unknown): readonly Button[] {
  if (Array.isArray(value)) return value.flatMap(buttonsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'label' in value && 'target' in value ? [value as Button] : [];
  return [...own, ...Object.values(value).flatMap(buttonsIn)];
}
