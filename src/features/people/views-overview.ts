import { bodyTitle } from '../../regions/titles.ts';
import type { Entry, WideNode } from '../../view/nodes.ts';
import { text } from '../../view/spans.ts';
import type { Page } from '../../view/views.ts';
import type { UnreachedChat } from './chats.ts';
import { resolve } from './directory.ts';
import type { Look } from './look.ts';
import type { Holding, Organisation, Seat } from './model.ts';
import { covers, isOpenOn } from './periods.ts';
import { seatTitle } from './titles.ts';
import { unreachedFold } from './views-chat.ts';
import { accountOf, isAway, labelOf, opens, row, shows } from './views-parts.ts';

/** What the overview is narrowed to; an empty text does not narrow. */
export interface OverviewFilter {
  readonly organisation: string;
  readonly body: string;
  readonly district: string;
}

/** All organisations with their seats and who has them. For who manages people. */
export function overviewPage(look: Look, filter: OverviewFilter, chat: UnreachedChat): Page {
  const { words } = look;
  return {
    size: 'page',
    title: words.text('overview.title'),
    intro: [text(words.text('overview.intro'))],
    trail: [],
    nodes: [
      ...row([
        { label: words.text('do.addAccount'), target: opens('people.addAccount'), emphasis: 'primary' },
        { label: words.text('do.addOrganisation'), target: opens('people.addOrganisation') },
        { label: words.text('do.import'), target: shows('people.import') },
      ]),
      ...unreachedFold(look, chat),
      ...looseAccounts(look),
      filters(look, filter),
      ...organisations(look, filter),
    ],
  };
}

function openSeats({ people, today }: Look): Seat[] {
  return people.seats.filter((seat) => isOpenOn({ until: seat.endsOn }, today));
}

function filters(look: Look, filter: OverviewFilter): WideNode {
  const { words, region, language, people } = look;
  const all = { value: '', label: words.text('overview.all') };
  const named = (one: { id: string; name: { nl: string; en: string } }) => ({
    value: one.id,
    label: one.name[language],
  });
  const field = (name: keyof OverviewFilter, options: readonly { value: string; label: string }[]) => ({
    name,
    label: words.text(`overview.${name}`),
    value: filter[name],
    options: [all, ...options],
  });
  return {
    kind: 'filters',
    label: words.text('overview.filters'),
    apply: words.text('overview.apply'),
    page: 'people.overview',
    params: {},
    fields: [
      field('organisation', byLabel(people.organisations.map(named))),
      field('district', region.districts.map(named)),
      field(
        'body',
        byLabel(region.bodies.map(({ id }) => ({ value: id, label: bodyTitle(region, id, language) }))),
      ),
    ],
  };
}

const byLabel = <T extends { readonly label: string }>(options: readonly T[]): T[] =>
  [...options].sort((a, b) => a.label.localeCompare(b.label));

function organisations(look: Look, filter: OverviewFilter): WideNode[] {
  const { words, language } = look;
  const seats = openSeats(look).filter((seat) => isWanted(seat, look, filter));
  const shown = [...look.people.organisations].sort((a, b) =>
    a.name[language].localeCompare(b.name[language]),
  );
  const withSeats = shown.filter((one) => seats.some((seat) => seat.organisationId === one.id));
  const isNarrowed = filter.organisation !== '' || filter.body !== '' || filter.district !== '';
  if (withSeats.length === 0 && isNarrowed) {
    const advice = words.text('overview.none.advice');
    const organisation = shown.find((one) => one.id === filter.organisation);
    const buttons = organisation ? [addSeat(look, organisation)] : [];
    return [{ kind: 'empty', title: words.text('overview.none.title'), advice, buttons }];
  }
  const empty: WideNode[] =
    withSeats.length > 0
      ? [{ kind: 'paragraph', spans: [text(words.text('overview.count', { count: seats.length }))] }]
      : [
          {
            kind: 'empty',
            title: words.text('overview.empty.title'),
            advice: words.text('overview.empty.advice'),
          },
        ];
  return [
    ...empty,
    ...withSeats.flatMap((one) => organisationNodes(look, one, seats)),
    ...(isNarrowed ? [] : withoutSeat(look, shown)),
  ];
}

