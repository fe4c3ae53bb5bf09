import { accept, type Decision } from '../../engine/workflow.ts';
import type { Kickoff, Partner } from './model.ts';
import { answersOf } from './names.ts';
import { withPartner } from './partners.ts';
import { isBlank, penOf, replaced, seatOf } from './pen.ts';
import { type EventOf, type In, no, type Scene } from './scene.ts';
import { mayBeWithheld, sharesAs } from './sharing.ts';

/**
 * Changes with whom one answer is shared, also when the round is over. What becomes oral is destroyed; words that
 * are not kept cannot be shared again.
 */
export function shareAnswer(
  scene: Scene<In<'collecting' | 'agreeing' | 'adopted'>>,
  event: EventOf<'shareAnswer'>,
  partner: Partner,
): Decision<Kickoff> {
  const { questionId, sharing, withOrganisationIds, body } = event;
  const before = partner.answers.find((one) => one.questionId === questionId);
  if (!before) return no('notAsked', { fields: [questionId] });
  if (!mayBeWithheld(questionId)) return no('forEveryone', { fields: [questionId] });
  if (before.contributionId === null) return no('wordsGone', { fields: [questionId] });
  const { audience } = sharesAs(scene.state, sharing, withOrganisationIds);
  if (sharing === 'some' && audience?.length === 0) return no('nobodyChosen', { fields: ['with'] });
  if (sharing !== 'orally' && isBlank(body)) return no('wordsGone', { fields: [questionId] });
  const pen = penOf(scene, seatOf(partner));
  const right = answersOf(partner.id);
  const contributionId = sharing === 'orally' ? null : pen.write(questionId, right, body, audience);
  const answers = partner.answers.map((one) => (one === before ? { ...one, sharing, contributionId } : one));
  const gone =
    sharing === 'orally'
      ? { destroyed: [{ key: questionId, right }] }
      : { superseded: replaced(scene.state, [before.contributionId]) };
  return accept<Kickoff>(
    { ...scene.state, partners: withPartner(scene.state.partners, partner.id, { answers }) },
    { contributions: pen.contributions, ...gone },
  );
}
