import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { type Config, ConfigFault, readConfig } from '../src/config.ts';
import { settings } from '../src/settings.ts';
import {
  type Finding,
  lookAtFolder,
  lookAtNames,
  lookAtPort,
  lookAtRegion,
  lookAtServer,
} from './doctor-checks.ts';

// Says what is set, what is missing and how to mend it, and changes nothing. Ends with 1 when Aftrap would
// not start. Started by `npm run doctor`.
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

async function examine(config: Config): Promise<Finding[]> {
  const demo = 'demo mode: demo data, this computer only, nobody signs in';
  return [
    { weight: 'ok', said: config.mode === 'demo' ? demo : 'live: people sign in' },
    await lookAtRegion(config.region),
    config.databaseUrl === undefined
      ? await lookAtFolder(config.dataDir)
      : await lookAtServer(config.databaseUrl),
    await lookAtPort(config),
  ];
}

async function findings(): Promise<Finding[]> {
  const names = existsSync('.env') ? Object.keys(parseEnv(readFileSync('.env', 'utf8'))) : [];
  const slips = lookAtNames(names, known);
  try {
    return [...slips, ...(await examine(readConfig()))];
  } catch (fault) {
    if (!(fault instanceof ConfigFault)) throw fault;
    return [...slips, ...fault.message.split('\n').map((said): Finding => ({ weight: 'stop', said }))];
  }
}

printSettings();
console.log(`\nNode ${process.versions.node}`);
const found = await findings();
for (const { weight, said } of found) console.log(`  ${weight.padEnd(6)}${said}`);
const stops = found.filter(({ weight }) => weight === 'stop').length;
console.log(stops === 0 ? '\nAftrap can start: npm start' : `\nAftrap cannot start: ${stops} to mend`);
process.exitCode = stops === 0 ? 0 : 1;
