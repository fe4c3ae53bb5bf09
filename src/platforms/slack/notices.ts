import { deniedNotice } from '../../chat/chat-phrases.ts';
import { type Language, languages } from '../../lib/language.ts';
import { catalogue } from '../../view/catalogue.ts';
import { strong, text } from '../../view/spans.ts';
import type { Notice } from '../../view/views.ts';
import { deedsEn } from './text-deeds.en.ts';
import { deedsNl } from './text-deeds.nl.ts';
import type { Visitor } from './visitor.ts';

export const deedWords = catalogue(deedsNl, deedsEn);

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

const noticeOf =
  (tone: Notice['tone'], key: 'fault.notice' | 'old.notice' | 'tooLate.open') => (): Notice => ({
    size: 'notice',
    tone,
    spans: inEvery((language) => deedWords(language).spans(key)),
  });

export const faultNotice = noticeOf('danger', 'fault.notice');
/** For a button that nothing can be made of any more. */
export const oldNotice = noticeOf('info', 'old.notice');
/** For a window that Slack would not open any more. */
export const tooLateNotice = noticeOf('warning', 'tooLate.open');

/** Said at a form that stays as it was filled in. */
export const stayingWords = (key: 'fault.form' | 'late.form'): string =>
  languages.map((language) => deedWords(language).text(key)).join('\n');
