import type { Alarm, Ask, Wanted } from '../../engine/workflow.ts';
import type { Instant } from '../../lib/time.ts';
import type { Target } from '../../view/nodes.ts';
import { adopters } from './authority.ts';
import { blockersOf, missingParts } from './blockers.ts';
import type { ClockEvent, KickoffEvent } from './events.ts';
import type { AgreeingKickoff, CollectingKickoff, Kickoff, Partner } from './model.ts';
import { cards, dialogs, pages } from './names.ts';
import { addressOf, agrees, isWaitedFor } from './partners.ts';
import { lastWaitingDeadline } from './round-times.ts';
import { type Rulebook, remindersBefore, workingDaysAfter } from './rulebook.ts';
import { cardOf } from './scene.ts';

type About = { readonly partnerId?: string; readonly rowId?: string };
type Wish = Pick<Ask, 'key' | 'to' | 'deadline' | 'card' | 'target'> & { readonly since: Instant };

/** What a kick-off asks of whom now, when to remind of it, and what the clock has to bring. */
export function wanted(book: Rulebook, state: Kickoff): Wanted<KickoffEvent> {
  if (state.status === 'collecting') return { asks: roundAsks(book, state), alarms: roundAlarms(state) };
  if (state.status === 'agreeing')
    return { asks: agreementAsks(book, state), alarms: agreementAlarms(state) };
  return { asks: [], alarms: [] };
}

function roundAsks(book: Rulebook, state: CollectingKickoff): readonly Ask[] {
  const { round, partners } = state;
  const isTimeToClose = round.deadlinesPassed || !partners.some(isWaitedFor);
  return [
    ...answersWanted(book, state),
    ...partners.flatMap((partner) => moreTimeWanted(book, state, partner)),
    ...(isTimeToClose ? [closeWanted(state)] : []),
  ];
}

function agreementAsks(book: Rulebook, state: AgreeingKickoff): readonly Ask[] {
  return [
    ...answersWanted(book, state),
    ...confirmationsWanted(book, state),
    ...(isForFacilitator(book, state) ? [agreementWanted(book, state)] : []),
    ...adoptionWanted(book, state),
  ];
}

/** Still to be written or put to the partners, or a partner said no: somebody has to change it. */
function isForFacilitator(book: Rulebook, state: AgreeingKickoff): boolean {
  if (state.agreement.asked === null || missingParts(state).length > 0) return true;
  return blockersOf(book.region, state).some(({ kind }) => kind === 'saidNo' || kind === 'rowDeclined');
}

/** Also after the round closed: a late answer is welcome until adoption, but nobody is reminded of it any more. */
function answersWanted(book: Rulebook, state: CollectingKickoff | AgreeingKickoff): readonly Ask[] {
  return state.partners.filter(isWaitedFor).map((partner) =>
    ask(book, {
      key: `answer:${partner.id}`,
      to: addressOf(partner),
      deadline: partner.deadline,
      since: partner.askedAt ?? state.round.openedAt,
      card: cardOf(state, cards.invitation, { partnerId: partner.id }),
      target: formOf(state, dialogs.answer, { partnerId: partner.id }),
    }),
  );
}

function moreTimeWanted(book: Rulebook, state: CollectingKickoff, partner: Partner): readonly Ask[] {
  const { extension } = partner;
  if (extension.status !== 'requested' || !isWaitedFor(partner)) return [];
  const about = { partnerId: partner.id };
  return [
    ask(book, {
      key: `moreTime:${partner.id}`,
      to: facilitatorOf(state),
      deadline: partner.deadline,
      since: extension.at,
      card: cardOf(state, cards.moreTimeAsked, about),
      target: formOf(state, dialogs.decideMoreTime, about),
    }),
  ];
}

/** Closing by hand can wait: the clock closes the round anyway. */
function closeWanted(state: CollectingKickoff): Ask {
  return {
    key: 'close',
    to: facilitatorOf(state),
    deadline: state.round.closesAt,
    card: cardOf(state, cards.closeOrWait),
    target: pageOf(state, pages.show),
    remindAt: [],
  };
}

