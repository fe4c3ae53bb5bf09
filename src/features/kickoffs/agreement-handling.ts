import { z } from 'zod';
import { type Denied, denied, type Reply, type Request } from '../../chat/surface.ts';
import type { Engine, Outcome } from '../../engine/engine.ts';
import type { Refusal } from '../../lib/refusal.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { link } from '../../view/spans.ts';
import type { Notice } from '../../view/views.ts';
import type { AgreementLookups } from './agreement-lookups.ts';
import { maySeeAgreement } from './agreement-offers.ts';
import { agreementFormPhrases } from './agreement-phrases.ts';
import type { KickoffEvent } from './events.ts';
import type { Kickoff } from './model.ts';
import { pages } from './names.ts';
import { refusalPhrases } from './phrases.ts';
import type { KickoffRefusal } from './refusals.ts';
import type { Shown } from './shown.ts';

/** What the handlers of the agreement work with. */
export interface AgreementPorts extends AgreementLookups {
  readonly engine: Engine;
  readonly region: RegionPack;
}

const id = z.uuid();
export const kickoffPayload = z.strictObject({ kickoffId: id });
export const editPayload = z.strictObject({ kickoffId: id, basedOn: z.string().regex(/^\d{1,9}$/) });
export type EditPayload = z.infer<typeof editPayload>;
export const partnerPayload = z.strictObject({ kickoffId: id, partnerId: id });
export type PartnerPayload = z.infer<typeof partnerPayload>;
export const rowPayload = z.strictObject({ kickoffId: id, partnerId: id, rowId: id });
export const escalationPayload = z.strictObject({ kickoffId: id, escalationId: id });
export type RowPayload = z.infer<typeof rowPayload>;

/** The kick-off, when this viewer may read its agreement; null otherwise. */
export async function agreementFor(
  ports: AgreementPorts,
  { viewer, now }: Pick<Request, 'viewer' | 'now'>,
  kickoffId: string,
): Promise<Shown | null> {
  const shown = await ports.shownTo(viewer, kickoffId, now);
  return shown && maySeeAgreement(shown) ? shown : null;
}

type Done =
  | 'saved'
  | 'requested'
  | 'answered'
  | 'confirmed'
  | 'dissented'
  | 'adopted'
  | 'revised'
  | 'dropped'
  | 'escalated'
  | 'escalationWithdrawn';

/** Brings an event about; what comes back is the agreement, or the form with everything that was filled in. */
export async function bringAbout(
  ports: AgreementPorts,
  request: Request,
  kickoffId: string,
  event: KickoffEvent | null,
  done: Done,
  fieldsOf: (refusal: Refusal) => readonly string[] = ({ fields }) => fields ?? [],
): Promise<Reply> {
  if (event === null) return denied;
  const outcome: Outcome<Kickoff> = await ports.engine.run(ports.aggregate, kickoffId, event, request);
  const phrases = agreementFormPhrases(request.viewer.language);
  switch (outcome.status) {
    case 'denied':
      return denied satisfies Denied;
    case 'refused': {
      const fields = fieldsOf(outcome.refusal);
      return { kind: 'again', problem: problemOf(request, kickoffId, outcome.refusal), fields };
    }
    case 'done': {
      const notice: Notice = { size: 'notice', tone: 'success', spans: phrases.spans(`done.${done}`) };
      return { kind: 'page', to: { page: pages.agreement, params: { kickoffId } }, notice };
    }
  }
}

/** Of a change by someone else it says what to do; what was filled in stays where it was. */
function problemOf({ viewer }: Request, kickoffId: string, refusal: Refusal): Notice {
  const { language } = viewer;
  if (refusal.name === 'changedMeanwhile') {
    const phrases = agreementFormPhrases(language);
    const page = link(phrases.text('stale.page'), pages.agreement, { kickoffId });
    return { size: 'notice', tone: 'warning', spans: phrases.spans('stale.keep', { page }) };
  }
  const name = refusal.name as KickoffRefusal;
  const spans = refusalPhrases(language).spans(`refusal.${name}`, refusal.details ?? {});
  return { size: 'notice', tone: 'warning', spans };
}
