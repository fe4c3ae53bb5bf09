import type { Asking, Decision, Effect, Fact, NewContribution } from '../../../src/engine/workflow.ts';
import { informationGrants, informationMay } from '../../../src/features/information/access.ts';
import type { InformationEvent } from '../../../src/features/information/events.ts';
import type { Circle, InformationRequest } from '../../../src/features/information/model.ts';
import { decideInformation } from '../../../src/features/information/workflow.ts';
import { publicHolidays } from '../../../src/lib/holidays.ts';
import { idsFrom, uuidFrom } from '../../../src/lib/ids.ts';
import { loadRegion } from '../../../src/regions/load.ts';

export const region = await loadRegion('demo');
export const calendar = publicHolidays(region.holidayCountry);

const seatOf = (name: string) => uuidFrom(`seat of ${name}`);
export const seats = {
  facilitator: { seatId: seatOf('facilitator'), organisationId: 'RIEC' },
  police: { seatId: seatOf('police'), organisationId: 'POL' },
  tax: { seatId: seatOf('tax'), organisationId: 'BD' },
  woerden: { seatId: seatOf('woerden'), organisationId: 'GEM-WOERDEN' },
  information: { seatId: seatOf('information'), organisationId: 'RIEC' },
} as const;
export type Name = keyof typeof seats;
export const partnerOf = (name: Name) => ({ partnerId: uuidFrom(`partner ${name}`), ...seats[name] });

export const circle: Circle = {
  kickoffId: uuidFrom('kick-off HORIZON'),
  isCase: false,
  codeName: 'HORIZON',
  themeIds: [uuidFrom('theme horeca')],
  level: 'OPEN',
  bodyId: 'dto-wu',
  districtId: 'wu',
  stage: 'agreeing',
  facilitatorSeatId: seats.facilitator.seatId,
  guides: [`seat:${seats.facilitator.seatId}`, 'role:coordinator@dto-wu'],
  members: [
    `seat:${seats.facilitator.seatId}`,
    ...(['police', 'tax', 'woerden'] as const).map((name) => `seat:${seats[name].seatId}`),
    'role:chair@dto-wu',
  ],
  partners: (['police', 'tax', 'woerden'] as const).map(partnerOf),
};
export const without = (name: Name, from: Circle = circle): Circle => ({
  ...from,
  members: from.members.filter((one) => one !== `seat:${seats[name].seatId}`),
  partners: from.partners.filter(({ seatId }) => seatId !== seats[name].seatId),
});
export const staffed = { information: true, privacy: true };
export const nobodyThere = { information: false, privacy: false };

const requestId = uuidFrom('request');
export const monday = '2026-11-23T09:00:00Z';

/** A request as people make it: each line somebody's event, with what came of the last one. */
export class Asked {
  state: InformationRequest | null = null;
  now = monday;
  effects: readonly Effect[] = [];
  facts: readonly Fact[] = [];
  superseded: readonly string[] = [];
  readonly said: NewContribution[] = [];
  #events = 0;

  at(now: string): this {
    this.now = now;
    return this;
  }

  #decide(event: InformationEvent): Decision<InformationRequest> {
    const newId = idsFrom(`event ${this.#events}`);
    const actor = { kind: 'system', name: 'test' } as const;
    return decideInformation({ region, calendar })(this.state, event, { now: this.now, actor, newId });
  }

  does(event: InformationEvent): this {
    const decision = this.#decide(event);
    if (!decision.accepted) throw new Error(`${event.type} was refused: ${decision.refusal.name}`);
    this.#events += 1;
    this.state = decision.state;
    this.effects = decision.effects ?? [];
    this.facts = decision.facts ?? [];
    this.superseded = decision.superseded ?? [];
    this.said.push(...(decision.contributions ?? []));
    return this;
  }

  /** The name of the refusal; null when it would be accepted. */
  refusal(event: InformationEvent): string | null {
    const decision = this.#decide(event);
    return decision.accepted ? null : decision.refusal.name;
  }

  get request(): InformationRequest {
    if (this.state === null) throw new Error('nothing was asked');
    return this.state;
  }

  /** `card -> name of the seat` of everything the last event sent; principals that are no seats as they are. */
  get sent(): readonly string[] {
    const named = new Map(Object.entries(seats).map(([name, { seatId }]) => [`seat:${seatId}`, name]));
    return this.effects.map(
      ({ card, to }) => `${card.card.replace('information.', '')} -> ${named.get(to) ?? to}`,
    );
  }
}

export const asks = {
  type: 'ask',
  id: requestId,
  circle,
  staffed,
  by: seats.police,
  question: 'GEMERKT Wie verhuurt deze panden?',
  why: 'GEMERKT Het staat in geen van onze systemen',
  level: 'TACTICAL',
} as const;
export const supports = (name: Name, answer: 'yes' | 'no' | 'later' = 'yes') =>
  ({ type: 'endorse', partnerId: partnerOf(name).partnerId, answer }) as const;
export const promises = (name: Name) =>
  ({
    type: 'promise',
    partnerId: partnerOf(name).partnerId,
    staffed,
    what: 'GEMERKT Controleren',
    due: '2027-01-15',
  }) as const;
export const promisesNothing = (name: Name) =>
  ({ type: 'promiseNothing', partnerId: partnerOf(name).partnerId }) as const;
export const checks = {
  type: 'check',
  by: seats.information,
  obtainable: 'yes',
  basis: 'WGS_RIEC',
  sharing: 'GEMERKT Met iedereen aan tafel',
} as const;
export const assigns = {
  type: 'assign',
  product: 'QUICKSCAN',
  ownerSeatId: seats.tax.seatId,
  due: '2026-12-18',
  staff: [seats.information],
} as const;
export const answers = { type: 'markDone', where: 'GEMERKT RIEC-IS, kenmerk 12' } as const;

export const asked = () => new Asked().does(asks);
export const acting = () => asked().does(supports('tax'));
export const checking = () => acting().does(promises('woerden'));
export const privacyCheck = () => checking().does({ ...checks, basis: 'UNKNOWN' });
export const assigning = () => checking().does(checks);
export const open = () => assigning().does(assigns);
export const done = () => open().at('2026-12-16T10:00:00Z').does(answers);
export const used = () =>
  done().does({ type: 'sayUse', by: seats.police, used: 'yes', text: 'GEMERKT Gedaan' });

/** May somebody with these principals do this? */
export function may(
  state: InformationRequest | null,
  principals: readonly string[],
  event: InformationEvent,
): boolean {
  const own = new Set(principals);
  const granted = state === null ? [] : informationGrants(region, state);
  const rights = new Set(granted.filter(({ principal }) => own.has(principal)).map(({ right }) => right));
  const asking: Asking = { principals: own, rights, isSystem: false };
  const rule: (asking: Asking, event: never, state: InformationRequest | null) => boolean =
    informationMay[event.type];
  return rule(asking, event as never, state);
}
