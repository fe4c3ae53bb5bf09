import type { Audience, NewContribution } from '../../engine/workflow.ts';
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
  /** `right`: the right on this kick-off that lets others read it; `audience`: these alone of those who have it. */
  write(key: string, right: string, body: Words, audience?: Audience): string;
  /** The same, without a trace of who said it. */
  writeWithoutName(key: string, right: string, body: Words): string;
  readonly contributions: readonly NewContribution[];
}

/** Stands where an organisation would, at words that nobody's name is under. */
const nobodysName = 'ANONYMOUS';

type Author = Pick<NewContribution, 'organisationId' | 'seatId'>;

export function penOf({ book, context }: Scene<unknown>, speaker: SeatRef): Pen {
  const contributions: NewContribution[] = [];
  const take = (
    author: Author,
    words: Pick<NewContribution, 'key' | 'right' | 'audience' | 'body'>,
  ): string => {
    const id = context.newId();
    const { legalFrame: legalBasis } = book.region;
    contributions.push({ id, ...author, ...words, dataClass: 'personal-free', legalBasis });
    return id;
  };
  const { organisationId, seatId } = speaker;
  return {
    contributions,
    write: (key, right, body, audience = null) =>
      take({ organisationId, seatId }, { key, right, audience, body }),
    writeWithoutName: (key, right, body) =>
      take({ organisationId: nobodysName, seatId: null }, { key, right, audience: null, body }),
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
    ...content.more.map(({ contributionId }) => contributionId),
    ...content.confirmations.map(({ remarkId }) => remarkId),
  ].filter((id) => id !== null);
}

/** Of these contributions, those that may go: what an adopted version speaks of stays. */
export function replaced(state: Kickoff, ids: readonly (string | null)[]): readonly string[] {
  const kept = new Set(state.versions.flatMap(({ content }) => wordsIn(content)));
  return ids.filter((id) => id !== null).filter((id) => !kept.has(id));
}
