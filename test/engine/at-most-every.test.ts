import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atMostEvery } from '../../src/engine/at-most-every.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const gathered = () => {
  const done: number[] = [];
  const start = Date.now();
  return { done, ...atMostEvery(100, () => void done.push(Date.now() - start)) };
};

it('does what is asked at once, and what is asked soon after together', async () => {
  const { done, ask } = gathered();
  ask();
  expect(done).toEqual([0]);
  await vi.advanceTimersByTimeAsync(30);
  ask();
  ask();
  expect(done).toEqual([0]);
  await vi.advanceTimersByTimeAsync(500);
  expect(done).toEqual([0, 100]);
  ask();
  expect(done).toEqual([0, 100, 530]);
});

it('does nothing that was done otherwise meanwhile', async () => {
  const { done, ask, forget } = gathered();
  ask();
  ask();
  forget();
  await vi.advanceTimersByTimeAsync(500);
  expect(done).toEqual([0]);
});

it('does nothing any more once it is stopped', async () => {
  const { done, ask, stop } = gathered();
  ask();
  ask();
  stop();
  ask();
  await vi.advanceTimersByTimeAsync(500);
  expect(done).toEqual([0]);
});

it('rests as long as it worked, and does not begin anew before it is done', async () => {
  const begun: number[] = [];
  const start = Date.now();
  const { ask } = atMostEvery(100, async () => {
    begun.push(Date.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 400));
  });
  ask();
  await vi.advanceTimersByTimeAsync(300);
  ask();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(begun).toEqual([0, 800]);
});
