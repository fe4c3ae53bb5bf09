import { chatPhrases } from '../../src/chat/chat-phrases.ts';
import { actionPhrases } from '../../src/features/actions/phrases.ts';
import {
  agreementCardPhrases,
  agreementFormPhrases,
  agreementPhrases,
} from '../../src/features/kickoffs/agreement-phrases.ts';
import {
  cardPhrases,
  draftPhrases,
  overviewPhrases,
  roundPhrases,
} from '../../src/features/kickoffs/phrases.ts';
import { formWords, peopleWords } from '../../src/features/people/words.ts';
import { themeWords } from '../../src/features/themes/words.ts';
import type { BothLanguages, Language } from '../../src/lib/language.ts';
import { webWords } from '../../src/platforms/web/text.ts';
import { organisation, textIn } from '../../src/regions/lookups.ts';
import type { RegionPack } from '../../src/regions/schema.ts';

/** Everything a visitor looks for on the page, in the language they read: by the part that says it, and by key. */
export type StoryWords = ReturnType<typeof wordsIn>;

export function wordsIn(language: Language, region: RegionPack) {
  const nameOf = (id: string): string => {
    const known = organisation(region, id);
    return known ? textIn(known.name, language) : id;
  };
  const asked = (id: string) => region.questions.find((question) => question.id === id);
  const inLanguage = (text: BothLanguages | undefined, otherwise: string): string =>
    text ? textIn(text, language) : otherwise;
  const member = inLanguage(region.functions.find(({ id }) => id === 'member')?.name, 'member');
  return {
    language,
    web: webWords(language).text,
    chat: chatPhrases(language).text,
    people: peopleWords(language).text,
    peopleForm: formWords(language).text,
    theme: themeWords(language).text,
    draft: draftPhrases(language).text,
    round: roundPhrases(language).text,
    card: cardPhrases(language).text,
    overview: overviewPhrases(language).text,
    agreement: agreementPhrases(language).text,
    agreementForm: agreementFormPhrases(language).text,
    agreementCard: agreementCardPhrases(language).text,
    action: actionPhrases(language).text,
    organisation: nameOf,
    /** The seat of an organisation's member, as lists of seats call it. */
    member: (organisationId: string): string => `${nameOf(organisationId)} - ${member}`,
    question: (id: string): string => inLanguage(asked(id)?.text, id),
    option: (questionId: string, id: string): string =>
      inLanguage(asked(questionId)?.options?.find((one) => one.id === id)?.text, id),
    /** What goes with a choice in one's own words. */
    beside: (questionId: string): string => inLanguage(asked(questionId)?.explanation?.text, questionId),
    indicator: (id: string): string =>
      inLanguage(region.indicators.find((indicator) => indicator.id === id)?.text, id),
  };
}