function isWanted(seat: Seat, { region }: Look, filter: OverviewFilter): boolean {
  const district = region.bodies.find((body) => body.id === seat.bodyId)?.district ?? '';
  return (
    (filter.organisation === '' || seat.organisationId === filter.organisation) &&
    (filter.body === '' || seat.bodyId === filter.body) &&
    (filter.district === '' || district === filter.district)
  );
}

function organisationNodes(look: Look, organisation: Organisation, seats: readonly Seat[]): WideNode[] {
  const own = seats.filter((seat) => seat.organisationId === organisation.id);
  const entries = own.map((seat) => seatEntry(look, seat));
  return [
    { kind: 'heading', text: organisation.name[look.language], level: 2 },
    { kind: 'entries', entries: entries.sort((a, b) => titleOf(a).localeCompare(titleOf(b))) },
    ...row([isOpenOn({ until: organisation.endsOn }, look.today) && addSeat(look, organisation)]),
  ];
}

const titleOf = (entry: Entry): string =>
  entry.title.map((span) => ('text' in span ? span.text : '')).join('');

function seatEntry(look: Look, seat: Seat): Entry {
  const { words, people } = look;
  const { nobody } = resolve(people, `seat:${seat.id}`, look.now);
  const details = [
    ...placesToday(look, seat, people.holdings).map((account) => words.text('seat.heldBy', { account })),
    ...placesToday(look, seat, people.deputyships).map((account) => words.text('seat.deputyIs', { account })),
  ].map((line) => [text(line)]);
  const tone = nobody === 'absent' ? 'info' : 'warning';
  return {
    title: [text(seatTitle(look.region, seat, look.language))],
    to: shows('people.seat', { seatId: seat.id }),
    details,
    ...(nobody === null ? {} : { badge: { text: words.text(`seat.${nobody}`), tone } }),
  };
}

/** Who is in a place today, also who is away: a coordinator wants to know whose seat it is. */
function placesToday(look: Look, seat: Seat, places: readonly Holding[]): string[] {
  const own = places.filter((one) => one.seatId === seat.id && covers(one, look.today));
  return own.map(({ accountId }) => {
    const account = accountOf(look, accountId);
    const label = labelOf(look, accountId);
    return account && isAway(account, look) ? look.words.text('seat.awayWith', { account: label }) : label;
  });
}

function addSeat(look: Look, organisation: Organisation) {
  return {
    label: look.words.text('do.addSeat'),
    spoken: look.words.text('do.addSeatTo', { organisation: organisation.name[look.language] }),
    target: opens('people.addSeat', { organisationId: organisation.id }),
  };
}

/** Organisations that could be given a seat, folded away: there may be dozens. */
function withoutSeat(look: Look, shown: readonly Organisation[]): WideNode[] {
  const seats = openSeats(look);
  const left = shown.filter(
    (one) =>
      isOpenOn({ until: one.endsOn }, look.today) && !seats.some((seat) => seat.organisationId === one.id),
  );
  if (left.length === 0) return [];
  const entries = left.map(
    (one): Entry => ({
      title: [text(one.name[look.language])],
      details: [],
      buttons: [addSeat(look, one)],
    }),
  );
  const summary = look.words.text('overview.without', { count: left.length });
  return [{ kind: 'fold', summary, nodes: [{ kind: 'entries', entries }] }];
}

/** Accounts that can do nothing: someone forgot to give them a seat, or ended their last one. */
function looseAccounts(look: Look): WideNode[] {
  const { people, words, today } = look;
  const places = [...people.holdings, ...people.deputyships].filter((one) => isOpenOn(one, today));
  const loose = people.accounts.filter(
    (account) => isOpenOn(account, today) && !places.some((one) => one.accountId === account.id),
  );
  if (loose.length === 0) return [];
  const entries = loose.map(
    (account): Entry => ({
      title: [text(account.label)],
      to: shows('people.account', { accountId: account.id }),
      details: [],
    }),
  );
  const why = { kind: 'paragraph', spans: [text(words.text('overview.loose.why'))] } as const;
  const summary = words.text('overview.loose', { count: loose.length });
  return [{ kind: 'fold', summary, nodes: [why, { kind: 'entries', entries }] }];
}
