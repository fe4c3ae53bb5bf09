import { z } from 'zod';

/**
 * What Slack takes for a manifest (major version 1), as far as ours goes: which parts there are, how long each may
 * be. Facts from Slack's JSON schema (github.com/slackapi/manifest-schema, schemas/manifest.schema.1.0.0.json) and
 * https://docs.slack.dev/reference/app-manifest; what is not known here is refused, as it is there.
 */
const text = (most: number, least = 1) => z.string().min(least).max(most);
const names = (most: number) =>
  z
    .array(text(50))
    .max(most)
    .refine((all) => new Set(all).size === all.length, 'twice the same');
/** The schema takes http too; Slack itself does not. */
const address = (most: number) => z.string().startsWith('https://').max(most);

const command = z.strictObject({
  command: text(32, 2).regex(/^\/[a-z0-9_-]+$/),
  url: address(3000).optional(),
  description: text(2000),
  usage_hint: text(1000).optional(),
  should_escape: z.boolean().optional(),
});

const manifestShape = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(1), minor_version: z.int() }),
  display_information: z.strictObject({
    name: text(35),
    description: text(140).optional(),
    long_description: text(4000, 175).optional(),
    background_color: z
      .string()
      .regex(/^#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?$/)
      .optional(),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    bot_user: z.strictObject({ display_name: text(80), always_online: z.boolean().optional() }),
    slash_commands: z.array(command).min(1).max(50),
  }),
  oauth_config: z.strictObject({
    redirect_urls: z.array(address(2500)).max(1000).optional(),
    scopes: z.strictObject({ bot: names(255) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: address(3500).optional(), bot_events: names(100) }),
    interactivity: z.strictObject({ is_enabled: z.boolean(), request_url: address(3500).optional() }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});

/** Where a manifest is not what Slack takes; empty when it is. */
export const shapeFaults = (manifest: unknown): readonly string[] =>
  (manifestShape.safeParse(manifest).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
