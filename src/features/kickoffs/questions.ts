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

/** What one organisation is asked of the round's questions: a guest only what the pack lets guests see. */
export function questionIdsOf(
  region: RegionPack,
  round: { readonly variant: Variant; readonly ids: readonly string[] },
  partner: { readonly organisationId: string; readonly isGuest: boolean },
): readonly string[] {
  const type = organisation(region, partner.organisationId)?.type;
  const asked = questionsFor(region, {
    variant: round.variant,
    askedOf: 'PARTNER',
    moment: 'ROUND',
    ...(type === undefined ? {} : { partnerType: type }),
  });
  return asked
    .map(({ id }) => id)
    .filter((id) => round.ids.includes(id) && (!partner.isGuest || region.guestQuestions.includes(id)));
}

/** What the lead can be asked while drafting. */
export function leadQuestionIds(region: RegionPack, variant: Variant): readonly string[] {
  return questionsFor(region, { variant, askedOf: 'LEAD', moment: 'DRAFT' }).map(({ id }) => id);
}

/** The question without which no partner can be asked anything: what is the problem? */
export const problemQuestionId = 'K10';
/** Who does what, when. */
export const rowsQuestionId = 'K32';

/** The kinds of action a row may have; empty when the pack does not ask for a kind. */
export function rowKinds(region: RegionPack): readonly string[] {
  const rows = region.questions.find(({ id }) => id === rowsQuestionId);
  return rows?.columns?.find(({ id }) => id === 'kind')?.options?.map(({ id }) => id) ?? [];
}
