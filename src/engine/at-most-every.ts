/** Work that is asked for often and done together. */
export interface Gathered {
  /** Now, when it was not done just before; otherwise together with what else is asked meanwhile. */
  ask(): void;
  /** What was asked so far has been done otherwise. */
  forget(): void;
  /** Nothing is done any more. */
  stop(): void;
}

/** Does `work` once for everything asked within `pause` milliseconds. The first time is never late. */
export function atMostEvery(pause: number, work: () => void): Gathered {
  let timer: NodeJS.Timeout | undefined;
  let isAsked = false;
  let isStopped = false;
  const run = (): void => {
    isAsked = false;
    timer = setTimeout(rested, pause);
    work();
  };
  const rested = (): void => {
    timer = undefined;
    if (isAsked) run();
  };
  return {
    ask() {
      if (isStopped) return;
      if (timer === undefined) run();
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
