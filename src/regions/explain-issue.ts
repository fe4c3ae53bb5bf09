import type { z } from 'zod';
import { oneOf, type PackPath } from './cross-check.ts';
import { regionShape } from './schema.ts';

/** A schema issue in words: where, what is wrong, and what to do about it. */
export interface Explained {
  readonly path: PackPath;
  readonly what: string;
  readonly remedy: string;
}

type Issue = z.core.$ZodIssue;

const clear = (path: readonly PropertyKey[]): PackPath =>
  path.map((step) => (typeof step === 'symbol' ? String(step) : step));

export function valueAt(root: unknown, path: PackPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? new Map(Object.entries(value)).get(String(step))
        : undefined,
    root,
  );
}

function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return (
    { string: 'a text', number: 'a number', boolean: 'true or false' }[typeof value as string] ??
    'named fields'
  );
}

const wantedKind: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'named fields',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

function unknownKeys(path: PackPath, keys: readonly string[]): readonly Explained[] {
  const remedy =
    path.length === 0
      ? `correct the spelling or remove it; the parts are ${Object.keys(regionShape.shape).join(', ')}`
      : 'correct the spelling or remove it';
  return keys.map((key) => ({ path: [...path, key], what: `"${key}" is not known here`, remedy }));
}

function wrongType(path: PackPath, expected: string, value: unknown): Explained {
  const wanted = wantedKind[expected] ?? expected;
  const name = String(path.at(-1) ?? 'pack');
  if (value === undefined) return { path, what: `"${name}" is missing`, remedy: `add ${name} (${wanted})` };
  return { path, what: `this is ${kindOf(value)}`, remedy: `write ${wanted}` };
}

/** The forms zod knows by itself; a pattern of our own carries its words in the message. */
const formats: Readonly<Record<string, string>> = {
  date: 'a day that exists, such as 2026-01-31',
  email: 'an e-mail address',
  url: 'a web address that starts with https://',
};

const units: Readonly<Record<string, string>> = { string: ' signs', array: ' entries' };

function wrongSize(path: PackPath, issue: Issue & { code: 'too_small' | 'too_big' }): Explained {
  const bound = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  const side = issue.code === 'too_small' ? 'at least' : 'at most';
  const unit = units[issue.origin] ?? '';
  const what = issue.code === 'too_small' ? 'too little' : 'too much';
  return { path, what: `${what}: ${side} ${bound}${unit}`, remedy: `make it ${side} ${bound}${unit}` };
}

/** What districts: takes ("all" or a list) is the only union in a pack. */
function noneFits(
  path: PackPath,
  errors: readonly (readonly Issue[])[],
  value: unknown,
): readonly Explained[] {
  const inList = errors.flat().filter((issue) => issue.path.length > 0);
  if (Array.isArray(value) && inList.length > 0) {
    return inList.flatMap((issue) =>
      explainAt([...path, ...clear(issue.path)], issue, valueAt(value, clear(issue.path))),
    );
  }
  if (value === undefined) return [wrongType(path, 'array', value)];
  return [
    { path, what: 'neither "all" nor a list of ids', remedy: 'write all, or a list such as [west, east]' },
  ];
}

function explainAt(path: PackPath, issue: Issue, value: unknown): readonly Explained[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(path, issue.keys);
    case 'invalid_type':
      return [wrongType(path, issue.expected, value)];
    case 'invalid_value': {
      const remedy = `write ${oneOf(issue.values.map(String))}`;
      if (value === undefined) return [{ path, what: `"${String(path.at(-1))}" is missing`, remedy }];
      return [{ path, what: `${JSON.stringify(value)} is not possible here`, remedy }];
    }
    case 'too_small':
    case 'too_big':
      return [wrongSize(path, issue)];
    case 'invalid_format': {
      const wanted = formats[issue.format] ?? issue.message;
      return [{ path, what: `${JSON.stringify(value)} is not in the right form`, remedy: `write ${wanted}` }];
    }
    case 'invalid_union':
      return noneFits(path, issue.errors, value);
    case 'custom':
      return [{ path, what: issue.message, remedy: String(issue.params?.['remedy'] ?? 'correct it') }];
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return [{ path, what: issue.message, remedy: 'correct it' }];
  }
}

/** `root` is the pack as it was read, so that the words can say what stands there now. */
export function explainIssue(issue: Issue, root: unknown): readonly Explained[] {
  const path = clear(issue.path);
  return explainAt(path, issue, valueAt(root, path));
}
