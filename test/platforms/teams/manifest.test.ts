import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { typedCommands } from '../../../src/compose-commands.ts';
import { languages } from '../../../src/lib/language.ts';
import {
  TeamsManifestFault,
  type TeamsManifestOptions,
  teamsManifest,
} from '../../../src/platforms/teams/manifest.ts';
import { root } from '../../house/source-tree.ts';
import { manifestFaults, translationFaults } from './manifest-schema.ts';

const clientId = '00000000-0000-4000-8000-000000000001';
const commands = { nl: await typedCommands('nl'), en: await typedCommands('en') };
const made = (more: Partial<TeamsManifestOptions> = {}) =>
  teamsManifest({
    clientId,
    publicUrl: 'https://aftrap.example.nl',
    developer: 'Gemeente Voorbeeld',
    version: '1.2.3',
    commands,
    language: 'nl',
    ...more,
  });

describe('the manifest', () => {
  it.each(languages)('and the other language are what Teams takes, in %s first', async (language) => {
    const { manifest, translations } = made({ language });
    const said = Object.values(translations).flatMap(translationFaults);
    expect([await manifestFaults(manifest), said]).toEqual([[], []]);
  });

  it.each([
    [{ extra: true }, /additional/],
    [{ name: { short: 'A'.repeat(31) } }, /short/],
    [{ description: { short: 'a'.repeat(81), full: 'b' } }, /short/],
    [{ id: 'aftrap' }, /id/],
    [{ bots: [{ botId: clientId, scopes: ['everywhere'] }] }, /scopes/],
  ])('would not be taken with %j', async (wrong, why) => {
    expect((await manifestFaults({ ...made().manifest, ...wrong })).join('\n')).toMatch(why);
  });

  it('offers every command of the features and help, to a person and by mention in a group', () => {
    const [bot] = made().manifest.bots;
    const titles = [...commands.nl.map(({ word }) => word), 'help'];
    expect(
      bot?.commandLists.map(({ scopes, commands: menu }) => [scopes, menu.map(({ title }) => title)]),
    ).toEqual([
      [['personal'], ['home', ...titles]],
      [['team', 'groupChat'], titles],
    ]);
    expect(bot?.scopes).toEqual(['personal', 'team', 'groupChat']);
  });

  it('says all of it in the other language too, in the place where it stands', () => {
    const { manifest, translations } = made();
    expect(manifest.localizationInfo).toEqual({
      defaultLanguageTag: 'nl',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    });
    const said = translations['en.json'] ?? {};
    expect(said['description.short']).toBe(
      'Start together: who sees what, who does what, and whose turn it is.',
    );
    expect(said['bots[0].commandLists[1].commands[0].description']).toBe(commands.en[0]?.means);
    const lists = made({ language: 'en' }).manifest.bots[0]?.commandLists ?? [];
    const places = lists.flatMap(({ commands: menu }, list) =>
      menu.map(({ description }, index) => [
        `bots[0].commandLists[${list}].commands[${index}].description`,
        description,
      ]),
    );
    expect(said).toMatchObject(Object.fromEntries(places));
  });

  it('says nothing longer than Teams shows', () => {
    const most = [80, 4000, 30, 100];
    for (const language of languages) {
      const { description, name } = made({ language }).manifest;
      const lengths = [description.short, description.full, name.short, name.full].map(
        ({ length }) => length,
      );
      expect(lengths.map((length, index) => length <= (most[index] ?? 0))).toEqual([true, true, true, true]);
    }
  });

  it('asks for no permission', () => {
    expect(
      Object.keys(made().manifest).filter((key) => /permission|authorization|webApplication/i.test(key)),
    ).toEqual([]);
  });

  it.each<readonly [Partial<TeamsManifestOptions>, RegExp]>([
    [{ publicUrl: 'http://aftrap.example.nl' }, /--url/],
    [{ developer: 'A'.repeat(33) }, /32 characters/],
    [
      {
        commands: {
          ...commands,
          nl: Array.from({ length: 10 }, () => ({ word: 'a', usage: 'a', means: 'a' })),
        },
      },
      /10 commands/,
    ],
  ])('is not made of what Teams would refuse: %j', (wrong, told) => {
    expect(() => made(wrong)).toThrow(TeamsManifestFault);
    expect(() => made(wrong)).toThrow(told);
  });
});

/** Width, height and kind of colours (6: with transparency), from the header of a PNG: https://www.w3.org/TR/png */
function pngOf(bytes: Uint8Array) {
  const view = Buffer.from(bytes);
  return [view.readUInt32BE(16), view.readUInt32BE(20), view.readUInt8(25)];
}

describe('npm run teams:package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aftrap-teams-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = (env: Readonly<Record<string, string>>, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'scripts/teams-package.ts'), '--out', folder, ...args],
      { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', ...env } },
    );
    return { status, stdout, stderr };
  };

  it('makes a package that holds the manifest, the other language and the icons', async () => {
    const { stdout, stderr } = run({ PUBLIC_URL: 'https://aftrap.example.nl', CLIENT_ID: clientId });
    expect([stdout, stderr]).toEqual([`aftrap-${clientId}.zip\n`, '']);
    const files = unzipSync(new Uint8Array(readFileSync(join(folder, `aftrap-${clientId}.zip`))));
    expect(Object.keys(files).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
    const [manifest, color, outline] = ['manifest.json', 'color.png', 'outline.png'].map(
      (name) => files[name] ?? new Uint8Array(),
    );
    expect(await manifestFaults(JSON.parse(strFromU8(manifest ?? new Uint8Array())))).toEqual([]);
    expect(pngOf(color ?? new Uint8Array()).slice(0, 2)).toEqual([192, 192]);
    expect(pngOf(outline ?? new Uint8Array())).toEqual([32, 32, 6]);
  });

  it('makes one for every app there is, and the same one again', () => {
    const other = '00000000-0000-4000-8000-000000000002';
    const tenantId = '00000000-0000-4000-8000-00000000000a';
    const apps = [clientId, other].map((id) => ({
      clientId: id,
      clientSecret: 'not in the package',
      tenantId,
    }));
    const env = { PUBLIC_URL: 'https://aftrap.example.nl', TEAMS_APPS: JSON.stringify(apps) };
    const bytes = () => readFileSync(join(folder, `aftrap-${other}.zip`)).toString('latin1');
    expect(run(env).stdout.split('\n')).toHaveLength(3);
    const first = bytes();
    expect(run(env).status).toBe(0);
    expect(bytes()).toBe(first);
    expect(first).not.toContain('not in the package');
  });

  it.each([
    [{ PUBLIC_URL: 'https://aftrap.example.nl' }, [], /Which app/],
    [{ CLIENT_ID: clientId }, [], /PUBLIC_URL/],
    [{ CLIENT_ID: clientId }, ['--url', 'http://aftrap.example.nl'], /https/],
    [{}, ['--client-id', 'aftrap', '--url', 'https://aftrap.example.nl'], /--client-id is not right/],
    [{}, ['--what'], /Unknown option/],
  ])('says what to do when it cannot: %j %j', (env, args, told) => {
    const { status, stderr } = run(env, ...args);
    expect([status, stderr]).toEqual([1, expect.stringMatching(told)]);
  });
});
