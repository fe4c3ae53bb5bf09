import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases, type Place } from '../support/databases.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { openProduct } from '../support/product.ts';

const script = join(import.meta.dirname, '../../scripts/invite.ts');
const zandkust = join(import.meta.dirname, '../support/regions/zandkust');
const live = {
  SIGN_IN: 'links',
  PUBLIC_URL: 'https://aftrap.example',
  ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  // Half of what a process needs to come up; kept from run to run.
  NODE_COMPILE_CACHE: join(import.meta.dirname, '../../.tmp/compiled'),
};

/** What Aftrap says when it has started; it is stopped at once. */
async function greeting(env: Readonly<Record<string, string>>): Promise<string> {
  const main = join(import.meta.dirname, '../../src/main.ts');
  const child = spawn(process.execPath, [main], { env: { ...env, PORT: '0', LOG_LEVEL: 'silent' } });
  const gone = once(child, 'exit');
  const said: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    said.push(line);
    child.kill('SIGTERM');
  }
  await gone;
  return said.join('\n');
}

describe.each(databases())('npm run invite on $kind', (kind) => {
  let place: Place;
  beforeEach(async () => {
    place = await kind.migrated();
  });
  afterEach(() => place.remove());

  const invite = (words: string, env: Readonly<Record<string, string>> = {}) => {
    const { databaseUrl, dataDir } = place.where;
    const where = { DATA_DIR: dataDir, ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) };
    const args = [script, ...words.split(' ').map((word) => word.replaceAll('_', ' '))];
    return spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...live, ...where, ...env } });
  };
  const linkIn = (stdout: string): string =>
    /https:\/\/aftrap\.example\/aanmelden\/([A-Za-z0-9_-]{40,})/.exec(stdout)?.[1] ?? '';
  const openNow = (region: string) =>
    openProduct(place, { region, clock: fakeClock(new Date().toISOString()) });

  it('lets the first coordinator in, once', async () => {
    const { stdout, stderr, status } = invite('--body dto-fl --function coordinator');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toContain('"RIEC Midden-Nederland - coördinator, DTO Flevoland"');
    expect(stdout).toMatch(/It works once, until \w+,? \d+ \w+ \d{4} at \d\d:\d\d/);
    const product = await openNow('midden-nederland');
    const open = (secret: string) =>
      product.app.request(`https://aftrap.example/aanmelden/${secret}`, {
        method: 'POST',
        headers: {
          origin: 'https://aftrap.example',
          host: 'aftrap.example',
          'sec-fetch-site': 'same-origin',
        },
      });
    const first = await open(linkIn(stdout));
    expect(first.status).toBe(303);
    const cookie = first.headers.get('set-cookie') ?? '';
    const home = await product.app.request('https://aftrap.example/', {
      headers: { host: 'aftrap.example', cookie: cookie.split(';')[0] ?? '' },
    });
    expect(await home.text()).toContain('RIEC Midden-Nederland - coördinator, DTO Flevoland');
    expect((await open(linkIn(stdout))).headers.get('set-cookie')).toBeNull();
    await product.close();
  });

  it('gives the same account another link, and says it for other organisations and languages', async () => {
    const first = invite('--body dto-fl --function coordinator --label RIEC_-_coördinator');
    const again = invite('--body dto-fl --function coordinator');
    expect(again.stdout).toContain('"RIEC - coördinator"');
    expect(linkIn(again.stdout)).not.toBe(linkIn(first.stdout));
    const other = invite('--body dto-gv --function member --organisation GEM-HUIZEN --language en');
    expect(other.stdout).toContain('"Municipality of Huizen - member, DTO Gooi en Vechtstreek"');
    expect(other.stdout).toContain('This function does not manage people: it cannot invite others.');
    const product = await openNow('midden-nederland');
    const accounts = await product.database.engine((tx) =>
      tx.query('select label, language from account order by label'),
    );
    expect(accounts).toEqual([
      { label: 'Municipality of Huizen - member, DTO Gooi en Vechtstreek', language: 'en' },
      { label: 'RIEC - coördinator', language: 'nl' },
    ]);
    const links = await product.database.engine((tx) =>
      tx.query(
        `select 1 from audit_entry where action = 'people.makeSignInLink' and actor = 'system:invite'`,
      ),
    );
    expect(links).toHaveLength(3);
    await product.close();
  });

  it('works before the first start', async () => {
    const unused = place;
    place = await kind.empty();
    expect(linkIn(invite('--body dto-ou --function coordinator').stdout)).not.toBe('');
    await unused.remove();
  });

  it('works for a region with other functions, and outside any body', () => {
    const { stdout, stderr } = invite('--function griffier', { REGION: zandkust });
    expect(stderr).toBe('');
    expect(stdout).toContain('"Uitvoeringsdienst Zandkust - griffier"');
  });

  it('does not let a personal label in', () => {
    const { stderr, status } = invite('--function manager --label iemand@example.org');
    expect(stderr).toContain('This looks like an e-mail address or a number.');
    expect(status).toBe(1);
  });

  it('is what a live installation advises as long as nobody manages people', async () => {
    const { databaseUrl, dataDir } = place.where;
    const where = { DATA_DIR: dataDir, ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) };
    expect(await greeting({ ...live, ...where })).toContain(
      'npm run invite -- --body dto-ou --function coordinator',
    );
    invite('--body dto-ou --function coordinator');
    expect(await greeting({ ...live, ...where })).not.toContain('invite');
  });

  it('has nothing to do where nobody signs in with links', () => {
    const { stderr, status } = invite('--function manager', {
      SIGN_IN: '',
      PUBLIC_URL: '',
      ENCRYPTION_KEY: '',
    });
    expect(stderr).toContain('Set SIGN_IN=links');
    expect(status).toBe(1);
  });
});

describe('npm run invite', () => {
  it.each([
    ['--body dto-fl', 'Say which function is invited.'],
    [
      '--body dto-nergens --function coordinator',
      '--body dto-nergens is none of this region: dto-ou, dto-gv',
    ],
    ['--body dto-fl --function koning', '--function koning is none of this region: coordinator, chair'],
    ['--function manager --organisation NIEMAND', '--organisation NIEMAND is none of this region: POL'],
    ['--function manager --language fr', '--language is nl or en.'],
    ['--function manager --colour red', "Unknown option '--colour'"],
  ])('says what is wrong with %s', (words, said) => {
    const env = { ...live, DATA_DIR: '/nowhere' };
    const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...words.split(' ')], {
      encoding: 'utf8',
      env,
    });
    expect(stderr).toContain(said);
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
  });
});

it('says what to do while Aftrap has the embedded database to itself', async () => {
  const embedded = databases().filter(({ kind }) => kind === 'embedded');
  for (const kind of embedded) {
    const place = await kind.migrated();
    const product = await openProduct(place, { region: 'midden-nederland' });
    const env = { ...live, DATA_DIR: place.where.dataDir };
    const args = [script, '--body', 'dto-fl', '--function', 'coordinator'];
    const { stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
    expect(stderr).toContain('Aftrap is running and has the embedded database to itself.');
    expect(stderr).toContain('stop Aftrap, run this again, and start Aftrap');
    expect(status).toBe(1);
    await product.close();
    await place.remove();
  }
});
