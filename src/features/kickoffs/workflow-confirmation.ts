import { accept, type Decision, type Effect } from '../../engine/workflow.ts';
import { compareInstants, isBefore } from '../../lib/time.ts';
import type { Acceptance, Agreement } from './agreement-model.ts';
import { missingParts, rowsWithoutPartner } from './blockers.ts';
import type { Agreeing } from './edit-agreement.ts';
import type { AgreeingKickoff, Kickoff, Partner } from './model.ts';
import { cards, rights } from './names.ts';
import { addressOf, agrees } from './partners.ts';
import { isBlank, type Pen, penOf, replaced, seatOf } from './pen.ts';
import { workingDaysAfter } from './rulebook.ts';
import { cardOf, type EventOf, no, statusCards, toFacilitator, toPartner } from './scene.ts';

/** Puts the agreement to the partners: is this right, and do you do what stands behind your name? */
export function requestConfirmation(scene: Agreeing): Decision<Kickoff> {
  const { book, state, context } = scene;
  if (state.agreement.asked !== null) return no('alreadyAskedToConfirm');
  const fault = unfinished(state);
  if (fault) return fault;
  const confirmBy = workingDaysAfter(book, context.now, book.region.deadlines.confirmWorkingDays);
  const after = withAgreement(state, { asked: { at: context.now, confirmBy, lapsed: false } });
  const partners = state.partners.filter(agrees);
  const rows = partners.flatMap((partner) => openRowsOf(after, partner));
  const confirm = partners.map((partner) => toPartner(after, partner, cards.confirm));
  return accept<Kickoff>(after, { effects: [...confirm, ...rows, ...statusCards(after)] });
}

/** Why an agreement can be neither confirmed nor adopted: nobody takes part, or a part of it is open. */
export function unfinished(state: AgreeingKickoff): ReturnType<typeof no> | null {
  if (!state.partners.some(agrees)) return no('noPartners');
  const orphans = rowsWithoutPartner(state);
  if (orphans.length > 0) return no('rowWithoutPartner', { fields: orphans.map(({ id }) => id) });
  const missing = missingParts(state);
  return missing.length > 0 ? no('agreementIncomplete', { fields: missing }) : null;
}

function openRowsOf(state: Kickoff, partner: Partner): readonly Effect[] {
  return state.agreement.rows
    .filter((row) => row.partnerId === partner.id && row.acceptance.status === 'open')
    .map((row) => ({
      slot: `${cards.rowToAccept}:${row.id}`,
      to: addressOf(partner),
      card: cardOf(state, cards.rowToAccept, { partnerId: partner.id, rowId: row.id }),
    }));
}

export function confirmationLapses(scene: Agreeing, event: EventOf<'confirmationLapses'>): Decision<Kickoff> {
  const { state, context } = scene;
  const { asked } = state.agreement;
  const isOld = asked === null || asked.lapsed || compareInstants(event.at, asked.confirmBy) !== 0;
  if (isOld || isBefore(context.now, asked.confirmBy)) return no('tooEarly');
  const after = withAgreement(state, { asked: { ...asked, lapsed: true } });
  return accept<Kickoff>(after, { effects: statusCards(after) });
}

export function acceptRow(scene: Agreeing, event: EventOf<'acceptRow'>, partner: Partner): Decision<Kickoff> {
  return answerRow(scene, event, partner, { status: 'accepted', at: scene.context.now });
}

export function declineRow(
  scene: Agreeing,
  event: EventOf<'declineRow'>,
  partner: Partner,
): Decision<Kickoff> {
  return answerRowWithReason(scene, event, partner, 'declined');
}

export function acceptRowPartly(
  scene: Agreeing,
  event: EventOf<'acceptRowPartly'>,
  partner: Partner,
): Decision<Kickoff> {
  return answerRowWithReason(scene, event, partner, 'partly');
}

