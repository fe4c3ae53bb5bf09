import type { Asking, Decision } from '../../../src/engine/workflow.ts';
import { communicationGrants, communicationMay } from '../../../src/features/communication/access.ts';
import type { CommunicationEvent, MomentContent } from '../../../src/features/communication/events.ts';
import type {
  Circle,
  CommunicationMoment,
  CommunicationPlan,
} from '../../../src/features/communication/model.ts';
import { decideCommunication } from '../../../src/features/communication/workflow.ts';
import { idsFrom, uuidFrom } from '../../../src/lib/ids.ts';
import { loadRegion } from '../../../src/regions/load.ts';

export const region = await loadRegion('demo');

const kickoffId = uuidFrom('kick-off HORIZON');
export const seats = {
  facilitator: uuidFrom('seat of the facilitator'),
  police: uuidFrom('seat of the police'),
  prosecution: uuidFrom('seat of the prosecution'),
  town: uuidFrom('seat of the town'),
  tax: uuidFrom('seat of the tax office'),
};
type Partner = Exclude<keyof typeof seats, 'facilitator'>;
const organisations: Readonly<Record<Partner, string>> = {
  police: 'POL',
  prosecution: 'OM',
  town: 'GEM-HUIZEN',
  tax: 'BD',
};
export const partnerId = (name: Partner): string => uuidFrom(`partner ${name}`);
export const writer = { seatId: seats.facilitator, organisationId: 'RIEC' };

/** The circle of HORIZON with these partners. */
export function circleOf(
  partners: readonly Partner[] = ['police', 'prosecution', 'town', 'tax'],
  change: Partial<Circle> = {},
): Circle {
  return {
    kickoffId,
    codeName: 'HORIZON',
    themeId: 'horeca',
    variant: 'EXECUTION_THEME',
    level: 'OPEN',
    bodyId: 'dto-gv',
    stage: 'collecting',
    facilitatorSeatId: seats.facilitator,
    leadSeatId: null,
    guides: [`seat:${seats.facilitator}`],
    members: [
      `seat:${seats.facilitator}`,
      'role:chair@dto-gv',
      ...partners.map((name) => `seat:${seats[name]}`),
    ],
    partners: partners.map((name) => ({
      partnerId: partnerId(name),
      organisationId: organisations[name],
      seatId: seats[name],
    })),
    ...change,
  };
}

// Monday; Amsterdam is one hour ahead of UTC.
export const monday = '2026-11-23T09:00:00Z';
export const tuesday = '2026-11-24T09:00:00Z';

/** A letter to the neighbourhood: the town speaks; police, prosecution and town approve. */
export function letter(change: Partial<MomentContent> = {}): MomentContent {
  return {
    timing: 'before',
    day: '2026-12-18',
    audiences: ['residents'],
    media: ['letter'],
    voicePartnerId: partnerId('town'),
    approverPartnerIds: [partnerId('police'), partnerId('prosecution'), partnerId('town')],
    repeatDays: ['2027-01-29'],
    message: 'We controleren samen.',
    perspective: 'Meld het.',
    ...change,
  };
}

/** The same when it is changed: texts that are not named stay as they are. */
export function letterAgain(change: Partial<MomentContent> = {}): MomentContent {
  const { message: _message, perspective: _perspective, ...rest } = letter();
  return { ...rest, ...change };
}

export function decide(
  plan: CommunicationPlan | null,
  event: CommunicationEvent,
  now = monday,
): Decision<CommunicationPlan> {
  const actor = { kind: 'system', name: 'test' } as const;
  return decideCommunication(region)(plan, event, {
    now,
    actor,
    newId: idsFrom(JSON.stringify([event, now])),
  });
}

/** What became of the plan; throws when it was refused. */
export function stateAfter(
  plan: CommunicationPlan | null,
  events: readonly CommunicationEvent[],
  now = monday,
): CommunicationPlan {
  const end = events.reduce<CommunicationPlan | null>((before, event) => {
    const decision = decide(before, event, now);
    if (!decision.accepted) throw new Error(`${event.type} was refused: ${decision.refusal.name}`);
    return decision.state;
  }, plan);
  if (end === null) throw new Error('nothing happened');
  return end;
}

export function theMoment({ moments }: CommunicationPlan): CommunicationMoment {
  const [first] = moments;
  if (!first) throw new Error('there is no moment');
  return first;
}

export const follow = (circle: Circle): CommunicationEvent => ({ type: 'followCircle', circle });

/** The plan of this circle with one letter that nobody was asked about. */
export function drafted(circle = circleOf(), content = letter()): CommunicationPlan {
  return stateAfter(null, [follow(circle), { type: 'addMoment', by: writer, content }]);
}

/** The same, put forward. */
export function putForward(circle = circleOf(), content = letter()): CommunicationPlan {
  const plan = drafted(circle, content);
  return stateAfter(plan, [{ type: 'askApproval', momentId: theMoment(plan).id }]);
}

type Said = readonly [Partner | 'facilitator', 'approves' | 'declines' | 'danger' | 'noDanger' | 'noIdea'];

/** What somebody says about the only moment there is. */
export function says(plan: CommunicationPlan, [who, what]: Said): CommunicationEvent {
  const { id: momentId, edit: basedOn } = theMoment(plan);
  const by = who === 'facilitator' ? who : partnerId(who);
  switch (what) {
    case 'approves':
      return { type: 'approve', momentId, basedOn, partnerId: by };
    case 'declines':
      return { type: 'decline', momentId, basedOn, partnerId: by, reason: 'Te vroeg.' };
    case 'danger':
      return { type: 'answerRisk', momentId, basedOn, by, answer: 'yes' };
    case 'noDanger':
      return { type: 'answerRisk', momentId, basedOn, by, answer: 'no' };
    case 'noIdea':
      return { type: 'answerRisk', momentId, basedOn, by, answer: 'unknown' };
  }
}

export function afterSaying(
  plan: CommunicationPlan,
  said: readonly Said[],
  now = tuesday,
): CommunicationPlan {
  return said.reduce((before, one) => stateAfter(before, [says(before, one)], now), plan);
}

/** Everybody who is asked says yes to it, and no to danger. */
export const allAgree: readonly Said[] = [
  ['police', 'noDanger'],
  ['prosecution', 'noDanger'],
  ['police', 'approves'],
  ['prosecution', 'approves'],
  ['town', 'approves'],
];

export const approved = (circle = circleOf()): CommunicationPlan => afterSaying(putForward(circle), allAgree);

/** May somebody with these principals do this? */
export function may(
  plan: CommunicationPlan,
  principals: readonly string[],
  event: CommunicationEvent,
): boolean {
  const own = new Set(principals);
  const given = communicationGrants(region, plan).filter(({ principal }) => own.has(principal));
  const asking: Asking = {
    principals: own,
    rights: new Set(given.map(({ right }) => right)),
    isSystem: false,
  };
  const rule: (asking: Asking, event: never, state: CommunicationPlan) => boolean =
    communicationMay[event.type];
  return rule(asking, event as never, plan);
}
