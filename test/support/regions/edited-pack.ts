import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { loadRegion } from '../../../src/regions/load.ts';
import { RegionFault } from '../../../src/regions/region-fault.ts';

export const zandkust = join(import.meta.dirname, 'zandkust');

/** A copy of the invented region in a folder of its own, thrown away after the test. */
export async function copyOfZandkust(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zandkust-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(zandkust, folder, { recursive: true });
  return folder;
}

/** Replaces a text that stands exactly once in the file, so that a test cannot edit nothing or too much. */
export async function edit(folder: string, file: string, from: string, to: string): Promise<void> {
  const path = join(folder, file);
  const parts = (await readFile(path, 'utf8')).split(from);
  if (parts.length !== 2) throw new Error(`"${from}" stands ${parts.length - 1} times in ${file}, not once`);
  await writeFile(path, parts.join(to));
}

/** The number of the only line of the file that shows this text. */
export async function lineShowing(folder: string, file: string, text: string): Promise<number> {
  const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
  const found = lines.flatMap((line, index) => (line.includes(text) ? [index + 1] : []));
  if (found.length !== 1) throw new Error(`"${text}" stands on ${found.length} lines of ${file}, not on one`);
  return Number(found[0]);
}

/** What loading the folder complains of. */
export async function faultOf(folder: string): Promise<RegionFault> {
  const outcome = await loadRegion(folder).catch((problem: unknown) => problem);
  if (outcome instanceof RegionFault) return outcome;
  throw new Error('no RegionFault', { cause: outcome });
}
