import { isNode, type SourceFile, walk } from '../source-tree.ts';

/** A name, or the name of what is called: `people`, `peopleFeature(engine)`. */
function nameOf(element: unknown): string {
  if (!isNode(element)) return '';
  return element.type === 'CallExpression' ? nameOf(element['callee']) : String(element['name']);
}

/**
 * The features' folders in the order in which src/features/index.ts lists them: the one array there of several
 * elements, each a name, or the call of a name, imported from a folder of a feature. Throws when there is none:
 * nothing would be judged.
 */
export function featureOrder(index: SourceFile): string[] {
  const folderOf = new Map(
    index.imports.flatMap(({ to, names }) => {
      const folder = to?.match(/^src\/features\/([^/]+)\//)?.[1];
      return folder === undefined ? [] : names.map((name) => [name, folder] as const);
    }),
  );
  const lists: string[][] = [];
  walk(index.program, (node) => {
    if (node.type !== 'ArrayExpression' || !Array.isArray(node['elements'])) return;
    const folders = node['elements'].map((one) => folderOf.get(nameOf(one)));
    if (folders.length > 1 && folders.every((folder) => folder !== undefined)) lists.push(folders);
  });
  const [list] = lists;
  if (list === undefined || lists.length > 1) throw new Error('src/features/index.ts holds no single list');
  return [...new Set(list)];
}
