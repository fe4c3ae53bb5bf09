import type { Database } from '../database/database.ts';
import { type Instant, instant } from '../lib/time.ts';
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
  markRead(accountId: string, now: Instant): Promise<void>;
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
  const entryOf = (row: LineRow): ConversationEntry => {
    const said: SealedLine =
      row.key_id === null || row.sealed === null
        ? { words: null, notice: null }
        : (seals.unseal(row.id, { keyId: row.key_id, bytes: row.sealed }) as SealedLine);
    return {
      id: row.id,
      at: instant(row.at),
      from: row.from_bot ? 'bot' : 'me',
      parts: row.parts,
      read: row.read,
      ...said,
    };
  };
  return {
    async list(accountId, limit) {
      const rows = await database.engine((tx) =>
        tx.query<LineRow>(
          `select id, to_jsonb(at) #>> '{}' as at, from_bot, parts, key_id, sealed, read_at is not null as read
           from conversation_line where account_id = $1 order by conversation_line.at desc, id desc limit $2`,
          [accountId, limit],
          'conversation',
        ),
      );
      return rows.map(entryOf).reverse();
    },
    async add(accountId, entry) {
      const sealed = seals.seal(entry.id, { words: entry.words, notice: entry.notice } satisfies SealedLine);
      const rows = await database.engine((tx) =>
        tx.query(
          `insert into conversation_line (id, account_id, at, from_bot, parts, key_id, sealed, read_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing returning id`,
          [
            entry.id,
            accountId,
            entry.at,
            entry.from === 'bot',
            JSON.stringify(entry.parts),
            sealed.keyId,
            sealed.bytes,
            entry.read ? entry.at : null,
          ],
        ),
      );
      return rows.length > 0;
    },
    async markRead(accountId, now) {
      await database.engine((tx) =>
        tx.query('update conversation_line set read_at = $2 where account_id = $1 and read_at is null', [
          accountId,
          now,
        ]),
      );
    },
    async forgetBefore(at) {
      await database.engine((tx) => tx.query('delete from conversation_line where at < $1', [at]));
    },
  };
}
