import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rows } from '../../../src/engine/workflow.ts';
import { emptyAgreement } from '../../../src/features/kickoffs/agreement-model.ts';
import { kickoffStore } from '../../../src/features/kickoffs/store.ts';
import { databases, useDatabase } from '../../support/databases.ts';
import { anyKickoff } from './any-kickoff.ts';

/** As the database gives rows back: through JSON, in an order of its own. */
const stored = (rows: Rows): Rows =>
  Object.fromEntries(Object.entries(rows).map(([table, all]) => [table, structuredClone(all).toReversed()]));
const without = (rows: Rows, ...tables: string[]): Rows =>
  Object.fromEntries(Object.entries(rows).map(([table, all]) => [table, tables.includes(table) ? [] : all]));

describe('a kick-off in rows', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyKickoff, (kickoff) => {
        expect(kickoffStore.fromRows(stored(kickoffStore.toRows(kickoff)))).toEqual(kickoff);
      }),
    );
  });

  it('has an empty agreement for who may not see it', () => {
    fc.assert(
      fc.property(anyKickoff, (kickoff) => {
        const rows = without(
          kickoffStore.toRows(kickoff),
          'kickoff_agreement',
          'kickoff_row',
          'kickoff_confirmation',
          'kickoff_version',
        );
        const seen = kickoffStore.fromRows(rows);
        expect(seen).toEqual({ ...kickoff, agreement: emptyAgreement, versions: [] });
      }),
    );
  });

  it('shows a guest its own row and answers, and no more', () => {
    fc.assert(
      fc.property(anyKickoff, fc.nat(), (kickoff, pick) => {
        const own = kickoff.partners[pick % Math.max(kickoff.partners.length, 1)];
        const rows = without(kickoffStore.toRows(kickoff), 'kickoff_lead_word');
        const seen = kickoffStore.fromRows({
          ...rows,
          kickoff_partner: (rows['kickoff_partner'] ?? []).filter((row) => row['id'] === own?.id),
          kickoff_answer: (rows['kickoff_answer'] ?? []).filter((row) => row['partner_id'] === own?.id),
        });
        expect(seen.partners).toEqual(kickoff.partners.filter((partner) => partner === own));
        expect(seen.leadWords).toEqual([]);
      }),
    );
  });
});

describe.each(databases())('the tables of a kick-off on $kind', (kind) => {
  const database = useDatabase(kind);

  it('have every column that the rows name, and no other', async () => {
    const [sample] = fc.sample(
      anyKickoff.filter(
        ({ partners, agreement, versions, leadWords, anonymous, escalations }) =>
          partners.some((partner) => partner.answers.length > 0) &&
          agreement.rows.length > 0 &&
          agreement.confirmations.length > 0 &&
          versions.length > 0 &&
          anonymous.length > 0 &&
          escalations.length > 0 &&
          leadWords.length > 0,
      ),
      { numRuns: 1, seed: 7 },
    );
    const rows = kickoffStore.toRows(sample ?? fail());
    const columns = await database().engine((tx) =>
      tx.query<{ name: string; columns: string[] }>(
        `select table_name as name, array_agg(column_name::text order by column_name) as columns
           from information_schema.columns where table_name like 'kickoff%' group by table_name`,
      ),
    );
    const named = Object.entries(rows).map(([name, all]) => ({
      name,
      columns: Object.keys(all[0] ?? {}).sort(),
    }));
    expect(named).toEqual(expect.arrayContaining(columns));
    expect(columns).toHaveLength(named.length);
  });
});

function fail(): never {
  throw new Error('no sample was made');
}
