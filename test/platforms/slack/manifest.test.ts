import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from '@slack/bolt';
import { describe, expect, it, vi } from 'vitest';
import { typedCommands } from '../../../src/compose-commands.ts';
import { type Language, languages } from '../../../src/lib/language.ts';
import { wordsOf } from '../../../src/platforms/slack/deeds-commands.ts';
import { ManifestFault, type ManifestOptions, slackManifest } from '../../../src/platforms/slack/manifest.ts';
import type { SlackPorts } from '../../../src/platforms/slack/ports.ts';
import {
  commandScopes,
  eventScopes,
  methodScopes,
  scopeNames,
  scopeReason,
} from '../../../src/platforms/slack/scopes.ts';
import { slackPlatform } from '../../../src/platforms/slack/slack-platform.ts';
import { parseSource, productTree, root } from '../../house/source-tree.ts';
import { calledMethods, webApiMethods } from './called-methods.ts';
import { shapeFaults } from './manifest-shape.ts';
import { eventFaults, scopeFaults } from './scope-faults.ts';

const commands = { nl: await typedCommands('nl'), en: await typedCommands('en') };
const words = commands.nl.map(({ word }) => word);
const publicUrl = 'https://aftrap.example.nl';

const manifest = (language: Language, more: Partial<ManifestOptions> = {}) =>
  slackManifest({ publicUrl, transport: 'http', commands: commands[language], language, ...more });
const slashNames = (made: ReturnType<typeof manifest>) =>
  made.features.slash_commands.map(({ command }) => command);

const source = productTree().filter(({ path }) => path.startsWith('src/platforms/slack/'));
const { bot_events: subscribed } = manifest('nl').settings.event_subscriptions;
const real = {
  called: calledMethods(source),
  methodScopes,
  events: subscribed,
  eventScopes,
  commands: slashNames(manifest('nl')),
  commandScopes,
  scopes: manifest('nl').oauth_config.scopes.bot,
};