function agreementWanted(book: Rulebook, state: AgreeingKickoff): Ask {
  const { asked } = state.agreement;
  const since = asked?.at ?? state.revision?.startedAt ?? state.round.closed.at;
  return ask(book, {
    key: 'agreement',
    to: facilitatorOf(state),
    deadline: workingDaysAfter(book, since, book.region.deadlines.confirmWorkingDays),
    since,
    card: cardOf(state, cards.writeAgreement),
    target: pageOf(state, pages.agreement),
  });
}

function confirmationsWanted(book: Rulebook, state: AgreeingKickoff): readonly Ask[] {
  const { asked, confirmations, rows } = state.agreement;
  if (asked === null) return [];
  const times = { deadline: asked.confirmBy, since: asked.at };
  const given = new Set(confirmations.map(({ partnerId }) => partnerId));
  return state.partners.filter(agrees).flatMap((partner) => {
    const to = addressOf(partner);
    const own = { partnerId: partner.id };
    const card = cardOf(state, cards.confirm, own);
    const target = formOf(state, dialogs.confirm, own);
    const confirm = { ...times, key: `confirm:${partner.id}`, to, card, target };
    const open = rows.filter((row) => row.partnerId === partner.id && row.acceptance.status === 'open');
    const answers = open.map((row): Wish => {
      const about = { ...own, rowId: row.id };
      const rowCard = cardOf(state, cards.rowToAccept, about);
      const form = formOf(state, dialogs.answerRow, about);
      return { ...times, key: `row:${row.id}`, to, card: rowCard, target: form };
    });
    return [...(given.has(partner.id) ? [] : [confirm]), ...answers].map((wish) => ask(book, wish));
  });
}

/** Asked of everyone who may: as soon as nothing stands in the way, or when the time to confirm has run out. */
function adoptionWanted(book: Rulebook, state: AgreeingKickoff): readonly Ask[] {
  const { readyAt, asked } = state.agreement;
  const since = readyAt ?? (asked?.lapsed ? asked.confirmBy : null);
  if (since === null) return [];
  const deadline = workingDaysAfter(book, since, book.region.deadlines.confirmWorkingDays);
  return adopters(book.region, state).map((to) =>
    ask(book, {
      key: `adopt:${to}`,
      to,
      deadline,
      since,
      card: cardOf(state, cards.toAdopt),
      target: pageOf(state, pages.show),
    }),
  );
}

function roundAlarms(state: CollectingKickoff): readonly Alarm<KickoffEvent>[] {
  const { closesAt, deadlinesPassed } = state.round;
  const due = deadlinesPassed ? null : lastWaitingDeadline(state.partners);
  return [alarm('closeByClock', closesAt), ...(due === null ? [] : [alarm('deadlinesPass', due)])];
}

function agreementAlarms({ agreement: { asked } }: AgreeingKickoff): readonly Alarm<KickoffEvent>[] {
  return asked === null || asked.lapsed ? [] : [alarm('confirmationLapses', asked.confirmBy)];
}

function alarm(type: ClockEvent['type'], at: Instant): Alarm<KickoffEvent> {
  return { key: type, at, event: { type, at } };
}

function ask(book: Rulebook, { since, ...wish }: Wish): Ask {
  return { ...wish, remindAt: remindersBefore(book, wish.deadline, since) };
}

function facilitatorOf(state: Kickoff): string {
  return `seat:${state.facilitator.seatId}`;
}

/** A strict kick-off is filled in on the product's own page only. */
function formOf(state: Kickoff, name: string, about: About): Target {
  const payload = { kickoffId: state.id, ...about };
  return state.level === 'STRICT' ? pageOf(state, pages.show) : { kind: 'dialog', name, payload };
}

function pageOf(state: Kickoff, page: string): Target {
  return { kind: 'page', page, params: { kickoffId: state.id } };
}
