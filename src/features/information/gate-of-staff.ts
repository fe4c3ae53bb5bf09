import { accept, type Decision } from '../../engine/workflow.ts';
import type { InformationEvent } from './events.ts';
import { bases, type InformationRequest, type LivingRequest, type RequestIn } from './model.ts';
import { taskCard } from './names.ts';
import { fromNow, no, oneOf, said, toAll, toSeats, type Work, wordsOf } from './steps.ts';
import { stopped } from './stopping.ts';
import { privacyDeciders } from './tasks.ts';

type Decided = Decision<InformationRequest>;
type Of<Type extends InformationEvent['type']> = Extract<InformationEvent, { readonly type: Type }>;

/**
 * Gate three: whether it can be had, and how it may be shared. "Do not know" on whether it can be had is no reason to
 * stop: whoever finds it out will see. "Do not know" on what it may be shared goes to the privacy officer first.
 */
export function check(work: Work, state: LivingRequest, event: Of<'check'>): Decided {
  const { context, region } = work;
  if (state.status !== 'checking') return no('notNow');
  const obtainable = oneOf(['yes', 'no', 'unknown'] as const, event.obtainable);
  if (obtainable === null) return no('answerMissing', { fields: ['obtainable'] });
  if (obtainable === 'no') return stopped(work, state, 'OBTAINABLE_SHAREABLE');
  const basis = oneOf(bases, event.basis);
  const sharing = said(event.sharing);
  if (basis === null) return no('basisMissing', { fields: ['basis'] });
  // Who does not know on what it may be shared cannot know how.
  if (sharing === null && basis !== 'UNKNOWN') return no('sharingMissing', { fields: ['sharing'] });
  const sharingId = sharing === null ? null : context.newId();
  const contributions =
    sharingId === null || sharing === null
      ? []
      : [wordsOf(region, { id: sharingId, key: 'sharing', by: event.by, body: sharing })];
  const verdict = { obtainable, basis, sharingId, by: event.by, at: context.now };
  if (basis === 'UNKNOWN') {
    const { staffed = state.staffed } = event;
    const next: RequestIn<'privacyCheck'> = {
      ...state,
      status: 'privacyCheck',
      staffed,
      verdict,
      ...fromNow(work),
    };
    const effects = toAll(next, privacyDeciders(region, next), taskCard('privacy'));
    return accept(next, { contributions, effects });
  }
  const next: RequestIn<'assigning'> = { ...state, status: 'assigning', verdict, ...fromNow(work) };
  return accept(next, { contributions, effects: toFacilitator(next) });
}

/** The privacy officer says on what it may be shared, and how. */
export function settleBasis(work: Work, state: LivingRequest, event: Of<'settleBasis'>): Decided {
  const { context, region } = work;
  if (state.status !== 'privacyCheck') return no('notNow');
  const basis = oneOf(bases, event.basis);
  const sharing = said(event.sharing);
  if (basis === null || basis === 'UNKNOWN') return no('basisMissing', { fields: ['basis'] });
  if (sharing === null) return no('sharingMissing', { fields: ['sharing'] });
  const sharingId = context.newId();
  const verdict = { ...state.verdict, basis, sharingId, by: event.by, at: context.now };
  const next: RequestIn<'assigning'> = { ...state, status: 'assigning', verdict, ...fromNow(work) };
  return accept(next, {
    contributions: [wordsOf(region, { id: sharingId, key: 'sharing', by: event.by, body: sharing })],
    superseded: state.verdict.sharingId === null ? [] : [state.verdict.sharingId],
    effects: toFacilitator(next),
  });
}

/** The privacy officer says that it may not be shared. */
export function forbid(work: Work, state: LivingRequest): Decided {
  return state.status === 'privacyCheck' ? stopped(work, state, 'OBTAINABLE_SHAREABLE') : no('notNow');
}

function toFacilitator(state: RequestIn<'assigning'>) {
  return toSeats(state, [state.circle.facilitatorSeatId], taskCard('assign'));
}
