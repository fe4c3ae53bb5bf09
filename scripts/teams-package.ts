import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import type { ZodType } from 'zod';
import { typedCommands } from '../src/compose-commands.ts';
import { languages } from '../src/lib/language.ts';
import {
  TeamsManifestFault,
  type TeamsManifestOptions,
  teamsManifest,
} from '../src/platforms/teams/manifest.ts';
import { settings } from '../src/settings.ts';

// Makes what Teams makes an app of ("upload a custom app"): a zip for every registration. Needs no database and no
// secret. Started by `npm run teams:package`.
const usage = `npm run teams:package -- [--client-id 00000000-...] [--url https://aftrap.example.nl] [--developer "Gemeente"]
  [--privacy https://...] [--terms https://...] [--language nl|en] [--out folder]
Without --client-id: for every app in TEAMS_APPS, or the one in CLIENT_ID.`;
const root = join(import.meta.dirname, '..');

function asked() {
  const text = { type: 'string' } as const;
  const options = {
    'client-id': text,
    url: text,
    developer: text,
    privacy: text,
    terms: text,
    language: text,
    out: text,
  };
  try {
    return parseArgs({ options, allowPositionals: false }).values;
  } catch (error) {
    const why = error instanceof Error ? error.message : 'This is not understood.';
    throw new TeamsManifestFault(`${why}\n${usage}`, { cause: error });
  }
}

/** What was given here, or else what is set; undefined when neither is. */
function read<Value>(schema: ZodType<Value>, setting: string, flag: string, given?: string): Value {
  const value = (given ?? process.env[setting])?.trim();
  const found = schema.safeParse(value === '' ? undefined : value);
  if (found.success) return found.data;
  throw new TeamsManifestFault(`${given === undefined ? setting : flag} is not right.\n${usage}`);
}

function clientIds(given: string | undefined): readonly string[] {
  const { CLIENT_ID, TEAMS_APPS } = settings.shape;
  const one = read(CLIENT_ID, 'CLIENT_ID', '--client-id', given);
  if (one !== undefined) return [one];
  const several = read(TEAMS_APPS, 'TEAMS_APPS', '');
  if (several === undefined) throw new TeamsManifestFault(`Which app is it for?\n${usage}`);
  return several.map(({ clientId }) => clientId);
}

/** The same content gives the same file, byte for byte, whenever it is made. */
const made = { mtime: '1980-01-01T00:00:00' } as const;

async function packageOf(options: TeamsManifestOptions): Promise<Uint8Array> {
  const { manifest, translations } = teamsManifest(options);
  const icon = async (name: string) => new Uint8Array(await readFile(join(root, 'manifests/teams', name)));
  const json = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
  return zipSync(
    {
      'manifest.json': json(manifest),
      ...Object.fromEntries(Object.entries(translations).map(([name, value]) => [name, json(value)])),
      'color.png': await icon('color.png'),
      'outline.png': await icon('outline.png'),
    },
    made,
  );
}

async function main(): Promise<void> {
  const given = asked();
  const language = languages.find((one) => one === (given.language ?? 'nl'));
  const publicUrl = read(settings.shape.PUBLIC_URL, 'PUBLIC_URL', '--url', given.url);
  if (language === undefined) throw new TeamsManifestFault(`--language is nl or en.\n${usage}`);
  if (publicUrl === undefined)
    throw new TeamsManifestFault('Where is the page? Set PUBLIC_URL or give --url.');
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = given.out ?? join(root, '.tmp/teams');
  const commands = { nl: await typedCommands('nl'), en: await typedCommands('en') };
  await mkdir(folder, { recursive: true });
  for (const clientId of clientIds(given['client-id'])) {
    const zip = await packageOf({
      clientId,
      publicUrl,
      developer: given.developer ?? 'Aftrap',
      version,
      commands,
      language,
      ...(given.privacy === undefined ? {} : { privacyUrl: given.privacy }),
      ...(given.terms === undefined ? {} : { termsUrl: given.terms }),
    });
    const path = join(folder, `aftrap-${clientId}.zip`);
    await writeFile(path, zip);
    console.log(relative(process.cwd(), path));
  }
}

main().catch((error: unknown) => {
  const isOurs = error instanceof TeamsManifestFault;
  console.error(isOurs ? error.message : error instanceof Error ? error.stack : String(error));
  process.exitCode = 1;
});
