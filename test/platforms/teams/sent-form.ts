import type { AdaptiveCard, CardAction } from '../../../src/platforms/teams/adaptive-card.ts';
import { thingsIn } from './gallery-drawn.ts';

/** What the client hands back when a button is pressed: its data, and what stands in every field. */
export function sentWith(
  card: AdaptiveCard,
  button: { readonly data?: unknown },
  typed: Readonly<Record<string, string>> = {},
): Readonly<Record<string, unknown>> {
  const standing = thingsIn(card).flatMap(({ type, id, value }): [string, string][] =>
    String(type).startsWith('Input.') && value !== undefined ? [[String(id), String(value)]] : [],
  );
  return { ...(button.data as object), ...Object.fromEntries(standing), ...typed };
}

/** The form sent off as it opened; null for a card that is no form. */
export function sentAsShown(card: AdaptiveCard): unknown {
  const [submit] = card.actions ?? [];
  return submit === undefined ? null : sentWith(card, dataOf(submit));
}

const dataOf = (action: CardAction) => ('data' in action ? { data: action.data } : {});

/** The button with these words on it. */
export function buttonIn(card: AdaptiveCard, title: string) {
  const found = thingsIn(card).filter((thing) => thing['title'] === title && 'type' in thing);
  const [button] = found;
  if (button === undefined || found.length > 1)
    throw new Error(`There are ${found.length} buttons "${title}"`);
  return button;
}
