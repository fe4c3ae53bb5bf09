import { existsSync, readFileSync } from 'node:fs';
import { parseArgs, parseEnv } from 'node:util';
import { type Config, ConfigFault, readConfig } from '../src/config.ts';
import { settings } from '../src/settings.ts';
import { lookAtFolder, lookAtNames, lookAtPort, lookAtRegion, lookAtServer } from './doctor-checks.ts';
import { askSlack, lookAtSlack } from './doctor-slack.ts';
import { askTeams, lookAtTeams } from './doctor-teams.ts';
import { type Finding, note } from './finding.ts';

// Says what is set, what is missing and how to mend it, and changes nothing. Asks nobody elsewhere, but Slack and
// Microsoft with `--online`. Ends with 1 when there is something to mend. Started by `npm run doctor`.
const known = Object.keys(settings.shape);

/** Each setting by name: no value is shown, since some are secrets, but for the defaults. */
function printSettings(): void {
  console.log('Settings (.env.example explains them)');
  for (const [name, schema] of Object.entries(settings.shape)) {
    const preset = schema.parse(undefined);
    const unset = preset === undefined ? 'not set' : `not set, so ${preset}`;
    console.log(`  ${name.padEnd(22)}${process.env[name]?.trim() ? 'set' : unset}`);
  }
}

async function examine(config: Config, online: boolean): Promise<Finding[]> {
  const demo = 'demo mode: demo data, this computer only, nobody signs in';
  return [
    { weight: 'ok', said: config.mode === 'demo' ? demo : 'live: people sign in' },
    await lookAtRegion(config),
    config.databaseUrl === undefined
      ? await lookAtFolder(config.dataDir)
      : await lookAtServer(config.databaseUrl),
    await lookAtPort(config),
    ...lookAtSlack(config),
    ...lookAtTeams(config),
    ...(online ? await askChats(config) : []),
  ];
}

/** What the chat platforms that are set say themselves. */
async function askChats({ slack, teams, publicUrl }: Config): Promise<Finding[]> {
  if (slack === undefined && teams === undefined)
    return [note('no chat platform is set: there is nobody to ask')];
  return [
    ...(slack === undefined ? [] : await askSlack(slack)),
    ...(teams === undefined ? [] : await askTeams(teams, publicUrl)),
  ];
}

async function findings(online: boolean): Promise<Finding[]> {
  const names = existsSync('.env') ? Object.keys(parseEnv(readFileSync('.env', 'utf8'))) : [];
  const slips = lookAtNames(names, known);
  try {
    return [...slips, ...(await examine(readConfig(), online))];
  } catch (fault) {
    if (!(fault instanceof ConfigFault)) throw fault;
    return [...slips, ...fault.message.split('\n').map((said): Finding => ({ weight: 'stop', said }))];
  }
}

/** How it ends: nothing to mend, something that Aftrap starts without, or something it does not start with. */
function verdict(found: readonly Finding[]): string {
  const count = (wanted: Finding['weight']) => found.filter(({ weight }) => weight === wanted).length;
  if (count('stop') > 0) return `Aftrap cannot start: ${count('stop') + count('mend')} to mend`;
  return count('mend') > 0
    ? `Aftrap can start, but not all of it will work: ${count('mend')} to mend`
    : 'Aftrap can start: npm start';
}

function wantsOnline(): boolean {
  try {
    return parseArgs({ options: { online: { type: 'boolean' } } }).values.online === true;
  } catch {
    console.error(
      'npm run doctor -- [--online]\n  --online  ask Slack and Microsoft whether they know what is set',
    );
    process.exit(1);
  }
}

const online = wantsOnline();
printSettings();
console.log(`\nNode ${process.versions.node}`);
const found = await findings(online);
for (const { weight, said } of found) console.log(`  ${weight.padEnd(6)}${said}`);
console.log(`\n${verdict(found)}`);
process.exitCode = found.some(({ weight }) => weight === 'stop' || weight === 'mend') ? 1 : 0;
