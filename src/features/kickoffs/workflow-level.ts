import { accept, type Decision } from '../../engine/workflow.ts';
import { levels } from '../../regions/rule-schema.ts';
import { levelChangedFact } from './facts.ts';
import type { Kickoff } from './model.ts';
import { rights } from './names.ts';
import { isBlank, penOf } from './pen.ts';
import { type EventOf, no, type Scene } from './scene.ts';

/**
 * More confidential at once; less so only with a reason that stays, and never below what the region lets a case be:
 * words that were given under a level were given on that promise.
 */
export function changeLevel(scene: Scene<Kickoff>, event: EventOf<'changeLevel'>): Decision<Kickoff> {
  const { state, book, context } = scene;
  const place = (level: Kickoff['level']): number => levels.indexOf(level);
  if (event.level === state.level) return no('sameLevel', { fields: ['level'] });
  const floor = state.variant === 'CASE' ? book.region.levels.case : 'OPEN';
  if (place(event.level) < place(floor)) return no('belowCaseLevel', { fields: ['level'] });
  const isLower = place(event.level) < place(state.level);
  if (isLower && isBlank(event.reason)) return no('reasonMissing', { fields: ['reason'] });
  const pen = penOf(scene, event.by);
  const reasonId = isBlank(event.reason) ? null : pen.write('levelReason', rights.process, event.reason);
  const change = { at: context.now, from: state.level, to: event.level, by: event.by, reasonId };
  const after: Kickoff = { ...state, level: event.level, levelChanges: [...state.levelChanges, change] };
  // What follows an agreement (its actions) keeps a level of its own.
  const facts = state.status === 'draft' ? [] : [levelChangedFact(after)];
  return accept<Kickoff>(after, { contributions: pen.contributions, facts });
}
