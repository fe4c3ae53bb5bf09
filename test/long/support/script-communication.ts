import { communicationAggregate } from '../../../src/features/communication/aggregate.ts';
import type { CommunicationEvent, MomentContent } from '../../../src/features/communication/events.ts';
import {
  type CommunicationMoment,
  type CommunicationPlan,
  communicationPlanId,
} from '../../../src/features/communication/model.ts';
import type { People } from '../../../src/features/people/model.ts';
import { publicHolidays } from '../../../src/lib/holidays.ts';
import { cast, says } from './cast.ts';
import { kickoffIds } from './script-kickoffs.ts';
import { seatOf } from './script-people.ts';
import { from, type Happening, type Step } from './timeline.ts';

const { coordinator, police, tax, woerden, prosecution } = cast;

/** What an event is made from: the plan as it is now, and who sits where. */
class Desk {
  readonly plan: CommunicationPlan;
  readonly people: People;

  constructor(plan: CommunicationPlan, people: People) {
    this.plan = plan;
    this.people = people;
  }

  seat(label: string): { readonly seatId: string; readonly organisationId: string } {
    const { id, organisationId } = seatOf(this.people, label);
    return { seatId: id, organisationId };
  }

  partner(label: string): string {
    const { seatId } = this.seat(label);
    const found = this.plan.circle.partners.find((one) => one.seatId === seatId);
    if (!found) throw new Error(`${label} is no partner`);
    return found.partnerId;
  }

  /** The one that was added last, or another by its place. */
  moment(place = -1): CommunicationMoment {
    const found = this.plan.moments.at(place);
    if (!found) throw new Error('there is no moment');
    return found;
  }

  onEdit(place = -1): { readonly momentId: string; readonly basedOn: number } {
    const { id, edit } = this.moment(place);
    return { momentId: id, basedOn: edit };
  }
}

function plans(
  by: string,
  type: CommunicationEvent['type'],
  make: (desk: Desk) => CommunicationEvent,
): Happening {
  return {
    name: `communication.${type} by ${by}`,
    async play(world, delivery) {
      const { region } = world.parts;
      const aggregate = communicationAggregate(region, publicHolidays(region.holidayCountry));
      const objectId = communicationPlanId(kickoffIds.lighthouse);
      const event = async () =>
        make(new Desk(await world.existing(aggregate, objectId), await world.people()));
      await world.person(by, { aggregate, objectId, event, delivery });
    },
  };
}

const content = (desk: Desk, words: string, day: string): MomentContent => ({
  timing: 'during',
  day,
  audiences: ['entrepreneurs', 'other'],
  media: ['letter', 'press'],
  voicePartnerId: desk.partner(woerden),
  approverPartnerIds: [desk.partner(woerden), desk.partner(tax)],
  repeatDays: [],
  audienceText: says(`Wie een zaak overneemt: ${words}`),
  message: says(words),
  frame: says(`Zo werkt het: ${words}`),
  perspective: says(`Bel de gemeente: ${words}`),
});

const adds = (words: string, day: string): Happening =>
  plans(coordinator, 'addMoment', (desk) => ({
    type: 'addMoment',
    by: desk.seat(coordinator),
    content: content(desk, words, day),
  }));
const asks = plans(coordinator, 'askApproval', (desk) => ({
  type: 'askApproval',
  momentId: desk.moment().id,
}));
const approves = (by: string): Happening =>
  plans(by, 'approve', (desk) => ({ type: 'approve', ...desk.onEdit(0), partnerId: desk.partner(by) }));

const seesNoRisk = (by: string): Happening =>
  plans(by, 'answerRisk', (desk) => ({
    type: 'answerRisk',
    ...desk.onEdit(0),
    by: desk.partner(by),
    answer: 'no',
  }));

/** After the round: a message that is to be said twice, and one that waits for approval. */
export const communicationSteps: readonly Step[] = from('2026-12-03', '16:00', [
  adds('Iedere zaak wordt gecontroleerd', '2026-12-11'),
  plans(coordinator, 'editMoment', (desk) => ({
    type: 'editMoment',
    ...desk.onEdit(),
    by: desk.seat(coordinator),
    content: { ...content(desk, 'Elke zaak krijgt bezoek', '2026-12-10'), repeatDays: ['2026-12-14'] },
  })),
  asks,
  seesNoRisk(police),
  plans(woerden, 'decline', (desk) => ({
    type: 'decline',
    ...desk.onEdit(),
    partnerId: desk.partner(woerden),
    reason: says('Eerst langs de raad'),
  })),
  approves(tax),
  adds('Wie meldt blijft onbekend', '2026-12-22'),
  asks,
]);

/** Whoever came in later and knows of danger is asked too; then the first is approved, and becomes something to do. */
export const communicationApproved: readonly Step[] = from('2026-12-09', '15:00', [
  seesNoRisk(prosecution),
  approves(woerden),
]);

/** Its day came while not everybody had agreed: it is said no more. */
export const communicationEnd: readonly Step[] = from('2026-12-29', '09:00', [
  plans(coordinator, 'dropMoment', (desk) => ({
    type: 'dropMoment',
    momentId: desk.moment().id,
    by: desk.seat(coordinator),
    reason: says('Het verhaal is al verteld'),
  })),
]);
