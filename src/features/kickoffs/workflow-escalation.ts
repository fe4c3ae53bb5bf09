import { accept, type Decision } from '../../engine/workflow.ts';
import { escalationBodies } from './escalation.ts';
import type { Kickoff } from './model.ts';
import { rights } from './names.ts';
import { isBlank, penOf } from './pen.ts';
import { localDay } from './rulebook.ts';
import { type EventOf, type In, no, type Scene } from './scene.ts';

type Agreed = Scene<In<'agreeing' | 'adopted'>>;

/** Makes a disagreement ready for the body that decides. One at a time for each body. */
export function prepareEscalation(scene: Agreed, event: EventOf<'prepareEscalation'>): Decision<Kickoff> {
  const { state, book, context } = scene;
  const bodies = escalationBodies(book.region, state).map(({ id }) => id);
  if (!bodies.includes(event.bodyId)) return no('noSuchLine', { fields: ['body'] });
  const isOpen = state.escalations.some(
    ({ bodyId, withdrawnAt }) => bodyId === event.bodyId && withdrawnAt === null,
  );
  if (isOpen) return no('escalatedAlready', { fields: ['body'] });
  if (isBlank(event.question)) return no('escalationQuestionMissing', { fields: ['question'] });
  if (event.replyBy <= localDay(book, context.now)) return no('dueInPast', { fields: ['replyBy'] });
  const pen = penOf(scene, event.by);
  const escalation = {
    id: context.newId(),
    bodyId: event.bodyId,
    preparedAt: context.now,
    preparedBy: event.by,
    questionTextId: pen.write('escalation', rights.agreement, event.question),
    replyBy: event.replyBy,
    withdrawnAt: null,
  };
  return accept<Kickoff>(
    { ...state, escalations: [...state.escalations, escalation] },
    { contributions: pen.contributions },
  );
}

export function withdrawEscalation(scene: Agreed, event: EventOf<'withdrawEscalation'>): Decision<Kickoff> {
  const { state, context } = scene;
  const known = state.escalations.find(
    ({ id, withdrawnAt }) => id === event.escalationId && withdrawnAt === null,
  );
  if (!known) return no('unknownEscalation');
  const escalations = state.escalations.map((one) =>
    one === known ? { ...one, withdrawnAt: context.now } : one,
  );
  return accept<Kickoff>({ ...state, escalations });
}
