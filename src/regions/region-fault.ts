/** One mistake in a region pack, with everything needed to mend it. */
export interface RegionMistake {
  /** The file's name inside the folder, or the folder itself. */
  readonly file: string;
  /** Counted from 1; null where the mistake has no line (a missing file). */
  readonly line: number | null;
  /** Where inside the file, as in `organisations[3].type`; empty for the whole file. */
  readonly path: string;
  readonly what: string;
  readonly remedy: string;
}

function sentence(mistake: RegionMistake): string {
  const place = mistake.line === null ? mistake.file : `${mistake.file}:${mistake.line}`;
  const path = mistake.path === '' ? '' : ` ${mistake.path}`;
  return `  ${place}${path}: ${mistake.what}. To do: ${mistake.remedy}.`;
}

/** A region pack that cannot be used: every mistake at once, each with file, line, path and remedy. */
export class RegionFault extends Error {
  override readonly name = 'RegionFault';
  readonly mistakes: readonly RegionMistake[];

  constructor(region: string, mistakes: readonly RegionMistake[]) {
    const count = mistakes.length === 1 ? 'one mistake' : `${mistakes.length} mistakes`;
    super([`Region pack "${region}" has ${count}:`, ...mistakes.map(sentence)].join('\n'));
    this.mistakes = mistakes;
  }
}
