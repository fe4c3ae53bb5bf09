import type { Look } from '../../../src/features/people/look.ts';
import type { Account, People, Seat } from '../../../src/features/people/model.ts';
import { refusalNames } from '../../../src/features/people/refusals.ts';
import { notice } from '../../../src/features/people/room.ts';
import { accountPage, settingsPage } from '../../../src/features/people/views-account.ts';
import { overviewPage } from '../../../src/features/people/views-overview.ts';
import { seatPage } from '../../../src/features/people/views-seat.ts';
import { formWords, refusalText } from '../../../src/features/people/words.ts';
import type { Language } from '../../../src/lib/language.ts';
import { moment, strong } from '../../../src/view/spans.ts';
import {
  accountId,
  anAccount,
  crowdIn,
  lookOf,
  nobodyYet,
  type Somebody,
  seatId,
  teamIn,
} from '../../features/people/looks.ts';
import type { Sample, View } from '../sample.ts';

type Of<Thing> = (look: Look) => Thing;

const sample = (
  of: string,
  when: string,
  people: (language: Language) => People,
  draw: Of<View>,
  viewer?: { readonly who?: Somebody; readonly manages?: boolean },
): Sample => ({ of, when, show: (language) => draw(lookOf(people(language), language, viewer)) });

/** The one with this id; a sample without it is a mistake in the sample. */
function known<Thing extends { readonly id: string }>(all: readonly Thing[], id: string): Thing {
  const found = all.find((one) => one.id === id);
  if (!found) throw new Error('This sample shows somebody who is not there');
  return found;
}
const first = <Thing>([one]: readonly Thing[]): Thing => {
  if (one === undefined) throw new Error('This sample has nothing to show');
  return one;
};

const seatIn = (look: Look, which: Parameters<typeof seatId>[0]): Seat =>
  known(look.people.seats, seatId(which));
const accountIn = (look: Look, who: Somebody): Account => known(look.people.accounts, accountId(who));

const all = { organisation: '', body: '', district: '' };
/** Chat has samples of its own. */
const noChat = { chats: [], linked: [], unreachable: [] };
const overview = 'page people.overview';
const overviews: readonly Sample[] = [
  sample(overview, 'a team', teamIn, (look) => overviewPage(look, all, noChat)),
  sample(
    overview,
    'no seat yet',
    () => nobodyYet,
    (look) => overviewPage(look, all, noChat),
  ),
  sample(overview, 'narrowed to a district', teamIn, (look) =>
    overviewPage(look, { ...all, district: 'fl' }, noChat),
  ),
  sample(overview, 'nothing with this choice', teamIn, (look) =>
    overviewPage(look, { ...all, body: 'dto-wu' }, noChat),
  ),
  sample(overview, 'an organisation without a seat', teamIn, (look) =>
    overviewPage(look, { ...all, organisation: 'GEM-URK' }, noChat),
  ),
  sample(overview, 'oversize: eighty organisations', crowdIn, (look) => overviewPage(look, all, noChat)),
];

/** A seat that changed hands every month for years. */
const manyHands = (language: Language): People => {
  const people = crowdIn(language, 20);
  const holdings = people.accounts.slice(0, 40).map(({ id }, index) => {
    const [year, month] = [2023 + Math.floor(index / 12), (index % 12) + 1];
    const from = `${year}-${String(month).padStart(2, '0')}-01`;
    return {
      id: `${index}`,
      seatId: first(people.seats).id,
      accountId: id,
      from,
      until: from.replace(/1$/, '9'),
    };
  });
  return { ...people, holdings };
};

const seat = 'page people.seat';
const seats: readonly Sample[] = [
  sample(seat, 'the holder away, a deputy stands in', teamIn, (look) =>
    seatPage(look, seatIn(look, 'municipal')),
  ),
  sample(seat, 'vacant', teamIn, (look) => seatPage(look, seatIn(look, 'vacant'))),
  sample(seat, 'the holder away, no deputy', teamIn, (look) => seatPage(look, seatIn(look, 'away'))),
  sample(seat, 'closed', teamIn, (look) => seatPage(look, seatIn(look, 'closed'))),
  sample(seat, 'outside any body, held later on', teamIn, (look) => seatPage(look, seatIn(look, 'outside'))),
  sample(seat, 'of one’s own', teamIn, (look) => seatPage(look, seatIn(look, 'municipal')), {
    who: 'adviser',
    manages: false,
  }),
  sample(seat, 'where one stands in', teamIn, (look) => seatPage(look, seatIn(look, 'municipal')), {
    who: 'colleague',
    manages: false,
  }),
  sample(seat, 'oversize: forty holders', manyHands, (look) => seatPage(look, first(look.people.seats))),
];

/** Someone with a seat in every organisation of a large region. */
const everywhere = (language: Language): People => {
  const people = crowdIn(language);
  const holdings = people.holdings.map((held) => ({ ...held, accountId: accountId('coordinator') }));
  const label = first(people.accounts).label;
  return { ...people, holdings, accounts: [anAccount(accountId('coordinator'), label)] };
};
const account = 'page people.account';
const accounts: readonly Sample[] = [
  sample(account, 'with a seat, away', teamIn, (look) =>
    accountPage(look, accountIn(look, 'adviser'), noChat),
  ),
  sample(account, 'without a seat', teamIn, (look) => accountPage(look, accountIn(look, 'newcomer'), noChat)),
  sample(account, 'ended', teamIn, (look) => accountPage(look, accountIn(look, 'leaver'), noChat)),
  sample(account, 'oversize: many seats', everywhere, (look) =>
    accountPage(look, accountIn(look, 'coordinator'), noChat),
  ),
];

const settings = 'page people.settings';
const own = (who: Somebody) => (look: Look) => settingsPage(look, accountIn(look, who), noChat);
const ownSettings: readonly Sample[] = [
  sample(settings, 'away, with a deputy', teamIn, own('adviser'), { who: 'adviser', manages: false }),
  sample(settings, 'no deputy', teamIn, own('officer'), { who: 'officer', manages: false }),
  sample(settings, 'standing in', teamIn, own('colleague'), { who: 'colleague', manages: false }),
  sample(settings, 'oversize: many seats', everywhere, own('coordinator')),
];

/** Every "no" there is; the details are those of the refusals that tell any. */
const refusals: readonly Sample[] = refusalNames.map((name) => ({
  of: 'notice people.refusal',
  when: name,
  show: (language) => {
    const details = { column: 'until', number: 3, line: 12, max: 2000 };
    return notice('danger', refusalText({ name, details }, language));
  },
}));

const links: readonly Sample[] = [
  {
    of: 'notice people.signInLink',
    when: 'made',
    show: (language) => {
      const url = `https://aftrap.example/aanmelden/${'a1b2c3d4'.repeat(8)}`;
      const until = moment('2026-11-24T08:30:00Z');
      return notice('success', formWords(language).spans('link.made', { until, url: strong(url) }));
    },
  },
  {
    of: 'notice people.signInLink',
    when: 'asked for twice',
    show: (language) => notice('info', formWords(language).text('link.repeated')),
  },
];

/** Who has which seat, to who manages people and to everyone about themselves. */
export const samples: readonly Sample[] = [
  ...overviews,
  ...seats,
  ...accounts,
  ...ownSettings,
  ...refusals,
  ...links,
];
