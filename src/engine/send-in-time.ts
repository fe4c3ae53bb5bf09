import type { Sent } from '../chat/platform.ts';

// Far longer than a platform takes, far shorter than a claim on a message lasts (claims.ts).
const longestMs = 120_000;

/** What a platform answers; `noAnswer` when it takes so long that others must not wait for it any more. */
export async function answerInTime(answer: Promise<Sent>, longest = longestMs): Promise<Sent | 'noAnswer'> {
  const { promise, resolve } = Promise.withResolvers<'noAnswer'>();
  const timer = setTimeout(() => resolve('noAnswer'), longest);
  try {
    return await Promise.race([answer, promise]);
  } finally {
    clearTimeout(timer);
    // Whatever comes after that is of no use any more, and must not end the process.
    answer.catch(() => {});
  }
}
