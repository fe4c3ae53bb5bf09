import { WebClient } from '@slack/web-api';
import { isNode, type SourceFile, type SyntaxNode, walk } from '../../house/source-tree.ts';

/** Every method of Slack's Web API that the client of this version has: "chat.postMessage". */
function webApi(): ReadonlySet<string> {
  const found: string[] = [];
  const collect = (part: object, path: readonly string[]): void => {
    for (const [name, value] of Object.entries(part)) {
      if (typeof value === 'function') found.push([...path, name].join('.'));
      else if (typeof value === 'object' && value !== null) collect(value, [...path, name]);
    }
  };
  for (const [name, group] of Object.entries(new WebClient())) {
    if (typeof group === 'object' && group !== null) collect(group, [name]);
  }
  return new Set(found);
}
export const webApiMethods = webApi();

/** "client.chat.postMessage" of a chain of members, as far as it has names. */
function chainOf(node: unknown): readonly string[] {
  if (!isNode(node)) return [];
  if (node.type === 'Identifier') return [String(node['name'])];
  if (node.type !== 'MemberExpression') return [];
  const property = node['property'];
  const name = isNode(property) ? (property['name'] ?? property['value']) : undefined;
  return [...chainOf(node['object']), String(name)];
}

/** The method a node leads to: by its name, or asked for in words with `apiCall`. */
function methodAt(node: SyntaxNode): string | undefined {
  if (node.type === 'MemberExpression') {
    const chain = chainOf(node);
    return [4, 3, 2].map((parts) => chain.slice(-parts).join('.')).find((path) => webApiMethods.has(path));
  }
  if (node.type !== 'CallExpression' || chainOf(node['callee']).at(-1) !== 'apiCall') return undefined;
  const [first] = Array.isArray(node['arguments']) ? node['arguments'] : [];
  return isNode(first) ? String(first['value']) : 'apiCall of something unknown';
}

/** The methods of the Web API that files call, or hand on to be called; each once. */
export function calledMethods(files: readonly SourceFile[]): readonly string[] {
  const found = new Set<string>();
  for (const { program } of files) {
    walk(program, (node) => {
      const method = methodAt(node);
      if (method !== undefined) found.add(method);
    });
  }
  return [...found].sort();
}
