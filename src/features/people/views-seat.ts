import { bodyTitle, functionTitle } from '../../regions/titles.ts';
import type { Button, Entry, WideNode } from '../../view/nodes.ts';
import { day, text } from '../../view/spans.ts';
import type { Page } from '../../view/views.ts';
import type { Look } from './look.ts';
import type { Deputyship, Holding, Seat } from './model.ts';
import { covers, isOpenOn, lastDay } from './periods.ts';
import { organisationTitle } from './titles.ts';
import {
  accountOf,
  fullSeatTitle,
  isAway,
  labelOf,
  opens,
  periodBadge,
  periodSpans,
  placeNodes,
  row,
  shows,
  trailTo,
} from './views-parts.ts';

/** One seat: who has it, who had it and who stands in. For who manages people, and for the holder. */
export function seatPage(look: Look, seat: Seat): Page {
  const { words } = look;
  return {
    size: 'page',
    title: fullSeatTitle(look, seat),
    trail: trailTo(look),
    nodes: [
      ...(isOpen(look, seat) ? [] : [closedNote(look)]),
      facts(look, seat),
      { kind: 'heading', text: words.text('seat.holders'), level: 2 },
      ...holders(look, seat),
      ...deputies(look, seat),
      ...(look.manages && isOpen(look, seat)
        ? [{ kind: 'divider' } as const, ...row([close(look, seat)])]
        : []),
    ],
  };
}

function closedNote({ words }: Look): WideNode {
  return { kind: 'note', tone: 'warning', spans: [text(words.text('seat.closed'))] };
}

function close({ words }: Look, seat: Seat): Button {
  const target = opens('people.endSeat', { seatId: seat.id });
  return { label: words.text('do.endSeat'), target, emphasis: 'danger' };
}

const isOpen = ({ today }: Look, seat: Seat): boolean => isOpenOn({ until: seat.endsOn }, today);

function facts({ words, language, region, people }: Look, seat: Seat): WideNode {
  const organisation = organisationTitle(people.organisations, seat.organisationId, language);
  const body = seat.bodyId === null ? words.text('seat.noBody') : bodyTitle(region, seat.bodyId, language);
  return {
    kind: 'facts',
    facts: [
      { term: words.text('seat.organisation'), spans: [text(organisation)] },
      { term: words.text('seat.function'), spans: [text(functionTitle(region, seat.functionId, language))] },
      { term: words.text('seat.body'), spans: [text(body)] },
      ...(seat.label === '' ? [] : [{ term: words.text('seat.label'), spans: [text(seat.label)] }]),
      ...(seat.endsOn === null
        ? []
        : [{ term: words.text('seat.ends'), spans: [day(lastDay(seat.endsOn))] }]),
    ],
  };
}

function holders(look: Look, seat: Seat): WideNode[] {
  const { words } = look;
  const own = look.people.holdings.filter((held) => held.seatId === seat.id);
  const isVacant = !own.some((held) => isOpenOn(held, look.today));
  const vacant: WideNode = { kind: 'note', tone: 'warning', spans: [text(words.text('seat.nobody'))] };
  const assign: Button = {
    label: words.text('do.assignHolder'),
    target: opens('people.assignHolder', { seatId: seat.id }),
    ...(isVacant ? { emphasis: 'primary' } : {}),
  };
  return [
    ...(isVacant && isOpen(look, seat) ? [vacant] : []),
    ...placeNodes(look, own, (held) => [placeEntry(look, held, endHolding(look, held))], [
      look.manages && isOpen(look, seat) && assign,
    ]),
  ];
}

/** Nothing about a closed seat that never had a deputy. */
function deputies(look: Look, seat: Seat): WideNode[] {
  const { words } = look;
  const own = look.people.deputyships.filter((one) => one.seatId === seat.id);
  if (own.length === 0 && !isOpen(look, seat)) return [];
  const isHolder = look.people.holdings.some(
    (held) => held.seatId === seat.id && held.accountId === look.accountId && isOpenOn(held, look.today),
  );
  const maySet = look.manages || isHolder;
  const isWithout = !own.some((one) => isOpenOn(one, look.today));
  const without: WideNode = { kind: 'note', tone: 'info', spans: [text(words.text('seat.noDeputy'))] };
  const target = opens('people.setDeputy', { seatId: seat.id });
  return [
    { kind: 'heading', text: words.text('seat.deputies'), level: 2 },
    ...(isWithout && isOpen(look, seat) ? [without] : []),
    ...placeNodes(look, own, (one) => [placeEntry(look, one, maySet ? endDeputy(look, one) : [])], [
      maySet && isOpen(look, seat) && { label: words.text('do.setDeputy'), target },
    ]),
  ];
}

function placeEntry(look: Look, place: Holding, buttons: readonly Button[]): Entry {
  const account = accountOf(look, place.accountId);
  const isAwayNow = account !== undefined && covers(place, look.today) && isAway(account, look);
  return {
    title: [text(labelOf(look, place.accountId))],
    ...(look.manages ? { to: shows('people.account', { accountId: place.accountId }) } : {}),
    details: [periodSpans(place, look.words)],
    badge: isAwayNow ? { text: look.words.text('seat.absent'), tone: 'info' } : periodBadge(place, look),
    buttons,
  };
}

function endHolding(look: Look, held: Holding): Button[] {
  if (!look.manages || !isOpenOn(held, look.today)) return [];
  const spoken = look.words.text('do.endHoldingOf', { account: labelOf(look, held.accountId) });
  const target = opens('people.endHolding', { holdingId: held.id });
  return [{ label: look.words.text('do.endHolding'), spoken, target }];
}

/** Ends standing in, from a list of deputies on any page. */
export function endDeputy(look: Look, one: Deputyship): Button[] {
  if (!isOpenOn(one, look.today)) return [];
  const spoken = look.words.text('do.endDeputyOf', { account: labelOf(look, one.accountId) });
  const target = opens('people.endDeputy', { deputyshipId: one.id });
  return [{ label: look.words.text('do.endDeputy'), spoken, target }];
}
