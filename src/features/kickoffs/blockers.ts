import type { RegionPack } from '../../regions/schema.ts';
import type { Agreement, AgreementRow } from './agreement-model.ts';
import type { Kickoff, Partner } from './model.ts';
import { agrees, isWaitedFor } from './partners.ts';

/** What stands in the way of adoption, and whose it is. The adopter may go ahead all the same, with a reason. */
export type Blocker =
  | { readonly kind: 'unanswered' | 'unconfirmed' | 'saidNo'; readonly partnerId: string }
  | { readonly kind: 'rowOpen' | 'rowDeclined'; readonly partnerId: string; readonly rowId: string };

/** The parts of the agreement, by the name of the edit that fills them. */
export type MissingPart = 'goal' | 'approach' | 'rows' | 'roles' | 'lead' | 'indicators' | 'reviewDay';

/** Everything that stands in the way now; empty when the agreement can be adopted as it is. */
export function blockersOf(region: RegionPack, state: Kickoff): readonly Blocker[] {
  const taking = state.partners.filter(agrees);
  return [
    ...taking.filter((partner) => owesAnswer(region, partner)).map((partner) => block('unanswered', partner)),
    ...taking.flatMap((partner) => confirmationBlock(state.agreement, partner)),
    ...state.agreement.rows.flatMap(rowBlock),
  ];
}

/** Answers that adoption waits for are asked of this partner, and it has not answered. */
function owesAnswer(region: RegionPack, partner: Partner): boolean {
  return (
    isWaitedFor(partner) &&
    region.questions.some(({ id, blocksAdoption }) => blocksAdoption && partner.questionIds.includes(id))
  );
}

/** What has to be written before anyone can be asked whether it is right. */
export function missingParts(state: Kickoff): readonly MissingPart[] {
  const { agreement } = state;
  const roles = new Set(agreement.roles.map(({ partnerId }) => partnerId));
  const found: readonly (readonly [MissingPart, boolean])[] = [
    ['goal', agreement.goalId !== null && agreement.successTestId !== null],
    ['approach', agreement.approach !== null && agreement.approachReasonId !== null],
    ['rows', agreement.rows.length > 0],
    ['roles', state.partners.filter(agrees).every(({ id }) => roles.has(id))],
    ['lead', agreement.lead !== null],
    ['indicators', agreement.indicatorIds.length > 0],
    ['reviewDay', agreement.reviewDay !== null],
  ];
  return found.filter(([, isThere]) => !isThere).map(([part]) => part);
}

/** Rows of partners that have left since: nobody is there to do them. */
export function rowsWithoutPartner(state: Kickoff): readonly AgreementRow[] {
  const taking = new Set(state.partners.filter(agrees).map(({ id }) => id));
  return state.agreement.rows.filter(({ partnerId }) => !taking.has(partnerId));
}

/** Whether an adopter could adopt now without a word: written, asked, and nothing in the way. */
export function isReady(region: RegionPack, state: Kickoff): boolean {
  return (
    state.agreement.asked !== null &&
    state.partners.some(agrees) &&
    missingParts(state).length === 0 &&
    rowsWithoutPartner(state).length === 0 &&
    blockersOf(region, state).length === 0
  );
}

function block(kind: 'unanswered' | 'unconfirmed' | 'saidNo', partner: Partner): Blocker {
  return { kind, partnerId: partner.id };
}

function confirmationBlock(agreement: Agreement, partner: Partner): readonly Blocker[] {
  const given = agreement.confirmations.find(({ partnerId }) => partnerId === partner.id);
  if (given === undefined) return [block('unconfirmed', partner)];
  return given.answer === 'no' ? [block('saidNo', partner)] : [];
}

function rowBlock({ id, partnerId, acceptance }: AgreementRow): readonly Blocker[] {
  if (acceptance.status === 'open') return [{ kind: 'rowOpen', partnerId, rowId: id }];
  return acceptance.status === 'declined' ? [{ kind: 'rowDeclined', partnerId, rowId: id }] : [];
}
