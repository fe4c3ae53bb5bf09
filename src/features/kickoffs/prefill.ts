import type { Viewer } from '../../chat/viewer.ts';
import type { Engine } from '../../engine/engine.ts';
import { levels } from '../../regions/rule-schema.ts';
import { answerOf } from './answer-body.ts';
import type { Prefill } from './answer-form.ts';
import { earlierAnswers } from './earlier-store.ts';
import type { Partner } from './model.ts';
import type { Shown } from './shown.ts';

/** What an organisation is for and what it can and cannot do: seldom different from one kick-off to the next. */
const takenOver = ['K15', 'K22', 'K23'] as const;

/**
 * What a partner's own seat said elsewhere to the questions that are the same everywhere. Never from a kick-off that is
 * more confidential than this one, and into a theme none from a case.
 */
export async function prefillFor(
  engine: Engine,
  viewer: Viewer,
  { kickoff }: Shown,
  partner: Partner,
): Promise<Prefill> {
  const said = new Set([...partner.saved, ...partner.answers].map(({ questionId }) => questionId));
  const questionIds = takenOver.filter((id) => partner.questionIds.includes(id) && !said.has(id));
  const isOwn = viewer.seats.some(({ seatId }) => seatId === partner.seatId);
  if (questionIds.length === 0 || !isOwn) return new Map();
  return engine.look(viewer, async (eye) => {
    const found = await earlierAnswers(eye.tx, {
      organisationId: partner.organisationId,
      seatId: partner.seatId,
      questionIds,
      levels: levels.slice(0, levels.indexOf(kickoff.level) + 1),
      fromCases: kickoff.variant === 'CASE',
      exceptId: kickoff.id,
    });
    const words = await eye.words(found.map(({ contributionId }) => contributionId));
    return new Map(
      found.flatMap(({ questionId, contributionId }) => {
        const body = answerOf(words.get(contributionId));
        return body ? [[questionId, body] as const] : [];
      }),
    );
  });
}
