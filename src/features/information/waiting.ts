import { accept, type Decision } from '../../engine/workflow.ts';
import type { InformationRequest, LivingRequest, RequestIn } from './model.ts';
import { fromNow, no, type Work } from './steps.ts';
import { waitedFor } from './tasks.ts';

type Waiting = RequestIn<'endorsing' | 'acting'>;

/** The deadline of a gate of partners went by, and some of them said nothing: one can wait for them. */
export function mayWait(state: InformationRequest): state is Waiting {
  if (state.status !== 'endorsing' && state.status !== 'acting') return false;
  return state.overdue && waitedFor(state).length > 0;
}

/** As many working days again for partners that were silent; they are reminded as before. */
export function wait(work: Work, state: LivingRequest): Decision<InformationRequest> {
  return mayWait(state) ? accept({ ...state, ...fromNow(work) }) : no('notNow');
}
