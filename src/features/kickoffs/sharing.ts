import type { Audience, Principal } from '../../engine/workflow.ts';
import { type AnswerBody, chosenOf } from './answer-body.ts';
import type { Answer, Kickoff, Partner, Sharing } from './model.ts';
import { agrees } from './partners.ts';

/** What may be shared, with whom, and which answers that is about: the questions by which a partner says so. */
export const sharingQuestions = { how: 'K21', withWhom: 'K21b', which: 'K21c' } as const;

/**
 * The agreement rests on these, so whoever may see answers sees them: what may be shared, the approach, the time. And
 * the day on which the police looked for a known network: it says nothing of what came of it, and "orally only" leaves
 * dates as they are.
 */
const forEveryone: ReadonlySet<string> = new Set([sharingQuestions.how, 'K08', 'K28', 'K30', 'K30b']);
/** Said to the product, not to the others. */
const aboutSharing: ReadonlySet<string> = new Set([sharingQuestions.withWhom, sharingQuestions.which]);

/** Whether a partner can keep its answer to a question from others. */
export function mayBeWithheld(questionId: string): boolean {
  return !forEveryone.has(questionId) && !aboutSharing.has(questionId);
}

/** Whether a question is one of content; how a partner shares shows in the answers themselves. */
export function isShown(questionId: string): boolean {
  return !aboutSharing.has(questionId);
}

/** With whom an answer is shared. `audience` as the engine takes it: null is everyone who may see answers. */
export interface Shares {
  readonly sharing: Sharing;
  readonly audience: Audience;
}

const everyone: Shares = { sharing: 'everyone', audience: null };
const ownOnly: Shares = { sharing: 'own', audience: [] };

const sharingOf: Readonly<Record<string, Sharing>> = {
  ALL: 'everyone',
  SOME: 'some',
  ORALLY: 'orally',
  NOT: 'own',
  FIND_OUT: 'findOut',
};

/** As it was shared until now, also where its partner chose that for this answer alone. */
export function sharesLike({ sharing, contributionId }: Answer): Shares {
  if (sharing === 'everyone') return everyone;
  return { sharing, audience: sharing === 'some' && contributionId !== null ? { of: contributionId } : [] };
}

/** The seats of these organisations, as far as they take part or guide. Who joins later is not among them. */
function seatsOf(state: Kickoff, organisationIds: readonly string[]): readonly Principal[] {
  const seats = [...state.partners.filter(agrees), state.facilitator]
    .filter(({ organisationId }) => organisationIds.includes(organisationId))
    .map(({ seatId }) => `seat:${seatId}`);
  return [...new Set(seats)];
}

/** The organisations that a partner can choose to share with. */
export function audienceOptions(state: Kickoff, partner: Partner): ReadonlySet<string> {
  const others = state.partners.filter((one) => agrees(one) && one.id !== partner.id);
  const all = [state.facilitator, ...others].map(({ organisationId }) => organisationId);
  return new Set(all.filter((organisationId) => organisationId !== partner.organisationId));
}

/** The questions whose answers a partner can keep from others. */
export function withheldOptions(partner: Partner): ReadonlySet<string> {
  const ids = partner.questionIds.filter((id) => mayBeWithheld(id) && !partner.anonymousIn.includes(id));
  return new Set(ids);
}

export function sharesAs(
  state: Kickoff,
  sharing: Sharing,
  withOrganisationIds: readonly string[],
): { readonly sharing: Sharing; readonly audience: readonly Principal[] | null } {
  if (sharing === 'everyone') return { sharing, audience: null };
  return { sharing, audience: sharing === 'some' ? seatsOf(state, withOrganisationIds) : [] };
}

/**
 * With whom each answer is shared, by what the partner says about it. Who was not asked that shares with everyone
 * who may see answers; a word that is not known here is kept from all.
 */
export function sharesOf(
  state: Kickoff,
  said: ReadonlyMap<string, AnswerBody>,
): (questionId: string) => Shares {
  const how = said.get(sharingQuestions.how);
  const which = said.get(sharingQuestions.which);
  const withWhom = said.get(sharingQuestions.withWhom);
  const sharing = how ? (sharingOf[chosenOf(how)[0] ?? ''] ?? 'own') : 'everyone';
  const wanted = sharesAs(state, sharing, withWhom ? chosenOf(withWhom) : []);
  const chosen = which ? new Set(chosenOf(which)) : null;
  return (questionId) => {
    if (!isShown(questionId)) return ownOnly;
    if (!mayBeWithheld(questionId)) return everyone;
    return chosen === null || chosen.has(questionId) ? wanted : everyone;
  };
}
