import { expect } from 'vitest';
import type { Language } from '../../src/lib/language.ts';
import type { Day } from '../../src/lib/time.ts';
import { questionsFor } from '../../src/regions/lookups.ts';
import type { Question } from '../../src/regions/question-schema.ts';
import type { Person } from '../support/person.ts';
import type { Story } from '../support/story.ts';
import type { Fillings } from '../support/story-form.ts';
import { type Actor, type Cast, type Names, namesIn } from './kickoff-cast.ts';
import { productWords } from './product-words.ts';

/** The people of a story on one product, with the words they see. */
export interface Stage {
  readonly story: Story<Person>;
  readonly cast: Cast;
  readonly language: Language;
  readonly names: Names;
  /** A text of the product, written down in Dutch and said as these people read it. */
  readonly say: ReturnType<typeof productWords>;
  is(actor: Actor): Promise<Person>;
  deputyOf(actor: Actor): Promise<Person>;
  /** What a partner fills in when everyone is asked; `approach`: an option of the question about it. */
  answers(words: string, approach: string): Fillings;
  /** What the lead fills in about the problem. */
  brief(words: string): Fillings;
  /** On which everyone has to have answered, unless they get more time. */
  readonly deadline: Day;
  /** What it is about, in the words of who leads it. */
  readonly theme: string;
  readonly problem: string;
  /** On which a row (counted from 1) is due, as it was written down. */
  rowDue(number: number): Day;
  /** Notes on which day a row is due. */
  keepRowDue(number: number, day: Day): Day;
  /** The code name, once it has been chosen. */
  codeName: string;
  /** What lists call it. */
  readonly title: string;
  /** What a message tells where answers may be given in chat; where they may not, it does not. */
  tells(reader: Person, ...words: readonly string[]): Promise<void>;
  /** For someone who has nothing to do with it, there is no difference with what does not exist. */
  isHiddenFrom(actor: Actor): Promise<void>;
}

export function stageFor(story: Story<Person>, cast: Cast, language: Language): Stage {
  const { region } = story.product;
  const names = namesIn(region, language);
  const chosen = { codeName: '' };
  const dueDays = new Map<number, Day>();
  const is = (actor: Actor): Promise<Person> => story.person(actor.label);
  const wish = { variant: 'EXECUTION_THEME' } as const;
  const filled = (questions: readonly Question[], words: string, approach: string): Fillings =>
    Object.fromEntries(
      questions.map((asked) => [names.question(asked.id), fillingOf(names, cast, asked, words, approach)]),
    );
  const explained = (questions: readonly Question[], words: string): Fillings =>
    Object.fromEntries(
      questions.flatMap(({ id, explanation }) => (explanation?.required ? [[names.beside(id), words]] : [])),
    );
  return {
    story,
    cast,
    language,
    names,
    say: productWords(language),
    is,
    deputyOf: (actor) => story.person(actor.deputy ?? ''),
    answers: (words, approach) => {
      const asked = questionsFor(region, { ...wish, askedOf: 'PARTNER', moment: 'ROUND' });
      const always = asked.filter(
        ({ id, core, blocksAdoption }) => core || blocksAdoption || cast.extraIds.includes(id),
      );
      return { ...filled(always, words, approach), ...explained(always, words) };
    },
    brief: (words) => {
      const asked = questionsFor(region, { ...wish, askedOf: 'LEAD', moment: 'DRAFT' });
      const own = asked.filter(({ type, optionsFrom }) => type === 'text' && optionsFrom === undefined);
      const area = asked.filter(({ id }) => id === 'K03');
      return { ...filled(own, words, ''), ...filled(area, words, '') };
    },
    deadline: story.workingDay(region.deadlines.answerWorkingDays),
    ...subject[language],
    rowDue: (number) => dueDays.get(number) ?? '',
    keepRowDue: (number, day) => {
      dueDays.set(number, day);
      return day;
    },
    get title() {
      return `${chosen.codeName} - ${subject[language].theme}`;
    },
    get codeName() {
      return chosen.codeName;
    },
    set codeName(name) {
      chosen.codeName = name;
    },
    tells: (reader, ...words) =>
      region.levels.theme === 'OPEN' ? reader.sees(...words) : reader.doesNotSee(...words),
    async isHiddenFrom(actor) {
      const outsider = await is(actor);
      await outsider.says(`kickoff ${chosen.codeName}`);
      const told = await outsider.screen();
      await outsider.says('kickoff BESTAATNIET');
      expect(told).toBe(await outsider.screen());
      await outsider.opensConversation();
      await outsider.doesNotSee(chosen.codeName);
      await outsider.goesHome();
      await outsider.doesNotSee(chosen.codeName);
    },
  };
}

const subject: Readonly<Record<Language, { readonly theme: string; readonly problem: string }>> = {
  nl: {
    theme: 'Opslag en verhuur',
    problem: 'Boxen zijn hier snel en met contant geld te huren. Niemand vraagt door.',
  },
  en: {
    theme: 'Storage and letting',
    problem: 'Units are let here fast and for cash. Nobody asks on.',
  },
};

function fillingOf(
  names: Names,
  cast: Cast,
  { id, type }: Question,
  words: string,
  approach: string,
): Fillings[string] {
  if (type === 'text' || type === 'longText') return words;
  const chosen = id === 'K28' ? [approach] : (cast.choices[id] ?? []);
  const labels = chosen.map((option) => names.option(id, option));
  return type === 'choice' ? (labels[0] ?? '') : labels;
}
