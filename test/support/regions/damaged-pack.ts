import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { Document, parse } from 'yaml';
import { loadRegion } from '../../../src/regions/load.ts';
import { zandkust } from './edited-pack.ts';

const files = readdirSync(zandkust).map((name) => {
  const value: unknown = parse(readFileSync(join(zandkust, name), 'utf8'));
  return { name, value };
});

/** Written out without anchors, so that damage in one place stays in that place. */
const documentOf = (value: unknown): Document => new Document(value, { aliasDuplicateObjects: false });

/** A key of a map or an entry of a list, somewhere in a file of the invented region. */
export interface Place {
  readonly name: string;
  readonly path: readonly string[];
}

function placesIn(name: string, value: unknown, path: readonly string[]): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, key];
    return [{ name, path: here }, ...placesIn(name, inner, here)];
  });
}

export const places: readonly Place[] = files.flatMap(({ name, value }) => placesIn(name, value, []));
export const fileNames: readonly string[] = files.map(({ name }) => name);

/** A folder in which the region is damaged again and again; thrown away after the tests of the file. */
export async function damagedRegion() {
  const folder = await mkdtemp(join(tmpdir(), 'damaged-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const write = (name: string, document: Document) => writeFile(join(folder, name), String(document));
  await Promise.all(files.map(({ name, value }) => write(name, documentOf(value))));

  /** Damages one file, says how loading goes (a pack, or what was thrown), and mends the file again. */
  return async (place: Place, damage: (document: Document) => void): Promise<unknown> => {
    const whole = documentOf(files.find(({ name }) => name === place.name)?.value);
    const damaged = whole.clone();
    damage(damaged);
    await write(place.name, damaged);
    const outcome: unknown = await loadRegion(folder).catch((problem: unknown) => problem);
    await write(place.name, whole);
    return outcome;
  };
}
