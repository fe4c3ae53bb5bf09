import { z } from 'zod';
import { questionId } from '../../regions/question-schema.ts';

const id = z.uuid();

/** What buttons, forms, cards and pages of a kick-off hand back. */
export const kickoffPayload = z.strictObject({ kickoffId: id });
export const partnerPayload = z.strictObject({ kickoffId: id, partnerId: id });
export const themePayload = z.strictObject({ themeId: id });
export const nothing = z.strictObject({});
/** `step`: which part of the form, from 1. */
export const answerPayload = z.strictObject({
  kickoffId: id,
  partnerId: id,
  step: z
    .string()
    .regex(/^[1-9]\d?$/)
    .default('1'),
});
/** `organisationId`: who was suggested; may be empty. */
export const addPartnerPayload = z.strictObject({
  kickoffId: id,
  organisationId: z.string().max(60).default(''),
});
/** Of one answer that a partner gave. */
export const sharePayload = z.strictObject({ kickoffId: id, partnerId: id, questionId });
