import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { RegionMistake } from './region-fault.ts';

/** One YAML file of a pack: its top-level keys are parts of the pack. */
export interface PackFile {
  readonly folder: string;
  readonly file: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

export interface FolderReading {
  readonly files: readonly PackFile[];
  readonly mistakes: readonly RegionMistake[];
}

const isYaml = (name: string): boolean => /\.ya?ml$/.test(name);

function syntaxMistakes({ file, document, lines }: PackFile): readonly RegionMistake[] {
  const problems = [...document.errors, ...document.warnings].map((problem) => ({
    file,
    line: lines.linePos(problem.pos[0]).line,
    path: '',
    what: `not valid YAML (${problem.message.split('\n')[0]?.replace(/ at line \d+, column \d+:$/, '') ?? problem.code})`,
    remedy: 'mend the indentation, quotes or brackets around this line',
  }));
  if (problems.length > 0 || isMap(document.contents)) return problems;
  const what = 'the file holds no named parts';
  return [
    { file, line: 1, path: '', what, remedy: 'start with a part such as "districts:", or remove the file' },
  ];
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Reads every YAML file of a folder, in order of name; unreadable files and YAML mistakes come back as mistakes. */
export async function readPackFolder(folder: string): Promise<FolderReading> {
  const mistake = (what: string, remedy: string): FolderReading => ({
    files: [],
    mistakes: [{ file: folder, line: null, path: '', what, remedy }],
  });
  if (!(await isFolder(folder))) {
    return mistake(
      'there is no such folder',
      'name a built-in region, or the path of a folder with YAML files',
    );
  }
  const names = (await readdir(folder)).filter(isYaml).sort();
  if (names.length === 0) return mistake('the folder has no YAML files', 'add at least pack.yaml');
  const files = await Promise.all(
    names.map(async (file) => {
      const lines = new LineCounter();
      const text = await readFile(join(folder, file), 'utf8');
      return { folder, file, lines, document: parseDocument(text, { lineCounter: lines }) };
    }),
  );
  return { files, mistakes: files.flatMap(syntaxMistakes) };
}

/** The line on which a top-level key of a file stands. */
export function lineOfKey(packFile: PackFile, key: string): number {
  const { contents } = packFile.document;
  if (!isMap(contents)) return 1;
  const pair = contents.items.find((item) => isScalar(item.key) && item.key.value === key);
  const start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  return start === undefined ? 1 : packFile.lines.linePos(start).line;
}
