import { accept, type Decision } from '../../engine/workflow.ts';
import type { AgreedContent } from './agreement-model.ts';
import { unconfirmed } from './confirmations.ts';
import type { Kickoff } from './model.ts';
import { cards } from './names.ts';
import { agrees } from './partners.ts';
import { type Pen, replaced } from './pen.ts';
import { type In, no, type Scene, toPartner } from './scene.ts';

export type Agreeing = Scene<In<'agreeing'>>;

/** Whether the writer looked at something that is no longer so. */
export function editFault(
  { state }: Agreeing,
  event: { readonly basedOn: number },
): ReturnType<typeof no> | null {
  const { edit } = state.agreement;
  return event.basedOn === edit ? null : no('changedMeanwhile', { details: { edit } });
}

/**
 * Writes a part of the agreement. What partners had confirmed was another text: they are asked again when the
 * facilitator is done, and those who had confirmed hear of it now.
 */
export function edited(
  { state }: Agreeing,
  change: Partial<AgreedContent>,
  words: { readonly pen?: Pen; readonly gone?: readonly (string | null)[] } = {},
): Decision<Kickoff> {
  const before = unconfirmed(state);
  const after = {
    ...state,
    agreement: { ...before.agreement, ...change, edit: state.agreement.edit + 1 },
  };
  const had = new Set(state.agreement.confirmations.map(({ partnerId }) => partnerId));
  const told = state.partners.filter((partner) => agrees(partner) && had.has(partner.id));
  return accept<Kickoff>(after, {
    contributions: words.pen?.contributions ?? [],
    superseded: [...replaced(state, words.gone ?? []), ...before.superseded],
    effects: told.map((partner) => toPartner(after, partner, cards.changed)),
  });
}
