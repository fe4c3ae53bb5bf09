import { z } from 'zod';

/** The levels of the log, loudest first, as pino names them. */
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What is wrong with a setting that does not fit its shape, and what to do about it. */
export const advice = z.registry<{ problem: string; remedy: string }>();
const setting = <T extends z.ZodType>(schema: T, problem: string, remedy: string): T => {
  advice.add(schema, { problem, remedy });
  return schema;
};

const text = () => z.string().optional();
const startsWith = (prefix: string, place: string) =>
  setting(
    z.string().startsWith(prefix).optional(),
    `does not start with ${prefix}`,
    `Copy it again: Slack app, ${place}`,
  );
const address = (protocol: RegExp, example: string) =>
  setting(z.url({ protocol }).optional(), 'is not an address of the right kind', `Write it like ${example}`);
const entraId = () =>
  setting(entraGuid().optional(), 'is not an id of Microsoft Entra', 'Copy it again from the Azure portal');

// Written in small letters by Entra itself; an id is the same in capitals.
const entraGuid = () => z.guid().toLowerCase();
const teamsApps = z
  .array(
    z
      .strictObject({
        clientId: entraGuid(),
        clientSecret: z.string().min(1).optional(),
        managedIdentityClientId: z.union([z.literal('system'), entraGuid()]).optional(),
        tenantId: entraGuid(),
        allowedTenantIds: z.array(entraGuid()).default([]),
      })
      // One of the two, so that a secret that was forgotten is not taken for a machine that needs none.
      .refine((app) => (app.clientSecret === undefined) !== (app.managedIdentityClientId === undefined))
      .transform(({ clientSecret = null, managedIdentityClientId = null, ...app }) => ({
        ...app,
        clientSecret,
        managedIdentityClientId,
      })),
  )
  .min(1)
  .refine((apps) => new Set(apps.map(({ clientId }) => clientId)).size === apps.length);
const json = z.string().transform((written, context) => {
  try {
    return JSON.parse(written);
  } catch {
    context.addIssue('not JSON');
    return z.NEVER;
  }
});
const key = z
  .string()
  .regex(/^[A-Za-z0-9+/]{43}=$/)
  .transform((written) => Buffer.from(written, 'base64'));

/** Every setting there is. `.env.example` is compared with this shape: each name, each default. */
export const settings = z.object({
  PORT: setting(
    z.coerce.number().int().min(0).max(65_535).default(3978),
    'is not a port number',
    'Choose 1 to 65535, or 0 for any free one',
  ),
  HOST: setting(
    z
      .string()
      .regex(/^[A-Za-z0-9.:-]+$/)
      .default('127.0.0.1'),
    'is not the name or number of a network address',
    'Write 127.0.0.1, or 0.0.0.0 for every address of this machine',
  ),
  PUBLIC_URL: setting(
    z
      .url({ protocol: /^https?$/ })
      .refine((written) => URL.parse(written)?.pathname === '/')
      .transform((written) => new URL(written).origin)
      .optional(),
    'is not a web address without a path',
    'Write it like https://aftrap.example.nl',
  ),
  DATABASE_URL: setting(
    z
      .string()
      .regex(/^postgres(ql)?:\/\/\S+$/)
      .optional(),
    'is not the address of a PostgreSQL database',
    'Write it like postgresql://user:password@host:5432/aftrap, or leave it out for the embedded database',
  ),
  DATA_DIR: z.string().default('./data'),
  REGION: z.string().default('midden-nederland'),
  ENCRYPTION_KEY: setting(
    key.optional(),
    'is not 32 bytes in base64',
    'Make one with: openssl rand -base64 32',
  ),
  SIGN_IN: setting(z.literal('links').optional(), 'is not "links"', 'Write SIGN_IN=links, or leave it out'),
  LOG_LEVEL: setting(
    z.enum(logLevels).default('info'),
    'is not a log level',
    `Choose one of ${logLevels.join(', ')}`,
  ),
  SMTP_URL: address(/^smtps?$/, 'smtps://user:password@mail.example.nl'),
  SLACK_BOT_TOKEN: startsWith('xoxb-', 'page OAuth & Permissions'),
  SLACK_SIGNING_SECRET: text(),
  SLACK_APP_TOKEN: startsWith('xapp-', 'page Basic Information'),
  SLACK_CLIENT_ID: text(),
  SLACK_CLIENT_SECRET: text(),
  SLACK_API_URL: setting(
    z
      .url({ protocol: /^https?$/ })
      .refine((written) => /^(https:|http:\/\/(127\.0\.0\.1|localhost)[:/])/.test(written))
      .optional(),
    'is not an encrypted address',
    'Leave it out, or write it like https://slack.com/api/',
  ),
  TEAMS_APPS: setting(
    json.pipe(teamsApps).optional(),
    'is not a list of Teams apps',
    'Write it like [{"clientId": "…", "clientSecret": "…", "tenantId": "…"}]',
  ),
  CLIENT_ID: entraId(),
  CLIENT_SECRET: text(),
  TENANT_ID: entraId(),
  OIDC_ISSUER: address(/^https?$/, 'https://login.example.nl'),
  OIDC_CLIENT_ID: text(),
  OIDC_CLIENT_SECRET: text(),
});

export type SettingName = keyof typeof settings.shape;
