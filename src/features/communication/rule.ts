import { type Decision, refuse } from '../../engine/workflow.ts';
import type { CommunicationEvent } from './events.ts';
import type { CommunicationPlan } from './model.ts';
import type { CommunicationRefusal } from './refusals.ts';

export type Decided = Decision<CommunicationPlan>;
export type Of<Type extends CommunicationEvent['type']> = Extract<
  CommunicationEvent,
  { readonly type: Type }
>;

export const no: (
  name: CommunicationRefusal,
  more?: Parameters<typeof refuse>[1],
) => ReturnType<typeof refuse> = refuse;
