import { freshId } from '../src/lib/ids.ts';
import type { Deed } from './office.ts';
import type { Sent } from './recorded.ts';
import type { Doing } from './sql.ts';

/** A deed that was done, with everything it sent to the database. */
export interface Pattern {
  readonly deed: Deed;
  readonly doing: Doing;
}

const ids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What was sent for one deed, with the ids of another of the same place. */
export function doingLike({ deed, doing }: Pattern, wanted: Deed): Doing {
  const renamed = new Map([
    [deed.kickoffId, wanted.kickoffId],
    [deed.listId, wanted.listId],
    [deliveryOf(deed, doing.statements), freshId()],
    ...deed.rowIds.map((id, index) => [id, wanted.rowIds[index] ?? id] as const),
  ]);
  const again = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll(ids, (id) => renamed.get(id) ?? id);
    return Array.isArray(value) ? value.map(again) : value;
  };
  const statements = doing.statements.map((sent) =>
    sent.values === undefined ? sent : { ...sent, values: sent.values.map(again) },
  );
  return { ...doing, statements };
}

/** The engine calls the deliveries of a person by the person and an id of their own. */
function deliveryOf({ accountId }: Deed, statements: readonly Sent[]): string {
  const start = `${accountId}:`;
  const found = statements
    .flatMap(({ values }) => values ?? [])
    .find((value): value is string => typeof value === 'string' && value.startsWith(start));
  if (found === undefined) throw new Error('Among what a deed sent there is no delivery.');
  return found.slice(start.length);
}
