import { parseArgs } from 'node:util';
import { typedCommands } from '../src/compose-commands.ts';
import { languages } from '../src/lib/language.ts';
import { ManifestFault, slackManifest } from '../src/platforms/slack/manifest.ts';
import { scopeNames, scopeReason } from '../src/platforms/slack/scopes.ts';
import { settings } from '../src/settings.ts';

// Prints what Slack makes an app of ("create from a manifest"), as JSON, and beside it what the app asks for and
// why. Needs no database and no setting. Started by `npm run slack:manifest`.
const usage = `npm run --silent slack:manifest -- [--socket] [--url https://aftrap.example.nl] [--prefix riec-] [--language nl|en]
For example: npm run --silent slack:manifest -- --socket`;

function asked() {
  const text = { type: 'string' } as const;
  const options = { socket: { type: 'boolean' }, url: text, prefix: text, language: text } as const;
  try {
    return parseArgs({ options, allowPositionals: false }).values;
  } catch (error) {
    throw new ManifestFault(
      `${error instanceof Error ? error.message : 'This is not understood.'}\n${usage}`,
      {
        cause: error,
      },
    );
  }
}

/** The address given here, or else the one that is set; null when there is none. */
function publicUrlOf(given: string | undefined): string | null {
  const written = (given ?? process.env['PUBLIC_URL'])?.trim();
  const read = settings.shape.PUBLIC_URL.safeParse(written === '' ? undefined : written);
  if (read.success) return read.data ?? null;
  const name = given === undefined ? 'PUBLIC_URL' : '--url';
  throw new ManifestFault(
    `${name} is not a web address without a path. Write it like https://aftrap.example.nl`,
  );
}

async function main(): Promise<void> {
  const given = asked();
  const language = languages.find((one) => one === (given.language ?? 'nl'));
  if (language === undefined) throw new ManifestFault(`--language is nl or en.\n${usage}`);
  const manifest = slackManifest({
    publicUrl: publicUrlOf(given.url),
    transport: given.socket === true ? 'socket' : 'http',
    commands: await typedCommands(language),
    prefix: given.prefix ?? '',
    language,
  });
  console.log(JSON.stringify(manifest, null, 2));
  for (const scope of scopeNames) console.error(`${scope.padEnd(12)}${scopeReason(scope, language)}`);
}

main().catch((error: unknown) => {
  const told =
    error instanceof ManifestFault ? error.message : error instanceof Error ? error.stack : String(error);
  console.error(told);
  process.exitCode = 1;
});
