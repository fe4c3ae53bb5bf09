import { existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { explainIssue, valueAt } from './explain-issue.ts';
import { locate, pathText } from './locate.ts';
import { mergeFiles, type Parts } from './merge-files.ts';
import { type PackFile, readPackFolder } from './read-folder.ts';
import { RegionFault, type RegionMistake } from './region-fault.ts';
import { regionPack } from './region-schema.ts';
import type { RegionPack } from './schema.ts';

/** The key with which a pack says that it starts from another: its own parts replace that one's. */
const baseKey = 'basedOn';

function folderOf(nameOrPath: string, from: string): string {
  const builtIn = join(import.meta.dirname, nameOrPath);
  return /^[a-z0-9-]+$/.test(nameOrPath) && existsSync(builtIn) ? builtIn : resolve(from, nameOrPath);
}

function mistakeAt(
  parts: Parts,
  path: readonly (string | number)[],
  what: string,
  remedy: string,
): RegionMistake {
  return { ...locate(parts, path), path: pathText(path), what, remedy };
}

async function readParts(region: string, folder: string): Promise<Parts> {
  const reading = await readPackFolder(folder);
  if (reading.mistakes.length > 0) throw new RegionFault(region, reading.mistakes);
  const { parts, mistakes } = mergeFiles(reading.files);
  if (mistakes.length > 0) throw new RegionFault(region, mistakes);
  return parts;
}

/** The parts of the pack and, beneath them, those of the pack it is based on. */
async function withBase(region: string, folder: string): Promise<Parts> {
  const own = await readParts(region, folder);
  const home = own.get(baseKey);
  if (!home) return own;
  const fault = (what: string, remedy: string) =>
    new RegionFault(region, [mistakeAt(own, [baseKey], what, remedy)]);
  const base: unknown = home.document.get(baseKey);
  if (typeof base !== 'string') throw fault('this names no region', 'write the name or folder of one region');
  const beneath = await readParts(base, folderOf(base, folder));
  if (beneath.has(baseKey)) {
    throw fault(`"${base}" is itself based on another region`, 'base this pack on one that stands alone');
  }
  const together = new Map([...beneath, ...own]);
  together.delete(baseKey);
  return together;
}

function plainValue(home: PackFile): { readonly value: unknown; readonly mistake?: RegionMistake } {
  try {
    return { value: home.document.toJS() };
  } catch (problem) {
    const what = `not valid YAML (${problem instanceof Error ? problem.message : 'unreadable'})`;
    const remedy = 'write the text out instead of pointing at another place';
    return { value: undefined, mistake: { file: home.file, line: 1, path: '', what, remedy } };
  }
}

function plainValues(region: string, parts: Parts): Readonly<Record<string, unknown>> {
  const read = new Map([...new Set(parts.values())].map((home) => [home, plainValue(home)]));
  const mistakes = [...read.values()].flatMap(({ mistake }) => mistake ?? []);
  if (mistakes.length > 0) throw new RegionFault(region, mistakes);
  return Object.fromEntries([...parts].map(([key, home]) => [key, valueAt(read.get(home)?.value, [key])]));
}

function designTokensOf(region: string, pack: RegionPack, parts: Parts): string | undefined {
  const named = pack.designTokens;
  if (named === undefined) return undefined;
  const folder = parts.get('designTokens')?.folder ?? '.';
  const path = resolve(folder, named);
  const inside = path.startsWith(resolve(folder) + sep) && path.endsWith('.css');
  if (inside && existsSync(path)) return path;
  const what = inside ? `there is no file "${named}"` : `"${named}" is not a style sheet inside the pack`;
  const remedy = 'name a .css file in the folder of the pack, or remove designTokens';
  throw new RegionFault(region, [mistakeAt(parts, ['designTokens'], what, remedy)]);
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

/**
 * Loads a built-in region by its name ("midden-nederland"), or a region pack from a folder of YAML files. The pack
 * comes back complete and frozen, `designTokens` as an absolute path. Throws one RegionFault with every mistake.
 */
export async function loadRegion(nameOrPath: string): Promise<RegionPack> {
  const parts = await withBase(nameOrPath, folderOf(nameOrPath, process.cwd()));
  const values = plainValues(nameOrPath, parts);
  const checked = regionPack.safeParse(values);
  if (!checked.success) {
    const explained = checked.error.issues.flatMap((issue) => explainIssue(issue, values));
    throw new RegionFault(
      nameOrPath,
      explained.map(({ path, what, remedy }) => mistakeAt(parts, path, what, remedy)),
    );
  }
  const designTokens = designTokensOf(nameOrPath, checked.data, parts);
  return frozen({ ...checked.data, ...(designTokens === undefined ? {} : { designTokens }) });
}
