/** Digits that stand together, however they were cut: "06-12 34 56 78" is 06, 12, 34, 56, 78. */
export interface DigitRun {
  readonly parts: readonly string[];
  /** What stands shortly before it, in small letters. */
  readonly before: string;
}

// Up to three signs between digits; a line break or a colon (a time) begins something else. Not inside a word.
const run = /(?<![\p{L}\d_])\+?\d(?:[ .\-/()]{0,3}\d)*(?![\p{L}\d_])/gu;
const lookBack = 24;

export function digitRuns(plain: string): readonly DigitRun[] {
  return [...plain.matchAll(run)].map((found) => ({
    parts: found[0].split(/[ .\-/()+]+/).filter((part) => part !== ''),
    before: plain.slice(Math.max(0, found.index - lookBack), found.index).toLowerCase(),
  }));
}

/** All numbers of exactly so many digits that begin and end where somebody cut. */
export function numbersOf({ parts }: DigitRun, length: number): readonly string[] {
  return parts.flatMap((_, from) => {
    let digits = '';
    for (const part of parts.slice(from)) {
      digits += part;
      if (digits.length >= length) break;
    }
    return digits.length === length ? [digits] : [];
  });
}
