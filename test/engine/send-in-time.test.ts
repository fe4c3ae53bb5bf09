import { expect, it } from 'vitest';
import type { Sent } from '../../src/chat/platform.ts';
import { answerInTime } from '../../src/engine/send-in-time.ts';

const delivered: Sent = { outcome: 'delivered', messageRef: null };

it('a platform that answers is heard', async () => {
  expect(await answerInTime(Promise.resolve(delivered), 1_000)).toEqual(delivered);
});

it('a platform that says nothing is not waited for for ever, and may fail later without harm', async () => {
  const { promise, reject } = Promise.withResolvers<Sent>();
  expect(await answerInTime(promise, 1)).toBe('noAnswer');
  reject(new Error('the connection broke after all'));
});
