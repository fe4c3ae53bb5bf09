import { noneValue } from '../../chat/form-rows.ts';
import { bold } from '../../chat/runs.ts';
import type { Option } from '../../view/fields.ts';
import { wholeOption } from '../../view/whole-option.ts';
import type { ChoiceSet, RichTextBlock } from './adaptive-card.ts';
import type { Holds } from './form-memory.ts';
import { inert } from './render-inert.ts';
import { drawItems } from './render-lists.ts';
import { textBlocks } from './render-text.ts';
import type { Rendering } from './rendering.ts';

/** Up to this many options stand open; more become a list that unfolds. */
const mostOpen = 5;
/** Over this many, typing a few letters finds one sooner than looking through the list. */
const mostUnfiltered = 10;

/**
 * How the options show; inside a row they have to be short. To find one by typing is only asked for where several can
 * be chosen: of one choice the renderer of Microsoft then shows the id instead of the words, and without its label.
 */
export function choiceStyle(count: number, holds: Holds, inRow: boolean): Pick<ChoiceSet, 'style'> {
  if (count <= mostOpen && !inRow) return { style: 'expanded' };
  return holds === 'many' && count > mostUnfiltered ? { style: 'filtered' } : {};
}

const titleOf = (label: string): string => inert(label) || '–';

export function choicesOf(options: readonly Option[], isOptional: boolean, { words }: Rendering) {
  const choices = options.map(({ label, value }) => ({ title: titleOf(label), value }));
  return isOptional ? [...choices, { title: words.text('field.none'), value: noneValue }] : choices;
}

/** A comma parts the answers where there may be several, so no value may hold one; and each needs some value. */
export const canBeChosen = ({ value }: Option): boolean => value !== '' && !value.includes(',');

/** What options have to say besides their names, in a list of its own: the client has no place for it. */
export function drawFullOptions(options: readonly Option[], rendering: Rendering): readonly RichTextBlock[] {
  const told = options.flatMap(({ label, hint }) => {
    if (hint === undefined || hint.trim() === '') return [];
    return [wholeOption(label, hint)];
  });
  if (told.length === 0) return [];
  const items = told.map((text) => [{ kind: 'text' as const, text }]);
  return [...textBlocks([bold(rendering.words.text('options.full'))]), ...drawItems(items, false, rendering)];
}
