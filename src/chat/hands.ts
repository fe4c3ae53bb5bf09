/** What is being done at the moment, so that nothing is dropped halfway when the process stops. */
export interface Hands {
  hold<T>(work: Promise<T>): Promise<T>;
  /** When nothing is held any more. */
  free(): Promise<void>;
}

export function handsOf(): Hands {
  const held = new Set<Promise<unknown>>();
  return {
    hold(work) {
      held.add(work);
      const letGo = (): void => void held.delete(work);
      work.then(letGo, letGo);
      return work;
    },
    async free() {
      while (held.size > 0) await Promise.allSettled(held);
    },
  };
}
