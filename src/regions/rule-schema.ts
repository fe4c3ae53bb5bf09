import { z } from 'zod';
import { bodyTypes } from './organisation-schema.ts';
import { clockTime, slug } from './words-schema.ts';

const workingDays = z.int().min(1).max(260);
const daysBefore = z.array(z.int().min(0).max(60)).min(1);

/** All periods in working days unless the name says months, weeks or days. */
export const deadlines = z.strictObject({
  answerWorkingDays: workingDays,
  closeAfterLastAnswerWorkingDays: workingDays,
  remindWorkingDaysBefore: daysBefore,
  dueTime: clockTime,
  extensionMaxWorkingDays: workingDays,
  confirmWorkingDays: workingDays,
  actionRemindWorkingDaysBefore: daysBefore,
  agendaRemindWorkingDaysBefore: daysBefore,
  evaluationAnswerWorkingDays: workingDays,
  evaluationRemindWorkingDaysBefore: daysBefore,
  escalationReplyWorkingDays: workingDays,
  informationUsedAfterWeeks: z.int().min(1).max(52),
  reviewMonths: z.int().min(1).max(36),
  accessAfterClosingDays: z.int().min(1).max(365),
});
export type Deadlines = z.infer<typeof deadlines>;

/** ISO weekdays (1 = Monday) and local clock times. */
export const workingHours = z.strictObject({
  days: z.array(z.int().min(1).max(7)).min(1),
  from: clockTime,
  until: clockTime,
});

/** Who holds a power: a function, in a body of this type (null: in any). Several holders: any one of them. */
export const holder = z.strictObject({ function: slug, bodyType: z.enum(bodyTypes).nullable() });
export type Holder = z.infer<typeof holder>;

export const powers = ['creates', 'facilitates', 'adopts', 'closes'] as const;
export type Power = (typeof powers)[number];

const holders = z.array(holder).min(1);
const variantAuthority = z.strictObject({
  creates: holders,
  facilitates: holders,
  adopts: holders,
  closes: holders,
});

/** CASE may only be absent where the legal frame is NONE: there the region works on themes alone. */
export const authority = z.strictObject({
  managesPeople: holders,
  EXECUTION_THEME: variantAuthority,
  DEVELOPMENT_THEME: variantAuthority,
  CASE: variantAuthority.optional(),
});

/** OPEN: answered in chat. CONFIDENTIAL: in a private dialog. STRICT: on the product's own page only. */
export const levels = ['OPEN', 'CONFIDENTIAL', 'STRICT'] as const;
export type Level = (typeof levels)[number];

export const defaultLevels = z.strictObject({
  theme: z.enum(levels),
  case: z.enum(['CONFIDENTIAL', 'STRICT']),
});

/** The hard cap counts from the first entry; five years is the ceiling for every region. */
export const retention = z.strictObject({
  answersMonthsAfterClosing: z.int().min(1).max(60),
  hardCapMonths: z.int().min(1).max(60),
});
