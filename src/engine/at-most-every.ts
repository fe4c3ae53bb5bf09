/** Work that is asked for often and done together. */
export interface Gathered {
  /** Now, when it was not done just before; otherwise together with what else is asked meanwhile. */
  ask(): void;
  /** What was asked so far has been done otherwise. */
  forget(): void;
  /** Nothing is done any more. */
  stop(): void;
}

/**
 * Does `work` once for everything asked within `pause` milliseconds of its end, or for longer when the work itself took
 * longer: half of the time at least is left to others. The first time is never late. `work` does not reject.
 */
export function atMostEvery(pause: number, work: () => void | Promise<void>): Gathered {
  let timer: NodeJS.Timeout | undefined;
  let isBusy = false;
  let isAsked = false;
  let isStopped = false;
  const run = async (): Promise<void> => {
    isAsked = false;
    isBusy = true;
    const began = performance.now();
    await work();
    isBusy = false;
    if (!isStopped) timer = setTimeout(rested, Math.max(pause, performance.now() - began));
  };
  const rested = (): void => {
    timer = undefined;
    if (isAsked) void run();
  };
  return {
    ask() {
      if (isStopped) return;
      if (timer === undefined && !isBusy) void run();
      else isAsked = true;
    },
    forget() {
      isAsked = false;
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
