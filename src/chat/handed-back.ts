import type { ZodType } from 'zod';

/** What a chat kept for us as a text and hands back; null for anything that we did not write. */
export function readBack<T>(
  shape: ZodType<T>,
  written: unknown,
  longest = Number.POSITIVE_INFINITY,
): T | null {
  if (typeof written !== 'string' || written.length > longest) return null;
  try {
    const read = shape.safeParse(JSON.parse(written));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
