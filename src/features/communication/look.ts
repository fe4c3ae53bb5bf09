import type { Viewer } from '../../chat/viewer.ts';
import type { Calendar, Instant } from '../../lib/time.ts';
import { organisation, textIn } from '../../regions/lookups.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { approversOf, partnerWith, riskAskedOf } from './circle.ts';
import { type CommunicationMoment, type CommunicationPlan, facilitatorAnswers } from './model.ts';
import { rights, speakFor } from './names.ts';
import { communicationPhrases } from './phrases.ts';
import { isPutForward } from './settle.ts';

/** A plan with everything needed to put it into words for one viewer. */
export interface Look {
  readonly region: RegionPack;
  readonly calendar: Calendar;
  readonly viewer: Viewer;
  readonly now: Instant;
  readonly plan: CommunicationPlan;
  readonly rights: ReadonlySet<string>;
  readonly words: ReadonlyMap<string, unknown>;
}

export const mayEdit = ({ rights: own }: Pick<Look, 'rights'>): boolean => own.has(rights.edit);

/** For which partner the viewer can approve this moment now; what was not said yet first. Null when for none. */
export function approvesFor(
  { rights: own, plan }: Pick<Look, 'rights' | 'plan'>,
  moment: CommunicationMoment,
): string | null {
  if (!isPutForward(moment)) return null;
  const said = moment.approvals.map(({ partnerId }) => partnerId);
  const ids = approversOf(plan.circle, moment)
    .map(({ partnerId }) => partnerId)
    .filter((partnerId) => own.has(speakFor(partnerId)));
  return ids.find((partnerId) => !said.includes(partnerId)) ?? ids[0] ?? null;
}

/** For whom the viewer can say now whether there is danger; null when for nobody. */
export function judgesFor(
  { rights: own, plan, region }: Pick<Look, 'rights' | 'plan' | 'region'>,
  moment: CommunicationMoment,
): string | null {
  if (!isPutForward(moment)) return null;
  const said = moment.risks.map(({ by }) => by);
  const ids = riskAskedOf(region, plan.circle)
    .map(({ by }) => by)
    .filter((by) => own.has(speakFor(by)));
  return ids.find((by) => !said.includes(by)) ?? ids[0] ?? null;
}

export function organisationName({ region, viewer }: Look, organisationId: string): string {
  const known = organisation(region, organisationId);
  return known ? textIn(known.name, viewer.language) : organisationId;
}

/** A partner by its organisation, or the facilitator. */
export function nameOf(look: Look, by: string): string {
  const phrases = communicationPhrases(look.viewer.language);
  if (by === facilitatorAnswers) return phrases.text('who.facilitator');
  const partner = partnerWith(look.plan.circle, by);
  return partner ? organisationName(look, partner.organisationId) : phrases.text('who.left');
}

/** The same, where a sentence begins with it. */
export function nameAtStart(look: Look, by: string): string {
  if (by !== facilitatorAnswers) return nameOf(look, by);
  return communicationPhrases(look.viewer.language).text('who.facilitatorAtStart');
}

/** What somebody wrote; null when there is nothing, or the viewer may not read it. */
export function wordsAt({ words }: Look, id: string | null): string | null {
  const said = id === null ? undefined : words.get(id);
  return typeof said === 'string' ? said : null;
}

/** The same, where there is always something: what can no longer be read says so. */
export function saidAt(look: Look, id: string): string {
  return wordsAt(look, id) ?? communicationPhrases(look.viewer.language).text('words.gone');
}

/** By their day; of one day in the order in which they were added. What is over stands last. */
export function inOrder(moments: readonly CommunicationMoment[]): readonly CommunicationMoment[] {
  const rank = ({ stand, day }: CommunicationMoment): string =>
    `${stand.status === 'dropped' || stand.status === 'done' ? 1 : 0} ${day}`;
  return moments.toSorted((a, b) => rank(a).localeCompare(rank(b)));
}
