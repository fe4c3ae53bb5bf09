import type { Principal } from '../../engine/workflow.ts';
import type { AgreementRow, SeatRef } from './agreement-model.ts';
import type { Partner } from './model.ts';
import { mayLead, withPartner } from './partners.ts';
import { replaced } from './pen.ts';
import type { In, Scene } from './scene.ts';

interface Left<State> {
  readonly state: State;
  readonly superseded: readonly string[];
  readonly outOfAudience: readonly Principal[];
}

/**
 * A partner stops taking part. What it saved goes; its part in the agreement in the making goes too, and rows it
 * had accepted are nobody's until the facilitator gives them to another. Its submitted answers are kept, unseen. What
 * was shared with it by name is not for it any more, also where it still looks on as one of the team of a theme.
 */
export function leave<State extends In<'collecting' | 'agreeing'>>(
  { state, context }: Scene<State>,
  partner: Partner,
  status: 'notForUs' | 'removed',
  reasonId: string,
  suggestedOrganisationId: string | null,
): Left<State> {
  const { agreement } = state;
  const isOwn = ({ partnerId }: { readonly partnerId: string }): boolean => partnerId === partner.id;
  const reopened = (row: AgreementRow): AgreementRow =>
    isOwn(row) ? { ...row, acceptance: { status: 'open' } } : row;
  const gone = [
    ...partner.saved.map(({ contributionId }) => contributionId),
    ...agreement.dissents.filter(isOwn).map(({ textId }) => textId),
    ...agreement.confirmations.filter(isOwn).map(({ remarkId }) => remarkId),
    ...agreement.rows
      .filter(isOwn)
      .map(({ acceptance }) => ('reasonId' in acceptance ? acceptance.reasonId : null)),
  ];
  const stays = state.facilitator.seatId === partner.seatId;
  const others = state.partners.filter(({ id }) => id !== partner.id);
  const leads = (one: SeatRef | null): SeatRef | null =>
    one !== null && mayLead({ ...state, partners: others }, one) ? one : null;
  const departure = { at: context.now, reasonId, suggestedOrganisationId };
  return {
    superseded: replaced(state, gone),
    outOfAudience: stays ? [] : [`seat:${partner.seatId}`],
    state: {
      ...state,
      partners: withPartner(state.partners, partner.id, { status, saved: [], departure }),
      agreement: {
        ...agreement,
        lead: leads(agreement.lead),
        deputy: leads(agreement.deputy),
        dissents: agreement.dissents.filter((one) => !isOwn(one)),
        confirmations: agreement.confirmations.filter((one) => !isOwn(one)),
        roles: agreement.roles.filter((one) => !isOwn(one)),
        rows: agreement.rows.map(reopened),
      },
    },
  };
}
