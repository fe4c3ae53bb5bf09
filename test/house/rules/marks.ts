import { isNode, lineAt, type SourceFile, type SyntaxNode, walk } from '../source-tree.ts';

// Put together from halves, so that this file does not hold what it forbids.
const silenced = new RegExp(`@ts-(ignore|nocheck|expect-error)|${'biome'}-ignore|eslint-disable`);
const leftOver = new RegExp(`\\b(${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')}|${'X'.repeat(3)})\\b`);

/** Loosened types. */
const loose = (node: SyntaxNode): string | undefined =>
  node.type === 'TSAnyKeyword' ? 'says any' : undefined;

const lonely = /^(only|skip|todo|fails|skipIf|runIf)$/;

/** `it.only`, `describe.skip.each` and the like: a run that looks whole and is not. */
function partial(node: SyntaxNode): string | undefined {
  if (node.type !== 'MemberExpression' || !isNode(node['property'])) return undefined;
  const word = String(node['property']['name']);
  let left: unknown = node['object'];
  while (isNode(left) && left.type === 'MemberExpression') left = left['object'];
  const isTest = isNode(left) && /^(it|test|describe|suite|browserTest)$/.test(String(left['name']));
  return isTest && lonely.test(word) ? `says .${word}` : undefined;
}

/** Marks of work left undone or a check switched off. */
export const marks = (files: readonly SourceFile[]): string[] =>
  files.flatMap(({ path, text, program, comments }) => {
    const faults = comments.flatMap(({ value, start }) => {
      const found = silenced.exec(value) ?? leftOver.exec(value);
      return found === null ? [] : [`${path}:${lineAt(text, start)} has the mark ${found[0]}`];
    });
    walk(program, (node) => {
      const fault = loose(node) ?? partial(node);
      if (fault !== undefined) faults.push(`${path}:${lineAt(text, node.start)} ${fault}`);
    });
    return faults;
  });

/** Words of the place where the code was written: they say nothing to a reader and may tell too much. */
const ofAWorkplace = [
  new RegExp(`(^|[\\s"'\`(=:])/${['wo', 'rk'].join('')}/`),
  new RegExp(`${['bash', 'jobs'].join('_')}`),
  /(^|[\s"'`(=:])\/(home|root|Users)\/[a-z]/,
  new RegExp(
    `${['registry', 'npmjs', 'org'].join('\\.')}|${['arti', 'factory'].join('')}|${['ver', 'daccio'].join('')}`,
  ),
];

/** Lines of any text that name a workplace: its paths, its package registry. */
export const workplaceWords = (path: string, text: string): string[] =>
  text
    .split('\n')
    .flatMap((line, index) => (ofAWorkplace.some((word) => word.test(line)) ? [`${path}:${index + 1}`] : []));
