import { uuidFrom } from '../../lib/ids.ts';

/** How many names a form offers. */
const offered = 8;

/** A word of the list, or that word with a number once the list is used up: KIEVIT, KIEVIT-2. */
export function isCodeName(names: readonly string[], name: string): boolean {
  const [word = '', number, ...more] = name.split('-');
  const isNumbered = number === undefined || /^[2-9]$|^[1-9]\d{1,3}$/.test(number);
  return names.includes(word) && isNumbered && more.length === 0;
}

/** Every name of the list that is free; numbered ones only when hardly any is left. */
function freeNames(names: readonly string[], used: ReadonlySet<string>): readonly string[] {
  for (let round = 1; round < 10_000; round += 1) {
    const free = names
      .map((name) => (round === 1 ? name : `${name}-${round}`))
      .filter((one) => !used.has(one));
    if (free.length >= offered) return free;
  }
  return [];
}

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
  const shuffled = freeNames(names, used)
    .filter((name) => name !== own)
    .map((name) => ({ name, turn: uuidFrom(`${seed}:${name}`) }))
    .sort((a, b) => (a.turn < b.turn ? -1 : 1))
    .map(({ name }) => name);
  return [...(own === null ? [] : [own]), ...shuffled].slice(0, offered);
}
