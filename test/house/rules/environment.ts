import { isNode, lineAt, type SourceFile, type SyntaxNode, walk } from '../source-tree.ts';

const isProcess = (node: unknown): boolean =>
  isNode(node) &&
  ((node.type === 'Identifier' && node['name'] === 'process') ||
    (node.type === 'MemberExpression' && isNode(node['property']) && node['property']['name'] === 'process'));

const nameOf = (node: unknown): string => (isNode(node) ? String(node['name'] ?? node['value']) : '');

function readsEnvironment(node: SyntaxNode): boolean {
  if (node.type === 'MemberExpression')
    return isProcess(node['object']) && nameOf(node['property']) === 'env';
  if (node.type !== 'VariableDeclarator' || !isProcess(node['init']) || !isNode(node['id'])) return false;
  const taken = node['id']['properties'];
  return Array.isArray(taken) && taken.some((one) => isNode(one) && nameOf(one['key']) === 'env');
}

/** Places that read the environment, in whatever spelling. */
export const environmentReads = (files: readonly SourceFile[]): string[] =>
  files.flatMap(({ path, text, program, imports }) => {
    const lines = imports
      .filter(({ from, names }) => /^(node:)?process$/.test(from) && names.includes('env'))
      .map(({ line }) => line);
    walk(program, (node) => {
      if (readsEnvironment(node)) lines.push(lineAt(text, node.start));
    });
    return lines.map((line) => `${path}:${line} reads the environment`);
  });
