import { z } from 'zod';
import { indicator, indicatorChoice } from './indicator-schema.ts';
import { body, organisation, partnerType, seatFunction } from './organisation-schema.ts';
import { district, municipality } from './place-schema.ts';
import { question, questionId, section } from './question-schema.ts';
import { authority, deadlines, defaultLevels, levels, retention, workingHours } from './rule-schema.ts';
import { day, slug, words } from './words-schema.ts';

const themeKind = z.enum(['EXECUTION', 'DEVELOPMENT', 'BOTH']);

/** A theme of the region; `states` says per district where it stands, `level` overrides the default one. */
export const theme = z.strictObject({
  id: slug,
  name: words,
  kind: themeKind,
  level: z.enum(levels).optional(),
  states: z.array(z.strictObject({ district: slug, kind: themeKind, note: words.optional() })),
  source: z.string().min(1),
});
export type Theme = z.infer<typeof theme>;
export type ThemeKind = z.infer<typeof themeKind>;

/** A goal of the region's plan, against which every start is held. */
const goal = z.strictObject({ id: slug, text: words, source: z.string().min(1) });

const legalFrames = ['WGS_RIEC', 'WGS_ZVH', 'MUNICIPAL_PROTOCOL', 'NONE'] as const;

/** The record that makes confidential cases possible in chat: who assessed which chat vendors, and when. */
const chatVendorAssessment = z.strictObject({
  platforms: z.array(slug).min(1),
  date: day,
  by: z.string().trim().min(1),
});

/** Where a person whose data is held can turn to; printed in every export. */
const contactPoint = z.strictObject({ name: words, email: z.email().optional(), url: z.url().optional() });

/** A region pack as it stands in its YAML files, one top-level key a part. Cross-checks: cross-checks.ts. */
export const regionShape = z.strictObject({
  id: slug,
  name: words,
  timeZone: z.string().min(1),
  holidayCountry: z.string().regex(/^[A-Z]{2}$/, 'a two-letter country code in capitals'),
  legalFrame: z.enum(legalFrames),
  chatVendorAssessed: chatVendorAssessment.nullable(),
  contactPoint,
  /** Telephone numbers of desks and report points: they belong to nobody and may stand in anybody's words. */
  publicPhones: z.array(z.string().regex(/^[\d +().-]{3,20}$/, 'a telephone number')).default([]),
  /** Whether people of another tenant than a chat bot's own, such as guests, may take part when they are linked. */
  guestsInChat: z.boolean().default(false),
  designTokens: z.string().min(1).optional(),
  districts: z.array(district).min(1),
  municipalities: z.array(municipality),
  bodies: z.array(body).min(1),
  partnerTypes: z.array(partnerType).min(1),
  organisations: z.array(organisation).min(1),
  functions: z.array(seatFunction).min(1),
  goals: z.array(goal).min(1),
  themes: z.array(theme).min(1),
  sections: z.array(section).min(1),
  questions: z.array(question).min(1),
  guestQuestions: z.array(questionId),
  communicationQuestions: z.array(questionId),
  indicators: z.array(indicator).min(1),
  indicatorChoice: z.array(indicatorChoice).min(1),
  deadlines,
  workingHours,
  authority,
  levels: defaultLevels,
  codeNames: z.array(z.string().regex(/^[A-Z]{4,16}$/, '4 to 16 capitals')).min(150),
  retention,
});

/** One region's configuration: bodies, districts, partners, themes, goals, questions, indicators and rules. */
export type RegionPack = z.infer<typeof regionShape>;
