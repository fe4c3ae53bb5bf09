import { type DialogRoute, denied, type Request } from '../../chat/surface.ts';
import type { FormValues } from '../../view/fields.ts';
import { audienceOf } from './audience-store.ts';
import type { KickoffEvent } from './events.ts';
import type { Lookups } from './lookups.ts';
import { type Partner, sharings } from './model.ts';
import { dialogs, pages, shareAs } from './names.ts';
import { sharePayload } from './payloads.ts';
import { overviewPhrases } from './phrases.ts';
import { notice, replyTo } from './replies.ts';
import { shareDialog } from './sharing-views.ts';
import { givenWords, partnerOf, type Shown } from './shown.ts';

type SharePayload = { readonly kickoffId: string; readonly partnerId: string; readonly questionId: string };

/** "Who may read this?": one answer of one's own organisation, also when the round is over. */
export function shareForm(lookups: Lookups): DialogRoute<SharePayload> {
  return {
    name: dialogs.share,
    payload: sharePayload,
    build: async (request, payload) => {
      const own = await ownAnswer(lookups, request, payload);
      if (!own) return denied;
      const { shown, partner } = own;
      const words = partner.answers.find(
        ({ questionId }) => questionId === payload.questionId,
      )?.contributionId;
      const audience = words ? await lookups.engine.read(request.viewer, (tx) => audienceOf(tx, words)) : [];
      return shareDialog(shown, partner, payload.questionId, audience) ?? denied;
    },
    submit: async (request, payload, values) => {
      const own = await ownAnswer(lookups, request, payload);
      if (!own) return denied;
      const event = shareEvent(own, payload, values);
      const outcome = await lookups.engine.run(lookups.aggregate, payload.kickoffId, event, request);
      const { language } = request.viewer;
      return replyTo({ region: lookups.region, language }, 'form', outcome, (_state, said) => ({
        kind: 'page',
        to: { page: pages.show, params: { kickoffId: payload.kickoffId } },
        notice: said(notice(overviewPhrases(language).text('share.done'))),
      }));
    },
  };
}

interface Own {
  readonly shown: Shown;
  readonly partner: Partner;
}

async function ownAnswer(lookups: Lookups, request: Request, payload: SharePayload): Promise<Own | null> {
  const shown = await lookups.shownTo(request.viewer, payload.kickoffId, request.now);
  const partner = shown && partnerOf(shown, payload.partnerId);
  return shown && partner && shown.rights.has(shareAs(partner.id)) ? { shown, partner } : null;
}

/** The rules cannot read what was said before, so the words come along: those of the own answer, as it stands. */
function shareEvent(
  { shown, partner }: Own,
  { partnerId, questionId }: SharePayload,
  { plain }: FormValues,
): KickoffEvent {
  const answer = partner.answers.find((one) => one.questionId === questionId);
  const chosen = plain['with'];
  return {
    type: 'shareAnswer',
    partnerId,
    questionId,
    sharing: sharings.find((one) => one === plain['sharing']) ?? 'own',
    withOrganisationIds: Array.isArray(chosen) ? chosen : [],
    body: answer ? givenWords(shown, answer.contributionId) : null,
  };
}
