import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atMostEvery } from '../../src/engine/at-most-every.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const gathered = () => {
  const done: number[] = [];
  const start = Date.now();
  return { done, ...atMostEvery(100, () => void done.push(Date.now() - start)) };
};

it('does what is asked at once, and what is asked soon after together', () => {
  const { done, ask } = gathered();
  ask();
  expect(done).toEqual([0]);
  vi.advanceTimersByTime(30);
  ask();
  ask();
  expect(done).toEqual([0]);
  vi.advanceTimersByTime(500);
  expect(done).toEqual([0, 100]);
  ask();
  expect(done).toEqual([0, 100, 530]);
});

it('does nothing that was done otherwise meanwhile', () => {
  const { done, ask, forget } = gathered();
  ask();
  ask();
  forget();
  vi.advanceTimersByTime(500);
  expect(done).toEqual([0]);
});

it('does nothing any more once it is stopped', () => {
  const { done, ask, stop } = gathered();
  ask();
  ask();
  stop();
  ask();
  vi.advanceTimersByTime(500);
  expect(done).toEqual([0]);
});
