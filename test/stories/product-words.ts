import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../src/lib/language.ts';

interface Text {
  readonly key: string;
  readonly nl: string;
  readonly en: string;
}

type Catalogue = Readonly<Record<string, string>>;

/** Every text of the product, in both languages: what a person reads, wherever it stands. */
const texts = await readTexts(join(import.meta.dirname, '../../src'));

async function readTexts(folder: string): Promise<readonly Text[]> {
  const found = await readdir(folder, { recursive: true });
  const files = found.filter((name) => /(^|\/)text[^/]*\.nl\.ts$/.test(name));
  const pairs = await Promise.all(
    files.map(async (name) => {
      const nl = await catalogueIn(join(folder, name));
      const en = await catalogueIn(join(folder, name.replace(/\.nl\.ts$/, '.en.ts')));
      return Object.entries(nl).map(([key, text]) => ({ key, nl: text, en: en[key] ?? '' }));
    }),
  );
  return pairs.flat();
}

async function catalogueIn(file: string): Promise<Catalogue> {
  const [only] = Object.values((await import(file)) as Record<string, Catalogue>);
  return only ?? {};
}

/**
 * What someone reads where a Dutch reader reads this. It must be a text of the product, with `{{holes}}` as it has
 * them; `key` tells apart texts that are the same in Dutch and not in English.
 */
export function productWords(language: Language) {
  return (dutch: string, filled: Readonly<Record<string, string | number>> = {}, key?: string): string => {
    const found = texts.filter((text) => text.nl === dutch && (key === undefined || text.key === key));
    const said = new Set(found.map((text) => text[language]));
    const [only, ...others] = said;
    if (only === undefined) throw new Error(`The product does not say "${dutch}".`);
    if (others.length > 0)
      throw new Error(`"${dutch}" says more than one thing: ${found.map((one) => one.key).join(', ')}`);
    return only.replaceAll(/\{\{(\w+)\}\}/g, (hole, name: string) => String(filled[name] ?? hole));
  };
}
