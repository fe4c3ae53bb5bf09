type Thing = Readonly<Record<string, unknown>>;

/** Something in a message or view, and where it stands. */
export interface Found {
  readonly thing: Thing;
  /** What it is: `type`, or for what has none the name it stands under. */
  readonly kind: string;
  /** The name it stands under, "blocks" for a block. */
  readonly under: string;
  /** What it stands in; null for the message or view itself. */
  readonly inside: Found | null;
}

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Everything in a message or view, from the outside in. */
export function everythingIn(value: unknown, under = '', inside: Found | null = null): readonly Found[] {
  if (Array.isArray(value)) return value.flatMap((one) => everythingIn(one, under, inside));
  if (!isThing(value)) return [];
  const kind = typeof value['type'] === 'string' ? value['type'] : under;
  const found: Found = { thing: value, kind, under, inside };
  const inner = Object.entries(value).flatMap(([name, part]) => everythingIn(part, name, found));
  return [found, ...inner];
}

export const isView = (kind: string): boolean => kind === 'modal' || kind === 'home';
