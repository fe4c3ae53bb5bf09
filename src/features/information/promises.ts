import type { Fact } from '../../engine/workflow.ts';
import { uuidFrom } from '../../lib/ids.ts';
import { type InformationRequest, isLiving } from './model.ts';
import { facts } from './names.ts';
import { partnerIn } from './steps.ts';

interface Promise {
  /** One for each partner, whatever it promises. */
  readonly rowId: string;
  readonly organisationId: string;
  readonly seatId: string;
  readonly due: string;
  readonly whatContributionId: string;
}

/** What was promised with an answer that is there, by those who still take part; before that there is nothing to do. */
function promisesToKeep(request: InformationRequest): readonly Promise[] {
  if (!isLiving(request) || !('doneAt' in request) || request.circle.stage === 'withdrawn') return [];
  return request.willing.flatMap(({ partnerId, whatId, due }): readonly Promise[] => {
    const partner = partnerIn(request.circle, partnerId);
    if (!partner || whatId === null || due === null) return [];
    const { organisationId, seatId } = partner;
    const rowId = uuidFrom(`${request.id} promised by ${partnerId}`);
    return [{ rowId, organisationId, seatId, due, whatContributionId: whatId }];
  });
}

/** Told as soon as somebody has something to do with the answer, or no longer, or others may see it. */
export function promisedFacts(before: InformationRequest | null, after: InformationRequest): readonly Fact[] {
  const known = before === null ? null : promisedBy(before);
  const now = promisedBy(after);
  const isNothing = now.promises.length === 0 && (known === null || known.promises.length === 0);
  if (isNothing || JSON.stringify(known) === JSON.stringify(now)) return [];
  return [{ name: facts.promised, data: now, replacesEarlier: true }];
}

function promisedBy(request: InformationRequest) {
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
    promises: promisesToKeep(request),
  };
}
