import { isNode, type SourceFile, walk } from '../source-tree.ts';

/**
 * The features' folders in the order in which src/features/index.ts lists them: the one array there whose
 * every element is a name imported from a folder of a feature. Throws when there is none: nothing would be judged.
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
    const folders = node['elements'].map((one) =>
      isNode(one) ? folderOf.get(String(one['name'])) : undefined,
    );
    if (folders.length > 0 && folders.every((folder) => folder !== undefined)) lists.push(folders);
  });
  const [list] = lists;
  if (list === undefined || lists.length > 1) throw new Error('src/features/index.ts holds no single list');
  return [...new Set(list)];
}
