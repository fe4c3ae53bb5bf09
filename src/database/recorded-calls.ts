interface Step {
  readonly name: string;
  readonly values: readonly unknown[] | undefined;
}

/**
 * Stands in for an object that exists only once `target` has been awaited. Calls on it are noted, and made on
 * the real object when somebody awaits the last of them: `await stand.setting.findUnique({ … })`.
 */
export function recordCalls(target: () => Promise<object>, steps: readonly Step[] = []): object {
  const last = steps.at(-1);
  let answered: Promise<unknown> | undefined;
  // Asked when somebody awaits it, and once, however many do.
  const answer = (): Promise<unknown> => {
    answered ??= target().then((object: unknown) => steps.reduce(take, object));
    return answered;
  };
  return new Proxy(() => {}, {
    get(_, name) {
      if (typeof name === 'symbol') return undefined;
      if (!isPromiseWord(name)) return recordCalls(target, [...steps, { name, values: undefined }]);
      // Only a call can be awaited; a name on the way to one must not look like a promise.
      return last?.values && ((...handlers: unknown[]) => Reflect.apply(answer()[name], answer(), handlers));
    },
    apply: (_, __, values: unknown[]) =>
      recordCalls(target, [...steps.slice(0, -1), { name: last?.name ?? '', values }]),
  });
}

function isPromiseWord(name: string): name is 'then' | 'catch' | 'finally' {
  return ['then', 'catch', 'finally'].includes(name);
}

function take(from: unknown, step: Step): unknown {
  const object = from as Record<string, unknown>;
  const member = object[step.name];
  if (step.values === undefined) return member;
  if (typeof member !== 'function') throw new TypeError(`${step.name} is no function`);
  return member.apply(object, step.values);
}
