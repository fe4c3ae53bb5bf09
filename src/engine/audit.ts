import { createHash } from 'node:crypto';
import type { Request } from '../chat/surface.ts';
import type { Database } from '../database/database.ts';
import type { Instant } from '../lib/time.ts';
import { recordLine } from './record.ts';

/**
 * Ties the newest link of every chain together: who wants to rewrite one object's history must from then on
 * rewrite every anchor after it too. Nothing is written when nothing changed.
 */
export async function anchorAudit(database: Database, now: Instant): Promise<void> {
  await database.engine((tx) =>
    tx.query(
      `with heads as (select count(*)::int as chains,
           sha256(convert_to(string_agg(chain || ' ' || number || ' ' || encode(hash, 'hex'), ';' order by chain), 'UTF8')) as heads from audit_head),
         last as (select heads, hash from audit_anchor order by at desc limit 1),
         before as (select coalesce((select hash from last), ''::bytea) as previous)
       insert into audit_anchor (at, chains, heads, previous, hash)
       select $1::timestamptz, heads.chains, heads.heads, before.previous, sha256(before.previous || heads.heads) from heads, before
       where heads.chains > 0 and heads.heads is distinct from (select heads from last)
       on conflict (at) do nothing`,
      [now],
    ),
  );
}

/** What someone takes along leaves the product: who took which file is known. */
export async function noteDownload(
  database: Database,
  name: string,
  { viewer, origin, now }: Pick<Request, 'viewer' | 'origin' | 'now'>,
): Promise<void> {
  const actor = `account:${viewer.accountId}`;
  const action = `download.${name}`;
  const line = {
    chain: actor,
    actor,
    action,
    objectKind: 'download',
    objectId: name,
    result: 'done',
    origin,
  };
  await database.engine((tx) => recordLine(tx, line, now));
}

interface Link {
  readonly number: string;
  readonly at: string;
  readonly fields: readonly string[];
  readonly previous: Buffer;
  readonly hash: Buffer;
}

/** Walks one chain from its first link; gives the number of the first link that does not fit, or null. */
export async function firstBrokenLink(database: Database, chain: string): Promise<number | null> {
  const links = await database.engine((tx) =>
    tx.query<Link>(
      `select number, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS') as at,
         array[actor, action, object_kind, object_id, result, origin] as fields, previous, hash
       from audit_entry where chain = $1 order by number`,
      [chain],
    ),
  );
  let previous: Buffer = Buffer.alloc(0);
  for (const [index, link] of links.entries()) {
    const words = [chain, Number(link.number), link.at, ...link.fields]
      .map((part) => JSON.stringify(part))
      .join(', ');
    const expected = createHash('sha256').update(previous).update(`[${words}]`).digest();
    if (Number(link.number) !== index + 1 || !link.previous.equals(previous) || !link.hash.equals(expected))
      return index + 1;
    previous = link.hash;
  }
  return null;
}
