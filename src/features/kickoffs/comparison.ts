import type { Instant } from '../../lib/time.ts';
import type { Question } from '../../regions/question-schema.ts';
import type { AnswerBody } from './answer-body.ts';
import { findingQuestions } from './findings.ts';
import type { Answer, Partner } from './model.ts';
import { hasLeft } from './partners.ts';
import { sharingQuestions } from './sharing.ts';

/** What one partner's place in the grid holds. */
export type GridCell =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly body: AnswerBody | null }
  | { readonly kind: 'silent'; readonly by: Instant }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'notAsked' };

/** `same` and `different` only where answers can be laid side by side: two or more choices from one list. */
export type Agreeing = 'same' | 'different' | 'notCompared';

export interface GridRow {
  readonly question: Question;
  /** In the order of the partners. */
  readonly cells: readonly GridCell[];
  readonly agreeing: Agreeing;
}

const compared: ReadonlySet<Question['type']> = new Set(['choice', 'scale5', 'yesNoUnknown']);
/** What each can only say of itself: other hours, or other rules about sharing, are no disagreement. */
const ofItself: ReadonlySet<string> = new Set([sharingQuestions.how, findingQuestions.capacity]);

/** Whether answers to it can be laid side by side. */
export function isCompared({ id, type }: Question): boolean {
  return compared.has(type) && !ofItself.has(id);
}

/** Whether the reader may read every answer that was given to it: else it brings no more than what they may read. */
export function isReadWhole({ cells }: GridRow): boolean {
  return cells.every((cell) => {
    if (cell.kind !== 'answer' || cell.body !== null) return true;
    // Nothing to say is nothing that could be read.
    return cell.answer.sharing === 'everyone' && cell.answer.contributionId === null;
  });
}

/** Questions against partners. `bodyOf` gives what may be read of a contribution. */
export function gridOf(
  questions: readonly Question[],
  partners: readonly Partner[],
  bodyOf: (contributionId: string | null) => AnswerBody | null,
): readonly GridRow[] {
  return questions.map((question) => {
    const cells = partners.map((partner) => cellOf(question.id, partner, bodyOf));
    return { question, cells, agreeing: agreeingOn(question, cells) };
  });
}

function cellOf(
  questionId: string,
  partner: Partner,
  bodyOf: (contributionId: string | null) => AnswerBody | null,
): GridCell {
  const answer = partner.answers.find((one) => one.questionId === questionId);
  if (answer) return { kind: 'answer', answer, body: bodyOf(answer.contributionId) };
  // Who has answered has answered everything: the rest was not asked because of what it answered.
  const isAsked = partner.questionIds.includes(questionId) && partner.status !== 'answered';
  if (!isAsked) return { kind: 'notAsked' };
  return partner.noAnswerBy === null ? { kind: 'waiting' } : { kind: 'silent', by: partner.noAnswerBy };
}

function agreeingOn(question: Question, cells: readonly GridCell[]): Agreeing {
  const choices = choicesIn(cells);
  if (!isCompared(question) || choices.length < 2) return 'notCompared';
  return new Set(choices).size === 1 ? 'same' : 'different';
}

const choicesIn = (cells: readonly GridCell[]): readonly string[] =>
  cells.flatMap((cell) => (cell.kind === 'answer' && cell.body?.kind === 'choice' ? [cell.body.choice] : []));

/** For each choice made on a question, who made it; the partners in their order. */
export function sidesOf(
  row: GridRow,
  partners: readonly Partner[],
): readonly { readonly choice: string; readonly partners: readonly Partner[] }[] {
  const sides = new Map<string, Partner[]>();
  row.cells.forEach((cell, index) => {
    const partner = partners[index];
    if (!partner || cell.kind !== 'answer' || cell.body?.kind !== 'choice') return;
    sides.set(cell.body.choice, [...(sides.get(cell.body.choice) ?? []), partner]);
  });
  return [...sides].map(([choice, all]) => ({ choice, partners: all }));
}

/** Who had not answered when the round closed, and still has not. */
export function silentPartners(partners: readonly Partner[]): readonly Partner[] {
  return partners.filter((one) => one.status === 'asked' && one.noAnswerBy !== null);
}

/** Organisations that partners miss at the table, with who named them; those that take part are left out. */
export function missedOrganisations(
  row: GridRow | undefined,
  partners: readonly Partner[],
): readonly { readonly organisationId: string; readonly namedBy: readonly Partner[] }[] {
  const present = new Set(
    partners.filter((one) => !hasLeft(one)).map(({ organisationId }) => organisationId),
  );
  const named = new Map<string, Partner[]>();
  row?.cells.forEach((cell, index) => {
    const partner = partners[index];
    if (!partner || cell.kind !== 'answer' || cell.body?.kind !== 'choices') return;
    for (const organisationId of cell.body.choices) {
      if (!present.has(organisationId))
        named.set(organisationId, [...(named.get(organisationId) ?? []), partner]);
    }
  });
  return [...named].map(([organisationId, namedBy]) => ({ organisationId, namedBy }));
}
