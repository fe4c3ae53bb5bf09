import { deniedNotice } from '../../../src/chat/chat-phrases.ts';
import { answerWords, helpRoute } from '../../../src/chat/command-words.ts';
import { foldCards } from '../../../src/chat/fold-cards.ts';
import { homePage, type OpenTask } from '../../../src/chat/home-page.ts';
import type { Command, Request } from '../../../src/chat/surface.ts';
import type { Viewer } from '../../../src/chat/viewer.ts';
import type { Language } from '../../../src/lib/language.ts';
import { codeName, moment, text } from '../../../src/view/spans.ts';
import type { Card, CardRef, Notice } from '../../../src/view/views.ts';
import type { Sample, View } from '../sample.ts';

const now = '2026-11-24T10:00:00Z';

const viewerIn = (language: Language): Viewer => ({
  accountId: 'woerden',
  language,
  zone: 'Europe/Amsterdam',
  label: language === 'nl' ? 'Gemeente Woerden - adviseur OOV' : 'Municipality of Woerden - safety adviser',
  seats: [],
});

const requestIn = (language: Language): Request => ({
  viewer: viewerIn(language),
  deliveryId: '00000000-0000-4000-8000-000000000001',
  origin: 'web',
  now,
});

const inWords: Readonly<
  Record<Language, Readonly<Record<'ask' | 'due' | 'answer' | 'later' | 'list', string>>>
> = {
  nl: {
    ask: 'jouw antwoord gevraagd',
    due: 'Het antwoord van jouw organisatie is nodig voor ',
    answer: 'Antwoorden',
    later: 'Meer tijd vragen',
    list: 'Laat je starts zien.',
  },
  en: {
    ask: 'your answer is asked for',
    due: 'The answer of your organisation is needed before ',
    answer: 'Answer',
    later: 'Ask for more time',
    list: 'Shows your kick-offs.',
  },
};

/** A card such as features make, for what chat does with any card. */
function taskCard(language: Language, name: string): Card {
  const words = inWords[language];
  const payload = { kickoffId: name };
  return {
    size: 'card',
    title: `${name}: ${words.ask}`,
    summary: `${name}: ${words.ask}`,
    nodes: [
      { kind: 'paragraph', spans: [codeName(name), text(`. ${words.due}`), moment('2026-11-30T11:00:00Z')] },
    ],
    buttons: [
      { label: words.answer, target: { kind: 'press', name: 'task.answer', payload }, emphasis: 'primary' },
      { label: words.later, target: { kind: 'press', name: 'task.later', payload } },
    ],
  };
}

const cardsIn = (language: Language, count: number): readonly Card[] =>
  Array.from({ length: count }, (_, index) => taskCard(language, `VUURTOREN-${index + 1}`));

const commands: readonly Command[] = [
  {
    word: 'kickoff',
    help: ({ language }) => ({ usage: 'kickoff', means: inWords[language].list }),
    handle: async () => ({ kind: 'denied' }),
  },
];

async function said(language: Language, words: string): Promise<Notice> {
  const reply = await answerWords(commands, requestIn(language), words);
  if (reply.kind !== 'notice') throw new Error(`"${words}" got a ${reply.kind}`);
  return reply.notice;
}

async function help(language: Language): Promise<Card> {
  const card = await helpRoute(commands).show(viewerIn(language), {}, now);
  if (!card) throw new Error('There is always help');
  return card;
}

const task = (name: string, deadline: string): OpenTask => ({
  card: { card: 'task', payload: { kickoffId: name } },
  deadline,
  target: { kind: 'dialog', name: 'task.answer', payload: { kickoffId: name } },
});

const shownIn =
  (language: Language) =>
  async ({ payload }: CardRef): Promise<Card> =>
    taskCard(language, payload['kickoffId'] ?? '');

const home = (language: Language, tasks: readonly OpenTask[]): Promise<View> =>
  homePage(requestIn(language), { tasks, show: shownIn(language), sections: [], failed: () => {} });

/** What belongs to no feature: help, home, several reminders in one message, the one neutral answer. */
export const samples: readonly Sample[] = [
  { of: 'card chat.help', when: 'a person types help', show: help },
  {
    of: 'notice chat.unknown',
    when: 'a word that does not exist',
    show: (language) => said(language, 'hallo'),
  },
  { of: 'notice chat.unknown', when: 'a word with a slip', show: (language) => said(language, 'kikoff') },
  {
    of: 'notice chat.denied',
    when: 'not allowed, or not there',
    show: async (language) => deniedNotice(language),
  },
  { of: 'page home', when: 'nothing is asked', show: (language) => home(language, []) },
  {
    of: 'page home',
    when: 'two tasks, one of them late',
    show: (language) =>
      home(language, [task('ZANDLOPER', '2026-11-23T11:00:00Z'), task('VUURTOREN', '2026-11-30T11:00:00Z')]),
  },
  {
    of: 'card chat.fold',
    when: 'two reminders at once',
    show: async (language) => foldCards(viewerIn(language), cardsIn(language, 2)),
  },
  {
    of: 'card chat.fold',
    when: 'oversize: forty reminders at once, after a holiday',
    show: async (language) => foldCards(viewerIn(language), cardsIn(language, 40)),
  },
];
