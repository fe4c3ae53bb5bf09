import type { ChangeOf, PeopleChange } from './events.ts';
import type { People } from './model.ts';
import {
  codeFree,
  knownDistricts,
  labelFree,
  labelIsAFunction,
  usableCode,
  usablePreferences,
} from './naming-rules.ts';
import { cutAt } from './periods.ts';
import type { PeopleRefusal } from './refusals.ts';
import * as rules from './rules.ts';
import * as seatRules from './seat-rules.ts';

const holds = [
  rules.datesInOrder,
  rules.knownSeat,
  rules.knownAccount,
  rules.withinSeat,
  rules.withinAccount,
] as const;

/** What every change has to satisfy, in the order in which people meet the refusals. */
const ruleTable: rules.RuleTable = {
  addOrganisation: [usableCode, labelOfOrganisation, codeFree, knownDistricts],
  addSeat: [
    seatRules.organisationThere,
    seatRules.knownFunction,
    seatRules.knownBody,
    seatRules.functionFitsBody,
    seatRules.guestStaysGuest,
    labelIsAFunction,
    seatRules.seatNew,
  ],
  endSeat: [rules.knownSeat, rules.seatOpen, rules.endNotInPast],
  addAccount: [labelIsAFunction, labelFree, usablePreferences],
  changeAccount: [rules.knownAccount, rules.accountNotEnded, labelIsAFunction, labelFree],
  endAccount: [rules.knownAccount, rules.accountNotEnded, rules.endNotInPast],
  assignHolder: [...holds, rules.seatFree, rules.holderIsNotDeputy],
  endHolding: [rules.openHolding, rules.endNotInPast],
  setDeputy: [...holds, rules.notOverYet, rules.deputyIsNotHolder, rules.oneDeputy],
  endDeputy: [rules.openDeputyship, rules.endNotInPast],
  setAbsence: [
    rules.datesInOrder,
    rules.notOverYet,
    rules.knownAccount,
    rules.accountNotEnded,
    rules.oneAbsenceAtATime,
  ],
  removeAbsence: [rules.knownAbsence],
  setPreferences: [rules.knownAccount, rules.accountNotEnded, usablePreferences],
};

function labelOfOrganisation(people: People, event: ChangeOf<'addOrganisation'>, world: rules.World) {
  const refusal = labelIsAFunction(people, { label: event.name }, world);
  return refusal && { ...refusal, fields: ['name'] };
}

type Makers = {
  readonly [Type in PeopleChange['type']]: (
    people: People,
    event: ChangeOf<Type>,
    newId: () => string,
  ) => People;
};

/** What the register looks like afterwards. Only for changes that no rule is against. */
const makers: Makers = {
  addOrganisation: (people, { code, name, districts }) => ({
    ...people,
    organisations: [
      ...people.organisations,
      {
        id: code,
        name: { nl: name, en: name },
        type: null,
        legalStatus: 'OTHER',
        seatKind: 'GUEST',
        districts,
        municipality: null,
        isLocal: true,
        endsOn: null,
      },
    ],
  }),
  addSeat: (people, { type: _, ...seat }, newId) => ({
    ...people,
    seats: [...people.seats, { id: newId(), ...seat, endsOn: null }],
  }),
  endSeat: (people, { seatId, on }) => ({
    ...people,
    seats: people.seats.map((one) => (one.id === seatId ? { ...one, endsOn: on } : one)),
    holdings: people.holdings.flatMap((one) => (one.seatId === seatId ? cut(one, on) : [one])),
    deputyships: people.deputyships.flatMap((one) => (one.seatId === seatId ? cut(one, on) : [one])),
  }),
  addAccount: (people, { type: _, ...account }, newId) => ({
    ...people,
    accounts: [...people.accounts, { id: newId(), until: null, ...account }],
  }),
  changeAccount: (people, { accountId, label }) => ({
    ...people,
    accounts: people.accounts.map((one) => (one.id === accountId ? { ...one, label } : one)),
  }),
  endAccount: (people, { accountId, on }) => ({
    ...people,
    accounts: people.accounts.map((one) => (one.id === accountId ? { ...one, until: on } : one)),
    holdings: people.holdings.flatMap((one) => (one.accountId === accountId ? cut(one, on) : [one])),
    deputyships: people.deputyships.flatMap((one) => (one.accountId === accountId ? cut(one, on) : [one])),
  }),
  assignHolder: (people, { type: _, ...holding }, newId) => ({
    ...people,
    holdings: [...people.holdings, { id: newId(), ...holding }],
  }),
  endHolding: (people, { holdingId, on }) => ({
    ...people,
    holdings: people.holdings.flatMap((one) => (one.id === holdingId ? cut(one, on) : [one])),
  }),
  setDeputy: (people, { type: _, ...deputyship }, newId) => ({
    ...people,
    deputyships: [...people.deputyships, { id: newId(), ...deputyship }],
  }),
  endDeputy: (people, { deputyshipId, on }) => ({
    ...people,
    deputyships: people.deputyships.flatMap((one) => (one.id === deputyshipId ? cut(one, on) : [one])),
  }),
  setAbsence: (people, { type: _, ...absence }, newId) => ({
    ...people,
    absences: [...people.absences, { id: newId(), ...absence }],
  }),
  removeAbsence: (people, { absenceId }) => ({
    ...people,
    absences: people.absences.filter((one) => one.id !== absenceId),
  }),
  setPreferences: (people, { accountId, language, zone, hours }) => ({
    ...people,
    accounts: people.accounts.map((one) => (one.id === accountId ? { ...one, language, zone, hours } : one)),
  }),
};

/** Nothing is left of what had not begun yet: it goes, and the audit remembers that it was there. */
function cut<P extends Parameters<typeof cutAt>[0]>(period: P, on: string): P[] {
  const left = cutAt(period, on);
  return left === null ? [] : [left];
}

export type Changed =
  | { readonly accepted: true; readonly people: People }
  | { readonly accepted: false; readonly refusal: PeopleRefusal };

/** Makes one change, or says which rule is against it. */
export function change(
  people: People,
  event: PeopleChange,
  world: rules.World,
  newId: () => string,
): Changed {
  const table: Readonly<Record<string, readonly rules.Rule<never>[]>> = ruleTable;
  for (const rule of table[event.type] ?? []) {
    const refusal = rule(people, event as never, world);
    if (refusal) return { accepted: false, refusal };
  }
  return { accepted: true, people: makers[event.type](people, event as never, newId) };
}
