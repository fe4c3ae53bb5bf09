import type { Viewer } from '../../chat/viewer.ts';
import type { Language } from '../../lib/language.ts';
import type { Instant } from '../../lib/time.ts';
import { textIn } from '../../regions/lookups.ts';
import type { Question } from '../../regions/question-schema.ts';
import type { Span } from '../../view/spans.ts';
import { type AnswerBody, answerOf, answerSpans, organisationName } from './answer-body.ts';
import type { Kickoff, Partner } from './model.ts';
import { rights, shareAs, speakAs } from './names.ts';
import { cardPhrases } from './phrases.ts';
import type { Rulebook } from './rulebook.ts';

/** A kick-off as one viewer sees it, with all that is needed to put it into words. */
export interface Shown<State extends Kickoff = Kickoff> {
  readonly kickoff: State;
  readonly rights: ReadonlySet<string>;
  /** What they may read, by contribution id. */
  readonly words: ReadonlyMap<string, unknown>;
  readonly book: Rulebook;
  readonly language: Language;
  readonly viewer: Viewer;
  readonly now: Instant;
  /** The theme's name in the viewer's language; null when they may not see the theme. */
  readonly themeName: string | null;
  /** The other themes it belongs to, as far as they may see them. */
  readonly otherThemeNames: readonly string[];
}

export function mayGuide({ rights: own }: Pick<Shown, 'rights'>): boolean {
  return own.has(rights.facilitate);
}

/** The partners the viewer speaks for. */
export function ownPartners({ kickoff, rights: own }: Shown): readonly Partner[] {
  return kickoff.partners.filter(({ id }) => own.has(speakAs(id)));
}

/** The partners whose answers are the viewer's own, also when nothing is asked of them any more. */
export function answeringPartners({ kickoff, rights: own }: Shown): readonly Partner[] {
  return kickoff.partners.filter(({ id }) => own.has(speakAs(id)) || own.has(shareAs(id)));
}

export function partnerOf({ kickoff }: Shown, partnerId: string): Partner | undefined {
  return kickoff.partners.find(({ id }) => id === partnerId);
}

export function nameOf(shown: Shown, organisationId: string): string {
  return organisationName(organisationId, { region: shown.book.region, language: shown.language });
}

// A sentence in a chat message has no room for forty names; the page has them all.
const mostNames = 8;

/** Partners by name, in a sentence: the first few, and how many more. */
export function namesOf(shown: Shown, partners: readonly Pick<Partner, 'organisationId'>[]): string {
  const all = partners.map(({ organisationId }) => nameOf(shown, organisationId));
  const names = all.slice(0, mostNames).join(', ');
  const count = all.length - mostNames;
  return count > 0 ? cardPhrases(shown.language).text('names.more', { names, count }) : names;
}

/** The name of a partner's organisation; the partner id's own when the viewer may not see that partner. */
export function partnerName(shown: Shown, partnerId: string): string {
  const partner = partnerOf(shown, partnerId);
  return partner ? nameOf(shown, partner.organisationId) : '-';
}

export function questionOf({ book }: Shown, questionId: string): Question | undefined {
  return book.region.questions.find(({ id }) => id === questionId);
}

export function questionText(shown: Shown, questionId: string): string {
  const known = questionOf(shown, questionId);
  return known ? textIn(known.text, shown.language) : questionId;
}

/** What a body is called: the kick-off's own when none is named. */
export function bodyName({ kickoff, book, language }: Shown, bodyId = kickoff.bodyId): string {
  const body = book.region.bodies.find(({ id }) => id === bodyId);
  return body ? textIn(body.name, language) : bodyId;
}

/** A plain text someone wrote (a reason, a remark); null when the viewer may not read it. */
export function plainWords({ words }: Shown, contributionId: string | null): string | null {
  const found = contributionId === null ? undefined : words.get(contributionId);
  return typeof found === 'string' ? found : null;
}

/** What was given to a question; null when the viewer may not read it. */
export function givenWords({ words }: Shown, contributionId: string | null): AnswerBody | null {
  return contributionId === null ? null : answerOf(words.get(contributionId));
}

/** The same, ready to read; null when the viewer may not read it. */
export function givenSpans(
  shown: Shown,
  given: { readonly questionId: string; readonly contributionId: string | null },
  nothing: string,
): readonly Span[] | null {
  const body = givenWords(shown, given.contributionId);
  if (!body) return null;
  const { book, language } = shown;
  return answerSpans(questionOf(shown, given.questionId), body, { region: book.region, language, nothing });
}

/** The seat the viewer acts with: the facilitator's own when it is theirs, else one in the kick-off's body. */
export function actingSeat({ kickoff, viewer }: Pick<Shown, 'kickoff' | 'viewer'>) {
  const seats = viewer.seats;
  const seat =
    seats.find(({ seatId }) => seatId === kickoff.facilitator.seatId) ??
    seats.find(({ bodyId }) => bodyId === kickoff.bodyId) ??
    seats[0];
  return seat ? { seatId: seat.seatId, organisationId: seat.organisationId } : null;
}
