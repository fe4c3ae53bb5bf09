import type { FormValues, Value } from '../../view/fields.ts';
import type { MomentContent } from './events.ts';
import { type Look, wordsAt } from './look.ts';
import { audiences, type CommunicationMoment, media, timings } from './model.ts';

/** What the form of a moment says; texts that read as they did are left out. Values were read by the form's fields. */
export function contentFrom(
  look: Look,
  moment: CommunicationMoment | null,
  { plain, rows }: FormValues,
): MomentContent {
  const text = (name: string, id: string | null) => {
    const said = plain[name] ?? '';
    return moment !== null && said === (wordsAt(look, id) ?? '') ? {} : { [name]: said };
  };
  return {
    timing: timings.find((one) => one === plain['timing']) ?? 'later',
    day: String(plain['day']),
    audiences: audiences.filter((one) => listOf(plain['audiences']).includes(one)),
    media: media.filter((one) => listOf(plain['media']).includes(one)),
    voicePartnerId: String(plain['voice']),
    approverPartnerIds: [...listOf(plain['approvers'])],
    repeatDays: (rows['repeats'] ?? []).flatMap(({ day }) => (typeof day === 'string' ? [day] : [])),
    ...text('message', moment?.messageId ?? null),
    ...text('perspective', moment?.perspectiveId ?? null),
    ...text('frame', moment?.frameId ?? null),
    ...text('audienceText', moment?.audienceTextId ?? null),
  };
}

function listOf(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
