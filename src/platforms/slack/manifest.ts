import type { AppsManifestCreateArguments } from '@slack/web-api';
import type { TypedCommand } from '../../chat/typed-command.ts';
import type { Language } from '../../lib/language.ts';
import { eventScopes, manifestWords, scopeNames } from './scopes.ts';

/** What was asked cannot be a manifest; the message says what to do. */
export class ManifestFault extends Error {
  override readonly name = 'ManifestFault';
}

export interface ManifestOptions {
  /** Where Slack reaches the bot: https, no path. null, or not https: with Socket Mode only. */
  readonly publicUrl: string | null;
  readonly transport: 'http' | 'socket';
  readonly commands: readonly TypedCommand[];
  /** Stands before every command: "riec-" makes /riec-kickoff. */
  readonly prefix?: string;
  readonly language: Language;
}

const eventNames = Object.keys(eventScopes) as (keyof typeof eventScopes)[];

/** The longest name of a command, with its slash: https://docs.slack.dev/reference/app-manifest. */
const longestCommand = 32;

/**
 * What makes an app of this in Slack, for "create from a manifest". Its shape is that of
 * https://docs.slack.dev/reference/app-manifest.
 */
export function slackManifest({ publicUrl, transport, commands, prefix = '', language }: ManifestOptions) {
  const words = manifestWords(language);
  const isSecure = publicUrl?.startsWith('https://') === true;
  if (transport === 'http' && !isSecure) {
    throw new ManifestFault(
      'Slack sends requests to an https address only. Give it with --url, or choose Socket Mode with --socket.',
    );
  }
  const requests = transport === 'http' ? `${publicUrl}/slack/events` : null;
  const target = requests === null ? {} : { request_url: requests };
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: {
      name: 'Aftrap',
      description: words.text('app.short'),
      long_description: words.text('app.long'),
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'Aftrap', always_online: true },
      slash_commands: slashCommands(commands, prefix, language, requests),
    },
    oauth_config: {
      // Slack sends nobody back to an address that is not https.
      ...(isSecure ? { redirect_urls: [`${publicUrl}/slack/oauth_redirect`] } : {}),
      scopes: { bot: [...scopeNames] },
    },
    settings: {
      event_subscriptions: { ...target, bot_events: eventNames },
      interactivity: { is_enabled: true, ...target },
      org_deploy_enabled: false,
      socket_mode_enabled: transport === 'socket',
      token_rotation_enabled: false,
    },
  } satisfies AppsManifestCreateArguments['manifest'];
}

/** Every feature's commands, and one for all of them: the one that is left when another app has a name already. */
function slashCommands(
  commands: readonly TypedCommand[],
  prefix: string,
  language: Language,
  url: string | null,
) {
  if (!/^([a-z0-9][a-z0-9_-]*[_-])?$/.test(prefix)) {
    throw new ManifestFault(
      'A prefix has small letters, digits, - and _, and ends with - or _. Write it like --prefix riec-',
    );
  }
  const all: TypedCommand = {
    word: 'aftrap',
    usage: `aftrap [${['help', ...commands.map(({ word }) => word)].join(' | ')}]`,
    means: manifestWords(language).text('command.all'),
  };
  return [...commands, all].map(({ word, usage, means }) => {
    const command = `/${prefix}${word}`;
    if (command.length > longestCommand) {
      throw new ManifestFault(
        `${command} is longer than ${longestCommand} characters. Choose a shorter prefix.`,
      );
    }
    const hint = usage.replace(word, '').trim();
    return {
      command,
      description: means,
      ...(hint === '' ? {} : { usage_hint: hint }),
      should_escape: false,
      ...(url === null ? {} : { url }),
    };
  });
}
