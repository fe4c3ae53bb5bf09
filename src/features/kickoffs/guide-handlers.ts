import {
  type DialogRoute,
  denied,
  type Press,
  type Reply,
  type Request,
  type Surface,
} from '../../chat/surface.ts';
import { levels } from '../../regions/rule-schema.ts';
import type { FormValues } from '../../view/fields.ts';
import type { Dialog, Notice } from '../../view/views.ts';
import type { SeatRef } from './agreement-model.ts';
import { agreementForms } from './agreement-names.ts';
import type { KickoffEvent } from './events.ts';
import { guideForms, guidePresses } from './guide-names.ts';
import { levelDialog } from './level-form-views.ts';
import type { Lookups } from './lookups.ts';
import { dialogs, pages, rights } from './names.ts';
import { addPartnerPayload, kickoffPayload, partnerPayload } from './payloads.ts';
import { type RoundPhrases, roundPhrases } from './phrases.ts';
import { notice, replyTo } from './replies.ts';
import {
  addPartnerDialog,
  decideMoreTimeDialog,
  removePartnerDialog,
  reopenDialog,
  withdrawDialog,
} from './round-forms.ts';
import type { NamedSeat } from './seat-names.ts';
import { actingSeat, mayGuide, partnerOf, type Shown } from './shown.ts';

/** What the facilitator does in the round: decide on more time, add, remove, close, open again, stop. */
export function guideSurface(lookups: Lookups): Partial<Surface> {
  return {
    dialogs: [
      decideForm(lookups),
      removeForm(lookups),
      addForm(lookups),
      reopenForm(lookups),
      withdrawForm(lookups),
      levelForm(lookups),
    ],
    presses: [closePress(lookups), grantPress(lookups)],
  };
}

type KickoffPayload = { readonly kickoffId: string };
type PartnerPayload = KickoffPayload & { readonly partnerId: string };
type AddPayload = KickoffPayload & { readonly organisationId: string };

const say = (request: Request): RoundPhrases => roundPhrases(request.viewer.language);

/** Runs an event and shows the overview with one sentence about what was done. */
async function runThenShow(
  lookups: Lookups,
  request: Request,
  kickoffId: string,
  event: KickoffEvent,
  told: { readonly shape: 'form' | 'press'; readonly done: Notice },
): Promise<Reply> {
  const outcome = await lookups.engine.run(lookups.aggregate, kickoffId, event, request);
  const words = { region: lookups.region, language: request.viewer.language };
  return replyTo(words, told.shape, outcome, (_state, said) => ({
    kind: 'page',
    to: { page: pages.show, params: { kickoffId } },
    notice: said(told.done),
  }));
}

interface GuideForm<P extends KickoffPayload> {
  readonly name: string;
  readonly payload: DialogRoute<P>['payload'];
  may(shown: Shown): boolean;
  build(shown: Shown, payload: P, seats: () => Promise<readonly NamedSeat[]>): Promise<Dialog | null>;
  event(by: SeatRef, payload: P, values: FormValues, seats: readonly NamedSeat[]): KickoffEvent | null;
  done(phrases: RoundPhrases, values: FormValues): string;
}

function guideForm<P extends KickoffPayload>(lookups: Lookups, form: GuideForm<P>): DialogRoute<P> {
  const allowed = async (request: Request, { kickoffId }: P): Promise<Shown | null> => {
    const shown = await lookups.shownTo(request.viewer, kickoffId, request.now);
    return shown && form.may(shown) ? shown : null;
  };
  return {
    name: form.name,
    payload: form.payload,
    build: async (request, payload) => {
      const shown = await allowed(request, payload);
      if (!shown) return denied;
      return (await form.build(shown, payload, () => lookups.seats(request.viewer))) ?? denied;
    },
    submit: async (request, payload, values) => {
      const shown = await allowed(request, payload);
      const by = shown && actingSeat(shown);
      if (!by) return denied;
      const event = form.event(by, payload, values, await lookups.seats(request.viewer));
      if (!event) return { kind: 'page', to: { page: pages.show, params: { kickoffId: payload.kickoffId } } };
      const done = notice(form.done(say(request), values));
      return runThenShow(lookups, request, payload.kickoffId, event, { shape: 'form', done });
    },
  };
}

