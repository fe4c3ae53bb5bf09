import { z } from 'zod';
import { day, slug, words } from './words-schema.ts';

/** What a body is for; its own name and short name are the pack's (DTO here, something else there). */
export const bodyTypes = [
  'DistrictTeam',
  'DistrictSteeringGroup',
  'DistrictSafetyBoard',
  'RegionalTeam',
  'RegionalSteeringGroup',
  'RegionalSafetyBoard',
  'Taskforce',
  'ExpertGroup',
  'ExpertTeam',
  'GuidanceGroup',
  'LocalConsultation',
] as const;
export type BodyType = (typeof bodyTypes)[number];

/** `district` is null for a body of the whole region. */
export const body = z.strictObject({
  id: slug,
  type: z.enum(bodyTypes),
  shortName: z.string().trim().min(1),
  name: words,
  district: slug.nullable(),
});
export type Body = z.infer<typeof body>;

/** PARTICIPANT, CONVENANT and OFFICE may take part in a case; the others never (see mayJoinCase). */
export const legalStatuses = ['PARTICIPANT', 'CONVENANT', 'OFFICE', 'OWN_ALLIANCE', 'OTHER'] as const;
export type LegalStatus = (typeof legalStatuses)[number];

export const seatKinds = ['FIXED', 'ON_INVITATION', 'GUEST'] as const;
export type SeatKind = (typeof seatKinds)[number];

/** `legalDate`: the day the status took effect or was last checked; null only where there is no legal basis. */
export const organisation = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/, 'a code in capitals such as "POL" or "GEM-URK"'),
  name: words,
  type: slug,
  legalStatus: z.enum(legalStatuses),
  legalSource: z.string().trim().min(1),
  legalDate: day.nullable(),
  seat: z.enum(seatKinds),
  districts: z.union([z.literal('all'), z.array(slug).min(1)]),
  municipality: slug.optional(),
});
export type Organisation = z.infer<typeof organisation>;

/** `municipal` marks the type of the municipalities: their organisations name the municipality they are. */
export const partnerType = z.strictObject({ id: slug, name: words, municipal: z.boolean().default(false) });
export type PartnerType = z.infer<typeof partnerType>;

/** What the product asks of a function, whatever a region calls it. */
const functionRoles = [
  'COORDINATOR',
  'CHAIR',
  'MEMBER',
  'GUEST',
  'FACILITATOR',
  'MANAGER',
  'SECRETARY',
  'COMMUNICATION',
  'INFORMATION',
  'PRIVACY',
] as const;
export type FunctionRole = (typeof functionRoles)[number];

/** A seat's function; `bodyType` null means in any body, or in none. */
export const seatFunction = z.strictObject({
  id: slug,
  role: z.enum(functionRoles),
  name: words,
  bodyType: z.enum(bodyTypes).nullable(),
});
export type SeatFunction = z.infer<typeof seatFunction>;
