import type { Queryable } from '../../database/transaction.ts';
import type { BothLanguages } from '../../lib/language.ts';
import { instant } from '../../lib/time.ts';
import { themesIn } from '../themes/store.ts';
import { type KickoffRow, kickoffRow } from './row-shapes.ts';

/** What a list shows of a kick-off. */
export interface KickoffLine
  extends Pick<KickoffRow, 'id' | 'status' | 'level' | 'variant' | 'round' | 'withdrawn'> {
  readonly codeName: string;
  readonly themeId: string;
  readonly themeName: BothLanguages | null;
  readonly districtId: string | null;
  readonly bodyId: string;
  readonly facilitatorSeatId: string;
  readonly startedAt: string;
  /** Asked or answered; and of these, answered. Of a guest it counts itself only. */
  readonly partners: number;
  readonly answered: number;
}

/** The kick-offs a viewer may see, newest first. Drafts that were thrown away are left out. */
export async function kickoffLines(tx: Queryable): Promise<KickoffLine[]> {
  const themes = new Map((await themesIn(tx)).map(({ id, name }) => [id, name]));
  const found = await tx.query<{ line: unknown } & Counts>(
    `select to_jsonb(k) as line,
        (select count(*)::int from kickoff_partner p where p.kickoff_id = k.id and p.status in ('asked', 'answered')) as partners,
        (select count(*)::int from kickoff_partner p where p.kickoff_id = k.id and p.status = 'answered') as answered
       from kickoff k
      where not (k.status = 'withdrawn' and k.round is null)
      order by k.started_at desc, k.id`,
    [],
    'kickoff_lines',
  );
  return found.map(({ line, partners, answered }) => {
    const row = kickoffRow.parse(line);
    const { id, status, level, variant, round, withdrawn } = row;
    return {
      ...{ id, status, level, variant, round, withdrawn, partners, answered },
      codeName: row.code_name,
      themeId: row.theme_id,
      themeName: themes.get(row.theme_id) ?? null,
      districtId: row.district_id,
      bodyId: row.body_id,
      facilitatorSeatId: row.facilitator_seat_id,
      startedAt: instant(row.started_at),
    };
  });
}

interface Counts {
  readonly partners: number;
  readonly answered: number;
}

/** The code names in use, of everyone's kick-offs. */
export async function usedCodeNames(tx: Queryable): Promise<ReadonlySet<string>> {
  const [found] = await tx.query<{ names: string[] }>('select aftrap_used_code_names() as names');
  return new Set(found?.names ?? []);
}