function levelForm(lookups: Lookups): DialogRoute<KickoffPayload> {
  return guideForm(lookups, {
    name: agreementForms.level,
    payload: kickoffPayload,
    may: mayGuide,
    build: async (shown) => levelDialog(shown),
    event: (by, _payload, values) => ({
      type: 'changeLevel',
      by,
      level: levels.find((one) => one === values.plain['level']) ?? 'STRICT',
      reason: reasonIn(values),
    }),
    done: (phrases) => phrases.text('level.done'),
  });
}

const reasonIn = (values: FormValues) => values.plain['reason'] ?? null;

function decideForm(lookups: Lookups): DialogRoute<PartnerPayload> {
  return guideForm(lookups, {
    name: dialogs.decideMoreTime,
    payload: partnerPayload,
    may: mayGuide,
    build: async (shown, { partnerId }) => {
      const partner = partnerOf(shown, partnerId);
      return partner ? decideMoreTimeDialog(shown, partner) : null;
    },
    event: (by, { partnerId }, values) =>
      values.plain['decision'] === 'grant'
        ? { type: 'grantMoreTime', partnerId }
        : { type: 'refuseMoreTime', partnerId, by, reason: reasonIn(values) },
    done: (phrases, values) =>
      phrases.text(values.plain['decision'] === 'grant' ? 'decide.granted' : 'decide.refused'),
  });
}

function removeForm(lookups: Lookups): DialogRoute<PartnerPayload> {
  return guideForm(lookups, {
    name: guideForms.removePartner,
    payload: partnerPayload,
    may: mayGuide,
    build: async (shown, { partnerId }) => {
      const partner = partnerOf(shown, partnerId);
      return partner ? removePartnerDialog(shown, partner) : null;
    },
    event: (by, { partnerId }, values) => ({
      type: 'removePartner',
      partnerId,
      by,
      reason: reasonIn(values),
    }),
    done: (phrases) => phrases.text('remove.done'),
  });
}

function addForm(lookups: Lookups): DialogRoute<AddPayload> {
  return guideForm(lookups, {
    name: guideForms.addPartner,
    payload: addPartnerPayload,
    may: mayGuide,
    build: async (shown, { organisationId }, seats) => addPartnerDialog(shown, await seats(), organisationId),
    event: (_by, _payload, values, seats) => {
      const seat = seats.find(({ seatId }) => seatId === values.plain['seat']);
      if (!seat) return null;
      const { seatId, organisationId, functionId } = seat;
      const deadline = String(values.plain['deadline']);
      return { type: 'addPartner', seatId, organisationId, functionId, deadline };
    },
    done: (phrases) => phrases.text('add.done'),
  });
}

function reopenForm(lookups: Lookups): DialogRoute<KickoffPayload> {
  return guideForm(lookups, {
    name: guideForms.reopen,
    payload: kickoffPayload,
    may: mayGuide,
    build: async (shown) => reopenDialog(shown),
    event: (by, _payload, values) => ({
      type: 'reopenRound',
      by,
      reason: reasonIn(values),
      deadline: String(values.plain['deadline']),
    }),
    done: (phrases) => phrases.text('reopen.done'),
  });
}

function withdrawForm(lookups: Lookups): DialogRoute<KickoffPayload> {
  return guideForm(lookups, {
    name: guideForms.withdraw,
    payload: kickoffPayload,
    may: (shown) => mayGuide(shown) || shown.rights.has(rights.close),
    build: async (shown) => withdrawDialog(shown),
    event: (by, _payload, values) => ({ type: 'withdraw', by, reason: reasonIn(values) }),
    done: (phrases) => phrases.text('withdraw.done'),
  });
}

function closePress(lookups: Lookups): Press<KickoffPayload> {
  return {
    name: guidePresses.close,
    payload: kickoffPayload,
    handle: (request, { kickoffId }) => {
      const done = notice(say(request).text('close.done'));
      return runThenShow(lookups, request, kickoffId, { type: 'closeRound' }, { shape: 'press', done });
    },
  };
}

function grantPress(lookups: Lookups): Press<PartnerPayload> {
  return {
    name: guidePresses.grant,
    payload: partnerPayload,
    handle: (request, { kickoffId, partnerId }) => {
      const done = notice(say(request).text('decide.granted'));
      const event = { type: 'grantMoreTime', partnerId } as const;
      return runThenShow(lookups, request, kickoffId, event, { shape: 'press', done });
    },
  };
}
