import { actionAggregate } from '../../../src/features/actions/aggregate.ts';
import type { ActionEvent } from '../../../src/features/actions/events.ts';
import { actionListId } from '../../../src/features/actions/model.ts';
import { kickoffAggregate } from '../../../src/features/kickoffs/aggregate.ts';
import type { SeatRef } from '../../../src/features/kickoffs/agreement-model.ts';
import type { KickoffEvent, SpokenAnswer } from '../../../src/features/kickoffs/events.ts';
import type { Kickoff, Partner } from '../../../src/features/kickoffs/model.ts';
import type { People } from '../../../src/features/people/model.ts';
import { publicHolidays } from '../../../src/lib/holidays.ts';
import { uuidFrom } from '../../../src/lib/ids.ts';
import { says } from './cast.ts';
import { seatOf } from './script-people.ts';
import type { Happening } from './timeline.ts';
import type { World } from './world.ts';

/** The script's kick-offs: one from beginning to end, three that show the rest, one in another district. */
export const kickoffIds = {
  lighthouse: uuidFrom('the kick-off that is adopted'),
  thrownAway: uuidFrom('the kick-off that stays a draft'),
  stopped: uuidFrom('the kick-off that is withdrawn'),
  elsewhere: uuidFrom('the kick-off in Flevoland'),
} as const;
type Name = keyof typeof kickoffIds;

/** What an event is made from: the kick-off as it is now, and who sits where. */
export class Board {
  readonly kickoff: Kickoff | null;
  readonly people: People;

  constructor(kickoff: Kickoff | null, people: People) {
    this.kickoff = kickoff;
    this.people = people;
  }

  seat(label: string): SeatRef {
    const { id, organisationId } = seatOf(this.people, label);
    return { seatId: id, organisationId };
  }

  partner(organisationId: string): Partner {
    const found = this.kickoff?.partners.findLast((one) => one.organisationId === organisationId);
    if (!found) throw new Error(`${organisationId} is no partner`);
    return found;
  }

  row(organisationId: string): { readonly partnerId: string; readonly rowId: string } {
    const partnerId = this.partner(organisationId).id;
    const found = this.kickoff?.agreement.rows.find((one) => one.partnerId === partnerId);
    if (!found) throw new Error(`${organisationId} has no row`);
    return { partnerId, rowId: found.id };
  }

  get edit(): number {
    return this.kickoff?.agreement.edit ?? 0;
  }
}

const kickoffsOf = ({ parts: { region } }: World) =>
  kickoffAggregate(region, publicHolidays(region.holidayCountry));
const actionsOf = ({ parts: { region } }: World) =>
  actionAggregate(region, publicHolidays(region.holidayCountry));

export const kickoff =
  (name: Name) =>
  (by: string, type: KickoffEvent['type'], make: (board: Board) => KickoffEvent): Happening => ({
    name: `kickoff.${type} by ${by}`,
    async play(world, delivery) {
      const aggregate = kickoffsOf(world);
      const objectId = kickoffIds[name];
      const event = async () => make(new Board(await world.find(aggregate, objectId), await world.people()));
      await world.person(by, { aggregate, objectId, event, delivery });
    },
  });

/** What the owner of a row says about the action that came of it. */
export const reports = (
  by: string,
  organisationId: string,
  type: 'markDone' | 'markRunning' | 'markStuck',
): Happening => ({
  name: `actions.${type} by ${by}`,
  async play(world, delivery) {
    const kickoffId = kickoffIds.lighthouse;
    const event = async (): Promise<ActionEvent> => {
      const board = new Board(await world.existing(kickoffsOf(world), kickoffId), await world.people());
      const { rowId: actionId } = board.row(organisationId);
      return type === 'markStuck'
        ? { type, actionId, reason: says('De vergunning laat wachten') }
        : { type, actionId };
    };
    const objectId = actionListId(kickoffId);
    await world.person(by, { aggregate: actionsOf(world), objectId, event, delivery });
  },
});

export const spoken = (questionIds: readonly string[], by: string): readonly SpokenAnswer[] =>
  questionIds.map((questionId) => ({ questionId, body: says(`antwoord op ${questionId} van ${by}`) }));

export const startOf = (
  name: Name,
  by: string,
  about: { readonly codeName: string; readonly themeId: string; readonly bodyId: string },
): Happening =>
  kickoff(name)(by, 'start', (board) => ({
    type: 'start',
    id: kickoffIds[name],
    variant: 'EXECUTION_THEME',
    by: board.seat(by),
    ...about,
    level: 'OPEN',
    municipalityIds: [],
    leadWords: [{ questionId: 'K10', body: says(`Het probleem bij ${about.codeName}`) }],
  }));

/** Partners with their seats, all with the same deadline. */
export const chooses = (name: Name, by: string, labels: readonly string[], deadline: string): Happening =>
  kickoff(name)(by, 'choosePartners', (board) => ({
    type: 'choosePartners',
    partners: labels.map((label) => ({ ...board.seat(label), deadline })),
  }));

export const opens = (name: Name, by: string): Happening =>
  kickoff(name)(by, 'open', () => ({ type: 'open' }));

export const submits = (by: string, organisationId: string): Happening =>
  kickoff('lighthouse')(by, 'submitAnswers', (board) => {
    const { id, questionIds } = board.partner(organisationId);
    return { type: 'submitAnswers', partnerId: id, answers: spoken(questionIds, organisationId) };
  });
