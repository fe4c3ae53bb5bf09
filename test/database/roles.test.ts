import { Client } from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/database/open.ts';
import { findPostgres, startPostgres } from '../support/postgres-server.ts';
import { addressOf } from '../support/postgres-template.ts';

// Roles belong to a whole server, so each of these tests has a new one.
const programs = [findPostgres()].filter((found) => found !== undefined);

async function newServer(folder: string, statements: readonly string[]) {
  const server = await startPostgres(folder);
  const admin = new Client({ connectionString: server.url });
  await admin.connect();
  onTestFinished(async () => {
    await admin.end();
    await server.stop();
  });
  for (const statement of statements) await admin.query(statement);
  const addressFor = (user: string, name: string) => {
    const address = new URL(addressOf(server.url, name));
    address.username = user;
    return address.href;
  };
  const open = async (user: string, name: string) => {
    const database = await openDatabase({ databaseUrl: addressFor(user, name), dataDir: '', poolSize: 1 });
    onTestFinished(() => database.close());
    return database;
  };
  return { admin, open };
}

const whoAmI = 'select current_user as role, session_user as person';
const asEngine = [{ role: 'aftrap_engine', person: 'bot' }];

describe.each(programs)('on a server that has never seen Aftrap (%s)', (folder) => {
  it.each(['superuser', 'createrole'])(
    'a user with %s needs nobody, in several databases at once',
    async (power) => {
      const names = ['noord', 'oost', 'west', 'zuid'];
      const { open } = await newServer(folder, [
        `create role bot login ${power}`,
        ...names.map((name) => `create database ${name} owner bot`),
      ]);
      const opened = await Promise.all(names.map((name) => open('bot', name)));
      const answers = await Promise.all(opened.map((database) => database.engine((tx) => tx.query(whoAmI))));
      expect(answers).toEqual(names.map(() => asEngine));
    },
  );

  it('a user without powers is told what an administrator must do, and it is enough', async () => {
    const { admin, open } = await newServer(folder, [
      'create role bot login',
      'create database zuid owner bot',
    ]);
    const fault = await open('bot', 'zuid').catch((error: unknown) => error);
    expect(fault).toMatchObject({
      reason: 'missing-role',
      message: expect.stringContaining(
        'The database user bot may not act as aftrap_engine and aftrap_reader.',
      ),
    });
    const advised = (fault as { remedy: string }).remedy.match(/(create role|grant) [^;]+;/g) ?? [];
    expect(advised).toHaveLength(3);
    for (const statement of advised) await admin.query(statement);
    const database = await open('bot', 'zuid');
    expect(await database.engine((tx) => tx.query(whoAmI))).toEqual(asEngine);
  });

  it('a user who lost its roles after the migration is told the same', async () => {
    const { admin, open } = await newServer(folder, [
      'create role bot login createrole',
      'create database zuid owner bot',
    ]);
    await open('bot', 'zuid');
    await admin.query('revoke aftrap_reader from bot');
    await expect(open('bot', 'zuid')).rejects.toMatchObject({
      reason: 'missing-role',
      remedy: expect.stringContaining('grant aftrap_engine, aftrap_reader to bot'),
    });
  });
});

describe('an address that leads nowhere', () => {
  it('is told without the password in it', async () => {
    const databaseUrl = 'postgresql://bot:geheim@127.0.0.1:1/aftrap';
    const fault = await openDatabase({ databaseUrl, dataDir: '' }).catch((error: unknown) => error);
    expect(fault).toMatchObject({ reason: 'unreachable', message: expect.stringContaining('ECONNREFUSED') });
    expect(JSON.stringify(fault, Object.getOwnPropertyNames(fault))).not.toContain('geheim');
  });
});
