import { z } from 'zod';

/** A text in Dutch (level B1) and English; neither may be empty. */
export const words = z.strictObject({ nl: z.string().trim().min(1), en: z.string().trim().min(1) });

/** Ids of the pack itself: lower case with dashes ("oost-utrecht"). */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single dashes');

/** A calendar day that exists ("2027-01-01"). */
export const day = z.iso.date();

/** A local clock time ("08:30"). */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a clock time such as "08:30"');
