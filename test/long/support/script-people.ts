import { peopleAggregate } from '../../../src/features/people/aggregate.ts';
import type { PeopleEvent } from '../../../src/features/people/events.ts';
import type { ImportLine } from '../../../src/features/people/import-line.ts';
import { planImport } from '../../../src/features/people/import-plan.ts';
import { type People, registerId, type Seat } from '../../../src/features/people/model.ts';
import { cast } from './cast.ts';
import type { Happening, Step } from './timeline.ts';
import { from } from './timeline.ts';
import type { World } from './world.ts';

const line = (
  organisation: string,
  seatFunction: string,
  body: string,
  account: string,
  more: ImportLine['cells'] = {},
): ImportLine['cells'] => ({ organisation, function: seatFunction, body, account, ...more });
const numbered = (cells: readonly ImportLine['cells'][]): ImportLine[] =>
  cells.map((one, index) => ({ line: index + 2, cells: one }));

const everyone = numbered([
  line('RIEC', 'coordinator', 'dto-wu', cast.coordinator),
  line('GEM-IJSSELSTEIN', 'chair', 'dto-wu', cast.chair),
  line('POL', 'member', 'dto-wu', cast.police),
  line('POL', 'member', 'dto-wu', cast.policeDeputy, { as: 'vervanger', until: '2027-06-30' }),
  line('BD', 'member', 'dto-wu', cast.tax),
  line('GEM-WOERDEN', 'member', 'dto-wu', cast.woerden),
  line('GEM-HOUTEN', 'member', 'dto-wu', cast.houten),
  line('OM', 'member', 'dto-wu', cast.prosecution, { days: 'ma-do' }),
  line('LTO', 'guest', 'dto-wu', cast.farmers),
  line('GEM-LOPIK', 'member', 'dto-wu', cast.former),
  line('RIEC', 'coordinator', 'dto-fl', cast.coordinatorElsewhere),
  line('POL', 'member', 'dto-fl', cast.policeElsewhere),
  line('GEM-ALMERE', 'member', 'dto-fl', cast.almere, { language: 'en' }),
  line('CCV', 'guest', 'dto-fl', cast.prevention),
]);
const pasted = numbered([line('FIOD', 'member', 'dto-wu', 'FIOD - teamleider West-Utrecht')]);
const pastedInVain = numbered([line('IND', 'member', 'dto-wu', 'IND - liaison West-Utrecht')]);

const account = (people: People, label: string) => {
  const found = people.accounts.find((one) => one.label === label);
  if (!found) throw new Error(`no account ${label}`);
  return found;
};
export const seatOf = (people: People, label: string): Seat => {
  const held = people.holdings.find((one) => one.accountId === account(people, label).id);
  const seat = people.seats.find(({ id }) => id === held?.seatId);
  if (!seat) throw new Error(`${label} has no seat`);
  return seat;
};
const seatFor = (people: People, organisationId: string): Seat => {
  const found = people.seats.findLast((one) => one.organisationId === organisationId);
  if (!found) throw new Error(`no seat of ${organisationId}`);
  return found;
};
/** The id of what somebody has: a holding, a deputyship, an absence. */
const idOf = (
  all: readonly { readonly id: string; readonly accountId: string; readonly seatId?: string }[],
  accountId: string,
  seatId?: string,
): string => {
  const found = all.find((one) => one.accountId === accountId && one.seatId === seatId);
  if (!found) throw new Error('they have none');
  return found.id;
};

type Make = (people: People, world: World) => PeopleEvent;

function manages(type: PeopleEvent['type'], make: Make, by: string = cast.coordinator): Happening {
  return {
    name: `people.${type} by ${by}`,
    async play(world, delivery) {
      const event = async () => make(await world.people(), world);
      const aggregate = peopleAggregate(world.parts.region);
      await world.person(by, { aggregate, objectId: registerId, event, delivery });
    },
  };
}

const importsAll: Happening = {
  name: 'people.importRows',
  async play(world, delivery) {
    const event = () => ({ type: 'importRows', lines: everyone }) as const;
    const aggregate = peopleAggregate(world.parts.region);
    await world.system({ aggregate, objectId: registerId, event, delivery });
  },
};

const hours = { days: [1, 2, 3, 4, 5], from: '08:30', until: '17:00' };
const preferences = { language: 'nl', zone: 'Europe/Amsterdam', hours } as const;
const newAccount = (label: string) =>
  ({ type: 'addAccount', label, from: '2026-11-23', ...preferences }) as const;
const renamed = `${cast.newcomer} (nieuw)`;

const today = '2026-11-23';

/** Only that people come in. */
export const firstPeople: readonly Step[] = from(today, '09:00', [importsAll]);

