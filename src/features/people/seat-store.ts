import type { Queryable } from '../../database/transaction.ts';
import type { Day } from '../../lib/time.ts';

/** A seat that can be held on a day, by whomever. */
export interface OpenSeat {
  readonly seatId: string;
  readonly organisationId: string;
  readonly functionId: string;
  readonly bodyId: string | null;
  readonly label: string;
}

/** Every seat there is on a day, by organisation. As reader: for anyone who has a seat. */
export async function openSeats(tx: Queryable, today: Day): Promise<OpenSeat[]> {
  return tx.query<OpenSeat>(
    `select id as "seatId", organisation_id as "organisationId", function_id as "functionId", body_id as "bodyId", label
     from seat where ends_on is null or $1::date < ends_on
     order by organisation_id, body_id, function_id, label, id`,
    [today],
    'people_open_seats',
  );
}
