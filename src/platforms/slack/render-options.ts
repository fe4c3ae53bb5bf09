import type { MultiStaticSelect, PlainTextOption, RichTextBlock } from '@slack/types';
import { bold, cut } from '../../chat/runs.ts';
import type { Option } from '../../view/fields.ts';
import { startsWithLabel, wholeOption } from '../../view/whole-option.ts';
import { most } from './limits.ts';
import { drawItems } from './render-lists.ts';
import { plain, textBlocks } from './render-text.ts';
import type { Rendering } from './rendering.ts';

const fits = (text: string): boolean => text.length <= most('optionHint');

export function drawOption({ value, label, hint }: Option): PlainTextOption {
  const text = plain(label, 'optionText');
  const isShown = hint !== undefined && hint.trim() !== '' && (fits(hint) || !startsWithLabel(label, hint));
  return { text, value, ...(isShown ? { description: plain(hint, 'optionHint') } : {}) };
}

/** Options whose own line has no room for all that they say, told in full in a list of their own. */
export function drawFullOptions(options: readonly Option[], rendering: Rendering): RichTextBlock[] {
  const told = options.flatMap(({ label, hint }) => {
    if (hint === undefined || fits(hint)) return label.length > most('optionText') ? [label] : [];
    return [wholeOption(label, hint)];
  });
  if (told.length === 0) return [];
  const items = told.map((text) => [{ kind: 'text' as const, text }]);
  return [...textBlocks([bold(rendering.words.text('options.full'))]), ...drawItems(items, false, rendering)];
}

type Choices = Pick<MultiStaticSelect, 'options' | 'option_groups'>;

/** One list of at most a hundred options; more go into groups, each named after its first and last. */
export function optionLists(options: readonly PlainTextOption[], { words }: Rendering): Choices {
  const size = most('selectOptions');
  if (options.length <= size) return { options: [...options] };
  const groups = Array.from({ length: Math.ceil(options.length / size) }, (_, index) =>
    options.slice(index * size, (index + 1) * size),
  );
  return {
    option_groups: groups.map((group) => {
      const [first, last] = [group[0], group.at(-1)].map((one) => cut(one?.text.text ?? '', 25));
      const label = words.text('options.group', { first: first ?? '', last: last ?? '' });
      return { label: plain(label, 'groupLabel'), options: group };
    }),
  };
}
