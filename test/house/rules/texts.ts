/** The words of one text file: key → text as i18next takes it. */
export type Texts = Readonly<Record<string, unknown>>;

const holes = (text: unknown): string =>
  [...String(text).matchAll(/\{\{-?\s*([\w.]+)/g)]
    .map(([, name]) => name)
    .sort()
    .join();

const isWord = (text: unknown): boolean => typeof text === 'string' && text.trim() !== '';

/** Keys that one language lacks, texts that say nothing, and texts that leave room for other things. */
export function textFaults(path: string, nl: Texts, en: Texts): string[] {
  const keys = [...new Set([...Object.keys(nl), ...Object.keys(en)])].sort();
  return keys.flatMap((key) => {
    const lacking = [key in nl ? [] : 'nl', key in en ? [] : 'en'].flat();
    if (lacking.length > 0) return [`${path} ${key} is missing in ${lacking}`];
    if (!isWord(nl[key]) || !isWord(en[key])) return [`${path} ${key} says nothing`];
    return holes(nl[key]) === holes(en[key])
      ? []
      : [`${path} ${key} has {{${holes(nl[key])}}} in nl, {{${holes(en[key])}}} in en`];
  });
}

/** Text files whose other language is missing. */
export const loneTexts = (paths: readonly string[]): string[] =>
  paths.filter((path) => {
    const other = path.endsWith('.nl.ts')
      ? path.replace(/\.nl\.ts$/, '.en.ts')
      : path.replace(/\.en\.ts$/, '.nl.ts');
    return !paths.includes(other);
  });
