import { type RegionPack, regionShape } from './schema.ts';

export type PackPath = readonly (string | number)[];

/** Tells of one mistake: where, what is wrong, and what to do about it. */
export type Report = (path: PackPath, what: string, remedy: string) => void;

type PackKey = keyof RegionPack;

/** A rule between parts of a pack; it runs as soon as the parts it needs are well-formed themselves. */
export interface CrossCheck {
  readonly needs: readonly PackKey[];
  find(pack: RegionPack, report: Report): void;
}

/** Makes a rule that can read only the parts it names. */
export function crossCheck<Key extends PackKey>(
  needs: readonly Key[],
  find: (pack: Pick<RegionPack, Key>, report: Report) => void,
): CrossCheck {
  return { needs, find };
}

/** Whether a part was well-formed, remembered while its pack is being checked. */
const remembered = new WeakMap<object, Map<PackKey, boolean>>();

function isWellFormed(pack: object, key: PackKey): boolean {
  const known = remembered.get(pack) ?? new Map<PackKey, boolean>();
  remembered.set(pack, known);
  const before = known.get(key);
  if (before !== undefined) return before;
  const parts: Readonly<Record<string, unknown>> = { ...pack };
  const outcome = regionShape.shape[key].safeParse(parts[key]).success;
  known.set(key, outcome);
  return outcome;
}

/** Whether every part this rule needs is well-formed in a possibly half-broken pack. */
export function canRun(check: CrossCheck, pack: unknown): boolean {
  if (typeof pack !== 'object' || pack === null) return false;
  return check.needs.every((key) => isWellFormed(pack, key));
}

/** "one of: a, b, c", cut off where nobody would read on. */
export function oneOf(ids: Iterable<string>): string {
  const known = [...ids];
  const shown = known.slice(0, 12).join(', ');
  if (known.length === 0) return 'nothing yet: add it first';
  return known.length > 12 ? `one of: ${shown}, ...` : `one of: ${shown}`;
}

export function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map((item) => item.id));
}

/** Reports every value that was seen before, at its own place. */
export function reportRepeats(
  values: readonly string[],
  pathOf: (index: number) => PackPath,
  report: Report,
): void {
  const seen = new Set<string>();
  values.forEach((value, index) => {
    if (seen.has(value))
      report(pathOf(index), `"${value}" is there twice`, 'remove one, or give it another name');
    seen.add(value);
  });
}
