import type { Option } from './fields.ts';
import { shortened } from './shortened.ts';

// What a chat program shows of an option; the whole text then stands beside it as its hint.
const longestLabel = 75;
/** Of labels that begin alike, this much of the beginning; the rest of the room is for how they end. */
const headOfAlike = 30;

/**
 * Options whose labels fit everywhere: a longer one is cut at a word, with the whole text as hint. Those that
 * would then read the same are cut in the middle.
 */
export function fittingOptions(options: readonly Option[]): readonly Option[] {
  const cut = options.map(({ label }) => shortened(label, longestLabel));
  const count = new Map<string, number>();
  for (const label of cut) count.set(label, (count.get(label) ?? 0) + 1);
  return options.map((option, index) => {
    if (option.label.length <= longestLabel) return option;
    const start = cut[index] ?? '';
    const label = count.get(start) === 1 ? start : withoutMiddle(option.label);
    const hint = option.hint === undefined ? option.label : `${option.label} (${option.hint})`;
    return { ...option, label, hint };
  });
}

function withoutMiddle(label: string): string {
  const end = label.slice(headOfAlike - longestLabel + 3);
  const word = end.indexOf(' ');
  return `${label.slice(0, headOfAlike).trimEnd()} … ${end.slice(word + 1)}`;
}
