import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { pino } from 'pino';
import { compose } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { everyMinute } from '../src/engine/tick.ts';
import { openGate } from './playground-gate.ts';

// npm run playground: the demo with Teams, and Microsoft's Agents Playground to talk with it, all on this computer
// alone. The Playground is fetched by npx, under a licence of its own for trying things out; nothing of it is ours.
const playground = { name: '@microsoft/m365agentsplayground@0.2.28', port: 56_150 } as const;
const port = 3978;
const bot = `http://127.0.0.1:${port}`;
/** The tenant that the Playground plays; the app is nobody's. */
const tenantId = '00000000-0000-0000-0000-000000000001';
const clientId = '00000000-0000-4000-8000-00000000000a';

const explained = `
Talk with Aftrap:    http://127.0.0.1:${playground.port}
The page of Aftrap:  ${bot}

1. Say help to Aftrap. It does not know you yet, and gives you a code.
2. On the page, become somebody of the demo, and fill the code in under your own settings.
3. Say help again.
The Playground opens no dialogs: what asks for a form works in Teams, and on the page.
Stop with Ctrl+C. Nothing is kept.
`;

const dataDir = await mkdtemp(join(tmpdir(), 'aftrap-playground-'));
const gate = await openGate(clientId, bot);
const app = {
  clientId,
  clientSecret: null,
  managedIdentityClientId: null,
  tenantId,
  allowedTenantIds: [],
};
const log = pino({ level: 'warn' });
const product = await compose(
  { ...readConfig({ DATA_DIR: dataDir }), publicUrl: bot, teams: { apps: [app] } },
  {
    log,
    teams: {
      metadataUrl: gate.metadataUrl,
      serviceOrigins: [`http://localhost:${playground.port}`],
      tokenOf: gate.worthless,
    },
  },
);
await product.worker.tick();
const stopTicking = everyMinute(
  () => product.worker.tick(),
  (error) => log.error({ err: error }, 'tick'),
);
const server = serve({ fetch: product.app.fetch, hostname: '127.0.0.1', port });
product.start();

const preload = `--require ${JSON.stringify(join(import.meta.dirname, 'loopback-only.cjs'))}`;
const args = ['start', '-e', `${gate.origin}/api/messages`, '-c', 'msteams', '-p', String(playground.port)];
const client: ChildProcess = spawn('npx', ['--yes', playground.name, ...args, '--disable-telemetry'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  // A group of its own: npx hands no signal on to what it started.
  detached: true,
  env: {
    ...process.env,
    NODE_OPTIONS: preload,
    TEAMSAPPTESTER_BROWSER: 'none',
    APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
  },
});
process.stdout.write(explained);

function endGroup({ pid, exitCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null) process.kill(-pid, 'SIGTERM');
}

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  endGroup(client);
  stopTicking();
  server.close();
  await product.close();
  await gate.close();
  await rm(dataDir, { recursive: true, force: true });
  process.exit(0);
}
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
client.once('exit', stop);
