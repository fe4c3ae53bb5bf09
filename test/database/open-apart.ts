import { openDatabase } from '../../src/database/open.ts';

// A process of its own: opens the database it is told about, says so, and keeps it until it is killed or its
// input ends. Arguments: JSON of the options.
const options = JSON.parse(process.argv[2] ?? '{}') as Parameters<typeof openDatabase>[0];
const migrated: unknown[] = [];
try {
  const database = await openDatabase({
    ...options,
    log: { info: (fields) => migrated.push(fields), warn: () => {} },
  });
  process.stdout.write(`${JSON.stringify({ open: true, migrated })}\n`);
  process.stdin.on('data', async (line) => {
    await database.engine((tx) =>
      tx.execute('insert into setting values ($1, $2)', [String(line).trim(), '1']),
    );
    process.stdout.write(`${JSON.stringify({ kept: String(line).trim() })}\n`);
  });
  process.stdin.on('end', () => void database.close());
} catch (error) {
  process.stdout.write(`${JSON.stringify({ open: false, said: (error as Error).message })}\n`);
}
