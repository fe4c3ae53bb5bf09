import type { Fact } from '../../engine/workflow.ts';
import { uuidFrom } from '../../lib/ids.ts';
import { addWorkingDays, dayOf } from '../../lib/time.ts';
import { type InformationRequest, isLiving } from './model.ts';
import { facts } from './names.ts';
import { partnerIn } from './steps.ts';
import type { Clockwork } from './times.ts';

interface Promise {
  /** One for each partner, whatever it promises. */
  readonly rowId: string;
  readonly organisationId: string;
  readonly seatId: string;
  readonly due: string;
  readonly whatContributionId: string;
}

/**
 * What was promised with an answer that is there, by those who still take part; before that there is nothing to do. Its
 * day was chosen before anybody knew when the answer would come: there is always some time left after that.
 */
function promisesToKeep({ region, calendar }: Clockwork, request: InformationRequest): readonly Promise[] {
  if (!isLiving(request) || !('doneAt' in request) || request.circle.stage === 'withdrawn') return [];
  const { timeZone, deadlines } = region;
  const soonest = addWorkingDays(dayOf(request.doneAt, timeZone), deadlines.answerWorkingDays, calendar);
  return request.willing.flatMap(({ partnerId, whatId, due: said }): readonly Promise[] => {
    const partner = partnerIn(request.circle, partnerId);
    if (!partner || whatId === null || said === null) return [];
    const [, due = said] = [said, soonest].toSorted();
    const { organisationId, seatId } = partner;
    const rowId = uuidFrom(`${request.id} promised by ${partnerId}`);
    return [{ rowId, organisationId, seatId, due, whatContributionId: whatId }];
  });
}

/** Told as soon as somebody has something to do with the answer, or no longer, or others may see it. */
export function promisedFacts(
  clockwork: Clockwork,
  before: InformationRequest | null,
  after: InformationRequest,
): readonly Fact[] {
  const known = before === null ? null : promisedBy(clockwork, before);
  const now = promisedBy(clockwork, after);
  const isNothing = now.promises.length === 0 && (known === null || known.promises.length === 0);
  if (isNothing || JSON.stringify(known) === JSON.stringify(now)) return [];
  return [{ name: facts.promised, data: now, replacesEarlier: true }];
}

function promisedBy(clockwork: Clockwork, request: InformationRequest) {
  const { kickoffId, codeName, themeIds, level, bodyId, facilitatorSeatId, members } = request.circle;
  return {
    kickoffId,
    requestId: request.id,
    codeName,
    themeId: themeIds[0] ?? '',
    level,
    bodyId,
    facilitatorSeatId,
    readers: members,
    promises: promisesToKeep(clockwork, request),
  };
}
