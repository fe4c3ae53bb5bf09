import type { Transaction } from '../../../src/database/transaction.ts';
import type { People } from '../../../src/features/people/model.ts';
import { peopleStore } from '../../../src/features/people/store.ts';

/** Makes a register the only one in the database, as rows of its store. */
export async function keep(tx: Transaction, people: People): Promise<void> {
  const rows = peopleStore.toRows(people);
  for (const { table } of [...peopleStore.tables].reverse()) await tx.execute(`delete from "${table}"`);
  for (const { table } of peopleStore.tables) {
    const insert = `insert into "${table}" select * from jsonb_populate_recordset(null::"${table}", $1::jsonb)`;
    await tx.execute(insert, [JSON.stringify(rows[table])]);
  }
}
