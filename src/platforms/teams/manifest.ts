import type { TypedCommand } from '../../chat/typed-command.ts';
import { type Language, languages } from '../../lib/language.ts';
import { catalogue } from '../../view/catalogue.ts';
import { homeWord } from './home.ts';
import { manifestEn } from './text-manifest.en.ts';
import { manifestNl } from './text-manifest.nl.ts';

/** What was asked cannot be a manifest; the message says what to do. */
export class TeamsManifestFault extends Error {
  override readonly name = 'TeamsManifestFault';
}

export interface TeamsManifestOptions {
  /** The application's id in Microsoft Entra, which the bot goes by; the app in Teams goes by the same. */
  readonly clientId: string;
  /** Where the page is: https, no path. */
  readonly publicUrl: string;
  /** Where Teams sends people for how their data is handled and under what terms; left out: the page. */
  readonly privacyUrl?: string;
  readonly termsUrl?: string;
  /** Who runs it, as Teams shows it: at most 32 characters. */
  readonly developer: string;
  /** Of this software, as 1.2.3. Teams takes a package for an update by it. */
  readonly version: string;
  readonly commands: Readonly<Record<Language, readonly TypedCommand[]>>;
  /** What the app speaks to those whose Teams is in neither language. */
  readonly language: Language;
}

const words = catalogue(manifestNl, manifestEn);

/** Who may be addressed where: the menu of commands is the same in a conversation of two and by mention in a group. */
const scopesOfLists = [['personal'], ['team', 'groupChat']] as const;

/** As many as Teams shows: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/create-a-bot-commands-menu */
const mostCommands = 10;
const longestDeveloper = 32;

type Scopes = (typeof scopesOfLists)[number];

/** The commands of the features in one language, with the one that explains them; what is asked of oneself only to oneself. */
function menuIn(language: Language, { commands }: TeamsManifestOptions, [scope]: Scopes) {
  const say = words(language);
  const home = { title: homeWord, description: say.text('command.home') };
  const help = { title: 'help', description: say.text('command.help') };
  const own = commands[language].map(({ word, means }) => ({ title: word, description: means }));
  return [...(scope === 'personal' ? [home] : []), ...own, help];
}

/** What is written in the other language, by the place in the manifest that it takes. */
function localized(language: Language, options: TeamsManifestOptions): Readonly<Record<string, string>> {
  const say = words(language);
  const menu = scopesOfLists.flatMap((scopes, list) =>
    menuIn(language, options, scopes).flatMap(({ title, description }, index) => {
      const at = `bots[0].commandLists[${list}].commands[${index}]`;
      return [
        [`${at}.title`, title],
        [`${at}.description`, description],
      ];
    }),
  );
  return {
    $schema: `${schemas}/MicrosoftTeams.Localization.schema.json`,
    'name.short': say.text('app.name'),
    'name.full': say.text('app.fullName'),
    'description.short': say.text('app.short'),
    'description.full': say.text('app.long'),
    ...Object.fromEntries(menu),
  };
}

const schemas = 'https://developer.microsoft.com/json-schemas/teams/v1.25';

/** Stops what Teams would refuse, or show only in part. */
function check(options: TeamsManifestOptions): void {
  if (!options.publicUrl.startsWith('https://')) {
    throw new TeamsManifestFault('Teams knows https addresses only. Give one with --url, or set PUBLIC_URL.');
  }
  if (options.developer.length > longestDeveloper) {
    throw new TeamsManifestFault(`Teams shows at most ${longestDeveloper} characters of --developer.`);
  }
  if (options.commands.nl.length + 2 > mostCommands) {
    throw new TeamsManifestFault(`There are more than ${mostCommands} commands: Teams shows no more.`);
  }
}

/**
 * What makes an app of this in Teams: the manifest, version 1.25, and what is said in the other language. Its shape is
 * that of https://learn.microsoft.com/microsoft-365/extensibility/schema. It asks for no permission at all.
 */
export function teamsManifest(options: TeamsManifestOptions) {
  check(options);
  const { clientId, publicUrl, privacyUrl, termsUrl, developer, version, language } = options;
  const say = words(language);
  const others = languages.filter((one) => one !== language);
  return {
    manifest: {
      $schema: `${schemas}/MicrosoftTeams.schema.json`,
      manifestVersion: '1.25',
      version,
      id: clientId,
      localizationInfo: {
        defaultLanguageTag: language,
        additionalLanguages: others.map((tag) => ({ languageTag: tag, file: `${tag}.json` })),
      },
      developer: {
        name: developer,
        websiteUrl: publicUrl,
        privacyUrl: privacyUrl ?? publicUrl,
        termsOfUseUrl: termsUrl ?? publicUrl,
      },
      name: { short: say.text('app.name'), full: say.text('app.fullName') },
      description: { short: say.text('app.short'), full: say.text('app.long') },
      icons: { color: 'color.png', outline: 'outline.png' },
      accentColor: '#10263F',
      bots: [
        {
          botId: clientId,
          scopes: scopesOfLists.flat(),
          isNotificationOnly: false,
          supportsFiles: false,
          commandLists: scopesOfLists.map((scopes) => ({
            scopes,
            commands: menuIn(language, options, scopes),
          })),
        },
      ],
    },
    translations: Object.fromEntries(others.map((tag) => [`${tag}.json`, localized(tag, options)])),
  };
}
