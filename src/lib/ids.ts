import { createHash, randomUUID } from 'node:crypto';

/**
 * A maker of ids that gives the same ids for the same seed, in the same order. Decisions take their ids from
 * the delivery that caused them, so that a decision made again after a crash is the same decision.
 * Shape: RFC 9562 version 8 (custom) UUIDs.
 */
export function idsFrom(seed: string): () => string {
  let count = 0;
  return () => uuidFrom(`${seed}#${count++}`);
}

/** One stable id for a text (same text, same id). */
export function uuidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** An id nobody can guess: for deliveries, sessions and forms. */
export function freshId(): string {
  return randomUUID();
}

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(text: string): boolean {
  return uuidShape.test(text);
}
