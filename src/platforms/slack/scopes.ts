import type { Language } from '../../lib/language.ts';
import { catalogue } from '../../view/catalogue.ts';
import { manifestEn } from './text-manifest.en.ts';
import { manifestNl } from './text-manifest.nl.ts';

/** How the app presents itself in Slack. */
export const manifestWords = catalogue(manifestNl, manifestEn);

/** Everything the bot asks of a workspace: nothing that no command, call or event needs. */
export const scopeNames = ['commands', 'chat:write', 'im:history'] as const;
export type ScopeName = (typeof scopeNames)[number];

/** What a scope is asked for, in a sentence for who has to agree to it. */
export const scopeReason = (scope: ScopeName, language: Language): string =>
  manifestWords(language).text(`scope.${scope}`);

type Needs = Readonly<Record<string, readonly ScopeName[]>>;

/** What each call of Slack's Web API needs: https://docs.slack.dev/reference/methods. */
export const methodScopes = {
  'auth.test': [],
  // Also with a person's id for a channel: only opening a conversation apart from that would need im:write.
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
} as const satisfies Needs;

/** What each event we subscribe to needs: https://docs.slack.dev/reference/events. */
export const eventScopes = {
  app_home_opened: [],
  'message.im': ['im:history'],
  app_uninstalled: [],
  tokens_revoked: [],
} as const satisfies Needs;

/** What slash commands need: https://docs.slack.dev/interactivity/implementing-slash-commands. */
export const commandScopes: readonly ScopeName[] = ['commands'];
