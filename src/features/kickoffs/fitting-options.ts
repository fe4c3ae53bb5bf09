import type { Option } from '../../view/fields.ts';

// What a chat program shows of an option; the whole text then stands beside it as its hint.
const longestLabel = 75;

/** Options whose labels fit everywhere: a longer one is cut at a word, with the whole text as hint. */
export function fittingOptions(options: readonly Option[]): readonly Option[] {
  return options.map((option) => {
    if (option.label.length <= longestLabel) return option;
    const start = option.label.slice(0, longestLabel - 1);
    const cut = start.lastIndexOf(' ');
    const label = `${start.slice(0, cut > 0 ? cut : start.length)}…`;
    const hint = option.hint === undefined ? option.label : `${option.label} (${option.hint})`;
    return { ...option, label, hint };
  });
}
