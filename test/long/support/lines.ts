import { existsSync, readFileSync } from 'node:fs';

/** The whole lines of a file; none where there is no file yet. */
export function linesOf(file: string): readonly string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
}
