import type { Ledger } from './secret-ledger.ts';
import type { Reader } from './secret-people.ts';

/** Every mark has this shape, and nothing else does. */
const marks = /geheim-[0-9a-f]{8}/g;
export const marksIn = (text: string): ReadonlySet<string> => new Set(text.match(marks) ?? []);

/** Whether words of a kick-off may stand at a place at all. */
export type Holding = (ledger: Ledger) => boolean;

export const isNamed = (codeName: string, text: string): boolean =>
  new RegExp(`\\b${codeName}\\b`).test(text);

/** Words and code names in a text that are not for somebody, as the ledgers stand now. */
export function notFor(
  reader: Reader,
  text: string,
  ledgers: readonly Ledger[],
  holdsWords: Holding,
): readonly string[] {
  const may = new Set(ledgers.filter(holdsWords).flatMap((ledger) => ledger.readableBy(reader)));
  const words = [...marksIn(text)].filter((mark) => !may.has(mark)).map((mark) => kindOf(mark, ledgers));
  const unknown = ledgers.filter((ledger) => !ledger.mayKnow(reader)).map(({ codeName }) => codeName);
  return [...words, ...unknown.filter((name) => isNamed(name, text))];
}

/** A mark with what it stands for. */
export function kindOf(mark: string, ledgers: readonly Ledger[]): string {
  const known = ledgers.find(({ words }) => words.has(mark));
  return known ? `${mark} in ${known.codeName}, ${JSON.stringify(known.words.get(mark))}` : mark;
}
