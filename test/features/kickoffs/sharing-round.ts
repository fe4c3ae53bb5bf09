import type { AnswerBody } from '../../../src/features/kickoffs/answer-body.ts';
import type { SpokenAnswer } from '../../../src/features/kickoffs/events.ts';
import { optionsOf } from '../../../src/features/kickoffs/question-options.ts';
import { question } from '../../../src/regions/lookups.ts';
import type { Question } from '../../../src/regions/question-schema.ts';
import { choice, region, Story, startCase } from './story.ts';

// A case in which every organisation decides with whom it shares what it says.

export const inCase = ['POL', 'OM', 'BD', 'GEM-WOERDEN', 'GEM-HOUTEN', 'NLA'] as const;
export type InCase = (typeof inCase)[number];

/** The round of a case is open, with these questions on top of those that are always asked. */
export function openedCase(extraIds: readonly string[] = ['K12', 'K13', 'K15', 'K18', 'K23']): Story {
  const story = new Story().does(startCase).does({ type: 'chooseQuestions', extraIds });
  story.does({ type: 'choosePartners', partners: inCase.map((one) => choice(one)) });
  return story.does({ type: 'open' });
}

/** What stands in the words of an organisation about a question, and nowhere else. */
export const mark = (organisationId: string, questionId: string): string =>
  `${organisationId}/${questionId}!`;

const asked = (id: string): Question => {
  const found = question(region, id);
  if (!found) throw new Error(`${id} is not asked`);
  return found;
};

/** An answer of the right kind, with words that can be found again. */
function marked(organisationId: string, { id, type, columns }: Question): AnswerBody {
  const text = mark(organisationId, id);
  const [first] = optionsOf(asked(id), { region, language: 'nl' });
  if (type === 'text' || type === 'longText') return { kind: 'text', text };
  if (type === 'date') return { kind: 'day', day: id === 'K08' ? '2026-11-20' : '2027-03-01' };
  if (type === 'rows') {
    return { kind: 'rows', rows: [Object.fromEntries((columns ?? []).map((one) => [one.id, text]))] };
  }
  if (type === 'multi') return { kind: 'choices', choices: first ? [first.value] : [], text };
  if (type === 'organisations') return { kind: 'choices', choices: [], text };
  return { kind: 'choice', choice: first?.value ?? '', text };
}

/** How an organisation shares, and what it says to single questions instead; null leaves a question blank. */
export interface Sharing {
  readonly how?: 'ALL' | 'SOME' | 'ORALLY' | 'NOT' | 'FIND_OUT';
  readonly withWhom?: readonly string[];
  readonly which?: readonly string[];
  readonly instead?: Readonly<Record<string, AnswerBody | null>>;
}

export function spokenBy(
  story: Story,
  organisationId: string,
  sharing: Sharing = {},
): readonly SpokenAnswer[] {
  const { how = 'ALL', withWhom = [], which = [], instead = {} } = sharing;
  const about: Readonly<Record<string, AnswerBody>> = {
    K21: { kind: 'choice', choice: how, text: mark(organisationId, 'K21') },
    K21b: { kind: 'choices', choices: [...withWhom] },
    K21c: { kind: 'choices', choices: [...which] },
  };
  return story.partner(organisationId).questionIds.map((questionId) => {
    const said = instead[questionId];
    const own = about[questionId] ?? marked(organisationId, asked(questionId));
    return { questionId, body: said === undefined ? own : said };
  });
}

export const givesIn = (story: Story, organisationId: string, sharing: Sharing = {}) =>
  ({
    type: 'submitAnswers',
    partnerId: story.partner(organisationId).id,
    answers: spokenBy(story, organisationId, sharing),
  }) as const;

export const withoutName = (text: string): AnswerBody => ({ kind: 'text', text, withoutName: true });
