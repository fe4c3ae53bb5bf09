import { type Language, languages } from '../lib/language.ts';
import { catalogue, type Phrases } from '../view/catalogue.ts';
import { strong, text } from '../view/spans.ts';
import type { Notice } from '../view/views.ts';
import { deniedNotice } from './chat-phrases.ts';
import { deedsEn } from './text-deeds.en.ts';
import { deedsNl } from './text-deeds.nl.ts';
import type { UnknownVisitor } from './visitor.ts';

const deedPhrases = catalogue(deedsNl, deedsEn);

/** For somebody whose language is not known: everything in each of them. */
function inEvery(say: (language: Language) => Notice['spans']): Notice['spans'] {
  return languages.flatMap((language, index) => [...(index > 0 ? [text('\n')] : []), ...say(language)]);
}

/** What somebody hears who has no account here (yet), or none any more: nothing about anything. */
export function noVisitorNotice(visitor: UnknownVisitor): Notice {
  if (visitor.kind === 'ended') {
    return { size: 'notice', tone: 'warning', spans: inEvery((language) => deniedNotice(language).spans) };
  }
  const { code } = visitor;
  const said = (language: Language) => [
    ...deedPhrases(language).spans('stranger.who'),
    text(' '),
    ...deedPhrases(language).spans('stranger.how', { code: strong(code) }),
  ];
  return { size: 'notice', tone: 'info', spans: inEvery(said) };
}

/** Where the language is known (a form, somebody at work) in that one; otherwise in each. */
export const noticeOf =
  <Key extends string>(phrases: (language: Language) => Phrases<Key>, tone: Notice['tone'], key: Key) =>
  (language?: Language): Notice => ({
    size: 'notice',
    tone,
    spans: language === undefined ? inEvery((one) => phrases(one).spans(key)) : phrases(language).spans(key),
  });

export const faultNotice = noticeOf(deedPhrases, 'danger', 'fault.notice');
export const faultInForm = noticeOf(deedPhrases, 'danger', 'fault.form');
export const lateForm = noticeOf(deedPhrases, 'warning', 'late.form');

/** The same as plain words in every language, where a chat shows no more than that. */
export const deedWordsInEvery = (key: 'fault.notice' | 'fault.form' | 'late.form'): string =>
  languages.map((language) => deedPhrases(language).text(key)).join('\n');
