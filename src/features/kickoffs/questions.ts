import { couldBeAskedOf } from '../../regions/asked-of.ts';
import { organisation, questionsFor } from '../../regions/lookups.ts';
import type { Question, Variant } from '../../regions/question-schema.ts';
import type { RegionPack } from '../../regions/schema.ts';

/** Everything partners can be asked in the round of this variant, in the pack's order. */
export function roundQuestions(region: RegionPack, variant: Variant): readonly Question[] {
  return questionsFor(region, { variant, askedOf: 'PARTNER', moment: 'ROUND' });
}

/** Asked in every round: the core set, and what adoption waits for. */
export function isAlwaysAsked(question: Question): boolean {
  return question.core || question.blocksAdoption;
}

/** The ids of the round's questions: those always asked, and the extra ones. */
export function roundQuestionIds(
  region: RegionPack,
  variant: Variant,
  extraIds: readonly string[],
): readonly string[] {
  const wanted = new Set(extraIds);
  return roundQuestions(region, variant)
    .filter((question) => isAlwaysAsked(question) || wanted.has(question.id))
    .map(({ id }) => id);
}

/**
 * What one organisation can be asked of the round's questions: a guest only what the pack lets guests see. What rests
 * on a question that it is not asked is left out; whether the rest is asked depends on its own answers.
 */
export function questionIdsOf(
  region: RegionPack,
  round: { readonly variant: Variant; readonly ids: readonly string[] },
  partner: { readonly organisationId: string; readonly isGuest: boolean },
): readonly string[] {
  const known = organisation(region, partner.organisationId);
  const seat = partner.isGuest ? 'GUEST' : (known?.seat ?? 'FIXED');
  const who = { variant: round.variant, type: known?.type ?? null, seat };
  const kept = new Set<string>();
  for (const question of region.questions) {
    const isInRound = round.ids.includes(question.id) && couldBeAskedOf(question, who);
    const isForThem = !partner.isGuest || region.guestQuestions.includes(question.id);
    const canHold = (question.onlyIf ?? []).every((one) => kept.has(one.question));
    if (isInRound && isForThem && canHold) kept.add(question.id);
  }
  return [...kept];
}

/** What the lead can be asked while drafting. */
export function leadQuestionIds(region: RegionPack, variant: Variant): readonly string[] {
  return questionsFor(region, { variant, askedOf: 'LEAD', moment: 'DRAFT' }).map(({ id }) => id);
}

// Each has a form of its own in the agreement; communication has a plan of its own.
const writtenElsewhere: ReadonlySet<string> = new Set([
  'K27',
  'K28',
  'K32',
  'K33',
  'K33b',
  'K34',
  'K35',
  'K36',
  'K37',
]);

/** What else is agreed, as far as the pack asks it: help of the office, chances for others, ... */
export function moreQuestions(region: RegionPack, variant: Variant): readonly Question[] {
  return questionsFor(region, { variant, moment: 'AGREEMENT' }).filter(({ id }) => !writtenElsewhere.has(id));
}

/** Of a theme that is developed: what is to be learned, and which district it is tied to. */
export const learningQuestionIds: readonly string[] = ['K07b', 'K07c'];
/** The question without which no partner can be asked anything: what is the problem? */
export const problemQuestionId = 'K10';
/** What the lead is asked at the start and has not said yet. */
export function unsaidOf(
  kickoff: { readonly variant: Variant; readonly leadWords: readonly { readonly questionId: string }[] },
  region: RegionPack,
): readonly string[] {
  const { variant, leadWords } = kickoff;
  const said = new Set(leadWords.map(({ questionId }) => questionId));
  return leadQuestionIds(region, variant).filter((id) => !said.has(id));
}

/** Who does what, when. */
export const rowsQuestionId = 'K32';

/** The kinds of action a row may have; empty when the pack does not ask for a kind. */
export function rowKinds(region: RegionPack): readonly string[] {
  const rows = region.questions.find(({ id }) => id === rowsQuestionId);
  return rows?.columns?.find(({ id }) => id === 'kind')?.options?.map(({ id }) => id) ?? [];
}
