import { isNode, lineAt, type SourceFile, type SyntaxNode, walk } from '../source-tree.ts';

const longestFile = 250;
const longestTest = 400;
const longestFunction = 50;

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

/** Functions longer than fits on a screen, in any spelling. */
export const longFunctions = (files: readonly SourceFile[]): string[] =>
  files.flatMap(({ path, text, program }) => {
    const faults: string[] = [];
    walk(program, (node, parent) => {
      const isFunction = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type);
      if (!isFunction || (parent?.type === 'CallExpression' && isDescribe(parent))) return;
      const first = lineAt(text, node.start);
      const lines = lineAt(text, node.end) - first + 1;
      if (lines > longestFunction) faults.push(`${path}:${first} a function of ${lines} lines`);
    });
    return faults;
  });
