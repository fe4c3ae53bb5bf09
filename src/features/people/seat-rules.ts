import type { ChangeOf } from './events.ts';
import { isOpenOn } from './periods.ts';
import { no } from './refusals.ts';
import type { Rule } from './rules.ts';

type NewSeat = ChangeOf<'addSeat'>;

export const organisationThere: Rule<NewSeat> = (people, event, { today }) => {
  const organisation = people.organisations.find((one) => one.id === event.organisationId);
  if (!organisation) return no('unknownOrganisation', 'organisation');
  return isOpenOn({ until: organisation.endsOn }, today) ? null : no('organisationEnded', 'organisation');
};

export const knownFunction: Rule<NewSeat> = (_people, event, { region }) =>
  region.functions.some((one) => one.id === event.functionId) ? null : no('unknownFunction', 'function');

export const knownBody: Rule<NewSeat> = (_people, event, { region }) =>
  event.bodyId === null || region.bodies.some((one) => one.id === event.bodyId)
    ? null
    : no('unknownBody', 'body');

/** A function that belongs to one type of body sits there and nowhere else. */
export const functionFitsBody: Rule<NewSeat> = (_people, event, { region }) => {
  const wanted = region.functions.find((one) => one.id === event.functionId)?.bodyType ?? null;
  const given = region.bodies.find((one) => one.id === event.bodyId)?.type;
  return wanted === null || wanted === given ? null : no('functionNotInBody', 'function', 'body');
};

/** A partner that is only ever a guest cannot be made a member, a chair or a coordinator. */
export const guestStaysGuest: Rule<NewSeat> = (people, event, { region }) => {
  const organisation = people.organisations.find((one) => one.id === event.organisationId);
  const role = region.functions.find((one) => one.id === event.functionId)?.role;
  return organisation?.seatKind === 'GUEST' && role !== 'GUEST' ? no('guestFunctionOnly', 'function') : null;
};

export const seatNew: Rule<NewSeat> = (people, event, { today }) =>
  people.seats.some(
    (one) =>
      one.organisationId === event.organisationId &&
      one.functionId === event.functionId &&
      one.bodyId === event.bodyId &&
      one.label.toLowerCase() === event.label.toLowerCase() &&
      isOpenOn({ until: one.endsOn }, today),
  )
    ? no('seatExists', 'label')
    : null;
