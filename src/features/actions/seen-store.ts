import type { Queryable } from '../../database/transaction.ts';
import { type Day, instant } from '../../lib/time.ts';
import type { Listed } from './look.ts';
import { type Action, type ActionList, type ActionStatus, actionStatuses } from './model.ts';

/** What narrows the actions; what is left out does not. */
export interface ActionWish {
  /** Of these seats. */
  readonly seatIds?: readonly string[];
  /** Of one of these organisations; and of this one. */
  readonly ownerIds?: readonly string[];
  readonly organisationId?: string;
  /** `late`: open after its day. `open`: running or stuck. */
  readonly status?: ActionStatus | 'late' | 'open';
  readonly kickoffId?: string;
  /** An option of the pack's question about lines. */
  readonly kind?: string;
  /** The day it is, where the region is. */
  readonly today: Day;
  /** How many of them, after how many. After more than there are: the last ones. */
  readonly limit: number;
  readonly offset?: number;
}

export interface ActionsSeen {
  readonly found: readonly Listed[];
  /** How many fit the wish in all. */
  readonly total: number;
}

interface FoundRow {
  readonly action: {
    readonly id: string;
    readonly from_id: string | null;
    readonly organisation_id: string;
    readonly seat_id: string;
    readonly due: Day;
    readonly kind: string | null;
    readonly what_id: string;
    readonly acceptance: Action['acceptance'];
    readonly is_agreed: boolean;
    readonly weeks_reminded: number;
    readonly kickoff_id: string;
    readonly code_name: string;
    readonly level: ActionList['level'];
    readonly status: ActionStatus;
    readonly at: string;
    readonly note_id: string | null;
  };
}

const fits = `($1::uuid[] is null or a.seat_id = any ($1))
  and ($2::text[] is null or a.organisation_id = any ($2))
  and ($9::text is null or a.organisation_id = $9)
  and ($3::uuid is null or l.kickoff_id = $3)
  and ($4::text is null or a.kind = $4)
  and ($5::text is null or s.status = $5
    or ($5 in ('open', 'late') and s.status in ('running', 'stuck') and ($5 = 'open' or a.due < $6::date)))`;

/**
 * The actions a viewer may see, the most urgent first: open ones by their day, then what is over. Each with how it
 * stands now, and not with how it stood before.
 */
export async function actionsSeen(tx: Queryable, wish: ActionWish): Promise<ActionsSeen> {
  const { seatIds, ownerIds, organisationId, status, kickoffId, kind, today, limit, offset = 0 } = wish;
  const narrowed = [seatIds, ownerIds, kickoffId, kind, status].map((value) => value ?? null);
  const [answer] = await tx.query<{ found: FoundRow[]; total: number }>(
    `with fitting as materialized (
        select a.id, a.due, l.code_name, s.status in ('running', 'stuck') as is_open, s.number
         from action a join action_list l on l.id = a.list_id
         cross join lateral (
           select status, number from action_step where action_id = a.id order by number desc limit 1) s
         where ${fits}
      ), counted as (select count(*)::int as total from fitting
      ), page as (
        select f.*, row_number() over (order by is_open desc, due, code_name, id) as place from fitting f
         order by is_open desc, due, code_name, id limit $7
         offset (select least($8::int, greatest(0, (total - 1) / greatest($7::int, 1) * $7::int)) from counted)
      )
      select (select total from counted) as total,
        (select coalesce(jsonb_agg(jsonb_build_object('action', to_jsonb(a) || jsonb_build_object(
             'kickoff_id', l.kickoff_id, 'code_name', l.code_name, 'level', l.level,
             'status', s.status, 'at', s.at, 'note_id', s.note_id)) order by p.place), '[]')
          from page p join action a on a.id = p.id join action_list l on l.id = a.list_id
          join action_step s on s.action_id = p.id and s.number = p.number) as found`,
    [...narrowed, today, limit, offset, organisationId ?? null],
    'actions_seen',
  );
  return { found: (answer?.found ?? []).map(listedOf), total: answer?.total ?? 0 };
}

function listedOf({ action: row }: FoundRow): Listed {
  const status = actionStatuses.find((one) => one === row.status) ?? 'ended';
  return {
    list: { kickoffId: row.kickoff_id, codeName: row.code_name, level: row.level },
    action: {
      id: row.id,
      fromId: row.from_id,
      organisationId: row.organisation_id,
      seatId: row.seat_id,
      due: row.due,
      kind: row.kind,
      whatId: row.what_id,
      acceptance: row.acceptance,
      isAgreed: row.is_agreed,
      steps: [{ status, at: instant(row.at), noteId: row.note_id }],
      weeksReminded: row.weeks_reminded,
    },
  };
}

/** How far the actions of one kick-off are, as far as a viewer may see them; those that ended do not count. */
export interface ActionCounts {
  readonly total: number;
  readonly done: number;
  /** Open after their day. */
  readonly late: number;
  readonly stuck: number;
}

export async function actionCounts(tx: Queryable, kickoffId: string, today: Day): Promise<ActionCounts> {
  const [counts] = await tx.query<{ total: number; done: number; late: number; stuck: number }>(
    `select count(*) filter (where s.status <> 'ended')::int as total,
        count(*) filter (where s.status = 'done')::int as done,
        count(*) filter (where s.status in ('running', 'stuck') and a.due < $2::date)::int as late,
        count(*) filter (where s.status = 'stuck')::int as stuck
      from action_list l join action a on a.list_id = l.id
      cross join lateral (
        select status from action_step where action_id = a.id order by number desc limit 1) s
      where l.kickoff_id = $1`,
    [kickoffId, today],
    'action_counts',
  );
  return counts ?? { total: 0, done: 0, late: 0, stuck: 0 };
}

/** What there is to choose from among all actions that a viewer may see. */
export interface ActionChoices {
  readonly organisationIds: readonly string[];
  readonly kinds: readonly string[];
  /** The first by code name, and the one asked for. */
  readonly kickoffs: readonly { readonly kickoffId: string; readonly codeName: string }[];
}

/** More kick-offs than this nobody finds in a list; their own pages lead to their actions. */
const mostKickoffs = 100;

export async function actionChoices(tx: Queryable, kickoffId: string | null): Promise<ActionChoices> {
  const [found] = await tx.query<{
    organisations: string[];
    kinds: string[];
    kickoffs: ActionChoices['kickoffs'];
  }>(
    `select array(select distinct organisation_id from action) as organisations,
       array(select distinct kind from action where kind is not null order by kind) as kinds,
       (select coalesce(jsonb_agg(jsonb_build_object('kickoffId', k.kickoff_id, 'codeName', k.code_name)), '[]') from (
          (select kickoff_id, code_name from action_list order by code_name limit ${mostKickoffs})
          union select kickoff_id, code_name from action_list where kickoff_id = $1) k) as kickoffs`,
    [kickoffId],
    'action_choices',
  );
  return {
    organisationIds: found?.organisations ?? [],
    kinds: found?.kinds ?? [],
    kickoffs: found?.kickoffs ?? [],
  };
}
