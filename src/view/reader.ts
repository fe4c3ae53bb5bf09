import type { Language } from '../lib/language.ts';

/** For whom a view is rendered: in which words, and at whose clock. */
export interface Reader {
  readonly language: Language;
  readonly zone: string;
}
