import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { lookAtPort, lookAtServer } from '../../scripts/doctor-checks.ts';

const script = join(import.meta.dirname, '../../scripts/doctor.ts');
const folder = mkdtempSync(join(tmpdir(), 'aftrap-doctor-'));
afterAll(() => rmSync(folder, { recursive: true }));

const doctor = (env: Record<string, string>) =>
  spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8', env: { PORT: '0', ...env } });

describe('npm run doctor', () => {
  it('finds nothing to mend where nothing is set', () => {
    const { stdout, stderr, status } = doctor({});
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^ {2}ok {4}demo mode: demo data, this computer only/m);
    expect(stdout).toMatch(/^ {2}ok {4}region demo: \d+ organisations, \d+ districts/m);
    expect(stdout).toContain(`embedded database in ${join(folder, 'data')}`);
    expect(stdout).toMatch(/^ {2}ENCRYPTION_KEY +not set$/m);
    expect(stdout).toMatch(/^ {2}LOG_LEVEL +not set, so info$/m);
    expect(stdout).toContain('Aftrap can start: npm start');
    expect(status).toBe(0);
  });

  it('says what is missing and how to mend it', () => {
    const { stdout, status } = doctor({ SIGN_IN: 'links' });
    expect(stdout).toContain('stop  ENCRYPTION_KEY is missing. Make one with: openssl rand -base64 32');
    expect(stdout).toContain('stop  PUBLIC_URL is missing.');
    expect(stdout).toContain('Aftrap cannot start: 2 to mend');
    expect(status).toBe(1);
  });

  it('names a region that is not there', () => {
    const { stdout, status } = doctor({ REGION: 'atlantis' });
    expect(stdout).toMatch(/stop {2}Region pack "atlantis"/);
    expect(status).toBe(1);
  });

  it('shows no value of a setting, not even of a database that does not answer', () => {
    const DATABASE_URL = 'postgresql://somebody:hunter2@127.0.0.1:9/aftrap';
    const { stdout, stderr, status } = doctor({ DATABASE_URL, ENCRYPTION_KEY: 'hunter2' });
    expect(stdout + stderr).not.toContain('hunter2');
    expect(status).toBe(1);
    const unreachable = doctor({ DATABASE_URL });
    expect(unreachable.stdout).toContain('stop  PostgreSQL does not answer (ECONNREFUSED)');
    expect(unreachable.stdout + unreachable.stderr).not.toContain('hunter2');
  });

  it('notices a slip of the pen in .env', () => {
    writeFileSync(join(folder, '.env'), 'SLACK_BOT_TOKN=xoxb-1\nLOG_LEVEL=debug\n');
    const { stdout, status } = doctor({});
    expect(stdout).toContain('note  SLACK_BOT_TOKN in .env is no setting of Aftrap');
    expect(stdout).not.toContain('LOG_LEVEL in .env');
    expect(status).toBe(0);
  });
});

describe('an address', () => {
  const server = createServer();
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());

  it('that is taken is told', async () => {
    const address = server.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    expect(await lookAtPort({ host: '127.0.0.1', port })).toMatchObject({
      weight: 'note',
      said: expect.stringContaining('something listens on 127.0.0.1'),
    });
  });

  it('of another machine cannot be listened on', async () => {
    expect((await lookAtPort({ host: '192.0.2.1', port: 0 })).weight).toBe('stop');
  });
});

it('a PostgreSQL that answers is told by its version', async ({ skip }) => {
  const { url } = inject('postgres') ?? skip('no PostgreSQL on this machine');
  expect(await lookAtServer(url)).toMatchObject({
    weight: 'ok',
    said: expect.stringMatching(/^PostgreSQL \d+.* answers$/),
  });
});
