import type { Transaction } from '../database/transaction.ts';
import type { Instant } from '../lib/time.ts';

/** This database belongs to another region. */
export class RegionClaimFault extends Error {
  override readonly name = 'RegionClaimFault';
}

const settingName = 'region';

/**
 * A database belongs to the region it was first started with: its people, bodies and sealed words are that
 * region's. Throws RegionClaimFault, saying what to do, when it is started with another.
 */
export async function claimRegion(tx: Transaction, regionId: string, now: Instant): Promise<void> {
  const [row] = await tx.query<{ value: { id: string } }>(
    `insert into setting (name, value, updated_at) values ($1, $2, $3)
     on conflict (name) do update set name = excluded.name returning value`,
    [settingName, { id: regionId }, now],
  );
  if (row === undefined || row.value.id === regionId) return;
  throw new RegionClaimFault(
    `This database belongs to the region "${row.value.id}", and REGION is "${regionId}". Set REGION=${row.value.id}, or use another DATABASE_URL or DATA_DIR.`,
  );
}
