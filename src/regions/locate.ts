import { type Document, isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { PackPath } from './cross-check.ts';
import type { Parts } from './merge-files.ts';

interface Step {
  readonly value: unknown;
  readonly offset: number | undefined;
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

function stepInto(node: unknown, step: string | number, document: Document.Parsed): Step | undefined {
  const target = isAlias(node) ? node.resolve(document) : node;
  if (isSeq(target)) {
    const value = target.items[Number(step)];
    return value === undefined ? undefined : { value, offset: startOf(value) };
  }
  if (!isMap(target)) return undefined;
  const pair = target.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
  return pair && { value: pair.value, offset: startOf(pair.key) };
}

/** The file and line of a place in the pack; of the nearest thing around it where the place itself is missing. */
export function locate(parts: Parts, path: PackPath): { file: string; line: number } {
  const home = parts.get(String(path[0])) ?? parts.get('id') ?? [...parts.values()][0];
  if (!home) return { file: 'pack.yaml', line: 1 };
  let node: unknown = home.document.contents;
  let offset: number | undefined;
  for (const step of path) {
    const next = stepInto(node, step, home.document);
    if (!next) break;
    node = next.value;
    offset = next.offset ?? offset;
  }
  return { file: home.file, line: offset === undefined ? 1 : home.lines.linePos(offset).line };
}

/** "organisations[3].type", as a person would point at it. */
export function pathText(path: PackPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}
