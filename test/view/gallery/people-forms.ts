import type { Look } from '../../../src/features/people/look.ts';
import type { People } from '../../../src/features/people/model.ts';
import type { RefusalName } from '../../../src/features/people/refusals.ts';
import * as forms from '../../../src/features/people/views-forms.ts';
import { refusalText } from '../../../src/features/people/words.ts';
import type { Language } from '../../../src/lib/language.ts';
import { fillDialog } from '../../../src/view/fill-dialog.ts';
import type { Dialog } from '../../../src/view/views.ts';
import { accountId, crowdIn, lookOf, type Somebody, seatId, teamIn } from '../../features/people/looks.ts';
import { type Fillings, filled, prefilled } from '../../support/story-form.ts';
import type { Sample } from '../sample.ts';

const sample = (
  of: string,
  when: string,
  draw: (look: Look) => Dialog,
  people: (language: Language) => People = teamIn,
): Sample => ({
  of: `dialog people.${of}`,
  when,
  show: (language) => draw(lookOf(people(language), language)),
});
const oversize = (of: string, draw: (look: Look) => Dialog): Sample =>
  sample(of, 'oversize: the longest names, more than fit in a list', draw, crowdIn);

/** The form as it comes back: what was filled in stands there, and why it cannot be. */
function refused(
  dialog: Dialog,
  look: Look,
  fields: readonly string[],
  name: RefusalName,
  fillings: Fillings,
) {
  const message = refusalText({ name }, look.language);
  const shown = fields.map((field) => ({ field, message }));
  return fillDialog(dialog, filled(dialog, prefilled(dialog), fillings), shown);
}

function there<Thing>(found: Thing | undefined): Thing {
  if (found === undefined) throw new Error('This sample shows what is not there');
  return found;
}
const seatIn = (look: Look, which: Parameters<typeof seatId>[0]) =>
  there(look.people.seats.find(({ id }) => id === seatId(which)));
const accountIn = (look: Look, who: Somebody) =>
  there(look.people.accounts.find(({ id }) => id === accountId(who)));
const organisationIn = (look: Look, code: string) =>
  there(look.people.organisations.find(({ id }) => id === code));
const holdingOf = (look: Look, who: Somebody) =>
  there(look.people.holdings.find((one) => one.accountId === accountId(who)));
const any = <Thing>(all: readonly Thing[]): Thing => there(all[0]);

const wrongLabel = (look: Look): Dialog =>
  refused(forms.addAccountForm(look), look, ['label'], 'labelLooksPersonal', {
    [look.language === 'nl' ? 'Functie' : 'Function']: 'chef@politie.example',
  });
const wrongCode = (look: Look): Dialog =>
  refused(forms.addOrganisationForm(look), look, ['code'], 'badCode', { Code: 'school 1' });
const wrongHours = (look: Look): Dialog =>
  refused(forms.setPreferencesForm(look, accountIn(look, 'adviser')), look, ['workUntil'], 'badHours', {
    [look.language === 'nl' ? 'Werkt tot' : 'Works until']: '08:00',
  });

/** Without anyone who could stand in. */
const alone = (language: Language): People => {
  const team = teamIn(language);
  return { ...team, accounts: team.accounts.filter(({ id }) => id === accountId('adviser')) };
};
/** Without a seat that is free. */
const full = (language: Language): People => {
  const team = teamIn(language);
  return { ...team, seats: team.seats.filter(({ id }) => id === seatId('municipal')) };
};

const ofOrganisations: readonly Sample[] = [
  sample('addOrganisation', 'new', forms.addOrganisationForm),
  sample('addOrganisation', 'a code in small letters', wrongCode),
  sample('addSeat', 'of a municipality', (look) =>
    forms.addSeatForm(look, organisationIn(look, 'GEM-LELYSTAD')),
  ),
  sample('addSeat', 'of a guest', (look) => forms.addSeatForm(look, organisationIn(look, 'LTO'))),
  oversize('addSeat', (look) => forms.addSeatForm(look, any(look.people.organisations))),
];

const ofSeats: readonly Sample[] = [
  sample('endSeat', 'open', (look) => forms.endSeatForm(look, seatIn(look, 'vacant'))),
  sample('assignHolder', 'vacant', (look) => forms.assignHolderForm(look, seatIn(look, 'vacant'))),
  oversize('assignHolder', (look) => forms.assignHolderForm(look, any(look.people.seats))),
  sample('endHolding', 'going on', (look) => forms.endHoldingForm(look, holdingOf(look, 'adviser'))),
  oversize('endHolding', (look) => forms.endHoldingForm(look, any(look.people.holdings))),
  sample('setDeputy', 'a colleague to choose', (look) =>
    forms.setDeputyForm(look, seatIn(look, 'municipal')),
  ),
  sample(
    'setDeputy',
    'nobody to choose',
    (look) => forms.setDeputyForm(look, seatIn(look, 'municipal')),
    alone,
  ),
  oversize('setDeputy', (look) => forms.setDeputyForm(look, any(look.people.seats))),
  sample('endDeputy', 'going on', (look) => forms.endDeputyForm(look, any(look.people.deputyships))),
];

const ofAccounts: readonly Sample[] = [
  sample('addAccount', 'new', forms.addAccountForm),
  sample('addAccount', 'an address for a function', wrongLabel),
  sample('giveSeat', 'some are free', (look) => forms.giveSeatForm(look, accountIn(look, 'newcomer'))),
  sample('giveSeat', 'none is free', (look) => forms.giveSeatForm(look, accountIn(look, 'adviser')), full),
  oversize('giveSeat', (look) => forms.giveSeatForm(look, any(look.people.accounts))),
  sample('changeAccount', 'as it is', (look) => forms.changeAccountForm(look, accountIn(look, 'adviser'))),
  sample('endAccount', 'open', (look) => forms.endAccountForm(look, accountIn(look, 'adviser'))),
  oversize('endAccount', (look) => forms.endAccountForm(look, any(look.people.accounts))),
  sample('setAbsence', 'new', forms.setAbsenceForm),
  sample('setPreferences', 'as they are', (look) =>
    forms.setPreferencesForm(look, accountIn(look, 'adviser')),
  ),
  sample('setPreferences', 'an end before the beginning', wrongHours),
];

/** The forms with which the register of people is kept. */
export const samples: readonly Sample[] = [...ofOrganisations, ...ofSeats, ...ofAccounts];
