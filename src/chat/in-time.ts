/**
 * Slack waits three seconds for an answer, Teams five for the shortest of its own; half a second of the shortest may be
 * on the way. In milliseconds.
 */
export const answerWithin = 2_500;

export type InTime<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'late'; readonly work: Promise<T> };

/** The outcome when it is there in time; otherwise the work, which goes on. Rejects when the work fails in time. */
export async function inTime<T>(work: Promise<T>, within: number): Promise<InTime<T>> {
  const { promise, resolve } = Promise.withResolvers<InTime<T>>();
  const timer = setTimeout(() => resolve({ kind: 'late', work }), within);
  try {
    return await Promise.race([work.then((value) => ({ kind: 'done', value }) as const), promise]);
  } finally {
    clearTimeout(timer);
  }
}
