const most = 1000;

/**
 * `make`, worked out once for each key: for what is pure and asked again and again. Forgets everything when it holds
 * a thousand.
 */
export function remembered<Key extends string, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    if (known.size >= most) known.clear();
    known.set(key, made);
    return made;
  };
}
