import { isNode, lineAt, type SourceFile, type SyntaxNode, walk } from '../source-tree.ts';

const longestFile = 250;
const longestTest = 400;
const longestFunction = 50;
const longestMaker = 2 * longestFunction;

const isTest = (path: string): boolean => path.startsWith('test/');

/** Files longer than one sitting of reading. */
export const longFiles = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path, lines }) => lines > (isTest(path) ? longestTest : longestFile))
    .map(({ path, lines }) => `${path} has ${lines} lines`);

/** `describe(…)` and its variants: a list of tests, not a function. */
function isDescribe(call: SyntaxNode | undefined): boolean {
  let callee: unknown = call?.['callee'];
  while (isNode(callee) && callee.type !== 'Identifier') callee = callee['object'] ?? callee['callee'];
  return isNode(callee) && callee['name'] === 'describe';
}

const isFunction = ({ type }: SyntaxNode): boolean =>
  /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type);

const linesOf = (text: string, node: SyntaxNode): number =>
  lineAt(text, node.end) - lineAt(text, node.start) + 1;

/** The functions directly inside a function, not those inside these. */
function functionsIn(outer: SyntaxNode): SyntaxNode[] {
  const inside: SyntaxNode[] = [];
  walk(outer, (node) => {
    const deeper = inside.some(({ start, end }) => start <= node.start && node.end <= end);
    if (node !== outer && isFunction(node) && !deeper) inside.push(node);
  });
  return inside;
}

/**
 * Functions longer than fits on a screen, in any spelling. One that makes others, such as a port with its
 * methods, is measured without them, and may be twice as long with them.
 */
export const longFunctions = (files: readonly SourceFile[]): string[] =>
  files.flatMap(({ path, text, program }) => {
    const faults: string[] = [];
    walk(program, (node, parent) => {
      if (!isFunction(node) || (parent?.type === 'CallExpression' && isDescribe(parent))) return;
      const all = linesOf(text, node);
      const inner = functionsIn(node).reduce((sum, one) => sum + linesOf(text, one) - 1, 0);
      if (all - inner <= longestFunction && all <= longestMaker) return;
      faults.push(`${path}:${lineAt(text, node.start)} a function of ${all - inner} lines, ${all} in all`);
    });
    return faults;
  });
