import { accept, type Context, type NewContribution, type refuse } from '../../engine/workflow.ts';
import { dayOf } from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { contribution } from './contribution.ts';
import type { MomentContent } from './events.ts';
import { type CommunicationMoment, type CommunicationPlan, mostRepeats } from './model.ts';
import type { CommunicationRefusal } from './refusals.ts';
import { type Decided, no, type Of } from './rule.ts';
import { isEditable } from './settle.ts';

export const isBlank = (words: unknown): boolean => typeof words !== 'string' || words.trim() === '';

/** A new moment, which nobody is asked about yet. */
export function written(
  region: RegionPack,
  plan: CommunicationPlan,
  { by, content }: Of<'addMoment'>,
  context: Context,
): Decided {
  const fault = faultIn(region, plan, content, { isNew: true, context });
  if (fault) return fault;
  const id = context.newId();
  const words = wordsOf(region, content, by, context);
  const moment: CommunicationMoment = {
    id,
    ...choicesOf(content),
    audienceTextId: words.ids.audienceText ?? null,
    // There are words for both: without them it was refused above.
    messageId: words.ids.message ?? id,
    frameId: words.ids.frame ?? null,
    perspectiveId: words.ids.perspective ?? id,
    edit: 0,
    writtenBy: by,
    approvals: [],
    risks: [],
    stand: { status: 'drafted' },
  };
  return accept({ ...plan, moments: [...plan.moments, moment] }, { contributions: words.contributions });
}

/** What was said about something that is now otherwise no longer counts; it has to be put forward again. */
export function rewritten(
  region: RegionPack,
  plan: CommunicationPlan,
  moment: CommunicationMoment,
  { by, basedOn, content }: Of<'editMoment'>,
  context: Context,
): Decided {
  if (!isEditable(moment)) return no('notEditable');
  if (basedOn !== moment.edit) return no('changedMeanwhile');
  const fault = faultIn(region, plan, content, { isNew: false, context });
  if (fault) return fault;
  const words = wordsOf(region, content, by, context);
  const next: CommunicationMoment = {
    ...moment,
    ...choicesOf(content),
    audienceTextId: content.audiences.includes('other')
      ? idAfter(words, 'audienceText', moment.audienceTextId)
      : null,
    messageId: words.ids.message ?? moment.messageId,
    frameId: idAfter(words, 'frame', moment.frameId),
    perspectiveId: words.ids.perspective ?? moment.perspectiveId,
    edit: moment.edit + 1,
    writtenBy: by,
    stand: { status: 'drafted' },
  };
  const isOther = saidOf(next) !== saidOf(moment);
  const after = isOther ? { ...next, approvals: [], risks: [] } : next;
  return accept(
    { ...plan, moments: plan.moments.map((one) => (one.id === moment.id ? after : one)) },
    { contributions: words.contributions, superseded: gone(moment, after) },
  );
}

/** What approvals and the risk question are about. Who speaks and who approves is something else. */
function saidOf(moment: CommunicationMoment): string {
  const { messageId, perspectiveId, frameId, audienceTextId, day, repeatDays } = moment;
  return JSON.stringify([
    [messageId, perspectiveId, frameId, audienceTextId, day, repeatDays],
    [...moment.media].sort(),
    [...moment.audiences].sort(),
  ]);
}

type TextName = 'audienceText' | 'message' | 'frame' | 'perspective';
const texts: readonly TextName[] = ['audienceText', 'message', 'frame', 'perspective'];

interface Words {
  /** Null: it was taken away. Absent: it stays as it was. */
  readonly ids: { readonly [Name in TextName]?: string | null };
  readonly contributions: readonly NewContribution[];
}

function wordsOf(
  region: RegionPack,
  content: MomentContent,
  by: NonNullable<Of<'addMoment'>['by']>,
  context: Context,
): Words {
  const given = texts
    .filter((name) => content[name] !== undefined)
    .map((name) => ({ name, id: isBlank(content[name]) ? null : context.newId(), body: content[name] }));
  return {
    ids: Object.fromEntries(given.map(({ name, id }) => [name, id])),
    contributions: given.flatMap(({ name, id, body }) =>
      id === null ? [] : [contribution(region, { id, key: name, by, body })],
    ),
  };
}

function idAfter({ ids }: Words, name: TextName, before: string | null): string | null {
  const id = ids[name];
  return id === undefined ? before : id;
}

/** Words that no longer belong to it. */
function gone(before: CommunicationMoment, after: CommunicationMoment): readonly string[] {
  const idsOf = (moment: CommunicationMoment) => [
    moment.messageId,
    moment.perspectiveId,
    moment.frameId,
    moment.audienceTextId,
    ...moment.approvals.map(({ reasonId }) => reasonId),
  ];
  const kept = new Set(idsOf(after));
  return idsOf(before).filter((id): id is string => id !== null && !kept.has(id));
}

function choicesOf({
  timing,
  day,
  audiences,
  media,
  voicePartnerId,
  approverPartnerIds,
  repeatDays,
}: MomentContent) {
  return {
    timing,
    day,
    audiences: [...audiences],
    media: [...media],
    voicePartnerId,
    approverPartnerIds: [...approverPartnerIds],
    repeatDays: [...repeatDays].sort(),
  };
}

interface Writing {
  readonly isNew: boolean;
  readonly context: Context;
}

function faultIn(
  region: RegionPack,
  { circle }: CommunicationPlan,
  content: MomentContent,
  { isNew, context }: Writing,
): ReturnType<typeof refuse> | null {
  const partners = circle.partners.map(({ partnerId }) => partnerId);
  // A text that was there may be left as it is; in a new moment it has to be written.
  const isMissing = (words: unknown): boolean => (words === undefined ? isNew : isBlank(words));
  const rules: readonly (readonly [boolean, CommunicationRefusal, string])[] = [
    [isMissing(content.message), 'messageMissing', 'message'],
    [isMissing(content.perspective), 'perspectiveMissing', 'perspective'],
    [content.audiences.length === 0, 'audienceMissing', 'audiences'],
    [
      content.audiences.includes('other') && isMissing(content.audienceText),
      'audienceTextMissing',
      'audienceText',
    ],
    [content.media.length === 0, 'mediumMissing', 'media'],
    [content.day <= dayOf(context.now, region.timeZone), 'dayTooSoon', 'day'],
    [!partners.includes(content.voicePartnerId), 'voiceUnknown', 'voice'],
    [content.approverPartnerIds.length === 0, 'approverUnknown', 'approvers'],
    [content.approverPartnerIds.some((id) => !partners.includes(id)), 'approverUnknown', 'approvers'],
    [content.repeatDays.some((day) => day <= content.day), 'repeatBeforeDay', 'repeats'],
    [new Set(content.repeatDays).size < content.repeatDays.length, 'repeatTwice', 'repeats'],
    [content.repeatDays.length > mostRepeats, 'tooManyRepeats', 'repeats'],
  ];
  const broken = rules.find(([isBroken]) => isBroken);
  return broken ? no(broken[1], { fields: [broken[2]] }) : null;
}
