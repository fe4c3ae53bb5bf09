import type { Viewer } from '../chat/viewer.ts';
import { kickoffAggregate } from '../features/kickoffs/aggregate.ts';
import type { SeatRef } from '../features/kickoffs/agreement-model.ts';
import type { KickoffEvent, PartnerChoice } from '../features/kickoffs/events.ts';
import type { Kickoff, Partner } from '../features/kickoffs/model.ts';
import { packThemeId } from '../features/themes/model.ts';
import { uuidFrom } from '../lib/ids.ts';
import type { DemoDays } from './demo-day.ts';
import { brings, type DemoStep, type Stage } from './demo-step.ts';

/** What somebody looks at when they act: the kick-off as they see it, and who they are. */
export interface Seen {
  readonly kickoff: Kickoff;
  readonly viewer: Viewer;
  readonly by: SeatRef;
  readonly days: DemoDays;
  readonly stage: Stage;
  partner(organisationId: string): Partner;
}

/** One line of a script: on which working day (from today), at what time, who does what. */
export interface ScriptLine {
  readonly day: number;
  readonly time: string;
  readonly who: string;
  readonly event: (seen: Seen) => KickoffEvent | Promise<KickoffEvent>;
}

/** How a kick-off of the demo begins. */
export interface Opening {
  readonly codeName: string;
  readonly theme: string;
  readonly districtId: string;
  readonly municipalityIds: readonly string[];
  readonly facilitator: string;
  readonly startsOn: number;
  readonly problem: string;
  /** Who is asked, each by the account that sits for it. */
  readonly partners: readonly { readonly organisationId: string; readonly account: string }[];
  /** Working days from today on which answers are due. */
  readonly dueOn: number;
}

export function kickoffId(codeName: string): string {
  return uuidFrom(`demo kickoff ${codeName}`);
}

function bodyOf({ districtId }: Opening): string {
  return `dto-${districtId}`;
}

/** Starts, chooses partners, and then follows the script. */
export function kickoffSteps(days: DemoDays, opening: Opening, script: readonly ScriptLine[]): DemoStep[] {
  return [
    startStep(days, opening),
    step(days, opening, 1, {
      day: opening.startsOn,
      time: '09:20',
      who: opening.facilitator,
      event: async ({ stage }) => ({ type: 'choosePartners', partners: await choices(stage, opening) }),
    }),
    ...script.map((line, index) => step(days, opening, index + 2, line)),
  ];
}

function startStep(days: DemoDays, opening: Opening): DemoStep {
  const { codeName, theme, districtId, municipalityIds, facilitator, problem } = opening;
  const key = `${codeName} 0`;
  return {
    key,
    at: days.at(opening.startsOn, '09:10'),
    async carryOut(stage) {
      const viewer = await stage.person(facilitator);
      const id = kickoffId(codeName);
      const event: KickoffEvent = {
        type: 'start',
        id,
        variant: 'EXECUTION_THEME',
        bodyId: bodyOf(opening),
        by: seatIn(viewer, bodyOf(opening)),
        codeName,
        themeId: packThemeId(theme, districtId),
        level: 'OPEN',
        municipalityIds,
        leadWords: [
          { questionId: 'K03', body: { kind: 'choice', choice: 'DISTRICT' } },
          { questionId: 'K10', body: { kind: 'text', text: problem } },
        ],
      };
      const aggregate = kickoffAggregate(stage.region, stage.calendar);
      await brings(stage, { aggregate, objectId: id, event, viewer, key });
    },
  };
}

function step(days: DemoDays, opening: Opening, number: number, line: ScriptLine): DemoStep {
  const key = `${opening.codeName} ${number}`;
  return {
    key,
    at: days.at(line.day, line.time),
    async carryOut(stage) {
      const viewer = await stage.person(line.who);
      const aggregate = kickoffAggregate(stage.region, stage.calendar);
      const objectId = kickoffId(opening.codeName);
      const seen = await stage.past.engine.see(aggregate, objectId, viewer);
      if (!seen) throw new Error(`${line.who} does not see ${opening.codeName}.`);
      const kickoff = seen.state;
      const partner = (organisationId: string): Partner => {
        const found = kickoff.partners.findLast((one) => one.organisationId === organisationId);
        if (!found) throw new Error(`${organisationId} has no part in ${opening.codeName}.`);
        return found;
      };
      const by = seatIn(viewer, kickoff.bodyId);
      const event = await line.event({ kickoff, viewer, by, days: stage.days, stage, partner });
      await brings(stage, { aggregate, objectId, event, viewer, key });
    },
  };
}

async function choices(stage: Stage, opening: Opening): Promise<PartnerChoice[]> {
  const deadline = stage.days.day(opening.dueOn);
  const chosen: PartnerChoice[] = [];
  for (const { organisationId, account } of opening.partners) {
    const viewer = await stage.person(account);
    const seats = viewer.seats.filter((one) => one.organisationId === organisationId && one.as === 'holder');
    const seat = seats.find(isMember(opening)) ?? seats[0];
    if (!seat) throw new Error(`${account} has no seat for ${organisationId}.`);
    chosen.push({ organisationId, seatId: seat.seatId, deadline });
  }
  return chosen;
}

function isMember(opening: Opening) {
  return (seat: Viewer['seats'][number]): boolean =>
    seat.bodyId === bodyOf(opening) && seat.functionId === 'member';
}

function seatIn(viewer: Viewer, bodyId: string): SeatRef {
  const seat = viewer.seats.find((one) => one.bodyId === bodyId) ?? viewer.seats[0];
  if (!seat) throw new Error(`${viewer.label} has no seat.`);
  return { seatId: seat.seatId, organisationId: seat.organisationId };
}
