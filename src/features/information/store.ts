import type { Queryable } from '../../database/transaction.ts';
import { documents } from '../../engine/documents.ts';
import {
  type Circle,
  circleDocument,
  circleId,
  type Gate,
  type InformationRequest,
  informationRequest,
} from './model.ts';
import type { RequestFilters } from './payloads-model.ts';
import { unmetNeed } from './unmet-model.ts';

/** How the three kinds of documents of this feature are called. */
export const kinds = {
  request: 'informationRequest',
  circle: 'informationCircle',
  unmet: 'unmetNeed',
} as const;

export const requestStore = documents(kinds.request, informationRequest);
export const circleStore = documents(kinds.circle, circleDocument);
export const unmetStore = documents(kinds.unmet, unmetNeed);

/** How many requests a page of the list shows. */
export const pageSize = 50;

/** Requests that the viewer may see, newest first: one page of them, and one more where there are more. */
export async function requestsSeen(
  tx: Queryable,
  { status, theme, who, from }: RequestFilters,
  seatIds: readonly string[],
): Promise<readonly InformationRequest[]> {
  const rows = await tx.query<{ state: unknown }>(
    `select state from document
      where kind = '${kinds.request}'
        and ($1 = '' or state->>'status' = $1)
        and ($2 = '' or state->'circle'->'themeIds' ? $2)
        and ($3::text[] is null or state->'asker'->>'seatId' = any ($3) or state->'owner'->>'seatId' = any ($3))
      order by state->>'askedAt' desc, id
      limit ${pageSize + 1} offset $4`,
    [status, theme, who === 'mine' ? seatIds : null, Number(from)],
    'information_requests',
  );
  return rows.map(({ state }) => informationRequest.parse(state));
}

/** The themes of all requests that the viewer may see. */
export async function themesAskedAbout(tx: Queryable): Promise<readonly string[]> {
  const rows = await tx.query<{ theme: string }>(
    `select distinct jsonb_array_elements_text(state->'circle'->'themeIds') as theme
       from document where kind = '${kinds.request}' order by 1`,
    [],
    'information_themes',
  );
  return rows.map(({ theme }) => theme);
}

/** The requests of one kick-off, newest first: as reader those the viewer may see, as engine all. */
export async function requestsOf(tx: Queryable, kickoffId: string): Promise<readonly InformationRequest[]> {
  const rows = await tx.query<{ state: unknown }>(
    `select state from document where kind = '${kinds.request}' and state->'circle'->>'kickoffId' = $1
      order by state->>'askedAt' desc, id`,
    [kickoffId],
    'information_of_kickoff',
  );
  return rows.map(({ state }) => informationRequest.parse(state));
}

/** Who has to do with a kick-off, as it was told last; null when it never told, or the viewer may not know. */
export async function circleOf(tx: Queryable, kickoffId: string): Promise<Circle | null> {
  const [row] = await tx.query<{ state: unknown }>(
    `select state from document where id = $1 and kind = '${kinds.circle}'`,
    [circleId(kickoffId)],
    'information_circle',
  );
  return row === undefined ? null : circleDocument.parse(row.state).circle;
}

/** Where a partner said what it misses: the organisation's words, if they were meant for everyone or are the viewer's. */
export async function sharedMissing(
  tx: Queryable,
  about: { readonly kickoffId: string; readonly contributionId: string; readonly questionId: string },
  seatIds: readonly string[],
): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from kickoff_answer a join kickoff_partner p on p.id = a.partner_id
      where a.kickoff_id = $1 and a.contribution_id = $2 and a.question_id = $3 and a.kind = 'given'
        and (a.sharing = 'everyone' or p.seat_id = any ($4::uuid[]))`,
    [about.kickoffId, about.contributionId, about.questionId, seatIds],
    'information_missing',
  );
  return rows.length > 0;
}

/** How often something was needed and not to be had. */
export interface UnmetCount {
  readonly themeId: string;
  readonly gate: Gate;
  readonly districtId: string | null;
  readonly count: number;
}

/** Unmet needs that the viewer may see, counted; a need about two themes counts for both. */
export async function unmetByTheme(tx: Queryable): Promise<readonly UnmetCount[]> {
  return tx.query<UnmetCount>(
    `select t.theme as "themeId", state->>'gate' as gate, state->>'districtId' as "districtId", count(*)::int as count
       from document, jsonb_array_elements_text(state->'themeIds') as t (theme)
      where kind = '${kinds.unmet}' group by 1, 2, 3 order by 1, 2, 3`,
    [],
    'unmet_by_theme',
  );
}

/** The same by district, each need once. */
export async function unmetByDistrict(tx: Queryable): Promise<readonly Omit<UnmetCount, 'themeId'>[]> {
  return tx.query<Omit<UnmetCount, 'themeId'>>(
    `select state->>'gate' as gate, state->>'districtId' as "districtId", count(*)::int as count
       from document where kind = '${kinds.unmet}' group by 1, 2 order by 2, 1`,
    [],
    'unmet_by_district',
  );
}
