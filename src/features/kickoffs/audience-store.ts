import type { Queryable } from '../../database/transaction.ts';
import type { Principal } from '../../engine/workflow.ts';

/** Who among those with the right may read these words, as far as the reader may read them; empty where that is all. */
export async function audienceOf(tx: Queryable, contributionId: string): Promise<readonly Principal[]> {
  const sql = 'select audience from contribution where id = $1::uuid';
  const [found] = await tx.query<{ audience: string[] }>(sql, [contributionId], 'kickoff_audience');
  return found?.audience ?? [];
}
