import type { Fact } from '../../engine/workflow.ts';
import { uuidFrom } from '../../lib/ids.ts';
import type { Day } from '../../lib/time.ts';
import { partnerWith } from './circle.ts';
import type { CommunicationMoment, CommunicationPlan } from './model.ts';
import { agreedFact } from './names.ts';

/** The kind that the pack's question about who does what gives to communication. */
const kind = 'COMMUNICATION';

interface AgreedDay {
  readonly rowId: string;
  readonly organisationId: string;
  readonly seatId: string;
  readonly due: Day;
  readonly kind: string;
  readonly whatContributionId: string;
}

/** Every day on which an approved message is said, first the moments, then their days, in order. */
export function agreedDays({ circle, moments }: CommunicationPlan): readonly AgreedDay[] {
  if (circle.stage === 'withdrawn') return [];
  return moments.flatMap((moment) => {
    const voice = partnerWith(circle, moment.voicePartnerId);
    if (!voice || !isAgreed(moment)) return [];
    const { organisationId, seatId } = voice;
    return daysOf(moment).map((due) => ({
      rowId: uuidFrom(`${moment.id} on ${due}`),
      organisationId,
      seatId,
      due,
      kind,
      whatContributionId: moment.messageId,
    }));
  });
}

function isAgreed({ stand }: CommunicationMoment): boolean {
  return stand.status === 'approved' || stand.status === 'done';
}

/** The day itself, and every day on which it is repeated. */
export function daysOf({ day, repeatDays }: Pick<CommunicationMoment, 'day' | 'repeatDays'>): readonly Day[] {
  return [day, ...repeatDays];
}

/** Told as soon as other days are agreed than before, or others have to do with those that are. */
export function agreedFacts(before: CommunicationPlan | null, after: CommunicationPlan): readonly Fact[] {
  const known = before === null ? null : agreed(before);
  const now = agreed(after);
  const isNothing = now.moments.length === 0 && (known === null || known.moments.length === 0);
  if (isNothing || JSON.stringify(known) === JSON.stringify(now)) return [];
  return [{ name: agreedFact, data: now }];
}

function agreed(plan: CommunicationPlan) {
  const { kickoffId, codeName, themeId, level, bodyId, facilitatorSeatId, leadSeatId, members } = plan.circle;
  return {
    kickoffId,
    codeName,
    themeId,
    level,
    bodyId,
    facilitatorSeatId,
    // Before anything was adopted nobody leads: then who guides it is told of what is stuck.
    leadSeatId: leadSeatId ?? facilitatorSeatId,
    readers: members,
    planId: plan.id,
    moments: agreedDays(plan),
  };
}
