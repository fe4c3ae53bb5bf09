import type { Button, Entry, WideNode } from '../../view/nodes.ts';
import { text } from '../../view/spans.ts';
import type { Page } from '../../view/views.ts';
import type { LinkedChat } from './chats.ts';
import type { Look } from './look.ts';
import type { Absence, Account, Holding } from './model.ts';
import { isOpenOn } from './periods.ts';
import { chatNodes } from './views-chat.ts';
import {
  fullSeatTitle,
  opens,
  periodBadge,
  periodSpans,
  placeNodes,
  row,
  seatOf,
  shows,
  trailTo,
} from './views-parts.ts';
import { endDeputy } from './views-seat.ts';

/** One account, for who manages people. */
export function accountPage(look: Look, account: Account, chat: LinkedChat): Page {
  const { words } = look;
  const isOpen = isOpenOn(account, look.today);
  const ended: WideNode = { kind: 'note', tone: 'warning', spans: [text(words.text('account.ended'))] };
  return {
    size: 'page',
    title: account.label,
    trail: trailTo(look),
    nodes: [
      ...(isOpen ? [] : [ended]),
      facts(look, account),
      ...row([isOpen && changeLabel(look, account), isOpen && changePreferences(look, account)]),
      { kind: 'heading', text: words.text('account.seats'), level: 2 },
      ...seats(look, account),
      ...row([isOpen && giveSeat(look, account)]),
      ...(isOpen ? absenceNodes(look, account) : []),
      ...chatNodes(look, account, chat),
      ...(isOpen ? lastNodes(look, account) : []),
    ],
  };
}

function absenceNodes(look: Look, account: Account): WideNode[] {
  const heading = look.words.text('account.absences');
  return [{ kind: 'heading', text: heading, level: 2 }, ...absences(look, account)];
}

function lastNodes(look: Look, account: Account): WideNode[] {
  return [{ kind: 'divider' }, ...row([signInLink(look, account), end(look, account)])];
}

/** Everyone's own page: how and when to be addressed, and who stands in. */
export function settingsPage(look: Look, account: Account, chat: LinkedChat): Page {
  const { words } = look;
  return {
    size: 'page',
    title: words.text('settings.title'),
    intro: words.spans('settings.intro', { account: account.label }),
    trail: [],
    nodes: [
      preferences(look, account),
      ...row([changePreferences(look, account)]),
      { kind: 'heading', text: words.text('settings.absences'), level: 2 },
      { kind: 'paragraph', spans: [text(words.text('settings.absences.why'))] },
      ...absences(look, account),
      { kind: 'heading', text: words.text('settings.deputy'), level: 2 },
      { kind: 'paragraph', spans: [text(words.text('settings.deputy.why'))] },
      { kind: 'entries', entries: deputyEntries(look, account) },
      ...chatNodes(look, account, chat),
    ],
  };
}

function preferenceFacts({ words }: Look, { language, zone, hours }: Account) {
  const days = hours.days.map((one) => words.text(`day.${one as 1}`)).join(', ');
  const { from, until } = hours;
  return [
    { term: words.text('account.language'), spans: [text(words.text(`language.${language}`))] },
    { term: words.text('account.zone'), spans: [text(zone)] },
    { term: words.text('account.hours'), spans: words.spans('account.hoursOf', { days, from, until }) },
  ];
}

function preferences(look: Look, account: Account): WideNode {
  return { kind: 'facts', facts: preferenceFacts(look, account) };
}

function facts(look: Look, account: Account): WideNode {
  const period = { term: look.words.text('account.period'), spans: periodSpans(account, look.words) };
  return { kind: 'facts', facts: [period, ...preferenceFacts(look, account)] };
}

function seats(look: Look, account: Account): WideNode[] {
  const { words, people } = look;
  const held = people.holdings.filter((one) => one.accountId === account.id);
  const stoodIn = people.deputyships.filter((one) => one.accountId === account.id);
  const entry = (as: 'asHolder' | 'asDeputy') => (place: Holding) => {
    const seat = seatOf(look, place.seatId);
    return seat ? [seatEntry(look, fullSeatTitle(look, seat), place, words.text(`account.${as}`))] : [];
  };
  const isLoose = ![...held, ...stoodIn].some((one) => isOpenOn(one, look.today));
  const loose: WideNode = { kind: 'note', tone: 'warning', spans: [text(words.text('account.noSeats'))] };
  return [
    ...(isLoose && isOpenOn(account, look.today) ? [loose] : []),
    ...placeNodes(look, held, entry('asHolder')),
    ...placeNodes(look, stoodIn, entry('asDeputy')),
  ];
}

