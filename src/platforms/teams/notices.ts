import { deniedNotice } from '../../chat/chat-phrases.ts';
import { type Language, languages } from '../../lib/language.ts';
import { catalogue } from '../../view/catalogue.ts';
import type { Reader } from '../../view/reader.ts';
import { strong, text } from '../../view/spans.ts';
import type { Notice } from '../../view/views.ts';
import { deedsEn } from './text-deeds.en.ts';
import { deedsNl } from './text-deeds.nl.ts';
import type { Visitor } from './visitor.ts';

export const deedWords = catalogue(deedsNl, deedsEn);

/** For whom no language and zone are known. */
export const unknownReader: Reader = { language: 'nl', zone: 'Europe/Amsterdam' };

/** For somebody whose language is not known: everything in each of them. */
function inEvery(say: (language: Language) => Notice['spans']): Notice['spans'] {
  return languages.flatMap((language, index) => [...(index > 0 ? [text('\n')] : []), ...say(language)]);
}

/** What somebody hears who has no account here (yet), or none any more: nothing about anything. */
export function noVisitorNotice(visitor: Exclude<Visitor, { kind: 'known' }>): Notice {
  if (visitor.kind === 'ended') {
    return { size: 'notice', tone: 'warning', spans: inEvery((language) => deniedNotice(language).spans) };
  }
  const { code } = visitor;
  const said = (language: Language) => [
    ...deedWords(language).spans('stranger.who'),
    text(' '),
    ...deedWords(language).spans('stranger.how', { code: strong(code) }),
  ];
  return { size: 'notice', tone: 'info', spans: inEvery(said) };
}

type Said = 'fault.notice' | 'fault.form' | 'late.press' | 'late.form' | 'old.notice';

/** Where the language is known (a form, somebody at work) in that one; otherwise in each. */
const noticeOf =
  (tone: Notice['tone'], key: Said) =>
  (language?: Language): Notice => ({
    size: 'notice',
    tone,
    spans:
      language === undefined ? inEvery((one) => deedWords(one).spans(key)) : deedWords(language).spans(key),
  });

export const faultNotice = noticeOf('danger', 'fault.notice');
export const faultInForm = noticeOf('danger', 'fault.form');
export const latePress = noticeOf('info', 'late.press');
export const lateForm = noticeOf('warning', 'late.form');
/** For a button that nothing can be made of any more. */
export const oldNotice = noticeOf('info', 'old.notice');

/** Told by Teams itself, beside a card that stays. */
export const faultWords = (): string =>
  languages.map((language) => deedWords(language).text('fault.notice')).join('\n');
