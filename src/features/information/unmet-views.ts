import { textIn } from '../../regions/lookups.ts';
import type { WideNode } from '../../view/nodes.ts';
import { text } from '../../view/spans.ts';
import type { Page } from '../../view/views.ts';
import type { Look } from './look.ts';
import { type Gate, gates } from './model.ts';
import { pages } from './names.ts';
import { informationPhrases } from './phrases.ts';
import type { UnmetCount } from './store.ts';

/** What there is to show: numbers only. */
export interface UnmetNumbers {
  readonly byTheme: readonly UnmetCount[];
  readonly byDistrict: readonly Omit<UnmetCount, 'themeId'>[];
}

/** How often something was needed and not to be had: by theme, by district, and at which gate it stopped. */
export function unmetPage(look: Look, { byTheme, byDistrict }: UnmetNumbers): Page {
  const phrases = informationPhrases(look.viewer.language);
  const other = phrases.text('theme.other');
  const themes = byTheme.map((one) => ({ ...one, row: look.themeNames.get(one.themeId) ?? other }));
  const districts = byDistrict.map((one) => ({ ...one, row: districtName(look, one.districtId) }));
  const empty: WideNode = {
    kind: 'empty',
    title: phrases.text('unmet.empty'),
    advice: phrases.text('unmet.emptyAdvice'),
  };
  return {
    size: 'page',
    title: phrases.text('unmet.title'),
    intro: phrases.spans('unmet.intro'),
    trail: [{ label: phrases.text('list.title'), page: pages.list, params: {} }],
    nodes:
      byDistrict.length === 0
        ? [empty]
        : [
            grid(look, phrases.text('unmet.byTheme'), phrases.text('unmet.theme'), themes),
            grid(look, phrases.text('unmet.byDistrict'), phrases.text('unmet.district'), districts),
          ],
  };
}

interface Counted {
  readonly row: string;
  readonly gate: Gate;
  readonly count: number;
}

function grid(look: Look, caption: string, corner: string, counted: readonly Counted[]): WideNode {
  const phrases = informationPhrases(look.viewer.language);
  const headers = [...new Set(counted.map(({ row }) => row))].toSorted((a, b) => a.localeCompare(b));
  const sum = (found: readonly Counted[]): string =>
    String(found.reduce((total, { count }) => total + count, 0));
  return {
    kind: 'grid',
    caption,
    corner,
    columns: [...gates.map((gate) => phrases.text(`gate.${gate}`)), phrases.text('unmet.total')],
    rows: headers.map((header) => {
      const own = counted.filter(({ row }) => row === header);
      const cells = gates.map((gate) => sum(own.filter((one) => one.gate === gate)));
      return { header, cells: [...cells, sum(own)].map((words) => ({ spans: [text(words)] })) };
    }),
  };
}

function districtName({ region, viewer }: Look, districtId: string | null): string {
  const known = region.districts.find(({ id }) => id === districtId);
  if (known) return textIn(known.name, viewer.language);
  return districtId ?? informationPhrases(viewer.language).text('unmet.region');
}
