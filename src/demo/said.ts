import type { Approach, PartnerRole } from '../features/kickoffs/agreement-model.ts';
import type { SpokenAnswer } from '../features/kickoffs/events.ts';
import type { ScriptLine, Seen } from './kickoff-steps.ts';

/** What a partner of a do-theme answers: the questions that are always asked. */
export interface ShortAnswers {
  readonly problem: string;
  readonly missing?: readonly string[];
  readonly can: readonly string[];
  readonly how: string;
  readonly approach: Approach;
  readonly because: string;
}

type When = Pick<ScriptLine, 'day' | 'time' | 'who'>;

export function answers(when: When, organisationId: string, given: ShortAnswers): ScriptLine {
  return {
    ...when,
    event: ({ partner }) => ({
      type: 'submitAnswers',
      partnerId: partner(organisationId).id,
      answers: spoken(given),
    }),
  };
}

function spoken({ problem, missing = [], can, how, approach, because }: ShortAnswers): SpokenAnswer[] {
  return [
    { questionId: 'K10', body: { kind: 'text', text: problem } },
    { questionId: 'K17', body: { kind: 'choices', choices: missing } },
    { questionId: 'K22', body: { kind: 'choices', choices: can, text: how } },
    { questionId: 'K28', body: { kind: 'choice', choice: approach, text: because } },
  ];
}

export function opens(when: When): ScriptLine {
  return { ...when, event: () => ({ type: 'open' }) };
}

/** What the facilitator writes down as agreed. */
export interface Agreed {
  readonly goal: string;
  readonly successTest: string;
  readonly approach: Approach;
  readonly because: string;
  readonly lead: string;
  readonly deputy: string;
  readonly roles: Readonly<Record<string, PartnerRole>>;
  readonly rows: readonly AgreedRow[];
  readonly indicatorIds: readonly string[];
  /** Working days from today. */
  readonly reviewOn: number;
}
export interface AgreedRow {
  readonly what: string;
  readonly organisationId: string;
  readonly due: number;
  readonly kind: string;
}

/** Writes the whole agreement within one hour of the clock, part after part, and puts it to the partners. */
export function writes(when: Omit<When, 'time'>, hour: string, agreed: Agreed): ScriptLine[] {
  const line = (minute: string, event: ScriptLine['event']): ScriptLine => ({
    ...when,
    time: `${hour}:${minute}`,
    event,
  });
  const edit = ({ by, kickoff }: Seen) => ({ by, basedOn: kickoff.agreement.edit });
  return [
    line('05', (seen) => ({
      type: 'editGoal',
      ...edit(seen),
      goal: agreed.goal,
      successTest: agreed.successTest,
    })),
    line('15', (seen) => ({
      type: 'editApproach',
      ...edit(seen),
      approach: agreed.approach,
      reason: agreed.because,
    })),
    line('25', (seen) => ({ type: 'editRows', ...edit(seen), rows: rowsOf(seen, agreed.rows) })),
    line('40', (seen) => ({
      type: 'editIndicators',
      ...edit(seen),
      indicatorIds: agreed.indicatorIds,
      reviewDay: seen.days.day(agreed.reviewOn),
    })),
    line('50', (seen) => ({
      type: 'editRoles',
      ...edit(seen),
      lead: seatOf(seen, agreed.lead),
      deputy: seatOf(seen, agreed.deputy),
      roles: Object.entries(agreed.roles).map(([one, role]) => ({ partnerId: seen.partner(one).id, role })),
    })),
    line('55', () => ({ type: 'requestConfirmation' })),
  ];
}

function rowsOf({ days, partner }: Seen, rows: readonly AgreedRow[]) {
  return rows.map(({ what, organisationId, due, kind }) => ({
    id: null,
    what,
    partnerId: partner(organisationId).id,
    due: days.day(due),
    kind,
  }));
}

function seatOf({ partner }: Seen, organisationId: string) {
  return { seatId: partner(organisationId).seatId, organisationId };
}

/** Takes on the row of this number (from 1), wholly or in part. */
export function takesOn(when: When, organisationId: string, row: number, onlyIf?: string): ScriptLine {
  return {
    ...when,
    event: ({ kickoff, partner }) => {
      const about = { partnerId: partner(organisationId).id, rowId: rowId(kickoff.agreement.rows, row) };
      return onlyIf === undefined
        ? { type: 'acceptRow', ...about }
        : { type: 'acceptRowPartly', ...about, reason: onlyIf };
    },
  };
}

export function rowId(rows: readonly { readonly id: string }[], number: number): string {
  const row = rows[number - 1];
  if (!row) throw new Error(`There is no row ${number}.`);
  return row.id;
}

export function confirms(when: When, organisationId: string, remark?: string): ScriptLine {
  return {
    ...when,
    event: ({ partner }) => ({
      type: 'confirm',
      partnerId: partner(organisationId).id,
      answer: remark === undefined ? 'yes' : 'yesWithRemark',
      remark: remark ?? null,
    }),
  };
}
