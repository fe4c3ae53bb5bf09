import { openSeals } from '../../src/engine/sealing.ts';
import type { Row } from '../../src/engine/workflow.ts';
import type { Everything, Me } from './everything.ts';
import { readable } from './readable.ts';
import type { Scripted } from './scripted.ts';

/** Every text that somebody said, with the row that says who may read it. */
export interface Spoken {
  readonly row: Row;
  readonly texts: readonly string[];
}

export async function spokenIn({ product }: Pick<Scripted, 'product'>, key: Buffer): Promise<Spoken[]> {
  const { database, region, clock } = product;
  const seals = await database.engine((tx) => openSeals(tx, region.id, key, clock.now()));
  const rows = await database.engine((tx) =>
    tx.query<{ id: string; key_id: string; bytes: Buffer; row: Row }>(
      'select id, key_id, sealed as bytes, to_jsonb(c) as row from contribution c',
    ),
  );
  return rows.map(({ id, key_id, bytes, row }) => ({
    row,
    texts: textsIn(seals.unseal(id, { keyId: key_id, bytes })),
  }));
}

function textsIn(body: unknown): string[] {
  if (typeof body === 'string') return [body];
  return typeof body === 'object' && body !== null ? Object.values(body).flatMap(textsIn) : [];
}

/** What must not turn up in anything this person gets: words, and code names of kick-offs, that are hidden from them. */
export function forbidden(all: Everything, spoken: readonly Spoken[], me: Me): string[] {
  const may = spoken.filter(({ row }) => readable['contribution']?.(row, me)).flatMap(({ texts }) => texts);
  const known = new Set(may);
  const words = spoken.flatMap(({ texts }) => texts).filter((text) => !known.has(text));
  const codeNames = (all.rows.get('kickoff') ?? [])
    .filter((row) => !readable['kickoff']?.(row, me))
    .map((row) => String(row['code_name']));
  return [...new Set([...words, ...codeNames])];
}
