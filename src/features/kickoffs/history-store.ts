import type { Queryable } from '../../database/transaction.ts';
import type { SeatRef } from './agreement-model.ts';
import { historyOf } from './history.ts';
import type { Authors } from './history-authors.ts';
import type { Kickoff } from './model.ts';

/**
 * Who is behind the course of a kick-off, for one reader (as `reader`): the owner of a reason comes with the right to
 * read it. Seats that have ended keep their function, so a record that is taken years later says it too.
 */
export async function authorsIn(tx: Queryable, kickoff: Kickoff): Promise<Authors> {
  const entries = historyOf(kickoff);
  const unsaid = entries.flatMap((entry) =>
    entry.by === null && 'reasonId' in entry && entry.reasonId !== null ? [entry.reasonId] : [],
  );
  const owners = await tx.query<SeatRef & { id: string }>(
    `select id, organisation_id as "organisationId", seat_id as "seatId" from contribution
      where id = any ($1::uuid[]) and seat_id is not null`,
    [unsaid],
    'kickoff_reason_owners',
  );
  const seatIds = [...entries.flatMap(({ by }) => by?.seatId ?? []), ...owners.map(({ seatId }) => seatId)];
  const seats = await tx.query<{ id: string; functionId: string }>(
    `select id, function_id as "functionId" from seat where id = any ($1::uuid[])`,
    [[...new Set(seatIds)]],
    'kickoff_author_functions',
  );
  return {
    ofReasons: new Map(owners.map(({ id, organisationId, seatId }) => [id, { organisationId, seatId }])),
    functions: new Map(seats.map(({ id, functionId }) => [id, functionId])),
  };
}
