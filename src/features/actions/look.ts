import { principalsOf, type Viewer } from '../../chat/viewer.ts';
import type { Instant } from '../../lib/time.ts';
import { organisation, textIn } from '../../regions/lookups.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { type Action, type ActionList, lastStep, statusOf } from './model.ts';
import { actionPhrases } from './phrases.ts';

/** Everything needed to put actions into words for one viewer. */
export interface Look {
  readonly region: RegionPack;
  readonly viewer: Viewer;
  readonly now: Instant;
  /** What they may read, by contribution id: what is to be done, and why it is stuck. */
  readonly words: ReadonlyMap<string, unknown>;
}

/** One action with the list it stands in. */
export interface Listed {
  readonly list: Pick<ActionList, 'kickoffId' | 'codeName' | 'level'>;
  readonly action: Action;
}

/** Contributions that actions point at. */
export function wordIdsOf(found: readonly Listed[]): readonly string[] {
  return found.flatMap(({ action }) => {
    const { noteId } = lastStep(action);
    return noteId === null ? [action.whatId] : [action.whatId, noteId];
  });
}

/** Whether the viewer's own seat took it on, and can say how it stands. */
export function isMine({ viewer }: Pick<Look, 'viewer'>, { action }: Listed): boolean {
  return principalsOf(viewer).includes(`seat:${action.seatId}`);
}

export function mayReport(look: Pick<Look, 'viewer'>, one: Listed): boolean {
  const status = statusOf(one.action);
  return isMine(look, one) && (status === 'running' || status === 'stuck' || status === 'done');
}

export function nameOf({ region, viewer }: Look, organisationId: string): string {
  const known = organisation(region, organisationId);
  return known ? textIn(known.name, viewer.language) : organisationId;
}

/** What is to be done, in the words of the agreement. */
export function whatOf({ words, viewer }: Look, { action }: Listed): string {
  const said = words.get(action.whatId);
  return typeof said === 'string' ? said : actionPhrases(viewer.language).text('words.gone');
}

/** Why it is stuck; null when it is not, or may not be read. */
export function stuckReason({ words }: Look, { action }: Listed): string | null {
  const { status, noteId } = lastStep(action);
  const said = noteId === null ? undefined : words.get(noteId);
  return status === 'stuck' && typeof said === 'string' ? said : null;
}
