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

export function faultNotice(): Notice {
  const said = (language: Language) => deedWords(language).spans('fault.notice');
  return { size: 'notice', tone: 'danger', spans: inEvery(said) };
}

/** For a button that nothing can be made of any more. */
export function oldNotice(): Notice {
  const said = (language: Language) => deedWords(language).spans('old.notice');
  return { size: 'notice', tone: 'info', spans: inEvery(said) };
}