describe('the manifest', () => {
  it.each(languages)('is what Slack takes, in %s, over HTTP and over Socket Mode', (language) => {
    const all = [
      manifest(language),
      manifest(language, { transport: 'socket' }),
      manifest(language, { transport: 'socket', publicUrl: null, prefix: 'riec-' }),
    ];
    expect(all.map(shapeFaults)).toEqual([[], [], []]);
  });

  it.each([
    [{ extra: true }, /extra/],
    [{ display_information: { name: 'A'.repeat(36) } }, /display_information.name/],
    [{ display_information: { name: 'A', description: 'a'.repeat(141) } }, /description/],
    [{ display_information: { name: 'A', long_description: 'too short' } }, /long_description/],
    [{ oauth_config: { scopes: { bot: ['commands', 'commands'] } } }, /scopes.bot/],
    [{ oauth_config: { redirect_urls: ['http://a.nl'], scopes: { bot: [] } } }, /redirect_urls/],
    [{ settings: { socket_mode_enabled: 'yes' } }, /socket_mode_enabled/],
  ])('is not taken with %j', (odd, fault) => {
    expect(shapeFaults({ ...manifest('nl'), ...odd }).join()).toMatch(fault);
  });

  it('says where Slack sends everything, and where it sends the browser back to', () => {
    const { features, settings, oauth_config } = manifest('nl');
    const events = `${publicUrl}/slack/events`;
    expect(features.slash_commands.map(({ url }) => url)).toEqual(real.commands.map(() => events));
    expect(settings.event_subscriptions.request_url).toBe(events);
    expect(settings.interactivity).toEqual({ is_enabled: true, request_url: events });
    expect(settings.socket_mode_enabled).toBe(false);
    expect(oauth_config.redirect_urls).toEqual([`${publicUrl}/slack/oauth_redirect`]);
  });

  it('names no address where Slack needs none', () => {
    const made = manifest('nl', { transport: 'socket', publicUrl: 'http://127.0.0.1:3978' });
    expect(made.settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(made)).not.toMatch(/http/);
  });

  it('lets people write to the bot and see its home', () => {
    expect(manifest('nl').features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  it.each([null, 'http://127.0.0.1:3978'])('over HTTP is refused for %s', (address) => {
    expect(() => manifest('nl', { publicUrl: address })).toThrow(ManifestFault);
  });
});

describe('a command', () => {
  it('of every feature is one of Slack, with one for all of them', () => {
    expect(words).toEqual(expect.arrayContaining(['kickoff', 'acties']));
    expect(slashNames(manifest('nl'))).toEqual([...words, 'aftrap'].map((word) => `/${word}`));
  });

  it('says what it does and how, in the language asked for', () => {
    const [nl, en] = languages.map((language) => manifest(language).features.slash_commands);
    expect(nl?.[0]).toMatchObject({ command: '/kickoff', usage_hint: '[codenaam | nieuw]' });
    expect(en?.[0]).toMatchObject({ command: '/kickoff', usage_hint: '[code name | new]' });
    expect(nl?.map(({ description }) => description)).not.toEqual(en?.map(({ description }) => description));
    expect(nl?.at(-1)?.usage_hint).toBe(`[help | ${words.join(' | ')}]`);
  });

  it.each(['', 'riec-', 'riec_', 'rit-mn-', 'kickoff-'])('is understood with "%s" before it', (prefix) => {
    const typed = slashNames(manifest('nl', { prefix }));
    const said = (command: string) =>
      wordsOf(words, {
        identity: { teamId: 'T1', userId: 'U1' },
        triggerId: 'trigger',
        command,
        text: 'kievit',
      });
    expect(typed.map(said)).toEqual([...words.map((word) => `${word} kievit`), 'kievit']);
  });

  it.each(['riec', '-', 'RIEC-', 'mijn team-', 'a'.repeat(40).concat('-')])(
    'is not renamed with "%s", which says what to do',
    (prefix) => {
      expect(() => manifest('nl', { prefix })).toThrow(/--prefix riec-|shorter prefix/);
    },
  );
});

describe('a scope', () => {
  it('is asked for each call, event and command, and none for nothing', () => {
    expect(real.called).toEqual(
      expect.arrayContaining([
        'chat.postMessage',
        'chat.update',
        'views.open',
        'views.publish',
        'views.update',
      ]),
    );
    expect(webApiMethods.size).toBeGreaterThan(200);
    expect(scopeFaults(real)).toEqual([]);
  });

  it('that nothing needs is seen', () => {
    expect(scopeFaults({ ...real, scopes: [...real.scopes, 'im:write'] })).toEqual([
      'nothing needs im:write',
    ]);
    expect(scopeFaults({ ...real, commands: [] })).toEqual(['nothing needs commands']);
    expect(scopeFaults({ ...real, events: [] })).toEqual(['nothing needs im:history']);
  });

  it('that is missing is seen, and a call that nobody looked up', () => {
    const scopes = real.scopes.filter((scope) => scope !== 'chat:write');
    expect(scopeFaults({ ...real, scopes })).toEqual([
      'chat.postMessage needs chat:write',
      'chat.update needs chat:write',
    ]);
    expect(scopeFaults({ ...real, called: [...real.called, 'users.info'] })).toEqual([
      'users.info is in no table',
    ]);
    expect(scopeFaults({ ...real, called: real.called.slice(1) })).toEqual([
      `nothing calls ${real.called[0]}`,
    ]);
  });

  it.each([
    ['await client.users.info({ user });', ['users.info']],
    ['const { chat } = client; void chat.delete(it);', ['chat.delete']],
    ['const open = site.client.conversations.open;', ['conversations.open']],
    ['app.client.admin.users.list();', ['admin.users.list']],
    ["client['users']['info']();", ['users.info']],
    ["client.apiCall('files.list');", ['files.list']],
    ['client.start(); client.on("a", b); said.text.trim();', []],
  ])('of %s is looked for', (text, methods) => {
    expect(calledMethods([parseSource('src/platforms/slack/a.ts', text)])).toEqual(methods);
  });

  it.each(scopeNames)('%s is explained in both languages, and in the README', (scope) => {
    const [nl, en] = languages.map((language) => scopeReason(scope, language));
    expect(nl).not.toBe(en);
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const rows = readme.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    expect(rows).toContainEqual(['', `\`${scope}\``, en, '']);
  });
});

describe('an event', () => {
  it('that the app listens to is subscribed to, and the reverse', () => {
    const event = vi.spyOn(App.prototype, 'event');
    const nowhere = { tokenOf: async () => null, forget: async () => {} };
    slackPlatform({} as SlackPorts, nowhere, { signingSecret: 'secret', appToken: null, apiUrl: null });
    const heard = event.mock.calls.map(([type]) => String(type));
    expect(heard.length).toBeGreaterThan(3);
    expect(eventFaults(heard, subscribed)).toEqual([]);
  });

  it('that is missing on either side is seen', () => {
    expect(eventFaults(['message', 'team_join'], ['message.im'])).toEqual([
      'team_join is heard and not subscribed to',
    ]);
    expect(eventFaults(['message'], ['message.im', 'app_uninstalled'])).toEqual([
      'app_uninstalled is subscribed to and not heard',
    ]);
  });
});

describe('npm run slack:manifest', () => {
  const script = join(root, 'scripts/slack-manifest.ts');
  const run = (...given: string[]) =>
    spawnSync(process.execPath, [script, ...given], { cwd: tmpdir(), encoding: 'utf8', env: {} });

  it('prints the manifest, and beside it what each scope is for', () => {
    const { stdout, stderr, status } = run('--socket', '--prefix', 'riec-', '--language', 'en');
    expect(JSON.parse(stdout)).toEqual(
      manifest('en', { transport: 'socket', publicUrl: null, prefix: 'riec-' }),
    );
    expect(stderr).toContain(scopeReason('im:history', 'en'));
    expect(status).toBe(0);
  });

  it('takes the address that people open', () => {
    const { stdout } = run('--url', `${publicUrl}/`);
    expect(JSON.parse(stdout)).toEqual(manifest('nl'));
  });

  it.each([
    [[], '--url'],
    [['--url', 'https://a.nl/path'], '--url is not a web address without a path'],
    [['--socket', '--language', 'fr'], '--language is nl or en'],
    [['--sockets'], 'npm run --silent slack:manifest'],
  ])('says what to do after %j', (given, said) => {
    const { stdout, stderr, status } = run(...given);
    expect(stdout).toBe('');
    expect(stderr).toContain(said);
    expect(status).toBe(1);
  });
});
