import type { Pool } from 'pg';
import type { Readiness } from './database.ts';
import { readMigrations } from './migrations.ts';

/** Whether the database answers, and holds exactly the migrations in `folder`. */
export async function readiness(pool: Pool, folder: string): Promise<Readiness> {
  const known = await readMigrations(folder);
  try {
    const { rows } = await pool.query<{ name: string; finished: boolean }>(
      `select migration_name as name, finished_at is not null as finished
       from _prisma_migrations where rolled_back_at is null`,
    );
    const finished = rows.filter((row) => row.finished).map((row) => row.name);
    const same = rows.length === known.length && known.every((step) => finished.includes(step.name));
    return { database: true, migrations: same };
  } catch {
    // Whatever the reason, the answer to "can you work?" is no; the reason is logged where work is tried.
    return { database: false, migrations: false };
  }
}
