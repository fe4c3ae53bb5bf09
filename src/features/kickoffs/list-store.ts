import type { Queryable, ReadTransaction } from '../../database/transaction.ts';
import type { BothLanguages } from '../../lib/language.ts';
import { instant } from '../../lib/time.ts';
import type { ThemeKind } from '../../regions/schema.ts';
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
  const found = await tx.query<{ line: unknown; name_nl: string | null; name_en: string | null } & Counts>(
    `select to_jsonb(k) as line, t.name_nl, t.name_en,
        (select count(*)::int from kickoff_partner p where p.kickoff_id = k.id and p.status in ('asked', 'answered')) as partners,
        (select count(*)::int from kickoff_partner p where p.kickoff_id = k.id and p.status = 'answered') as answered
       from kickoff k left join theme t on t.id::text = k.theme_id
      where not (k.status = 'withdrawn' and k.round is null)
      order by k.started_at desc, k.id`,
    [],
    'kickoff_lines',
  );
  return found.map(({ line, name_nl, name_en, partners, answered }) => {
    const row = kickoffRow.parse(line);
    const { id, status, level, variant, round, withdrawn } = row;
    return {
      ...{ id, status, level, variant, round, withdrawn, partners, answered },
      codeName: row.code_name,
      themeId: row.theme_id,
      themeName: name_nl === null || name_en === null ? null : { nl: name_nl, en: name_en },
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

/** What a kick-off takes from the theme it is about. */
export interface ThemeAbout {
  readonly id: string;
  readonly name: BothLanguages;
  readonly kind: ThemeKind;
  readonly level: KickoffRow['level'];
  readonly district: string | null;
  readonly bodyId: string | null;
}

/** A theme the viewer may see, also one that has ended; null otherwise. */
export async function themeAbout(tx: ReadTransaction, themeId: string): Promise<ThemeAbout | null> {
  const [found] = await tx.query<ThemeAbout>(
    `select id, jsonb_build_object('nl', name_nl, 'en', name_en) as name, kind, level, district, body_id as "bodyId"
       from theme where id::text = $1`,
    [themeId],
    'kickoff_theme',
  );
  return found ?? null;
}

/** The code names in use, of everyone's kick-offs. */
export async function usedCodeNames(tx: ReadTransaction): Promise<ReadonlySet<string>> {
  const [found] = await tx.query<{ names: string[] }>('select aftrap_used_code_names() as names');
  return new Set(found?.names ?? []);
}
