import { createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Makes the codes with which somebody on a chat platform shows that it is them, and the hashes that find them again. */
export interface Codes {
  /** Random, kept beside the hash; worth nothing without the key. */
  newNonce(): Buffer;
  /** "XXXX-XXXX": always the same for the same nonce. */
  codeOf(nonce: Buffer): string;
  /** By what a code as somebody typed it is found; null for what can be no code. */
  hashOf(typed: string): string | null;
}

// No two of these are mistaken for each other (0 O, 1 I L, 2 Z, 5 S, 8 B, U V), and without vowels they spell no word.
const alphabet = '346789CDFGHJKMNPQRTVWXY';
const length = 8;
const half = length / 2;

/** `secret`: the installation's encryption key. What is made with it here opens nothing else. */
export function codesWith(secret: Buffer): Codes {
  const derived = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, '', `aftrap identity ${purpose}`, 32));
  const [codeKey, hashKey] = [derived('code'), derived('hash')];
  return {
    newNonce: () => randomBytes(16),
    codeOf(nonce) {
      const signs = signsOf(createHmac('sha256', codeKey).update(nonce).digest());
      return `${signs.slice(0, half)}-${signs.slice(half)}`;
    },
    hashOf(typed) {
      const signs = typed
        .normalize('NFKC')
        .toUpperCase()
        .replaceAll(/[^\p{L}\p{N}]/gu, '');
      const isCode = signs.length === length && [...signs].every((sign) => alphabet.includes(sign));
      return isCode ? createHmac('sha256', hashKey).update(signs).digest('hex') : null;
    },
  };
}

/** A number of 256 bits is so much larger than the number of codes that none is likelier than another. */
function signsOf(digest: Buffer): string {
  let left = BigInt(`0x${digest.toString('hex')}`);
  let signs = '';
  for (let count = 0; count < length; count++) {
    signs += alphabet.charAt(Number(left % BigInt(alphabet.length)));
    left /= BigInt(alphabet.length);
  }
  return signs;
}
