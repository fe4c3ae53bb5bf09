import { Client } from 'pg';
import { addressOf } from '../test/support/postgres-template.ts';

/** A database of a bench's own on a server that is there. Gives its address. */
export async function newDatabase(serverUrl: string, name: string): Promise<string> {
  const database = `bench_${name.toLowerCase()}`;
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`create database ${database}`);
  await client.end();
  return addressOf(serverUrl, database);
}
