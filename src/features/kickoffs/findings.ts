import type { Day } from '../../lib/time.ts';
import type { AnswerBody } from './answer-body.ts';
import type { Kickoff, Partner } from './model.ts';
import { hasLeft, isActive } from './partners.ts';

// What answers come to when they are laid side by side, for one reader: `bodyOf` gives only what they may read.

type BodyOf = (contributionId: string | null) => AnswerBody | null;

/** The pack's questions that these rest on. */
export const findingQuestions = {
  capacity: 'K30',
  capacityUntil: 'K30b',
  terms: 'K13',
  chances: 'K29',
} as const;

function saidBy(partner: Partner, questionId: string, bodyOf: BodyOf): AnswerBody | null {
  const answer = partner.answers.find((one) => one.questionId === questionId);
  return answer ? bodyOf(answer.contributionId) : null;
}

/** Time that an organisation can give: `hours` is the option it chose; `until` null when it said no day. */
export interface Capacity {
  readonly partner: Partner;
  readonly hours: string;
  readonly until: Day | null;
}

/** In the order of the partners; those that said nothing readable are left out. */
export function capacityIn(partners: readonly Partner[], bodyOf: BodyOf): readonly Capacity[] {
  return partners.filter(isActive).flatMap((partner) => {
    const hours = saidBy(partner, findingQuestions.capacity, bodyOf);
    const until = saidBy(partner, findingQuestions.capacityUntil, bodyOf);
    if (hours?.kind !== 'choice') return [];
    return [{ partner, hours: hours.choice, until: until?.kind === 'day' ? until.day : null }];
  });
}

/** What somebody means by a word; `partner` null: the lead. */
export interface Meaning {
  readonly partner: Partner | null;
  readonly meaning: string;
}
export interface Term {
  /** As it was written first. */
  readonly word: string;
  readonly meanings: readonly Meaning[];
  /** Two or more understand it in a different way. */
  readonly differs: boolean;
}

const alike = (words: string): string => words.trim().toLocaleLowerCase('nl').replaceAll(/\s+/g, ' ');

/** Words that were explained, those understood in different ways first. */
export function termsIn(
  { partners, leadWords }: Pick<Kickoff, 'partners' | 'leadWords'>,
  bodyOf: BodyOf,
): readonly Term[] {
  const lead = leadWords.find(({ questionId }) => questionId === findingQuestions.terms);
  const all = [
    ...rowsOf(lead ? bodyOf(lead.contributionId) : null).map((row) => ({ row, partner: null })),
    ...partners
      .filter(isActive)
      .flatMap((partner) =>
        rowsOf(saidBy(partner, findingQuestions.terms, bodyOf)).map((row) => ({ row, partner })),
      ),
  ];
  const terms = new Map<string, { readonly word: string; readonly meanings: Meaning[] }>();
  for (const { row, partner } of all) {
    const { word = '', meaning = '' } = row;
    if (alike(word) === '') continue;
    const term = terms.get(alike(word)) ?? { word: word.trim(), meanings: [] };
    terms.set(alike(word), term);
    term.meanings.push({ partner, meaning });
  }
  return [...terms.values()]
    .map((term) => ({
      ...term,
      differs: new Set(term.meanings.map(({ meaning }) => alike(meaning))).size > 1,
    }))
    .sort((a, b) => Number(b.differs) - Number(a.differs));
}

/** A chance for an organisation that does not take part; `namedBy` null: what was agreed. */
export interface Chance {
  readonly organisationId: string;
  readonly chance: string;
  readonly namedBy: Partner | null;
}

/** Chances that were seen for organisations that do not take part, by organisation. */
export function chancesIn(kickoff: Kickoff, bodyOf: BodyOf): readonly Chance[] {
  const present = new Set(
    kickoff.partners.filter((one) => !hasLeft(one)).map(({ organisationId }) => organisationId),
  );
  const agreed = kickoff.agreement.more.find(({ questionId }) => questionId === findingQuestions.chances);
  const all = [
    ...rowsOf(agreed ? bodyOf(agreed.contributionId) : null).map((row) => ({ row, namedBy: null })),
    ...kickoff.partners
      .filter(isActive)
      .flatMap((partner) =>
        rowsOf(saidBy(partner, findingQuestions.chances, bodyOf)).map((row) => ({ row, namedBy: partner })),
      ),
  ];
  return all
    .flatMap(({ row, namedBy }) => {
      const { organisation: organisationId, chance } = row;
      return organisationId === undefined || chance === undefined || present.has(organisationId)
        ? []
        : [{ organisationId, chance, namedBy }];
    })
    .sort((a, b) => a.organisationId.localeCompare(b.organisationId));
}

function rowsOf(body: AnswerBody | null): readonly Readonly<Record<string, string>>[] {
  return body?.kind === 'rows' ? body.rows : [];
}
