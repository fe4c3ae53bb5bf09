import { type Look, lookAt } from '../../../src/features/people/look.ts';
import type {
  Absence,
  Account,
  Deputyship,
  Organisation,
  People,
  Seat,
} from '../../../src/features/people/model.ts';
import { uuidFrom } from '../../../src/lib/ids.ts';
import type { Language } from '../../../src/lib/language.ts';
import { region } from './region.ts';
import { now, registerAfter } from './register.ts';

/** The functions of a district team, as one writes them in each language. */
const labels = {
  nl: {
    coordinator: 'RIEC - coördinator Flevoland',
    adviser: 'Gemeente Lelystad - adviseur OOV',
    colleague: 'Gemeente Lelystad - beleidsadviseur',
    officer: 'Openbaar Ministerie - officier',
    leaver: 'Belastingdienst - liaison',
    newcomer: 'LTO - regiobestuurder',
  },
  en: {
    coordinator: 'RIEC - coordinator Flevoland',
    adviser: 'Municipality of Lelystad - safety adviser',
    colleague: 'Municipality of Lelystad - policy adviser',
    officer: 'Prosecution Service - prosecutor',
    leaver: 'Tax Administration - liaison',
    newcomer: 'LTO - regional board member',
  },
} as const satisfies Record<Language, Record<string, string>>;

export type Somebody = keyof (typeof labels)['nl'];
type SeatName = 'guiding' | 'municipal' | 'vacant' | 'away' | 'closed' | 'outside';

const idOf = (what: string): string => uuidFrom(`gallery of people: ${what}`);
export const accountId = (who: Somebody): string => idOf(who);
export const labelIn = (language: Language, who: Somebody): string => labels[language][who];
export const seatId = (which: SeatName): string => idOf(`seat ${which}`);

const hours = { days: [1, 2, 3, 4, 5], from: '08:30', until: '17:00' };

export const anAccount = (id: string, label: string, more: Partial<Account> = {}): Account => ({
  id,
  label,
  language: 'nl',
  zone: 'Europe/Amsterdam',
  hours,
  from: '2026-01-01',
  until: null,
  ...more,
});
export const aSeat = (
  id: string,
  organisationId: string,
  functionId: string,
  more: Partial<Seat> = {},
): Seat => ({
  id,
  organisationId,
  functionId,
  bodyId: 'dto-fl',
  label: '',
  endsOn: null,
  ...more,
});

const holds = (which: SeatName, who: Somebody, from = '2026-01-01', until: string | null = null) => ({
  id: idOf(`${who} has ${which} from ${from}`),
  seatId: seatId(which),
  accountId: accountId(who),
  from,
  until,
});
const standsIn = (which: SeatName, who: Somebody, from: string, until: string): Deputyship => ({
  ...holds(which, who, from),
  until,
});
const isAway = (who: Somebody, from: string, until: string): Absence => ({
  id: idOf(`${who} away from ${from}`),
  accountId: accountId(who),
  from,
  until,
});

/** The organisations of the region, and nobody yet. */
export const nobodyYet: People = registerAfter(null, { type: 'seedFromPack' });

/**
 * A district team on a Monday: the adviser of Lelystad is away and a colleague stands in, a prosecutor is away
 * and nobody does, the police seat is vacant, the tax administration's was closed, someone new has no seat.
 */
export function teamIn(language: Language): People {
  const known = labels[language];
  const ended = { until: '2026-10-01' };
  return {
    ...nobodyYet,
    accounts: (Object.keys(known) as Somebody[]).map((who) =>
      anAccount(accountId(who), known[who], { language, ...(who === 'leaver' ? ended : {}) }),
    ),
    seats: [
      aSeat(seatId('guiding'), 'RIEC', 'coordinator'),
      aSeat(seatId('municipal'), 'GEM-LELYSTAD', 'member'),
      aSeat(seatId('vacant'), 'POL', 'member', { label: 'Noord' }),
      aSeat(seatId('away'), 'OM', 'chair'),
      aSeat(seatId('outside'), 'GEM-LELYSTAD', 'privacy', { bodyId: null }),
      aSeat(seatId('closed'), 'BD', 'member', { endsOn: '2026-10-01' }),
    ],
    holdings: [
      holds('guiding', 'coordinator'),
      holds('municipal', 'colleague', '2026-01-01', '2026-06-01'),
      holds('municipal', 'adviser', '2026-06-01'),
      holds('outside', 'colleague', '2027-01-01'),
      holds('away', 'officer'),
      holds('closed', 'leaver', '2026-01-01', '2026-10-01'),
    ],
    deputyships: [
      standsIn('municipal', 'colleague', '2026-11-16', '2026-12-07'),
      standsIn('guiding', 'adviser', '2026-12-21', '2027-01-04'),
    ],
    absences: [
      isAway('adviser', '2026-11-16', '2026-12-01'),
      isAway('officer', '2026-11-23', '2026-11-28'),
      isAway('coordinator', '2026-12-21', '2027-01-04'),
    ],
  };
}

const longName: Readonly<Record<Language, string>> = {
  nl: 'Samenwerkingsverband van ondernemers, recreatiebedrijven en natuurbeheerders langs de Noordwestelijke Randmeren',
  en: 'Partnership of entrepreneurs, recreation businesses and nature managers along the North-Western Border Lakes',
};
const longFunction: Readonly<Record<Language, string>> = {
  nl: 'vergunningverleningscoördinatiemedewerker',
  en: 'coordinator of permits and supervision',
};

/** A region that grew: this many organisations with the longest names there may be, three seats and accounts each. */
export function crowdIn(language: Language, organisations = 80): People {
  const numbers = Array.from({ length: organisations }, (_, index) => index + 1);
  const three = numbers.flatMap((number) => [1, 2, 3].map((place) => ({ number, place })));
  const nameOf = (number: number, name: string) => `${name} ${number}`;
  return {
    ...nobodyYet,
    organisations: numbers.map(
      (number): Organisation => ({
        id: `LANG-${number}`,
        name: { nl: nameOf(number, longName.nl), en: nameOf(number, longName.en) },
        type: null,
        legalStatus: 'OTHER',
        seatKind: 'GUEST',
        districts: null,
        municipality: null,
        isLocal: true,
        endsOn: null,
      }),
    ),
    seats: three.map(({ number, place }) =>
      aSeat(idOf(`seat ${number} ${place}`), `LANG-${number}`, 'guest', {
        label: language === 'nl' ? `plaats ${place}` : `place ${place}`,
        bodyId: place === 1 ? 'dto-fl' : 'rto',
      }),
    ),
    accounts: three.map(({ number, place }) => {
      const start = nameOf(number, longName[language].slice(0, 70));
      return anAccount(idOf(`account ${number} ${place}`), `${start} - ${longFunction[language]} ${place}`);
    }),
    // Of every organisation one seat is free.
    holdings: three
      .filter(({ place }) => place > 1)
      .map(({ number, place }) => ({
        id: idOf(`holding ${number} ${place}`),
        seatId: idOf(`seat ${number} ${place}`),
        accountId: idOf(`account ${number} ${place}`),
        from: '2026-01-01',
        until: null,
      })),
  };
}

/** The register as someone of the team sees it who manages people, or does not. */
export const lookOf = (
  people: People,
  language: Language,
  { who = 'coordinator', manages = true }: { readonly who?: Somebody; readonly manages?: boolean } = {},
): Look =>
  lookAt(
    people,
    region,
    { viewer: { accountId: accountId(who), language }, now },
    new Set(manages ? ['see', 'manage'] : ['see']),
  );
