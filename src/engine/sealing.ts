import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { Transaction } from '../database/transaction.ts';
import { freshId } from '../lib/ids.ts';
import type { Instant } from '../lib/time.ts';

/** Something sealed, with the key it takes to open it. */
export interface Sealed {
  readonly keyId: string;
  readonly bytes: Buffer;
}

/** Seals and opens everyone's words. `bound` ties a text to its own row: moved elsewhere, it does not open. */
export interface Seals {
  seal(bound: string, body: unknown): Sealed;
  /** Throws when the bytes were changed, moved, or sealed with a key that is not here. */
  unseal(bound: string, sealed: Sealed): unknown;
}

const cipher = 'aes-256-gcm';
const nonceLength = 12; // NIST SP 800-38D, 8.2
const tagLength = 16;

function sealBytes(key: Buffer | KeyObject, bound: string, plain: Buffer): Buffer {
  const nonce = randomBytes(nonceLength);
  const sealing = createCipheriv(cipher, key, nonce, { authTagLength: tagLength });
  sealing.setAAD(Buffer.from(bound));
  const body = Buffer.concat([sealing.update(plain), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), body]);
}

function openBytes(key: Buffer | KeyObject, bound: string, sealed: Buffer): Buffer {
  const opening = createDecipheriv(cipher, key, sealed.subarray(0, nonceLength), {
    authTagLength: tagLength,
  });
  opening.setAAD(Buffer.from(bound));
  opening.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
  return Buffer.concat([opening.update(sealed.subarray(nonceLength + tagLength)), opening.final()]);
}

/** The encryption key does not open what is in this database. */
export class SealFault extends Error {
  override readonly name = 'SealFault';
}

/**
 * Opens the region's data keys with the encryption key (32 bytes), making the first one when there is none.
 * Throws SealFault when the encryption key is not the one this database was made with.
 */
export async function openSeals(
  tx: Transaction,
  region: string,
  masterKey: Buffer,
  now: Instant,
): Promise<Seals> {
  // Two processes that start at once on an empty database must not make a key each: neither has the other's.
  await tx.query('lock table data_key in share row exclusive mode');
  const rows = await tx.query<{ id: string; wrapped: Buffer }>(
    'select id, wrapped from data_key where region = $1 order by created_at',
    [region],
  );
  // As key objects: made once, and in no form that could be written somewhere by mistake.
  const keys = new Map(rows.map((row) => [row.id, createSecretKey(unwrap(masterKey, row))]));
  let current = rows.at(-1)?.id;
  if (current === undefined) {
    current = freshId();
    const key = randomBytes(32);
    keys.set(current, createSecretKey(key));
    await tx.query('insert into data_key (id, region, wrapped, created_at) values ($1, $2, $3, $4)', [
      current,
      region,
      sealBytes(masterKey, current, key),
      now,
    ]);
  }
  return sealsWith(keys, current);
}

function unwrap(masterKey: Buffer, row: { readonly id: string; readonly wrapped: Buffer }): Buffer {
  try {
    return openBytes(masterKey, row.id, row.wrapped);
  } catch (cause) {
    throw new SealFault(
      'ENCRYPTION_KEY is not the key this database was made with. Set the key that was used before, or start with an empty database.',
      { cause },
    );
  }
}

function sealsWith(keys: ReadonlyMap<string, KeyObject>, current: string): Seals {
  const keyOf = (id: string): KeyObject => {
    const key = keys.get(id);
    if (!key)
      throw new SealFault('Something here was sealed with a key that this installation does not have.');
    return key;
  };
  return {
    seal: (bound, body) => ({
      keyId: current,
      bytes: sealBytes(keyOf(current), bound, Buffer.from(JSON.stringify(body))),
    }),
    unseal: (bound, sealed) =>
      JSON.parse(openBytes(keyOf(sealed.keyId), bound, sealed.bytes).toString('utf8')),
  };
}
