import type { DialogRoute } from '../../chat/surface.ts';
import type { PageLink } from '../../view/spans.ts';
import { formRoute } from './form-routes.ts';
import type { Look } from './look.ts';
import {
  accountPayload,
  deputyshipPayload,
  holdingPayload,
  nothingPayload,
  organisationPayload,
  seatPayload,
} from './model.ts';
import { isOpenOn } from './periods.ts';
import type { Room } from './room.ts';
import * as forms from './views-forms.ts';

/** The forms with which who manages people keeps the register. */
export function managingForms(room: Room): readonly DialogRoute[] {
  return [...organisationForms(room), ...seatForms(room), ...accountForms(room)];
}

/** The forms that everyone has for what is their own. */
export function ownForms(room: Room): readonly DialogRoute[] {
  return [
    formRoute(room, {
      name: 'people.setDeputy',
      payload: seatPayload,
      show: (look, { seatId }) => {
        const seat = look.people.seats.find((one) => one.id === seatId);
        return seat && (look.manages || holds(look, seatId)) ? forms.setDeputyForm(look, seat) : null;
      },
      event: (values, { seatId }) => ({
        type: 'setDeputy' as const,
        seatId,
        accountId: values.text('account'),
        from: values.text('from'),
        until: values.until(),
      }),
      done: (words) => words.text('setDeputy.done'),
    }),
    formRoute(room, {
      name: 'people.endDeputy',
      payload: deputyshipPayload,
      show: (look, { deputyshipId }) => {
        const one = look.people.deputyships.find(({ id }) => id === deputyshipId);
        return one && (look.manages || holds(look, one.seatId)) ? forms.endDeputyForm(look, one) : null;
      },
      event: (values, { deputyshipId }) => ({
        type: 'endDeputy' as const,
        deputyshipId,
        on: values.text('on'),
      }),
      done: (words) => words.text('endDeputy.done'),
    }),
    formRoute(room, {
      name: 'people.setAbsence',
      payload: accountPayload,
      show: (look, { accountId }) => (isOwnOrManaged(look, accountId) ? forms.setAbsenceForm(look) : null),
      event: (values, { accountId }) => ({
        type: 'setAbsence' as const,
        accountId,
        from: values.text('from'),
        until: values.until(),
      }),
      done: (words) => words.text('setAbsence.done'),
    }),
    formRoute(room, {
      name: 'people.setPreferences',
      payload: accountPayload,
      show: (look, { accountId }) => {
        const account = look.people.accounts.find(({ id }) => id === accountId);
        return account && isOwnOrManaged(look, accountId) ? forms.setPreferencesForm(look, account) : null;
      },
      event: (values, { accountId }) => ({
        type: 'setPreferences' as const,
        accountId,
        ...values.preferences(),
      }),
      done: (words) => words.text('setPreferences.done'),
    }),
  ];
}

function holds(look: Look, seatId: string): boolean {
  return look.people.holdings.some(
    (one) => one.seatId === seatId && one.accountId === look.accountId && isOpenOn(one, look.today),
  );
}

function isOwnOrManaged(look: Look, accountId: string): boolean {
  return look.manages || look.accountId === accountId;
}

function organisationForms(room: Room): DialogRoute[] {
  return [
    formRoute(room, {
      name: 'people.addOrganisation',
      payload: nothingPayload,
      show: (look) => (look.manages ? forms.addOrganisationForm(look) : null),
      event: (values) => ({
        type: 'addOrganisation' as const,
        code: values.text('code'),
        name: values.text('name'),
        districts: values.list('districts').length > 0 ? values.list('districts') : null,
      }),
      done: (words) => words.text('addOrganisation.done'),
      next: ({ code }) => overviewOf(code),
    }),
    formRoute(room, {
      name: 'people.addSeat',
      payload: organisationPayload,
      show: (look, { organisationId }) => {
        const organisation = look.people.organisations.find(({ id }) => id === organisationId);
        return organisation && look.manages ? forms.addSeatForm(look, organisation) : null;
      },
      event: (values, { organisationId }) => ({
        type: 'addSeat' as const,
        organisationId,
        functionId: values.text('function'),
        bodyId: values.maybe('body'),
        label: values.text('label'),
      }),
      done: (words) => words.text('addSeat.done'),
      next: ({ organisationId }) => overviewOf(organisationId),
    }),
  ];
}

