import { approversOf, dangersIn, partnerWith, riskAskedOf } from './circle.ts';
import { type Look, nameOf, organisationName, wordsAt } from './look.ts';
import type { CommunicationMoment } from './model.ts';
import { isPutForward } from './settle.ts';

/** A moment as data, for a record: no more than its page shows, and since when. */
export function momentData(look: Look, moment: CommunicationMoment): Readonly<Record<string, unknown>> {
  const { timing, day, repeatDays, audiences, media } = moment;
  return {
    ...standData(look, moment),
    timing,
    day,
    repeatDays,
    audiences,
    otherAudience: wordsAt(look, moment.audienceTextId),
    media,
    voice: whoIn(look, moment.voicePartnerId),
    message: wordsAt(look, moment.messageId),
    frame: wordsAt(look, moment.frameId),
    perspective: wordsAt(look, moment.perspectiveId),
    ...answersData(look, moment),
  };
}

/** How it stands, since when, and what stands in its way. */
function standData(look: Look, moment: CommunicationMoment): Readonly<Record<string, unknown>> {
  const { stand } = moment;
  const dangers = stand.status === 'blocked' ? dangersIn(look.region, look.plan.circle, moment) : [];
  return {
    stage: stand.status,
    since: 'since' in stand ? stand.since : null,
    at: 'at' in stand ? stand.at : null,
    notInTimeAt: stand.status === 'drafted' ? (stand.lapsedAt ?? null) : null,
    blockedBy: dangers.map(({ by, answer }) => ({ ...whoIn(look, by), answer })),
    droppedBecause: stand.status === 'dropped' ? wordsAt(look, stand.reasonId) : null,
  };
}

/** What everybody asked has said; who has not yet, only while that is asked, or will be. */
function answersData(look: Look, moment: CommunicationMoment): Readonly<Record<string, unknown>> {
  const { circle } = look.plan;
  const isAsked = isPutForward(moment);
  const isDraft = moment.stand.status === 'drafted';
  const asked = approversOf(circle, moment).map(({ partnerId }) => partnerId);
  const approvals = moment.approverPartnerIds.flatMap((partnerId) => {
    const given = moment.approvals.find((one) => one.partnerId === partnerId);
    if (!given && !isDraft && !(isAsked && asked.includes(partnerId))) return [];
    const { answer = null, at = null, reasonId = null } = given ?? {};
    return [{ ...whoIn(look, partnerId), answer, at, reason: wordsAt(look, reasonId) }];
  });
  const risks = riskAskedOf(look.region, circle).flatMap(({ by }) => {
    const given = moment.risks.find((one) => one.by === by);
    if (!given && !isAsked) return [];
    return [{ ...whoIn(look, by), answer: given?.answer ?? null, at: given?.at ?? null }];
  });
  return { approvals, risks };
}

/** A partner by its organisation; the facilitator, and who takes part no more, by what the page calls them. */
function whoIn(look: Look, by: string) {
  const organisation = partnerWith(look.plan.circle, by)?.organisationId ?? null;
  return { organisation, name: organisation ? organisationName(look, organisation) : nameOf(look, by) };
}