function seatEntry(look: Look, title: string, place: Holding, as: string): Entry {
  return {
    title: [text(title)],
    to: shows('people.seat', { seatId: place.seatId }),
    details: [[text(as)], periodSpans(place, look.words)],
    badge: periodBadge(place, look),
  };
}

/** Absences that are not over yet: what is past concerns nobody any more. */
function absences(look: Look, account: Account): WideNode[] {
  const { words } = look;
  const own = look.people.absences.filter((one) => one.accountId === account.id && isOpenOn(one, look.today));
  const list: WideNode =
    own.length > 0
      ? { kind: 'entries', entries: own.map((one) => absenceEntry(look, one)) }
      : { kind: 'paragraph', spans: [text(words.text('account.noAbsences'))] };
  const label = words.text('do.setAbsence');
  const target = opens('people.setAbsence', { accountId: account.id });
  return [list, ...row([isOpenOn(account, look.today) && { label, target }])];
}

function absenceEntry(look: Look, absence: Absence): Entry {
  const { words } = look;
  const target = { kind: 'press', name: 'people.removeAbsence', payload: { absenceId: absence.id } } as const;
  const remove: Button = {
    label: words.text('do.removeAbsence'),
    spoken: words.text('do.removeAbsenceOf', { from: absence.from }),
    target,
    confirm: {
      question: words.text('confirm.removeAbsence'),
      yes: words.text('confirm.yes'),
      no: words.text('confirm.no'),
    },
  };
  return {
    title: periodSpans(absence, words),
    details: [],
    badge: periodBadge(absence, look),
    buttons: [remove],
  };
}

/** The seats someone has or stands in for today, each with its deputies. */
function deputyEntries(look: Look, account: Account): Entry[] {
  const { words, people, today } = look;
  const held = people.holdings.filter((one) => one.accountId === account.id && isOpenOn(one, today));
  const stoodIn = people.deputyships.filter((one) => one.accountId === account.id && isOpenOn(one, today));
  return [
    ...held.flatMap((one) => heldEntry(look, one)),
    ...stoodIn.flatMap((one) => {
      const seat = seatOf(look, one.seatId);
      const details = [[text(words.text('settings.standIn'))], periodSpans(one, words)];
      return seat ? [{ title: [text(fullSeatTitle(look, seat))], details }] : [];
    }),
  ];
}

function heldEntry(look: Look, held: Holding): Entry[] {
  const { words, people, today } = look;
  const seat = seatOf(look, held.seatId);
  if (!seat) return [];
  const title = fullSeatTitle(look, seat);
  const deputies = people.deputyships.filter((one) => one.seatId === seat.id && isOpenOn(one, today));
  const set: Button = {
    label: words.text('do.setDeputy'),
    spoken: words.text('do.setDeputyFor', { seat: title }),
    target: opens('people.setDeputy', { seatId: seat.id }),
  };
  const details = deputies.map((one) => [
    text(`${words.text('seat.deputyIs', { account: labelFor(look, one.accountId) })}, `),
    ...periodSpans(one, words),
  ]);
  return [
    {
      title: [text(title)],
      to: shows('people.seat', { seatId: seat.id }),
      details: details.length > 0 ? details : [[text(words.text('settings.noDeputy'))]],
      buttons: [set, ...deputies.flatMap((one) => endDeputy(look, one))],
    },
  ];
}

function labelFor(look: Look, accountId: string): string {
  return look.people.accounts.find((one) => one.id === accountId)?.label ?? '';
}

function giveSeat({ words }: Look, account: Account): Button {
  return { label: words.text('do.giveSeat'), target: opens('people.giveSeat', { accountId: account.id }) };
}

function changeLabel({ words }: Look, account: Account): Button {
  const target = opens('people.changeAccount', { accountId: account.id });
  return { label: words.text('do.changeAccount'), target };
}

function changePreferences({ words }: Look, account: Account): Button {
  const target = opens('people.setPreferences', { accountId: account.id });
  return { label: words.text('do.setPreferences'), target };
}

function end({ words }: Look, account: Account): Button {
  const target = opens('people.endAccount', { accountId: account.id });
  return { label: words.text('do.endAccount'), target, emphasis: 'danger' };
}

function signInLink({ words }: Look, account: Account): Button {
  return {
    label: words.text('do.signInLink'),
    target: { kind: 'press', name: 'people.signInLink', payload: { accountId: account.id } },
    confirm: {
      question: words.text('confirm.signInLink', { account: account.label }),
      yes: words.text('confirm.yes'),
      no: words.text('confirm.no'),
    },
  };
}
