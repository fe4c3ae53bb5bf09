import { type DialogRoute, denied, type Press } from '../../chat/surface.ts';
import type { Values } from '../../view/fields.ts';
import type { Payload } from '../../view/spans.ts';
import {
  type AgreementPorts,
  agreementFor,
  bringAbout,
  escalationPayload,
  kickoffPayload,
  type PartnerPayload,
  partnerPayload,
  type RowPayload,
  rowPayload,
} from './agreement-handling.ts';
import type { AgreementRow, ConfirmationAnswer } from './agreement-model.ts';
import { agreementForms, agreementPresses } from './agreement-names.ts';
import {
  adoptingSeat,
  agreeingPartners,
  changesVersions,
  mayAnswerRow,
  revisingSeat,
} from './agreement-offers.ts';
import {
  adoptDialog,
  answerRowDialog,
  confirmDialog,
  dissentDialog,
  type RowAnswer,
  reviseDialog,
} from './agreement-partner-forms.ts';
import { escalateDialog } from './escalation-views.ts';
import type { KickoffEvent } from './events.ts';
import { dialogs, rights } from './names.ts';
import { actingSeat, partnerOf, type Shown } from './shown.ts';

/**
 * A form about one kick-off. `build` gives null for who has no right to it; that its moment has passed is said when
 * it is sent, so that nobody loses what they wrote.
 */
interface Form<P extends { readonly kickoffId: string }> {
  readonly name: string;
  readonly payload: DialogRoute<P>['payload'];
  readonly done: Parameters<typeof bringAbout>[4];
  build(shown: Shown, payload: P): ReturnType<typeof confirmDialog> | null;
  event(payload: P, values: Values, shown: Shown): KickoffEvent | null;
}

function route<P extends Payload & { readonly kickoffId: string }>(
  ports: AgreementPorts,
  form: Form<P>,
): DialogRoute<P> {
  return {
    name: form.name,
    payload: form.payload,
    build: async (request, payload) => {
      const shown = await agreementFor(ports, request, payload.kickoffId);
      return (shown && form.build(shown, payload)) ?? denied;
    },
    submit: async (request, payload, { plain }) => {
      const shown = await agreementFor(ports, request, payload.kickoffId);
      const event = shown && form.event(payload, plain, shown);
      return bringAbout(ports, request, payload.kickoffId, event, form.done);
    },
  };
}

/** What partners, adopters and who changes a version fill in. */
export function agreementDialogs(ports: AgreementPorts): readonly DialogRoute[] {
  return [
    route(ports, answerRow),
    route(ports, confirm),
    route(ports, dissent),
    route(ports, adopt),
    route(ports, revise),
    route(ports, escalate),
  ];
}

export function rowIn({ kickoff }: Shown, { partnerId, rowId }: RowPayload): AgreementRow | null {
  return kickoff.agreement.rows.find((row) => row.id === rowId && row.partnerId === partnerId) ?? null;
}

const answerRow: Form<RowPayload> = {
  name: dialogs.answerRow,
  payload: rowPayload,
  done: 'answered',
  build: (shown, payload) => {
    const row = rowIn(shown, payload);
    return row && mayAnswerRow(shown, row) ? answerRowDialog(shown, row) : null;
  },
  event: ({ partnerId, rowId }, values) => {
    const answer = values['answer'] as RowAnswer;
    const reason = values['reason'];
    if (answer === 'accepted') return { type: 'acceptRow', partnerId, rowId };
    return { type: answer === 'partly' ? 'acceptRowPartly' : 'declineRow', partnerId, rowId, reason };
  },
};

const confirm: Form<PartnerPayload> = {
  name: dialogs.confirm,
  payload: partnerPayload,
  done: 'confirmed',
  build: (shown, { partnerId }) => {
    const partner = partnerOf(shown, partnerId);
    return partner && agreeingPartners(shown).includes(partner) ? confirmDialog(shown, partner) : null;
  },
  event: ({ partnerId }, values) => ({
    type: 'confirm',
    partnerId,
    answer: values['answer'] as ConfirmationAnswer,
    remark: values['remark'],
  }),
};

const dissent: Form<PartnerPayload> = {
  name: agreementForms.dissent,
  payload: partnerPayload,
  done: 'dissented',
  build: (shown, { partnerId }) => {
    const partner = partnerOf(shown, partnerId);
    return partner && agreeingPartners(shown).includes(partner) ? dissentDialog(shown, partner) : null;
  },
  event: ({ partnerId }, values) => ({ type: 'dissent', partnerId, text: values['text'] }),
};

const adopt: Form<{ readonly kickoffId: string }> = {
  name: agreementForms.adopt,
  payload: kickoffPayload,
  done: 'adopted',
  build: (shown) => (shown.rights.has(rights.adopt) ? adoptDialog(shown) : null),
  event: (_payload, values, shown) => {
    const by = adoptingSeat(shown);
    return by && { type: 'adopt', by, overrideReason: values['reason'] ?? null };
  },
};

const revise: Form<{ readonly kickoffId: string }> = {
  name: agreementForms.revise,
  payload: kickoffPayload,
  done: 'revised',
  build: (shown) => (changesVersions(shown) ? reviseDialog(shown) : null),
  event: (_payload, values, shown) => {
    const by = revisingSeat(shown);
    return by && { type: 'revise', by, reason: values['reason'] };
  },
};

const escalate: Form<{ readonly kickoffId: string }> = {
  name: agreementForms.escalate,
  payload: kickoffPayload,
  done: 'escalated',
  build: escalateDialog,
  event: (_payload, values, shown) => {
    const by = actingSeat(shown);
    return (
      by && {
        type: 'prepareEscalation',
        by,
        bodyId: String(values['body']),
        question: values['question'],
        replyBy: String(values['replyBy']),
      }
    );
  },
};

/** What takes one press: after a question, where it cannot be taken back. */
export function agreementPressRoutes(ports: AgreementPorts): readonly Press[] {
  const request: Press<{ readonly kickoffId: string }> = {
    name: agreementPresses.requestConfirmation,
    payload: kickoffPayload,
    handle: (by, { kickoffId }) =>
      bringAbout(ports, by, kickoffId, { type: 'requestConfirmation' }, 'requested'),
  };
  const accept: Press<RowPayload> = {
    name: agreementPresses.acceptRow,
    payload: rowPayload,
    handle: (by, { kickoffId, partnerId, rowId }) =>
      bringAbout(ports, by, kickoffId, { type: 'acceptRow', partnerId, rowId }, 'answered'),
  };
  const drop: Press<{ readonly kickoffId: string }> = {
    name: agreementPresses.dropRevision,
    payload: kickoffPayload,
    handle: (by, { kickoffId }) => bringAbout(ports, by, kickoffId, { type: 'dropRevision' }, 'dropped'),
  };
  const withdraw: Press<{ readonly kickoffId: string; readonly escalationId: string }> = {
    name: agreementPresses.withdrawEscalation,
    payload: escalationPayload,
    handle: async (by, { kickoffId, escalationId }) => {
      const shown = await agreementFor(ports, by, kickoffId);
      const seat = shown && actingSeat(shown);
      const event = seat && ({ type: 'withdrawEscalation', by: seat, escalationId } as const);
      return bringAbout(ports, by, kickoffId, event, 'escalationWithdrawn');
    },
  };
  return [request, accept, drop, withdraw];
}
