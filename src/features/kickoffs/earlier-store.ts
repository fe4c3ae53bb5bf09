import type { Queryable } from '../../database/transaction.ts';
import type { Level } from '../../regions/rule-schema.ts';
import type { Given } from './model.ts';

/** Whose earlier answers are looked for, to which questions, and of what level the kick-offs they stand in may be. */
interface Wish {
  readonly organisationId: string;
  readonly seatId: string;
  readonly questionIds: readonly string[];
  readonly levels: readonly Level[];
  /** Whether they may be cases: in one, everyone is a few; about a theme it is the team. */
  readonly fromCases: boolean;
  /** The kick-off that is answered now. */
  readonly exceptId: string;
}

/**
 * The newest answer a seat gave to each question in another kick-off, as far as the reader may still see it. Only what
 * it shared with everyone there: words that were kept from others do not turn up in a form where they might slip out.
 */
export async function earlierAnswers(tx: Queryable, wish: Wish): Promise<readonly Given[]> {
  const { organisationId, seatId, questionIds, levels, fromCases, exceptId } = wish;
  const found = await tx.query<{ question_id: string; contribution_id: string }>(
    `select distinct on (a.question_id) a.question_id, a.contribution_id
       from kickoff_answer a
       join kickoff_partner p on p.id = a.partner_id
       join kickoff k on k.id = a.kickoff_id
      where a.kind = 'given' and a.sharing = 'everyone' and a.contribution_id is not null
        and p.organisation_id = $1 and p.seat_id = $2::uuid and a.kickoff_id <> $3::uuid
        and a.question_id = any ($4::text[]) and k.level = any ($5::text[])
        and ($6 or k.variant <> 'CASE')
      order by a.question_id, a.at desc, a.contribution_id`,
    [organisationId, seatId, exceptId, questionIds, levels, fromCases],
    'kickoff_earlier_answers',
  );
  return found.map((row) => ({ questionId: row.question_id, contributionId: row.contribution_id }));
}
