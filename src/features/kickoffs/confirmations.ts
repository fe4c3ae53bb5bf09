import type { Agreement } from './agreement-model.ts';
import type { Kickoff } from './model.ts';
import { replaced } from './pen.ts';

/** The agreement as something nobody has confirmed, with the remarks that go with that. */
export function unconfirmed(state: Kickoff): {
  readonly agreement: Agreement;
  readonly superseded: readonly string[];
} {
  const { agreement } = state;
  return {
    agreement: { ...agreement, asked: null, readyAt: null, confirmations: [] },
    superseded: replaced(
      state,
      agreement.confirmations.map(({ remarkId }) => remarkId),
    ),
  };
}
