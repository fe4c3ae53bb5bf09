import { Pool } from 'pg';
import type { Sent } from './recorded.ts';

/** What an app does for a call, and what it says then. */
export interface Doing {
  readonly statements: readonly Sent[];
  readonly answer: string;
}

/** The statements of a call in one transaction, by plain `pg`. */
export function openSql(databaseUrl: string) {
  const pool = new Pool({ connectionString: databaseUrl, max: 8 });
  return {
    async carryOut({ statements }: Doing): Promise<void> {
      const client = await pool.connect();
      try {
        await client.query('begin');
        for (const statement of statements) await client.query(statement as { text: string });
        await client.query('commit');
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}
