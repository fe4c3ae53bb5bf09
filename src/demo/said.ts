import type { Approach, PartnerRole } from '../features/kickoffs/agreement-model.ts';
import type { SpokenAnswer } from '../features/kickoffs/events.ts';
import type { DemoDays } from './demo-day.ts';
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

function spoken(given: ShortAnswers): SpokenAnswer[] {
  const { problem, missing = [], can, how, approach, because } = given;
  return [
    { questionId: 'K10', body: { kind: 'text', text: problem } },
    { questionId: 'K17', body: { kind: 'choices', choices: missing } },
    { questionId: 'K22', body: { kind: 'choices', choices: can, text: how } },
    { questionId: 'K28', body: { kind: 'choice', choice: approach, text: because } },
  ];
}

/** With whom a partner shares which of its answers, where it is not everyone. */
export interface Shared {
  readonly how: 'SOME' | 'ORALLY';
  readonly withWhom?: readonly string[];
  readonly which: readonly string[];
}

/** What a partner of a case or of a development theme answers; the last ones only where they are asked. */
export interface FullAnswers extends ShortAnswers {
  readonly whose: readonly string[];
  readonly interest: string;
  readonly shared?: Shared;
  readonly hours: 'UNDER_4' | 'FROM_4_TO_8' | 'OVER_8';
  /** Working days from today until which it has that time. */
  readonly hoursUntil: number;
  /** On which working day from today the police looked for a link with a known network. */
  readonly checkedOn?: number;
  /** From 1, a small local problem, to 5, part of a large network. */
  readonly size?: 1 | 2 | 3 | 4 | 5;
  readonly saidWithoutName?: string;
  readonly missingInformation?: string;
}

export function answersInFull(when: When, organisationId: string, given: FullAnswers): ScriptLine {
  return {
    ...when,
    event: ({ partner, days }) => ({
      type: 'submitAnswers',
      partnerId: partner(organisationId).id,
      answers: [...spoken(given), ...spokenInFull(given, days)],
    }),
  };
}

function spokenInFull(given: FullAnswers, days: DemoDays): SpokenAnswer[] {
  const { whose, interest, hours, hoursUntil, checkedOn, size, saidWithoutName, missingInformation } = given;
  return [
    { questionId: 'K11', body: { kind: 'choices', choices: whose } },
    { questionId: 'K14', body: { kind: 'text', text: interest } },
    ...sharing(given.shared),
    { questionId: 'K30', body: { kind: 'choice', choice: hours } },
    { questionId: 'K30b', body: { kind: 'day', day: days.day(hoursUntil) } },
    ...(checkedOn === undefined
      ? []
      : [{ questionId: 'K08', body: { kind: 'day', day: days.day(checkedOn) } }]),
    ...(size === undefined ? [] : [{ questionId: 'K09', body: { kind: 'choice', choice: String(size) } }]),
    ...(saidWithoutName === undefined
      ? []
      : [{ questionId: 'K18', body: { kind: 'text', text: saidWithoutName, withoutName: true } }]),
    ...(missingInformation === undefined
      ? []
      : [{ questionId: 'K20', body: { kind: 'text', text: missingInformation } }]),
  ];
}

function sharing(shared: Shared | undefined): SpokenAnswer[] {
  if (!shared) return [{ questionId: 'K21', body: { kind: 'choice', choice: 'ALL' } }];
  const { how, withWhom, which } = shared;
  return [
    { questionId: 'K21', body: { kind: 'choice', choice: how } },
    ...(withWhom ? [{ questionId: 'K21b', body: { kind: 'choices', choices: withWhom } }] : []),
    { questionId: 'K21c', body: { kind: 'choices', choices: which } },
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
  /** Further questions of the pack. */
  readonly more?: readonly SpokenAnswer[];
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
    ...(agreed.more
      ? [line('52', (seen) => ({ type: 'editMore', ...edit(seen), words: agreed.more ?? [] }))]
      : []),
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

export function adopts(when: When): ScriptLine {
  return { ...when, event: ({ by }) => ({ type: 'adopt', by, overrideReason: null }) };
}