/** The list, narrowed to the organisation at hand: what is to be done next stands there. */
function overviewOf(organisation: string): PageLink {
  return { page: 'people.overview', params: { organisation } };
}

function seatForms(room: Room): DialogRoute[] {
  return [
    formRoute(room, {
      name: 'people.endSeat',
      payload: seatPayload,
      show: (look, { seatId }) => {
        const seat = look.people.seats.find((one) => one.id === seatId);
        return seat && look.manages ? forms.endSeatForm(look, seat) : null;
      },
      event: (values, { seatId }) => ({ type: 'endSeat' as const, seatId, on: values.text('on') }),
      done: (words) => words.text('endSeat.done'),
    }),
    formRoute(room, {
      name: 'people.assignHolder',
      payload: seatPayload,
      show: (look, { seatId }) => {
        const seat = look.people.seats.find((one) => one.id === seatId);
        return seat && look.manages ? forms.assignHolderForm(look, seat) : null;
      },
      event: (values, { seatId }) => ({
        type: 'assignHolder' as const,
        seatId,
        accountId: values.text('account'),
        from: values.text('from'),
        until: values.untilMaybe(),
      }),
      done: (words) => words.text('assignHolder.done'),
    }),
    formRoute(room, {
      name: 'people.endHolding',
      payload: holdingPayload,
      show: (look, { holdingId }) => {
        const held = look.people.holdings.find((one) => one.id === holdingId);
        return held && look.manages ? forms.endHoldingForm(look, held) : null;
      },
      event: (values, { holdingId }) => ({ type: 'endHolding' as const, holdingId, on: values.text('on') }),
      done: (words) => words.text('endHolding.done'),
    }),
  ];
}

function accountForms(room: Room): DialogRoute[] {
  return [
    formRoute(room, {
      name: 'people.addAccount',
      payload: nothingPayload,
      show: (look) => (look.manages ? forms.addAccountForm(look) : null),
      event: (values) => ({
        type: 'addAccount' as const,
        label: values.text('label'),
        from: values.text('from'),
        ...values.preferences(),
      }),
      done: (words) => words.text('addAccount.done'),
      next: ({ label }, people) => {
        const account = people.accounts.findLast((one) => one.label === label);
        return account ? { page: 'people.account', params: { accountId: account.id } } : null;
      },
    }),
    formRoute(room, {
      name: 'people.giveSeat',
      payload: accountPayload,
      show: (look, { accountId }) => {
        const account = look.people.accounts.find(({ id }) => id === accountId);
        return account && look.manages ? forms.giveSeatForm(look, account) : null;
      },
      event: (values, { accountId }) => ({
        type: 'assignHolder' as const,
        seatId: values.text('seat'),
        accountId,
        from: values.text('from'),
        until: values.untilMaybe(),
      }),
      done: (words) => words.text('assignHolder.done'),
    }),
    formRoute(room, {
      name: 'people.changeAccount',
      payload: accountPayload,
      show: (look, { accountId }) => {
        const account = look.people.accounts.find(({ id }) => id === accountId);
        return account && look.manages ? forms.changeAccountForm(look, account) : null;
      },
      event: (values, { accountId }) => ({
        type: 'changeAccount' as const,
        accountId,
        label: values.text('label'),
      }),
      done: (words) => words.text('changeAccount.done'),
    }),
    formRoute(room, {
      name: 'people.endAccount',
      payload: accountPayload,
      show: (look, { accountId }) => {
        const account = look.people.accounts.find(({ id }) => id === accountId);
        return account && look.manages ? forms.endAccountForm(look, account) : null;
      },
      event: (values, { accountId }) => ({ type: 'endAccount' as const, accountId, on: values.text('on') }),
      done: (words) => words.text('endAccount.done'),
    }),
  ];
}
