import { z } from 'zod';
import { requestStatuses } from './model.ts';

// What buttons, forms and addresses hand back: ids and codes only.

const id = z.uuid();

export const requestPayload = z.strictObject({ requestId: id });
export type RequestPayload = z.infer<typeof requestPayload>;
export const kickoffPayload = z.strictObject({ kickoffId: id });
export type KickoffPayload = z.infer<typeof kickoffPayload>;
export const missingPayload = z.strictObject({ kickoffId: id, contributionId: id });
export type MissingPayload = z.infer<typeof missingPayload>;
export const nothingPayload = z.strictObject({});

/** What the page of all requests shows, as its address says it. `from` counts from 0. */
export const requestFilters = z.strictObject({
  status: z
    .enum(['', ...requestStatuses])
    .catch('')
    .default(''),
  theme: z.string().max(60).catch('').default(''),
  who: z.enum(['all', 'mine']).catch('all').default('all'),
  from: z
    .string()
    .regex(/^\d{1,6}$/)
    .catch('0')
    .default('0'),
});
export type RequestFilters = z.infer<typeof requestFilters>;
