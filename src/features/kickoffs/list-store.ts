import type { Queryable } from '../../database/transaction.ts';
import type { BothLanguages } from '../../lib/language.ts';
import { instant } from '../../lib/time.ts';
import type { Variant } from '../../regions/question-schema.ts';
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

/** What narrows a list; what is left out does not. */
export interface LineWish {
  readonly codeName?: string;
  readonly stage?: string;
  readonly district?: string;
  /** As the theme it is about, or one of the others it belongs to. */
  readonly themeId?: string;
  readonly kind?: 'case' | 'theme';
  /** Only what somebody still works on: neither adopted nor stopped. */
  readonly running?: boolean;
  /** Not what was stopped. */
  readonly standing?: boolean;
  readonly facilitatorSeatIds?: readonly string[];
  /** How many of them, after how many. */
  readonly limit: number;
  readonly offset?: number;
}

export interface Lines {
  readonly lines: readonly KickoffLine[];
  /** How many fit the wish in all. */
  readonly total: number;
}

const fits = `not (k.status = 'withdrawn' and k.round is null)
  and ($1::text is null or k.code_name = $1)
  and ($2::text is null or k.status = $2)
  and ($3::text is null or k.district_id = $3)
  and ($4::text is null or k.theme_id = $4 or $4 = any (k.other_theme_ids))
  and ($5::text is null or (k.variant = 'CASE') = ($5 = 'case'))
  and (not $6 or k.status not in ('adopted', 'withdrawn'))
  and ($7::uuid[] is null or k.facilitator_seat_id = any ($7))
  and (not $10 or k.status <> 'withdrawn')`;

/** The kick-offs a viewer may see, newest first. Drafts that were thrown away are left out. */
export async function kickoffLines(tx: Queryable, wish: LineWish): Promise<Lines> {
  const { codeName, stage, district, themeId, kind, limit, offset = 0 } = wish;
  const { running, standing, facilitatorSeatIds } = wish;
  const narrowed = [codeName, stage, district, themeId, kind].map((value) => value ?? null);
  // Not prepared: which way is fast depends on what is asked for, and on how much of it there is.
  const [fitting] = await tx.query<{ ids: string[]; total: number }>(
    `with fitting as materialized (select k.id, k.started_at from kickoff k where ${fits})
      select array(select id from fitting order by started_at desc, id limit $8 offset $9) as ids,
        (select count(*)::int from fitting) as total`,
    [...narrowed, running === true, facilitatorSeatIds ?? null, limit, offset, standing === true],
  );
  const { ids, total } = fitting ?? { ids: [], total: 0 };
  if (ids.length === 0) return { lines: [], total };
  const found = await tx.query<{ line: unknown; theme: BothLanguages | null } & Counts>(
    `select to_jsonb(k) as line, p.partners, p.answered,
        (select jsonb_build_object('nl', t.name_nl, 'en', t.name_en) from theme t where t.id::text = k.theme_id) as theme
       from kickoff k cross join lateral (
         select count(*)::int as partners, (count(*) filter (where status = 'answered'))::int as answered
           from kickoff_partner where kickoff_id = k.id and status in ('asked', 'answered')) p
      where k.id = any ($1::uuid[]) order by k.started_at desc, k.id`,
    [ids],
    'kickoff_lines',
  );
  return { lines: found.map(lineOf), total };
}

function lineOf({
  line,
  theme,
  partners,
  answered,
}: { readonly line: unknown; readonly theme: BothLanguages | null } & Counts): KickoffLine {
  const row = kickoffRow.parse(line);
  const { id, status, level, variant, round, withdrawn } = row;
  return {
    ...{ id, status, level, variant, round, withdrawn, partners, answered },
    codeName: row.code_name,
    themeId: row.theme_id,
    themeName: theme,
    districtId: row.district_id,
    bodyId: row.body_id,
    facilitatorSeatId: row.facilitator_seat_id,
    startedAt: instant(row.started_at),
  };
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

/** Whether a kick-off is about a theme or a case; null when the viewer may not see it. */
export async function variantSeen(tx: Queryable, kickoffId: string): Promise<Variant | null> {
  const sql = 'select variant from kickoff where id = $1';
  const [found] = await tx.query<{ variant: Variant }>(sql, [kickoffId], 'kickoff_variant');
  return found?.variant ?? null;
}
