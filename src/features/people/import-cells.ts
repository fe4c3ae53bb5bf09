import { dayFrom } from '../../lib/day-from.ts';
import type { Language } from '../../lib/language.ts';
import type { Day } from '../../lib/time.ts';

// Each reader gives null for what it does not understand; an empty cell never gets here.

/** "2026-11-21", or as Dutch spreadsheets write it: "21-11-2026", "21/11/2026". */
export function readDay(cell: string): Day | null {
  const dutch = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(cell);
  const iso = dutch ? `${dutch[3]}-${dutch[2]?.padStart(2, '0')}-${dutch[1]?.padStart(2, '0')}` : cell;
  return dayFrom(iso);
}

const weekdays = [
  ['ma', 'mo'],
  ['di', 'tu'],
  ['wo', 'we'],
  ['do', 'th'],
  ['vr', 'fr'],
  ['za', 'sa'],
  ['zo', 'su'],
] as const;

function weekday(word: string): number | null {
  if (/^[1-7]$/.test(word)) return Number(word);
  const index = weekdays.findIndex((names) => names.some((name) => word.startsWith(name)));
  return index === -1 ? null : index + 1;
}

/** "ma-vr", "mo-fr", "1-5", "ma wo do" or "1,3,4", as ISO weekdays in order. */
export function readDays(cell: string): readonly number[] | null {
  const days = new Set<number>();
  for (const part of cell
    .toLowerCase()
    .replaceAll('–', '-')
    .split(/[\s,+/]+/)) {
    const [first, last, ...rest] = part.split('-').map(weekday);
    if (first === undefined || first === null || last === null || rest.length > 0) return null;
    const end = last ?? first;
    if (end < first) return null;
    for (let day = first; day <= end; day += 1) days.add(day);
  }
  return [...days].sort();
}

/** "08:30-17:00" or "8.30 - 17.00", as two clock times. */
export function readHours(cell: string): { readonly from: string; readonly until: string } | null {
  const found = /^(\d{1,2})[:.](\d{2})\s*[-–]\s*(\d{1,2})[:.](\d{2})$/.exec(cell);
  if (!found) return null;
  const [, fromHour = '', fromMinute = '', untilHour = '', untilMinute = ''] = found;
  return {
    from: `${fromHour.padStart(2, '0')}:${fromMinute}`,
    until: `${untilHour.padStart(2, '0')}:${untilMinute}`,
  };
}

export function readLanguage(cell: string): Language | null {
  const word = cell.toLowerCase();
  if (['nl', 'nederlands', 'dutch'].includes(word)) return 'nl';
  return ['en', 'engels', 'english'].includes(word) ? 'en' : null;
}

export function readAs(cell: string): 'holder' | 'deputy' | null {
  const word = cell.toLowerCase();
  if (['holder', 'bekleder', 'houder'].includes(word)) return 'holder';
  return ['deputy', 'vervanger', 'plaatsvervanger'].includes(word) ? 'deputy' : null;
}
