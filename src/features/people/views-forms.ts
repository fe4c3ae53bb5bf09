import { bodyTitle } from '../../regions/titles.ts';
import type { Field, Option } from '../../view/fields.ts';
import { text } from '../../view/spans.ts';
import type { Dialog } from '../../view/views.ts';
import {
  choiceField,
  districtsField,
  endField,
  fromField,
  lastField,
  preferenceFields,
  textField,
} from './form-fields.ts';
import { accountChoices, freeSeatChoices } from './form-options.ts';
import type { Look } from './look.ts';
import type { Account, Deputyship, Holding, Organisation, Seat } from './model.ts';
import { isOpenOn } from './periods.ts';
import { fullSeatTitle, labelOf, seatOf } from './views-parts.ts';
import { formWords } from './words.ts';

interface Form {
  readonly title: string;
  readonly intro?: string;
  readonly fields: readonly Field[];
  readonly ends?: boolean;
}

function dialog(look: Look, form: Form): Dialog {
  const words = formWords(look.language);
  return {
    size: 'dialog',
    title: form.title,
    nodes: form.intro === undefined ? [] : [{ kind: 'paragraph', spans: [text(form.intro)] }],
    fields: form.fields,
    submit: words.text(form.ends ? 'submit.end' : 'submit.save'),
    ...(form.ends ? { submitEmphasis: 'danger' as const } : {}),
  };
}

export function addOrganisationForm(look: Look): Dialog {
  const words = formWords(look.language);
  return dialog(look, {
    title: words.text('addOrganisation.title'),
    intro: words.text('addOrganisation.intro'),
    fields: [textField(look, 'code'), textField(look, 'name'), districtsField(look)],
  });
}

/** What is filled in already where there is only one to choose. */
function onlyOne([only, ...others]: readonly Option[]): { readonly value?: string } {
  return only && others.length === 0 ? { value: only.value } : {};
}

export function addSeatForm(look: Look, organisation: Organisation): Dialog {
  const { region, language } = look;
  const isGuest = organisation.seatKind === 'GUEST';
  const functions = region.functions.filter((one) => !isGuest || one.role === 'GUEST');
  const functionOptions = functions.map(({ id, name }) => ({ value: id, label: name[language] }));
  const bodyOptions = region.bodies.map(({ id }) => ({ value: id, label: bodyTitle(region, id, language) }));
  return dialog(look, {
    title: formWords(language).text('addSeat.title'),
    intro: organisation.name[language],
    fields: [
      choiceField(look, 'function', functionOptions, onlyOne(functionOptions)),
      choiceField(look, 'body', bodyOptions, {
        isOptional: true,
        hint: formWords(language).text('field.body.hint'),
      }),
      textField(look, 'seatLabel', { isOptional: true }),
    ],
  });
}

export function endSeatForm(look: Look, seat: Seat): Dialog {
  const words = formWords(look.language);
  return dialog(look, {
    title: words.text('endSeat.title'),
    intro: about(fullSeatTitle(look, seat), words.text('endSeat.intro')),
    fields: [endField(look)],
    ends: true,
  });
}

export function addAccountForm(look: Look): Dialog {
  const words = formWords(look.language);
  const { timeZone: zone, workingHours: hours } = look.region;
  return dialog(look, {
    title: words.text('addAccount.title'),
    intro: words.text('addAccount.intro'),
    fields: [
      textField(look, 'label'),
      fromField(look, look.today),
      ...preferenceFields(look, { language: 'nl', zone, hours }),
    ],
  });
}

export function changeAccountForm(look: Look, account: Account): Dialog {
  const title = formWords(look.language).text('changeAccount.title');
  return dialog(look, { title, fields: [textField(look, 'label', { value: account.label })] });
}

export function endAccountForm(look: Look, account: Account): Dialog {
  const words = formWords(look.language);
  return dialog(look, {
    title: words.text('endAccount.title'),
    intro: about(account.label, words.text('endAccount.intro')),
    fields: [endField(look)],
    ends: true,
  });
}

/** What a form is about, before what it does. */
const about = (title: string, intro: string): string => `${title}. ${intro}`;

