import type { Viewer } from '../chat/viewer.ts';
import type { InformationEvent } from '../features/information/events.ts';
import type {
  bases,
  Circle,
  InformationRequest,
  informationLevels,
  products,
} from '../features/information/model.ts';
import { staffedBy, staffSeats } from '../features/information/staff.ts';
import { mayAskIn } from '../features/information/start.ts';
import { circleOf } from '../features/information/store.ts';
import { openSeats } from '../features/people/seat-store.ts';
import { uuidFrom } from '../lib/ids.ts';
import { dayOf } from '../lib/time.ts';
import type { DemoDays } from './demo-day.ts';
import { brings, type DemoStep, type Stage } from './demo-step.ts';
import { kickoffId, type ScriptLine } from './kickoff-steps.ts';

type When = Pick<ScriptLine, 'day' | 'time' | 'who'>;
/** Who acts, and on what. */
interface Acting {
  readonly stage: Stage;
  readonly viewer: Viewer;
  readonly requestId: string;
  readonly codeName: string;
}

/** What is done about an information request, by whoever acts. */
export type InformationDeed = (acting: Acting) => Promise<InformationEvent>;

export interface InformationLine extends When {
  readonly deed: InformationDeed;
}

/** The life of one information request of a kick-off; its requests are counted from 1. */
export function informationSteps(
  days: DemoDays,
  codeName: string,
  number: number,
  lines: readonly InformationLine[],
): DemoStep[] {
  const requestId = uuidFrom(`demo information ${codeName} ${number}`);
  return lines.map(({ day, time, who, deed }, index) => {
    const key = `${codeName} information ${number} ${index}`;
    return {
      key,
      at: days.at(day, time),
      async carryOut(stage) {
        const viewer = await stage.person(who);
        const event = await deed({ stage, viewer, requestId, codeName });
        const aggregate = stage.aggregates.requests;
        await brings(stage, { aggregate, objectId: requestId, event, viewer, key });
      },
    };
  });
}

interface Question {
  readonly question: string;
  readonly why: string;
  readonly level: (typeof informationLevels)[number];
}

export function asks(asked: Question): InformationDeed {
  return async ({ stage, viewer, requestId: id, codeName }) => {
    const circle = await stage.past.engine.read(viewer, (tx) => circleOf(tx, kickoffId(codeName)));
    const by = circle && mayAskIn(circle, viewer);
    if (!circle || !by) throw new Error(`${viewer.label} can ask nothing about ${codeName}.`);
    const staffed = staffedBy(stage.region, circle, await seatsOn(stage, viewer));
    return { type: 'ask', id, circle, staffed, by, ...asked };
  };
}

export function endorses(organisationId: string): InformationDeed {
  return async (acting) => ({
    type: 'endorse',
    partnerId: partnerIn((await requestOf(acting)).circle, organisationId),
    answer: 'yes',
  });
}

/** `on`: working days from today. */
export function willDo(organisationId: string, what: string, on: number): InformationDeed {
  return async (acting) => {
    const { stage, viewer } = acting;
    const { circle } = await requestOf(acting);
    const staffed = staffedBy(stage.region, circle, await seatsOn(stage, viewer));
    const partnerId = partnerIn(circle, organisationId);
    return { type: 'promise', partnerId, staffed, what, due: stage.days.day(on) };
  };
}

export function willDoNothing(organisationId: string): InformationDeed {
  return async (acting) => ({
    type: 'promiseNothing',
    partnerId: partnerIn((await requestOf(acting)).circle, organisationId),
  });
}

export const concludesNobodyWill: InformationDeed = async () => ({ type: 'stop' });

/** Gate three: it can be had, and shared like this. */
export function finds(basis: (typeof bases)[number], sharing: string): InformationDeed {
  return async (acting) => {
    const [by] = await professionals(acting);
    if (!by) throw new Error('Nobody in the demo works on information.');
    return { type: 'check', by, obtainable: 'yes', basis, sharing };
  };
}

/** `inDays`: days of the calendar from today. Whoever works on information finds it out. */
export function assigns(product: (typeof products)[number], inDays: number): InformationDeed {
  return async (acting) => {
    const staff = await professionals(acting);
    const due = acting.stage.days.date(inDays);
    return { type: 'assign', product, ownerSeatId: staff[0]?.seatId, due, staff };
  };
}

function requestOf({ stage, viewer, requestId }: Acting): Promise<InformationRequest> {
  return stage.known(stage.aggregates.requests, requestId, viewer);
}

async function professionals(acting: Acting): Promise<ReturnType<typeof staffSeats>> {
  const { stage, viewer } = acting;
  const { circle } = await requestOf(acting);
  return staffSeats(stage.region, circle, 'INFORMATION', await seatsOn(stage, viewer));
}

function seatsOn({ past, region }: Stage, viewer: Viewer) {
  return past.engine.read(viewer, (tx) => openSeats(tx, dayOf(past.now(), region.timeZone)));
}

function partnerIn({ partners }: Circle, organisationId: string): string {
  const found = partners.find((one) => one.organisationId === organisationId);
  if (!found) throw new Error(`${organisationId} has no part in this.`);
  return found.partnerId;
}
