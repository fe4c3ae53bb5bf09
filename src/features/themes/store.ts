import type { Queryable } from '../../database/transaction.ts';
import type { Row, Store } from '../../engine/workflow.ts';
import { isUuid } from '../../lib/ids.ts';
import type { BothLanguages } from '../../lib/language.ts';
import type { Theme, ThemeEnd } from './model.ts';

/** A theme is one row: who sees the theme may see all of it; only the reason it ended is kept apart. */
export const themeStore: Store<Theme> = {
  tables: [{ table: 'theme', root: 'id', key: ['id'] }],
  toRows: (theme) => ({ theme: [rowOf(theme)] }),
  fromRows: (rows) => themeOf(rows['theme']?.[0] ?? {}),
};

function rowOf(theme: Theme): Row {
  return {
    id: theme.id,
    code: theme.code,
    name_nl: theme.name.nl,
    name_en: theme.name.en,
    kind: theme.kind,
    level: theme.level,
    district: theme.district,
    body_id: theme.bodyId,
    note_nl: theme.note?.nl ?? null,
    note_en: theme.note?.en ?? null,
    created_on: theme.createdOn,
    ended_on: theme.ended?.on ?? null,
    ended_by: theme.ended?.by ?? null,
    end_reason_id: theme.ended?.by === 'account' ? theme.ended.reasonId : null,
  };
}

function themeOf(row: Row): Theme {
  return {
    id: String(row['id']),
    code: row['code'] as string | null,
    name: { nl: row['name_nl'], en: row['name_en'] } as BothLanguages,
    kind: row['kind'] as Theme['kind'],
    level: row['level'] as Theme['level'],
    district: row['district'] as string | null,
    bodyId: row['body_id'] as string | null,
    note: row['note_nl'] === null ? null : ({ nl: row['note_nl'], en: row['note_en'] } as BothLanguages),
    createdOn: String(row['created_on']),
    ended: endOf(row),
  };
}

function endOf(row: Row): ThemeEnd | null {
  if (row['ended_on'] === null) return null;
  const on = String(row['ended_on']);
  return row['ended_by'] === 'pack'
    ? { on, by: 'pack' }
    : { on, by: 'account', reasonId: String(row['end_reason_id']) };
}

/** The themes a viewer may see, also those that ended. */
export async function themesIn(tx: Queryable): Promise<Theme[]> {
  const rows = await tx.query<{ theme: Row }>('select to_jsonb(t) as theme from theme t', [], 'themes_all');
  return rows.map(({ theme }) => themeOf(theme));
}

/** A theme of the region pack as it is kept. */
export interface KeptPackTheme {
  readonly code: string;
  readonly district: string | null;
}

/** All themes that came from the pack. As engine: the seed ends those the pack dropped. */
export async function keptPackThemes(tx: Queryable): Promise<KeptPackTheme[]> {
  return tx.query<KeptPackTheme>(
    'select code, district from theme where code is not null',
    [],
    'themes_of_pack',
  );
}

/** What the themes among these are called that a viewer may see. */
export async function themeNames(
  tx: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, BothLanguages>> {
  const known = ids.filter(isUuid);
  if (known.length === 0) return new Map();
  const rows = await tx.query<{ id: string; name: BothLanguages }>(
    `select id, jsonb_build_object('nl', name_nl, 'en', name_en) as name from theme where id = any ($1::uuid[])`,
    [known],
    'theme_names',
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