function placeTitle(look: Look, { seatId }: Holding): string {
  const seat = seatOf(look, seatId);
  return seat ? fullSeatTitle(look, seat) : look.words.text('seat.ended');
}

/** There is nothing to choose: says so, and what to do first. */
function nothingToChoose(look: Look, title: string, advice: string): Dialog {
  return {
    size: 'dialog',
    title,
    nodes: [{ kind: 'note', tone: 'info', spans: [text(advice)] }],
    fields: [],
    submit: formWords(look.language).text('submit.understood'),
  };
}

/** How to go on when what one looks for is not among the first. */
const notListed = (isCut: boolean, advice: string) => (isCut ? { hint: advice } : {});

export function assignHolderForm(look: Look, seat: Seat): Dialog {
  const words = formWords(look.language);
  const { options, isCut } = accountChoices(look, seat);
  const title = words.text('assignHolder.title');
  if (options.length === 0) return nothingToChoose(look, title, words.text('choose.nobody'));
  const advice = words.text('assignHolder.more', { button: look.words.text('do.giveSeat') });
  return dialog(look, {
    title,
    intro: fullSeatTitle(look, seat),
    fields: [
      choiceField(look, 'holder', options, notListed(isCut, advice)),
      fromField(look, look.today),
      lastField(look, true),
    ],
  });
}

/** The seats that are free, for an account that needs one. */
export function giveSeatForm(look: Look, account: Account): Dialog {
  const words = formWords(look.language);
  const { options, isCut } = freeSeatChoices(look, account);
  const title = words.text('giveSeat.title');
  if (options.length === 0) return nothingToChoose(look, title, words.text('giveSeat.none'));
  const advice = words.text('giveSeat.more', { button: look.words.text('do.assignHolder') });
  return dialog(look, {
    title,
    intro: account.label,
    fields: [
      choiceField(look, 'seat', options, notListed(isCut, advice)),
      fromField(look, look.today),
      lastField(look, true),
    ],
  });
}

export function endHoldingForm(look: Look, held: Holding): Dialog {
  const words = formWords(look.language);
  return dialog(look, {
    title: words.text('endHolding.title', { account: labelOf(look, held.accountId) }),
    intro: about(placeTitle(look, held), words.text('endHolding.intro')),
    fields: [endField(look)],
    ends: true,
  });
}

/** Whoever has the seat is no choice: nobody stands in for himself. */
export function setDeputyForm(look: Look, seat: Seat): Dialog {
  const words = formWords(look.language);
  const holders = look.people.holdings
    .filter((held) => held.seatId === seat.id && isOpenOn(held, look.today))
    .map((held) => held.accountId);
  const { options, isCut } = accountChoices(look, seat, (account) => holders.includes(account.id));
  const title = words.text('setDeputy.title');
  const nobody = words.text(look.manages ? 'choose.nobody' : 'setDeputy.nobody');
  if (options.length === 0) return nothingToChoose(look, title, nobody);
  const advice = words.text('setDeputy.more', { button: look.words.text('do.import') });
  return dialog(look, {
    title,
    intro: about(fullSeatTitle(look, seat), words.text('setDeputy.intro')),
    fields: [
      choiceField(look, 'deputy', options, notListed(isCut, advice)),
      fromField(look, look.today),
      lastField(look, false),
    ],
  });
}

export function endDeputyForm(look: Look, one: Deputyship): Dialog {
  const words = formWords(look.language);
  return dialog(look, {
    title: words.text('endDeputy.title', { account: labelOf(look, one.accountId) }),
    intro: about(placeTitle(look, one), words.text('endDeputy.intro')),
    fields: [endField(look)],
    ends: true,
  });
}

export function setAbsenceForm(look: Look): Dialog {
  const words = formWords(look.language);
  return dialog(look, {
    title: words.text('setAbsence.title'),
    intro: words.text('setAbsence.intro'),
    fields: [fromField(look, look.today), lastField(look, false)],
  });
}

export function setPreferencesForm(look: Look, account: Account): Dialog {
  const words = formWords(look.language);
  return dialog(look, {
    title: words.text('setPreferences.title'),
    intro: words.text('setPreferences.intro'),
    fields: preferenceFields(look, account),
  });
}
