import { isMap, isScalar } from 'yaml';
import { lineOfKey, type PackFile } from './read-folder.ts';
import type { RegionMistake } from './region-fault.ts';

/** Which file each top-level part of a pack stands in. */
export type Parts = ReadonlyMap<string, PackFile>;

function keysOf({ document: { contents } }: PackFile): readonly string[] {
  if (!isMap(contents)) return [];
  return contents.items.map((item) => (isScalar(item.key) ? String(item.key.value) : String(item.key)));
}

/** Every part stands in one file of the folder; a second one is a mistake, never silently the winner. */
export function mergeFiles(files: readonly PackFile[]): { parts: Parts; mistakes: readonly RegionMistake[] } {
  const parts = new Map<string, PackFile>();
  const mistakes: RegionMistake[] = [];
  for (const packFile of files) {
    for (const key of keysOf(packFile)) {
      const first = parts.get(key);
      if (!first) parts.set(key, packFile);
      else {
        mistakes.push({
          file: packFile.file,
          line: lineOfKey(packFile, key),
          path: key,
          what: `"${key}" stands in ${first.file} as well`,
          remedy: 'keep it in one of the two files',
        });
      }
    }
  }
  return { parts, mistakes };
}
