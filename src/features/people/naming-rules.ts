import { isWorkingHours, isZone } from './clock-values.ts';
import type { ChangeOf } from './events.ts';
import type { Preferences } from './model.ts';
import { isOpenOn } from './periods.ts';
import { no } from './refusals.ts';
import type { Rule } from './rules.ts';

const sameText = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

// A function has no address and no number: who fills these in is naming a person.
const mailAddress = /@/;
const sixDigits = /(?:\d[ -]?){6,}/;

export const labelIsAFunction: Rule<{ readonly label: string }> = (_people, { label }) =>
  mailAddress.test(label) || sixDigits.test(label) ? no('labelLooksPersonal', 'label') : null;

/** Two accounts with one label could not be told apart in a list or a file. */
export const labelFree: Rule<{ readonly label: string; readonly accountId?: string }> = (
  people,
  event,
  { today },
) =>
  people.accounts.some(
    (one) => one.id !== event.accountId && isOpenOn(one, today) && sameText(one.label, event.label),
  )
    ? no('accountExists', 'label')
    : null;

export const usablePreferences: Rule<Preferences> = (_people, { zone, hours }) => {
  if (!isZone(zone)) return no('badZone', 'zone');
  return isWorkingHours(hours) ? null : no('badHours', hours.days.length > 0 ? 'workUntil' : 'days');
};

const codeShape = /^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/;
const longestCode = 20;

export const usableCode: Rule<ChangeOf<'addOrganisation'>> = (_people, { code }) =>
  codeShape.test(code) && code.length <= longestCode ? null : no('badCode', 'code');

export const codeFree: Rule<ChangeOf<'addOrganisation'>> = (people, { code, name }, { today }) =>
  people.organisations.some(
    (one) =>
      one.id === code ||
      (isOpenOn({ until: one.endsOn }, today) &&
        (sameText(one.name.nl, name) || sameText(one.name.en, name))),
  )
    ? no('organisationExists', 'code', 'name')
    : null;

export const knownDistricts: Rule<ChangeOf<'addOrganisation'>> = (_people, { districts }, { region }) =>
  districts === null || districts.every((id) => region.districts.some((one) => one.id === id))
    ? null
    : no('unknownDistrict', 'districts');
