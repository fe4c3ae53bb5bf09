import type { SeatKind } from './organisation-schema.ts';
import type { Question, Variant } from './question-schema.ts';

/** What decides which questions of the round an organisation can be asked at all. `type` null: the pack has no such organisation any more. */
export interface AskedPartner {
  readonly variant: Variant;
  readonly type: string | null;
  readonly seat: SeatKind;
}

/** The options somebody chose in their own answer to an earlier question; none when it was not answered. */
export type ChosenIn = (questionId: string) => readonly string[];

/** Whether a question of the round is one for this kind of kick-off and this kind of partner. */
export function couldBeAskedOf(question: Question, { variant, type, seat }: AskedPartner): boolean {
  const { variants, asked, onlyPartnerTypes, onlySeats } = question;
  return (
    variants.includes(variant) &&
    asked.some(({ of, moment }) => of === 'PARTNER' && moment === 'ROUND') &&
    (onlyPartnerTypes === undefined || type === null || onlyPartnerTypes.includes(type)) &&
    (onlySeats === undefined || onlySeats.includes(seat))
  );
}

/** Whether its conditions hold for who answered the earlier questions like this. */
function conditionsHold({ onlyIf = [] }: Pick<Question, 'onlyIf'>, chosen: ChosenIn): boolean {
  return onlyIf.every(({ question, anyOf }) => chosen(question).some((option) => anyOf.includes(option)));
}

/** Whether a question of the round is asked of this partner, as far as it has answered. */
export function isAskedOf(question: Question, partner: AskedPartner, chosen: ChosenIn): boolean {
  return couldBeAskedOf(question, partner) && conditionsHold(question, chosen);
}

/** Of questions in the pack's order, those that are asked: a question that is not asked has no answer to rest on. */
export function askedAmong(questions: readonly Question[], chosen: ChosenIn): readonly Question[] {
  const asked = new Set<string>();
  return questions.filter((question) => {
    const isAsked = conditionsHold(question, (id) => (asked.has(id) ? chosen(id) : []));
    if (isAsked) asked.add(question.id);
    return isAsked;
  });
}
