import { uuidFrom } from '../../lib/ids.ts';

/** How many names a form offers. */
const offered = 8;

/**
 * Code names to choose from: free ones of the pack, in an order that is the same for the same seed and tells nothing
 * about the subject. `own` (the kick-off's name so far) stands first.
 */
export function proposedCodeNames(
  names: readonly string[],
  used: ReadonlySet<string>,
  seed: string,
  own: string | null = null,
): readonly string[] {
  const shuffled = names
    .filter((name) => !used.has(name) && name !== own)
    .map((name) => ({ name, turn: uuidFrom(`${seed}:${name}`) }))
    .sort((a, b) => (a.turn < b.turn ? -1 : 1))
    .map(({ name }) => name);
  return [...(own === null ? [] : [own]), ...shuffled].slice(0, offered);
}
