import type { ZodType } from 'zod';
import type { Store } from './workflow.ts';

/**
 * A store for a small object that needs no tables of its own: its whole state is one row, which everyone who has
 * any right on the object may see. Words never belong in it (they are contributions), nor does what only some
 * may see: that takes tables with policies.
 */
export function documents<State extends { readonly id: string }>(
  kind: string,
  shape: ZodType<State>,
): Store<State> {
  const table = 'document';
  return {
    tables: [{ table, root: 'id', key: ['id'], kind }],
    toRows: (state) => ({ [table]: [{ id: state.id, kind, state }] }),
    fromRows: (rows) => shape.parse(rows[table]?.[0]?.['state']),
  };
}
