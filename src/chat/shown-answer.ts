import type { Clock } from '../lib/clock.ts';
import type { PageLink } from '../view/spans.ts';
import type { Card, CardRef, Notice } from '../view/views.ts';
import type { Answer, OpenDialog, Router } from './router.ts';
import type { Viewer } from './viewer.ts';

/** What a person is shown: every answer of the router comes down to one of these. */
export type Shown =
  | { readonly kind: 'message'; readonly notice: Notice | null; readonly cards: readonly ShownCard[] }
  | { readonly kind: 'form'; readonly open: OpenDialog; readonly notice: Notice | null }
  | { readonly kind: 'page'; readonly to: PageLink; readonly notice: Notice | null };

export interface ShownCard {
  readonly card: Card;
  readonly refs: readonly CardRef[];
}

/** What drawing an answer asks for. */
export interface DrawingPorts {
  readonly router: Pick<Router, 'card'>;
  readonly clock: Clock;
}

/** Draws what the router answered, from today's state. `before`: the cards that stood there, drawn anew with it. */
export async function shownOf(
  ports: DrawingPorts,
  viewer: Viewer,
  answer: Answer,
  before: readonly CardRef[],
): Promise<Shown> {
  switch (answer.kind) {
    case 'denied':
    case 'notice':
      return { kind: 'message', notice: answer.notice, cards: await cardsOf(ports, viewer, before) };
    case 'cards': {
      const refs = withoutDoubles([...before, ...answer.cards]);
      return { kind: 'message', notice: answer.notice ?? null, cards: await cardsOf(ports, viewer, refs) };
    }
    case 'dialog':
      return { kind: 'form', open: answer.open, notice: answer.notice ?? null };
    case 'form':
      return { kind: 'form', open: answer.open, notice: null };
    case 'page':
      return { kind: 'page', to: answer.to, notice: answer.notice ?? null };
  }
}

/** Cards as they are now; what no longer means anything to this person is left out. */
async function cardsOf(
  { router, clock }: DrawingPorts,
  viewer: Viewer,
  refs: readonly CardRef[],
): Promise<readonly ShownCard[]> {
  const shown: ShownCard[] = [];
  for (const ref of refs) {
    const card = await router.card(viewer, ref, clock.now());
    if (card !== null) shown.push({ card, refs: [ref] });
  }
  return shown;
}

function withoutDoubles(refs: readonly CardRef[]): readonly CardRef[] {
  const keyOf = ({ card, payload }: CardRef): string => JSON.stringify([card, payload]);
  return refs.filter((ref, index) => index === refs.findIndex((one) => keyOf(one) === keyOf(ref)));
}
