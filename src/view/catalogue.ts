import i18next from 'i18next';
import type { Language } from '../lib/language.ts';
import { type Span, text } from './spans.ts';

type Plural = 'one' | 'other';
/** `answers_one` and `answers_other` are asked for as `answers`, with a `count`. */
type Asked<Key> = Key extends `${infer Base}_${Plural}` ? Base : Key;
type Params = Readonly<Record<string, string | number>>;
type SpanParams = Readonly<Record<string, string | number | Span>>;

/** The words of one feature in one language. */
export interface Phrases<Key extends string> {
  text(key: Key, params?: Params): string;
  /** The same, with dates, code names and links kept as spans in the sentence. */
  spans(key: Key, params?: SpanParams): Span[];
}

/**
 * Makes the words of a feature from its two text files. The types see to it that Dutch and English have the
 * same keys; a house test sees to the same placeholders.
 */
export function catalogue<const Texts extends Readonly<Record<string, string>>>(
  nl: Texts,
  en: Readonly<Record<keyof Texts, string>>,
): (language: Language) => Phrases<Asked<keyof Texts & string>> {
  const words = i18next.createInstance();
  void words.init({
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { nl: { translation: nl }, en: { translation: en } },
  });
  const phrasesIn = (language: Language): Phrases<Asked<keyof Texts & string>> => {
    const translate = words.getFixedT(language);
    const say = (key: string, params: Params): string => translate(key, params);
    return {
      text: (key, params = {}) => say(key, params),
      spans: (key, params = {}) => spansOf(key, params, say),
    };
  };
  const made: Record<Language, Phrases<Asked<keyof Texts & string>>> = {
    nl: phrasesIn('nl'),
    en: phrasesIn('en'),
  };
  return (language) => made[language];
}

/** Control characters cannot occur in a catalogue, so a marked place is found again without guessing. */
const mark = '\u0001';

function spansOf(key: string, params: SpanParams, say: (key: string, params: Params) => string): Span[] {
  const held = new Map<string, Span>();
  const plain: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'object') held.set(name, value);
    plain[name] = typeof value === 'object' ? `${mark}${name}${mark}` : value;
  }
  const pieces = say(key, plain).split(mark);
  return pieces.flatMap((piece, index) => {
    const span = index % 2 === 1 ? held.get(piece) : undefined;
    if (span) return [span];
    return piece === '' ? [] : [text(piece)];
  });
}
