import type { ActionList, Agreed, AgreedMoments, Promised } from './model.ts';

interface OfAction {
  readonly actionId: string;
}

/** What can happen to the actions of a kick-off. Words come in unsealed; blank text counts as nothing. */
export type ActionEvent =
  | { readonly type: 'follow'; readonly agreed: Agreed }
  /** Other moments of communication are approved than before. */
  | { readonly type: 'followMoments'; readonly agreed: AgreedMoments }
  /** What was promised on the answer to an information request is to be done, or no longer. */
  | { readonly type: 'followPromises'; readonly promised: Promised }
  /** The kick-off became more or less confidential. */
  | { readonly type: 'relevel'; readonly level: ActionList['level'] }
  /** Others than before may see the agreement, so its actions too. */
  | { readonly type: 'share'; readonly readers: readonly string[] }
  | (OfAction & { readonly type: 'markDone' })
  /** Still running, or running again: also takes back "done" and "stuck". */
  | (OfAction & { readonly type: 'markRunning' })
  | (OfAction & { readonly type: 'markStuck'; readonly reason: unknown })
  /** The clock: this many weeks after the due day it is still not done. */
  | (OfAction & { readonly type: 'weekPasses'; readonly week: number });