/** Monday: the region's people come in, and everything that can happen to a register of people does. */
export const peopleSteps: readonly Step[] = from(today, '09:00', [
  importsAll,
  manages('checkImport', (people) => ({
    type: 'checkImport',
    accountId: account(people, cast.coordinator).id,
    lines: pastedInVain,
  })),
  manages('discardImport', (people) => ({
    type: 'discardImport',
    accountId: account(people, cast.coordinator).id,
  })),
  manages('checkImport', (people) => ({
    type: 'checkImport',
    accountId: account(people, cast.coordinator).id,
    lines: pasted,
  })),
  manages('applyImport', (people, { parts }) => ({
    type: 'applyImport',
    accountId: account(people, cast.coordinator).id,
    // Of the lines that were looked at; ids play no part in it.
    shown: planImport(people, pasted, { region: parts.region, today }, () => '').fingerprint,
  })),
  manages('addOrganisation', () => ({
    type: 'addOrganisation',
    code: 'HAVEN',
    name: 'Havenvereniging Nieuwegein',
    districts: ['wu'],
  })),
  manages('addSeat', () => ({
    type: 'addSeat',
    organisationId: 'GEM-MONTFOORT',
    functionId: 'member',
    bodyId: 'dto-wu',
    label: '',
  })),
  manages('addAccount', () => newAccount(cast.newcomer)),
  manages('changeAccount', (people) => ({
    type: 'changeAccount',
    accountId: account(people, cast.newcomer).id,
    label: renamed,
  })),
  manages('assignHolder', (people) => ({
    type: 'assignHolder',
    seatId: seatFor(people, 'GEM-MONTFOORT').id,
    accountId: account(people, renamed).id,
    from: today,
    until: null,
  })),
  manages('setDeputy', (people) => ({
    type: 'setDeputy',
    seatId: seatFor(people, 'GEM-MONTFOORT').id,
    accountId: account(people, cast.houten).id,
    from: today,
    until: '2026-12-31',
  })),
  manages('endDeputy', (people) => ({
    type: 'endDeputy',
    deputyshipId: idOf(
      people.deputyships,
      account(people, cast.houten).id,
      seatFor(people, 'GEM-MONTFOORT').id,
    ),
    on: today,
  })),
  manages('endHolding', (people) => ({
    type: 'endHolding',
    holdingId: idOf(people.holdings, account(people, renamed).id, seatFor(people, 'GEM-MONTFOORT').id),
    on: '2026-11-24',
  })),
  manages('endSeat', (people) => ({
    type: 'endSeat',
    seatId: seatFor(people, 'GEM-MONTFOORT').id,
    on: '2026-11-25',
  })),
  manages('endAccount', (people) => ({
    type: 'endAccount',
    accountId: account(people, renamed).id,
    on: '2026-11-25',
  })),
  manages(
    'setPreferences',
    (people) => ({
      type: 'setPreferences',
      accountId: account(people, cast.woerden).id,
      ...preferences,
      language: 'en',
    }),
    cast.woerden,
  ),
  manages(
    'setAbsence',
    (people) => ({
      type: 'setAbsence',
      accountId: account(people, cast.houten).id,
      from: '2026-12-21',
      until: '2026-12-31',
    }),
    cast.houten,
  ),
  manages(
    'removeAbsence',
    (people) => ({
      type: 'removeAbsence',
      absenceId: idOf(people.absences, account(people, cast.houten).id),
    }),
    cast.houten,
  ),
  manages('makeSignInLink', (people) => ({
    type: 'makeSignInLink',
    accountId: account(people, cast.tax).id,
  })),
  manages('linkChat', (people) => ({ type: 'linkChat', accountId: account(people, cast.tax).id })),
  manages(
    'unlinkChat',
    (people) => ({ type: 'unlinkChat', accountId: account(people, cast.houten).id }),
    cast.houten,
  ),
  manages('endHolding', formerLeaves),
  manages('addAccount', () => newAccount(cast.seatless)),
  // What stays: somebody who will be away, and a list that was pasted and not yet applied.
  manages(
    'setAbsence',
    (people) => ({
      type: 'setAbsence',
      accountId: account(people, cast.houten).id,
      from: '2027-02-01',
      until: '2027-02-08',
    }),
    cast.houten,
  ),
  manages(
    'checkImport',
    (people) => ({
      type: 'checkImport',
      accountId: account(people, cast.coordinatorElsewhere).id,
      lines: pastedInVain,
    }),
    cast.coordinatorElsewhere,
  ),
]);

function formerLeaves(people: People): PeopleEvent {
  const accountId = account(people, cast.former).id;
  const holdingId = idOf(people.holdings, accountId, seatFor(people, 'GEM-LOPIK').id);
  return { type: 'endHolding', holdingId, on: '2026-11-24' };
}
