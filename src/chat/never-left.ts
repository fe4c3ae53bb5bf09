/** What Node says when no connection came about. */
const beforeConnecting: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** True when no connection came about, so that a chat cannot have heard us. */
export function neverLeft(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && beforeConnecting.has(String(cause.code))) return true;
  }
  return false;
}
