import {
  type DialogRoute,
  denied,
  type Press,
  type Reply,
  type Request,
  type Surface,
} from '../../chat/surface.ts';
import type { FormValues } from '../../view/fields.ts';
import type { CardRef, Dialog } from '../../view/views.ts';
import { answerDialog, mayAnswer, takeStep } from './answer-form.ts';
import type { KickoffEvent } from './events.ts';
import type { Lookups } from './lookups.ts';
import type { Partner } from './model.ts';
import { cards, dialogs, speakAs } from './names.ts';
import { partnerForms, partnerPresses } from './partner-card-views.ts';
import { answerPayload, partnerPayload } from './payloads.ts';
import { roundPhrases } from './phrases.ts';
import { prefillFor } from './prefill.ts';
import { notice, replyTo } from './replies.ts';
import { moreTimeDialog, notForUsDialog } from './round-forms.ts';
import { shareForm } from './sharing-handlers.ts';
import { partnerOf, type Shown } from './shown.ts';

/** What a partner does in the round: answer, ask for more time, hand over, say it is not for them. */
export function partnerSurface(lookups: Lookups): Partial<Surface> {
  return {
    dialogs: [answerForm(lookups), shareForm(lookups), moreTimeForm(lookups), notForUsForm(lookups)],
    presses: [handPress(lookups), takeBackPress(lookups)],
  };
}

type PartnerPayload = { readonly kickoffId: string; readonly partnerId: string };
type AnswerPayload = PartnerPayload & { readonly step: string };
interface Own {
  readonly shown: Shown;
  readonly partner: Partner;
}

/** The partner the viewer speaks for; null when they may not. */
async function ownPartner(lookups: Lookups, request: Request, payload: PartnerPayload): Promise<Own | null> {
  const shown = await lookups.shownTo(request.viewer, payload.kickoffId, request.now);
  const partner = shown && partnerOf(shown, payload.partnerId);
  return shown && partner && shown.rights.has(speakAs(partner.id)) ? { shown, partner } : null;
}

const words = (lookups: Lookups, request: Request) => ({
  region: lookups.region,
  language: request.viewer.language,
});
const say = (request: Request) => roundPhrases(request.viewer.language);
const invitation = ({ kickoffId, partnerId }: PartnerPayload): CardRef => ({
  card: cards.invitation,
  payload: { kickoffId, partnerId },
});

function answerForm(lookups: Lookups): DialogRoute<AnswerPayload> {
  return {
    name: dialogs.answer,
    payload: answerPayload,
    build: async (request, payload) => {
      const own = await ownPartner(lookups, request, payload);
      if (!own) return denied;
      const prefill = await prefillFor(lookups.engine, request.viewer, own.shown, own.partner);
      return answerDialog(own.shown, own.partner, Number(payload.step), prefill) ?? denied;
    },
    submit: async (request, payload, values) => {
      const own = await ownPartner(lookups, request, payload);
      if (!own) return denied;
      // Nothing was asked any more: back to how it stands.
      if (!mayAnswer(own.shown, own.partner)) return { kind: 'cards', cards: [invitation(payload)] };
      const taken = takeStep(own.shown, own.partner, Number(payload.step), values);
      if (!taken) return denied;
      const { next, answers } = taken;
      const { kickoffId, partnerId } = payload;
      const type = next === null ? 'submitAnswers' : 'saveAnswers';
      const event = { type, partnerId, answers } as const;
      const outcome = await lookups.engine.run(lookups.aggregate, kickoffId, event, request);
      const phrases = say(request);
      return replyTo(
        words(lookups, request),
        'form',
        outcome,
        (_state, said): Reply =>
          next === null
            ? {
                kind: 'cards',
                cards: [invitation(payload)],
                notice: said(notice(phrases.text('answer.done'))),
              }
            : {
                kind: 'dialog',
                dialog: dialogs.answer,
                payload: { kickoffId, partnerId, step: String(next) },
                notice: said(notice(phrases.text('answer.saved'))),
              },
      );
    },
  };
}

interface PartnerForm {
  readonly name: string;
  build(own: Own): Dialog;
  event(partnerId: string, values: FormValues): KickoffEvent;
  done(request: Request, payload: PartnerPayload): Reply;
}

function partnerForm(lookups: Lookups, form: PartnerForm): DialogRoute<PartnerPayload> {
  return {
    name: form.name,
    payload: partnerPayload,
    build: async (request, payload) => {
      const own = await ownPartner(lookups, request, payload);
      return own ? form.build(own) : denied;
    },
    submit: async (request, payload, values) => {
      const event = form.event(payload.partnerId, values);
      const outcome = await lookups.engine.run(lookups.aggregate, payload.kickoffId, event, request);
      return replyTo(words(lookups, request), 'form', outcome, (_state, said) => {
        const reply = form.done(request, payload);
        return 'notice' in reply && reply.notice ? { ...reply, notice: said(reply.notice) } : reply;
      });
    },
  };
}

function moreTimeForm(lookups: Lookups): DialogRoute<PartnerPayload> {
  return partnerForm(lookups, {
    name: partnerForms.moreTime,
    build: ({ shown, partner }) => moreTimeDialog(shown, partner),
    event: (partnerId, values) => ({
      type: 'requestMoreTime',
      partnerId,
      until: String(values.plain['until']),
      reason: values.plain['reason'] ?? null,
    }),
    done: (request, payload) => ({
      kind: 'cards',
      cards: [invitation(payload)],
      notice: notice(say(request).text('moreTime.done')),
    }),
  });
}

function notForUsForm(lookups: Lookups): DialogRoute<PartnerPayload> {
  return partnerForm(lookups, {
    name: partnerForms.notForUs,
    build: ({ shown }) => notForUsDialog(shown),
    event: (partnerId, values) => {
      const other = values.plain['organisation'];
      return {
        type: 'notForUs',
        partnerId,
        reason: values.plain['reason'] ?? null,
        suggestedOrganisationId: typeof other === 'string' ? other : null,
      };
    },
    done: (request) => ({ kind: 'notice', notice: notice(say(request).text('notForUs.done')) }),
  });
}

function handPress(lookups: Lookups): Press<PartnerPayload> {
  return {
    name: partnerPresses.hand,
    payload: partnerPayload,
    handle: async (request, payload) => {
      const own = await ownPartner(lookups, request, payload);
      if (!own) return denied;
      const [deputy] = await lookups.engine.arrivals([`deputy:${own.partner.seatId}`]);
      if (!deputy || deputy.people === 0) {
        return { kind: 'notice', notice: notice(say(request).text('hand.nobody'), 'warning') };
      }
      return press(lookups, request, payload, 'handToDeputy');
    },
  };
}

function takeBackPress(lookups: Lookups): Press<PartnerPayload> {
  return {
    name: partnerPresses.takeBack,
    payload: partnerPayload,
    handle: (request, payload) => press(lookups, request, payload, 'takeBack'),
  };
}

async function press(
  lookups: Lookups,
  request: Request,
  payload: PartnerPayload,
  type: 'handToDeputy' | 'takeBack',
): Promise<Reply> {
  const event = { type, partnerId: payload.partnerId } as const;
  const outcome = await lookups.engine.run(lookups.aggregate, payload.kickoffId, event, request);
  const done = notice(say(request).text(type === 'takeBack' ? 'takeBack.done' : 'hand.done'));
  return replyTo(words(lookups, request), 'press', outcome, (_state, said) => ({
    kind: 'cards',
    cards: [invitation(payload)],
    notice: said(done),
  }));
}
