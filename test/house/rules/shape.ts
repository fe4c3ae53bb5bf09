import { isNode, lineAt, type SourceFile, walk } from '../source-tree.ts';

// text.nl.ts and run.test.ts: words in small letters, joined by dashes, with dots before the kind of file.
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;
const emptyWords = /^(utils?|helpers?|common|managers?|services?|misc)$/;

/** Paths with a part that is not kebab-case, or that names nothing. */
export const badNames = (paths: readonly string[]): string[] =>
  paths.filter((path) =>
    path
      .split('/')
      .some(
        (part) => (!kebab.test(part) && part !== 'README.md') || emptyWords.test(part.split('.')[0] ?? ''),
      ),
  );

/** Tools read their own configuration as a default export. */
const readByTool = /^[a-z.]+\.config\.ts$/;

/** Default exports, and names passed on from elsewhere: a name has one home and one spelling. */
export const exportFaults = (files: readonly SourceFile[]): string[] =>
  files.flatMap(({ path, text, program, imports }) => {
    const passedOn = imports
      .filter(({ reExport }) => reExport)
      .map(({ line }) => `${path}:${line} passes a name on`);
    const defaults: string[] = [];
    walk(program, (node) => {
      const named =
        node.type === 'ExportSpecifier' && isNode(node['exported']) && node['exported']['name'] === 'default';
      if (node.type === 'ExportDefaultDeclaration' || named) {
        defaults.push(`${path}:${lineAt(text, node.start)} has a default export`);
      }
    });
    return readByTool.test(path) ? passedOn : [...defaults, ...passedOn];
  });

/** Circles of imports, types too, each once, from its alphabetically first file. */
export function importCircles(files: readonly SourceFile[]): string[] {
  const graph = new Map(files.map(({ path, imports }) => [path, imports.flatMap(({ to }) => to ?? [])]));
  const done = new Set<string>();
  const circles = new Set<string>();
  const follow = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) circles.add(fromFirst(way.slice(start)).join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) follow(next, [...way, path]);
    done.add(path);
  };
  for (const path of graph.keys()) follow(path, []);
  return [...circles].sort();
}

function fromFirst(circle: readonly string[]): string[] {
  const first = circle.indexOf([...circle].sort()[0] ?? '');
  return [...circle.slice(first), ...circle.slice(0, first)];
}

/** Relative imports that lead to no file: a graph with holes would hide circles and wrong layers. */
export const lostImports = (files: readonly SourceFile[], exists: (path: string) => boolean): string[] =>
  files.flatMap(({ path, imports }) =>
    imports
      .filter(({ to }) => to !== undefined && !exists(to))
      .map(({ from, line }) => `${path}:${line} ${from} leads to no file`),
  );
