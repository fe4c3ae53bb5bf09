import type { Database } from '../src/database/database.ts';
import type { Transaction } from '../src/database/transaction.ts';
import { freshId } from '../src/lib/ids.ts';
import { boxes, engineOn, insertPeople, requestBy, viewerNamed } from '../test/support/engine.ts';
import { interleaved } from './rounds.ts';

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly name: string | undefined;
}

/**
 * What the rules, the sealing and the bookkeeping of the engine cost above its own SQL: an event through `run`,
 * against the very same statements sent by hand in one transaction.
 */
export async function benchDecisions(database: Database): Promise<string> {
  const owner = viewerNamed('owner');
  await insertPeople(database, ['owner']);
  const recorded: Statement[] = [];
  const engine = await engineOn(recording(database, recorded));
  const open = (id: string) =>
    engine.run(
      boxes,
      id,
      { type: 'open', id, owner: owner.seatId, remindAt: ['2026-11-30T08:00:00Z'] },
      requestBy(owner),
    );
  const known = freshId();
  recorded.length = 0;
  await open(known);
  const statements = [...recorded];
  const deliveryOf = (id: string): string => `${owner.accountId}:${id}`;
  const used = String(
    statements.flatMap(({ values }) => values).find((value) => String(value).startsWith(owner.accountId)),
  );
  const again = (value: unknown, id: string): unknown =>
    typeof value === 'string' ? value.replaceAll(known, id).replaceAll(used, deliveryOf(id)) : value;
  const plain = (): Promise<void> => {
    const id = freshId();
    return database.engine(async (tx) => {
      for (const { text, values, name } of statements)
        await tx.query(
          text,
          values.map((value) => again(value, id)),
          name,
        );
    });
  };
  const { ours, plain: bare, ratio } = await interleaved(() => open(freshId()), plain);
  return `decisions through run ${ours.toFixed(0)}/s, their SQL alone ${bare.toFixed(0)}/s, ratio ${ratio.toFixed(2)}`;
}

/** The same database, remembering what is sent in engine transactions. */
function recording(database: Database, into: Statement[]): Database {
  const listening = (tx: Transaction): Transaction => ({
    ...tx,
    query: (text, values = [], name) => {
      into.push({ text, values, name });
      return tx.query(text, values, name);
    },
  });
  return { ...database, engine: (work) => database.engine((tx) => work(listening(tx))) };
}