function answerRowWithReason(
  scene: Agreeing,
  event: EventOf<'declineRow'> | EventOf<'acceptRowPartly'>,
  partner: Partner,
  status: 'declined' | 'partly',
): Decision<Kickoff> {
  if (isBlank(event.reason)) return no('reasonMissing', { fields: ['reason'] });
  const pen = penOf(scene, seatOf(partner));
  const reasonId = pen.write('rowReason', rights.agreement, event.reason);
  return answerRow(scene, event, partner, { status, at: scene.context.now, reasonId }, pen);
}

function answerRow(
  { state }: Agreeing,
  event: { readonly rowId: string },
  partner: Partner,
  acceptance: Acceptance,
  pen?: Pen,
): Decision<Kickoff> {
  const before = state.agreement.rows.find(
    ({ id, partnerId }) => id === event.rowId && partnerId === partner.id,
  );
  if (!before) return no('unknownRow');
  const rows = state.agreement.rows.map((row) => (row.id === before.id ? { ...row, acceptance } : row));
  const after = withAgreement(state, { rows });
  const gone = 'reasonId' in before.acceptance ? [before.acceptance.reasonId] : [];
  return accept<Kickoff>(after, {
    contributions: pen?.contributions ?? [],
    superseded: replaced(state, gone),
    effects: [
      toFacilitator(after, cards.rowAnswered, { partnerId: partner.id, rowId: before.id }),
      ...statusCards(after),
    ],
  });
}

/** Written beside the approach chosen now; a blank text takes it back. */
export function dissent(scene: Agreeing, event: EventOf<'dissent'>, partner: Partner): Decision<Kickoff> {
  const { state, context } = scene;
  const { approach, dissents } = state.agreement;
  if (partner.isGuest) return no('notForGuests');
  if (approach === null) return no('approachMissing');
  const isOwn = (one: (typeof dissents)[number]): boolean =>
    one.partnerId === partner.id && one.approach === approach;
  const pen = penOf(scene, seatOf(partner));
  const given = isBlank(event.text)
    ? []
    : [
        {
          partnerId: partner.id,
          approach,
          textId: pen.write('dissent', rights.agreement, event.text),
          at: context.now,
        },
      ];
  const after = withAgreement(state, { dissents: [...dissents.filter((one) => !isOwn(one)), ...given] });
  return accept<Kickoff>(after, {
    contributions: pen.contributions,
    superseded: replaced(
      state,
      dissents.filter(isOwn).map(({ textId }) => textId),
    ),
    effects: [toFacilitator(after, cards.dissent, { partnerId: partner.id })],
  });
}

export function confirm(scene: Agreeing, event: EventOf<'confirm'>, partner: Partner): Decision<Kickoff> {
  const { state, context } = scene;
  if (partner.isGuest) return no('notForGuests');
  if (state.agreement.asked === null) return no('notAskedToConfirm');
  const needsRemark = event.answer !== 'yes';
  if (needsRemark && isBlank(event.remark)) return no('remarkMissing', { fields: ['remark'] });
  const pen = penOf(scene, seatOf(partner));
  const remarkId = needsRemark ? pen.write('confirmationRemark', rights.agreement, event.remark) : null;
  const { confirmations } = state.agreement;
  const others = confirmations.filter(({ partnerId }) => partnerId !== partner.id);
  const gone = confirmations.filter((one) => !others.includes(one)).map((one) => one.remarkId);
  const given = { partnerId: partner.id, answer: event.answer, remarkId, at: context.now };
  const after = withAgreement(state, { confirmations: [...others, given] });
  const news = needsRemark ? [toFacilitator(after, cards.confirmationGiven, { partnerId: partner.id })] : [];
  return accept<Kickoff>(after, {
    contributions: pen.contributions,
    superseded: replaced(state, gone),
    effects: [...news, ...statusCards(after)],
  });
}

function withAgreement(state: AgreeingKickoff, change: Partial<Agreement>): AgreeingKickoff {
  return { ...state, agreement: { ...state.agreement, ...change } };
}
