import type { Asking, Grant, MayTable } from '../../engine/workflow.ts';
import type { ActionEvent } from './events.ts';
import type { ActionList } from './model.ts';
import { rights, speakFor } from './names.ts';

const isSystem = (asking: Asking): boolean => asking.isSystem;
const speaks = (asking: Asking, event: { readonly actionId: string }): boolean =>
  asking.rights.has(speakFor(event.actionId));

/** Only the seat that took an action on says how it stands; what is agreed changes elsewhere. */
export const actionMay: MayTable<ActionList, ActionEvent> = {
  follow: isSystem,
  followMoments: isSystem,
  followPromises: isSystem,
  relevel: isSystem,
  share: isSystem,
  weekPasses: isSystem,
  markDone: speaks,
  markRunning: speaks,
  markStuck: speaks,
};

/**
 * Who may see the agreement sees its actions; of them, the seat of an action speaks for it. A seat that was taken
 * out of the agreement sees nothing any more, whatever it had taken on.
 */
export function actionGrants(list: ActionList): readonly Grant[] {
  const readers = new Set(list.readers);
  return [
    ...list.readers.map((principal): Grant => ({ principal, right: rights.see })),
    ...list.actions
      .filter(({ seatId }) => readers.has(`seat:${seatId}`))
      .map(({ id, seatId }): Grant => ({ principal: `seat:${seatId}`, right: speakFor(id) })),
  ];
}
