import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type Comment, parseSync, visitorKeys } from 'oxc-parser';

/** A node of the syntax tree as oxc gives it (ESTree with TypeScript). */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** One `import`, `export … from`, `import()` or `import('…').Type`. */
export interface Import {
  /** As written: a package, or a relative path. */
  readonly from: string;
  /** The file it leads to, from the root of the repository; undefined for a package. */
  readonly to: string | undefined;
  /** True when nothing of it is left at run time. */
  readonly typeOnly: boolean;
  readonly reExport: boolean;
  readonly names: readonly string[];
  readonly line: number;
}

/** A file of ours, read and parsed. `path` is from the root of the repository, with slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly program: SyntaxNode;
  readonly comments: readonly Comment[];
  readonly imports: readonly Import[];
}

export const root = join(import.meta.dirname, '../..');

// What a tool made, or brought along, is that tool's to judge.
const notOurs = /^(node_modules|\.git|\.tmp|data|coverage|\.env|src\/database\/generated)$/;

/** Paths of all files of ours below a folder, from the root of the repository, sorted. */
export function filesUnder(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .flatMap((entry) => {
      const path = folder === '.' ? entry.name : posix.join(folder, entry.name);
      if (notOurs.test(path)) return [];
      return entry.isDirectory() ? filesUnder(path) : [path];
    })
    .sort();
}

/** Visits a node and everything below it, each with its parent. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, parent: SyntaxNode | undefined) => void,
  parent?: SyntaxNode,
): void {
  visit(node, parent);
  for (const key of visitorKeys[node.type] ?? []) {
    for (const child of [node[key]].flat()) {
      if (isNode(child)) walk(child, visit, node);
    }
  }
}

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value;

/** Line of a place in a text, counted from 1. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

const specifierName = (specifier: SyntaxNode): string => {
  const named = specifier['imported'] ?? specifier['local'];
  return isNode(named) ? String(named['name'] ?? named['value']) : '*';
};

const nodesOf = (value: unknown): SyntaxNode[] => (Array.isArray(value) ? value.filter(isNode) : []);

function typeOnly(node: SyntaxNode, specifiers: readonly SyntaxNode[]): boolean {
  if (node.type === 'TSImportType') return true;
  const kind = node['importKind'] ?? node['exportKind'];
  const each = specifiers.map((specifier) => specifier['importKind'] ?? specifier['exportKind']);
  return kind === 'type' || (each.length > 0 && each.every((one) => one === 'type'));
}

/**
 * Where a relative import leads. A feature kept in test/fixtures is put beside the others in src/features before it
 * is used, so that its imports are written, and read, from there.
 */
function leadsTo(path: string, from: string): string {
  const place = path.replace(/^test\/fixtures\//, 'src/features/');
  const to = posix.join(posix.dirname(place), from);
  const isOwn = to.startsWith(`${posix.dirname(place)}/`);
  return isOwn ? posix.join(posix.dirname(path), from) : to;
}

function importOf(path: string, text: string, node: SyntaxNode): Import | undefined {
  const source = node['source'];
  const from = isNode(source) ? source['value'] : undefined;
  if (typeof from !== 'string') return undefined;
  const specifiers = nodesOf(node['specifiers']);
  return {
    from,
    to: from.startsWith('.') ? leadsTo(path, from) : undefined,
    typeOnly: typeOnly(node, specifiers),
    reExport: node.type.startsWith('Export'),
    names: specifiers.map(specifierName),
    line: lineAt(text, node.start),
  };
}

/** Reads one file's text; throws where it does not parse, so that nothing is judged unread. */
export function parseSource(path: string, text: string): SourceFile {
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const top = program as unknown as SyntaxNode;
  const imports: Import[] = [];
  walk(top, (node) => {
    const found = importOf(path, text, node);
    if (found !== undefined) imports.push(found);
  });
  const lines = text.replace(/\n$/, '').split('\n').length;
  return { path, text, lines, program: top, comments, imports };
}

const folders = ['src', 'test', 'scripts', 'bench'];

function readTree(): SourceFile[] {
  const top = readdirSync(root).filter((name) => name.endsWith('.ts'));
  const paths = [...folders.flatMap(filesUnder), ...top].filter((path) => path.endsWith('.ts'));
  return paths.map((path) => parseSource(path, readFileSync(join(root, path), 'utf8')));
}

let read: readonly SourceFile[] | undefined;

/** Every TypeScript file of ours, read once a run. */
export function sourceTree(): readonly SourceFile[] {
  read ??= readTree();
  return read;
}

/** The files of the product itself. */
export const productTree = (): readonly SourceFile[] =>
  sourceTree().filter(({ path }) => path.startsWith('src/'));
