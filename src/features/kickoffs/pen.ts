import type { NewContribution } from '../../engine/workflow.ts';
import type { AgreedContent, SeatRef } from './agreement-model.ts';
import type { Words } from './events.ts';
import type { Kickoff, Partner } from './model.ts';
import type { Scene } from './scene.ts';

/** Whether someone left a text open. */
export function isBlank(body: Words): boolean {
  return body === undefined || body === null || (typeof body === 'string' && body.trim() === '');
}

/** Takes down what one seat says in one event: gives ids for the state, keeps the words for the engine to seal. */
export interface Pen {
  /** `right`: the right on this kick-off that lets others read it. */
  write(key: string, right: string, body: Words): string;
  readonly contributions: readonly NewContribution[];
}

export function penOf({ book, context }: Scene<unknown>, speaker: SeatRef): Pen {
  const contributions: NewContribution[] = [];
  return {
    contributions,
    write: (key, right, body) => {
      const id = context.newId();
      const { organisationId, seatId } = speaker;
      const { legalFrame: legalBasis } = book.region;
      contributions.push({
        id,
        key,
        organisationId,
        seatId,
        right,
        audience: null,
        dataClass: 'personal-free',
        legalBasis,
        body,
      });
      return id;
    },
  };
}

export function seatOf(partner: Partner): SeatRef {
  return { seatId: partner.seatId, organisationId: partner.organisationId };
}

/** Every contribution that an agreement speaks of. */
export function wordsIn(content: AgreedContent): readonly string[] {
  const reasons = content.rows.map(({ acceptance }) =>
    'reasonId' in acceptance ? acceptance.reasonId : null,
  );
  return [
    content.goalId,
    content.successTestId,
    content.approachReasonId,
    ...content.dissents.map(({ textId }) => textId),
    ...content.rows.map(({ whatId }) => whatId),
    ...reasons,
    ...content.confirmations.map(({ remarkId }) => remarkId),
  ].filter((id) => id !== null);
}

/** Of these contributions, those that may go: what an adopted version speaks of stays. */
export function replaced(state: Kickoff, ids: readonly (string | null)[]): readonly string[] {
  const kept = new Set(state.versions.flatMap(({ content }) => wordsIn(content)));
  return ids.filter((id) => id !== null).filter((id) => !kept.has(id));
}
