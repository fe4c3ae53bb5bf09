import type { Database } from '../database/database.ts';
import type { Instant } from '../lib/time.ts';
import type { CardRef, Notice } from '../view/views.ts';
import type { Seals } from './sealing.ts';

/** A line in someone's conversation with the bot. What was typed and said is sealed; cards are kept by name only. */
export interface ConversationEntry {
  readonly id: string;
  readonly at: Instant;
  readonly from: 'bot' | 'me';
  readonly words: string | null;
  readonly notice: Notice | null;
  readonly parts: readonly CardRef[];
  readonly read: boolean;
}

/** Conversations, for platforms that keep none themselves. */
export interface Conversations {
  /** The newest lines, oldest of them first. */
  list(accountId: string, limit: number): Promise<ConversationEntry[]>;
  /** False when a line with this id stood there already: nothing is said twice. */
  add(accountId: string, entry: ConversationEntry): Promise<boolean>;
  /** Gives a line other cards; false when it does not stand there. */
  replace(accountId: string, id: string, parts: readonly CardRef[]): Promise<boolean>;
  unread(accountId: string): Promise<number>;
  markRead(accountId: string, ids: readonly string[], now: Instant): Promise<void>;
  /** Removes lines older than the moment given. */
  forgetBefore(at: Instant): Promise<void>;
}

interface LineRow {
  readonly id: string;
  readonly at: string;
  readonly from_bot: boolean;
  readonly parts: readonly CardRef[];
  readonly key_id: string | null;
  readonly sealed: Buffer | null;
  readonly read: boolean;
}
interface SealedLine {
  readonly words: string | null;
  readonly notice: Notice | null;
}

export function conversationsIn(database: Database, seals: Seals): Conversations {
  const change = async (text: string, values: readonly unknown[]): Promise<number> =>
    database.engine((tx) => tx.execute(text, values));
  return {
    list: async (accountId, limit) =>
      (await readLines(database, accountId, limit)).map((row) => entryOf(seals, row)),
    add: async (accountId, entry) => {
      const sealed = seals.seal(entry.id, { words: entry.words, notice: entry.notice } satisfies SealedLine);
      const readAt = entry.read ? entry.at : null;
      const count = await change(
        `insert into conversation_line (id, account_id, at, from_bot, parts, key_id, sealed, read_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
        [
          entry.id,
          accountId,
          entry.at,
          entry.from === 'bot',
          JSON.stringify(entry.parts),
          sealed.keyId,
          sealed.bytes,
          readAt,
        ],
      );
      return count > 0;
    },
    replace: async (accountId, id, parts) => {
      const json = JSON.stringify(parts);
      const text = 'update conversation_line set parts = $3 where account_id = $1 and id = $2';
      return (await change(text, [accountId, id, json])) > 0;
    },
    unread: (accountId) => countUnread(database, accountId),
    markRead: async (accountId, ids, now) => {
      await change(
        'update conversation_line set read_at = $3 where account_id = $1 and id = any ($2) and read_at is null',
        [accountId, ids, now],
      );
    },
    forgetBefore: async (at) => {
      await change('delete from conversation_line where at < $1', [at]);
    },
  };
}

function entryOf(seals: Seals, row: LineRow): ConversationEntry {
  const said: SealedLine =
    row.key_id === null || row.sealed === null
      ? { words: null, notice: null }
      : (seals.unseal(row.id, { keyId: row.key_id, bytes: row.sealed }) as SealedLine);
  return {
    id: row.id,
    at: row.at,
    from: row.from_bot ? 'bot' : 'me',
    parts: row.parts,
    read: row.read,
    ...said,
  };
}

async function readLines(database: Database, accountId: string, limit: number): Promise<LineRow[]> {
  const newestFirst = await database.engine((tx) =>
    tx.query<LineRow>(
      `select id, at, from_bot, parts, key_id, sealed, read_at is not null as read
       from conversation_line where account_id = $1 order by number desc limit $2`,
      [accountId, limit],
      'conversation',
    ),
  );
  return newestFirst.reverse();
}

async function countUnread(database: Database, accountId: string): Promise<number> {
  const [row] = await database.engine((tx) =>
    tx.query<{ count: number }>(
      'select count(*)::int as count from conversation_line where account_id = $1 and from_bot and read_at is null',
      [accountId],
      'unread_lines',
    ),
  );
  return row?.count ?? 0;
}
