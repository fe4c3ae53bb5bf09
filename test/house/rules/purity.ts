import { isNode, lineAt, type SourceFile, type SyntaxNode, walk } from '../source-tree.ts';

/** The roles that hold rules, words and looks: same input, same output, nothing else happens. */
const pureRole =
  /^src\/(features\/.*(^|[/-])(model|workflow|access|reminders|views)(\.ts$|\/)|view\/|.*\/text[^/]*\.ts$)/;
/** lib makes ids and knows time, so it may roll dice and read a clock; it still does no I/O. */
const noInputOutput = /^src\/lib\//;

export const isPure = (path: string): boolean => pureRole.test(path);

/** Packages that only compute. */
const computes =
  /^(zod|temporal-polyfill|date-holidays|rrule-temporal|i18next|stdnum|libphonenumber-js|mdast-util-to-markdown|mdast-util-gfm-table)(\/|$)/;
/** Parts of Node that only compute; ids need dice. */
const harmless = /^node:(crypto|util|assert|url|path|buffer|string_decoder)$/;

const globals =
  /^(process|crypto|performance|fetch|setTimeout|setInterval|setImmediate|queueMicrotask|console)$/;
const members = /^(Date\.now|Math\.random|Temporal\.Now|globalThis\..*)$/;

const nameOf = (node: unknown): string => (isNode(node) ? String(node['name'] ?? node['value'] ?? '') : '');

/** A name that stands for a value, not for a property, a key or a type. */
function isValue(node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  if (parent === undefined || parent.type.startsWith('TS') || parent.type.startsWith('Import')) return false;
  const named = parent.type === 'MemberExpression' ? 'property' : 'key';
  return parent[named] !== node || parent['computed'] === true;
}

/** The names that a pattern gives: `a`, `{ a, b: c }`, `[a, ...b]`, `a = 1`. */
function namesIn(pattern: unknown): string[] {
  if (!isNode(pattern)) return [];
  if (pattern.type === 'Identifier') return [nameOf(pattern)];
  const parts = ['properties', 'elements', 'value', 'left', 'argument'].flatMap((key) => pattern[key]);
  return parts.flatMap(namesIn);
}

/** Names that the file itself gives to something, and that so no longer mean what they mean everywhere. */
function ownNames(program: SyntaxNode): ReadonlySet<string> {
  const names: string[] = [];
  walk(program, (node) => {
    if (node.type === 'VariableDeclarator') names.push(...namesIn(node['id']));
    if (Array.isArray(node['params'])) names.push(...node['params'].flatMap(namesIn));
  });
  return new Set(names);
}

function impurity(
  node: SyntaxNode,
  parent: SyntaxNode | undefined,
  own: ReadonlySet<string>,
): string | undefined {
  if (node['async'] === true) return 'is async';
  if (node.type === 'AwaitExpression') return 'waits';
  const known = globals.test(nameOf(node)) && !own.has(nameOf(node));
  if (node.type === 'Identifier' && known && isValue(node, parent)) {
    return `uses ${nameOf(node)}`;
  }
  if (node.type === 'MemberExpression') {
    const path = `${nameOf(node['object'])}.${nameOf(node['property'])}`;
    return members.test(path) ? `uses ${path}` : undefined;
  }
  if (!/^(New|Call)Expression$/.test(node.type) || nameOf(node['callee']) !== 'Date') return undefined;
  const now = node.type === 'CallExpression' || (node['arguments'] as unknown[]).length === 0;
  return now ? 'asks what time it is' : undefined;
}

/** Impure words in pure files: the time, chance, the machine, waiting. */
export const impureWords = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path }) => isPure(path))
    .flatMap(({ path, text, program }) => {
      const faults: string[] = [];
      const own = ownNames(program);
      walk(program, (node, parent) => {
        const fault = impurity(node, parent, own);
        if (fault !== undefined) faults.push(`${path}:${lineAt(text, node.start)} ${fault}`);
      });
      return faults;
    });

type Graph = ReadonlyMap<string, SourceFile>;

/** The first way from a file to a package that does I/O, through everything it loads. */
function wayOut(path: string, graph: Graph, seen: Set<string>): string[] | undefined {
  if (seen.has(path)) return undefined;
  seen.add(path);
  for (const { to, from, typeOnly } of graph.get(path)?.imports ?? []) {
    if (typeOnly) continue;
    if (to === undefined && !computes.test(from) && !harmless.test(from)) return [path, from];
    const further = to === undefined ? undefined : wayOut(to, graph, seen);
    if (further !== undefined) return [path, ...further];
  }
  return undefined;
}

/** Pure files, and lib, that load something that reads or writes outside, directly or through others. */
export function waysOut(files: readonly SourceFile[]): string[] {
  const graph = new Map(files.map((file) => [file.path, file]));
  return files
    .filter(({ path }) => isPure(path) || noInputOutput.test(path))
    .flatMap(({ path }) => wayOut(path, graph, new Set())?.join(' → ') ?? []);
}
