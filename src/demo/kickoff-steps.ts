import type { Viewer } from '../chat/viewer.ts';
import type { SeatRef } from '../features/kickoffs/agreement-model.ts';
import type { KickoffEvent, PartnerChoice, SpokenAnswer } from '../features/kickoffs/events.ts';
import type { Kickoff, Partner } from '../features/kickoffs/model.ts';
import { uuidFrom } from '../lib/ids.ts';
import type { Variant } from '../regions/question-schema.ts';
import type { DemoDays } from './demo-day.ts';
import { brings, type DemoStep, type Stage } from './demo-step.ts';

/** What somebody looks at when they act: the kick-off as they see it, and who they are. */
export interface Seen {
  readonly kickoff: Kickoff;
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
  readonly variant: Variant;
  readonly themeId: string;
  readonly districtId: string;
  readonly municipalityIds: readonly string[];
  readonly facilitator: string;
  readonly startsOn: number;
  readonly problem: string;
  /** What else the lead says while drafting. */
  readonly brief?: readonly SpokenAnswer[];
  /** Questions on top of those that are always asked. */
  readonly extraIds?: readonly string[];
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

/** Starts, chooses partners and questions, and then follows the script. */
export function kickoffSteps(days: DemoDays, opening: Opening, script: readonly ScriptLine[]): DemoStep[] {
  const { startsOn: day, facilitator: who, extraIds } = opening;
  const choosesQuestions = (ids: readonly string[]): ScriptLine => ({
    day,
    time: '09:30',
    who,
    event: () => ({ type: 'chooseQuestions', extraIds: ids }),
  });
  const lines: readonly ScriptLine[] = [
    {
      day,
      time: '09:20',
      who,
      event: async ({ stage }) => ({ type: 'choosePartners', partners: await choices(stage, opening) }),
    },
    ...(extraIds ? [choosesQuestions(extraIds)] : []),
    ...script,
  ];
  return [startStep(days, opening), ...lines.map((line, index) => step(days, opening, index + 1, line))];
}

function startStep(days: DemoDays, opening: Opening): DemoStep {
  const { codeName, variant, themeId, municipalityIds, facilitator, problem, brief = [] } = opening;
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
        variant,
        bodyId: bodyOf(opening),
        by: seatIn(viewer, bodyOf(opening)),
        codeName,
        themeId,
        level: variant === 'CASE' ? stage.region.levels.case : stage.region.levels.theme,
        municipalityIds,
        leadWords: [
          { questionId: 'K03', body: { kind: 'choice', choice: 'DISTRICT' } },
          { questionId: 'K10', body: { kind: 'text', text: problem } },
          ...brief,
        ],
      };
      const aggregate = stage.aggregates.kickoffs;
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
      const aggregate = stage.aggregates.kickoffs;
      const objectId = kickoffId(opening.codeName);
      const event = await line.event(await seenBy(stage, opening.codeName, viewer));
      await brings(stage, { aggregate, objectId, event, viewer, key });
    },
  };
}

/** What `viewer` looks at who acts on the kick-off with this code name, or on something that belongs to it. */
export async function seenBy(stage: Stage, codeName: string, viewer: Viewer): Promise<Seen> {
  const kickoff = await stage.known(stage.aggregates.kickoffs, kickoffId(codeName), viewer);
  const partner = (organisationId: string): Partner => {
    const found = kickoff.partners.findLast((one) => one.organisationId === organisationId);
    if (!found) throw new Error(`${organisationId} has no part in ${codeName}.`);
    return found;
  };
  return { kickoff, by: seatIn(viewer, kickoff.bodyId), days: stage.days, stage, partner };
}

async function choices(stage: Stage, opening: Opening): Promise<PartnerChoice[]> {
  const deadline = stage.days.day(opening.dueOn);
  const chosen: PartnerChoice[] = [];
  for (const { organisationId, account } of opening.partners) {
    const viewer = await stage.person(account);
    const seats = viewer.seats.filter((one) => one.organisationId === organisationId && one.as === 'holder');
    const here = seats.filter(({ bodyId }) => bodyId === bodyOf(opening));
    const anywhere = seats.find(({ bodyId }) => bodyId === null);
    const seat = here.find(({ functionId }) => functionId === 'member') ?? here[0] ?? anywhere ?? seats[0];
    if (!seat) throw new Error(`${account} has no seat for ${organisationId}.`);
    chosen.push({ organisationId, seatId: seat.seatId, deadline });
  }
  return chosen;
}

/** Who is a chair and a member too acts as the chair. */
function seatIn(viewer: Viewer, bodyId: string): SeatRef {
  const here = viewer.seats.filter((one) => one.bodyId === bodyId);
  const seat = here.find(({ functionId }) => functionId !== 'member') ?? here[0] ?? viewer.seats[0];
  if (!seat) throw new Error(`${viewer.label} has no seat.`);
  return { seatId: seat.seatId, organisationId: seat.organisationId };
}
