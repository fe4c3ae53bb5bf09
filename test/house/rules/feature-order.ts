import { isNode, type SourceFile, type SyntaxNode, walk } from '../source-tree.ts';

/** What an element of the list is: `people`, `peopleFeature(engine)`, `(await import('./people/feature.ts')).people(engine)`. */
function madeBy(element: unknown): SyntaxNode | undefined {
  if (!isNode(element)) return undefined;
  return element.type === 'CallExpression' ? madeBy(element['callee']) : element;
}

const folderOf = (path: string | undefined): string | undefined =>
  path?.match(/^src\/features\/([^/]+)\//)?.[1];

/** The folder that an element imports from, in its own line. */
function ownImport(index: SourceFile, made: SyntaxNode): string | undefined {
  const from: string[] = [];
  walk(made, ({ type, source }) => {
    if (type === 'ImportExpression' && isNode(source)) from.push(String(source['value']));
  });
  return folderOf(index.imports.find((found) => from.includes(found.from))?.to);
}

/**
 * The features' folders in the order in which src/features/index.ts lists them: the one array there of several
 * elements, each a name, or the call of a name, imported from a folder of a feature above the list or in the
 * element itself. Throws when there is none: nothing would be judged.
 */
export function featureOrder(index: SourceFile): string[] {
  const named = new Map(
    index.imports.flatMap(({ to, names }) => {
      const folder = folderOf(to);
      return folder === undefined ? [] : names.map((name) => [name, folder] as const);
    }),
  );
  const lists: string[][] = [];
  walk(index.program, (node) => {
    if (node.type !== 'ArrayExpression' || !Array.isArray(node['elements'])) return;
    const folders = node['elements'].map((one) => {
      const made = madeBy(one);
      return made && (named.get(String(made['name'])) ?? ownImport(index, made));
    });
    if (folders.length > 1 && folders.every((folder) => folder !== undefined)) lists.push(folders);
  });
  const [list] = lists;
  if (list === undefined || lists.length > 1) throw new Error('src/features/index.ts holds no single list');
  return [...new Set(list)];
}
