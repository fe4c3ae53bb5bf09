import { type DialogRoute, denied, type Request } from '../../chat/surface.ts';
import type { FormValues } from '../../view/fields.ts';
import type { Dialog } from '../../view/views.ts';
import { actingSeat } from './acting-seat.ts';
import type { CommunicationEvent } from './events.ts';
import { approveDialog, dropDialog, momentDialog, riskDialog } from './form-views.ts';
import { approvesFor, judgesFor, type Look, mayEdit } from './look.ts';
import {
  type CommunicationMoment,
  type EditPayload,
  editPayload,
  type MomentPayload,
  momentPayload,
  type PlanPayload,
  planPayload,
  riskAnswers,
} from './model.ts';
import { contentFrom } from './moment-form.ts';
import { dialogs, pages } from './names.ts';
import { type CommunicationPorts, type Done, momentSeen, planSeen, runThenShow } from './room.ts';
import { isEditable, isOver } from './settle.ts';

/** Every form about communication. */
export function communicationDialogs(ports: CommunicationPorts): readonly DialogRoute[] {
  const add: DialogRoute<PlanPayload> = {
    name: dialogs.add,
    payload: planPayload,
    build: async ({ viewer, now }, { kickoffId }) => {
      const look = await planSeen(ports, viewer, now, kickoffId);
      return look && mayEdit(look) ? momentDialog(look, null) : denied;
    },
    submit: async (request, { kickoffId }, values) => {
      const look = await planSeen(ports, request.viewer, request.now, kickoffId);
      const by = look && actingSeat(look);
      if (!by) return denied;
      const content = contentFrom(look, null, values);
      return runThenShow(ports, request, kickoffId, 'added', { type: 'addMoment', by, content });
    },
  };
  const onMoment = [editForm(ports), approveForm(ports), riskForm(ports), dropForm(ports)];
  return [add as DialogRoute, ...onMoment].map((route) => onOwnPageWhenStrict(ports, route));
}

/** What is filled in about a strict kick-off never passes a chat vendor, whatever button asked for it. */
function onOwnPageWhenStrict(ports: CommunicationPorts, route: DialogRoute): DialogRoute {
  return {
    ...route,
    onlyOn: async ({ viewer, now }, { kickoffId = '' }) => {
      const look = await planSeen(ports, viewer, now, kickoffId);
      return look?.plan.circle.level === 'STRICT' ? { page: pages.plan, params: { kickoffId } } : null;
    },
  };
}

interface MomentForm<P extends MomentPayload> {
  readonly name: string;
  readonly payload: DialogRoute<P>['payload'];
  may(look: Look, moment: CommunicationMoment): boolean;
  build(look: Look, moment: CommunicationMoment): Dialog;
  /** Null for who may not do it. */
  event(seen: OneForm<P>): CommunicationEvent | null;
  done(values: FormValues): Done;
}
interface OneForm<P> {
  readonly look: Look;
  readonly moment: CommunicationMoment;
  readonly payload: P;
  readonly values: FormValues;
}

/** What is refused because it was changed meanwhile says so when it is sent; so it is not judged when it opens. */
function momentForm<P extends MomentPayload>(ports: CommunicationPorts, form: MomentForm<P>): DialogRoute {
  const allowed = async ({ viewer, now }: Request, payload: P) => {
    const seen = await momentSeen(ports, viewer, now, payload);
    return seen && form.may(seen.look, seen.moment) ? seen : null;
  };
  const route: DialogRoute<P> = {
    name: form.name,
    payload: form.payload,
    build: async (request, payload) => {
      const seen = await allowed(request, payload);
      return seen ? form.build(seen.look, seen.moment) : denied;
    },
    submit: async (request, payload, values) => {
      const seen = await allowed(request, payload);
      const event = seen && form.event({ ...seen, payload, values });
      if (!event) return denied;
      return runThenShow(ports, request, payload.kickoffId, form.done(values), event);
    },
  };
  return route as unknown as DialogRoute;
}

function editForm(ports: CommunicationPorts): DialogRoute {
  return momentForm<EditPayload>(ports, {
    name: dialogs.edit,
    payload: editPayload,
    may: (look, moment) => mayEdit(look) && isEditable(moment),
    build: momentDialog,
    event: ({ look, moment, payload, values }) => {
      const by = actingSeat(look);
      const content = contentFrom(look, moment, values);
      const { id: momentId } = moment;
      return by && { type: 'editMoment', by, momentId, basedOn: Number(payload.basedOn), content };
    },
    done: () => 'edited',
  });
}

function approveForm(ports: CommunicationPorts): DialogRoute {
  return momentForm<EditPayload>(ports, {
    name: dialogs.approve,
    payload: editPayload,
    may: (look, moment) => approvesFor(look, moment) !== null,
    build: approveDialog,
    event: ({ look, moment, payload, values: { plain } }) => {
      const partnerId = approvesFor(look, moment);
      if (partnerId === null) return null;
      const on = { momentId: moment.id, basedOn: Number(payload.basedOn), partnerId };
      return plain['answer'] === 'yes'
        ? { type: 'approve', ...on }
        : { type: 'decline', ...on, reason: plain['reason'] };
    },
    done: ({ plain }) => (plain['answer'] === 'yes' ? 'approved' : 'declined'),
  });
}

function riskForm(ports: CommunicationPorts): DialogRoute {
  return momentForm<EditPayload>(ports, {
    name: dialogs.risk,
    payload: editPayload,
    may: (look, moment) => judgesFor(look, moment) !== null,
    build: riskDialog,
    event: ({ look, moment, payload, values: { plain } }) => {
      const by = judgesFor(look, moment);
      const answer = riskAnswers.find((one) => one === plain['answer']) ?? 'unknown';
      const { id: momentId } = moment;
      if (by === null) return null;
      return { type: 'answerRisk', momentId, basedOn: Number(payload.basedOn), by, answer };
    },
    done: () => 'risk',
  });
}

function dropForm(ports: CommunicationPorts): DialogRoute {
  return momentForm<MomentPayload>(ports, {
    name: dialogs.drop,
    payload: momentPayload,
    may: (look, moment) => mayEdit(look) && !isOver(moment),
    build: dropDialog,
    event: ({ look, moment, values: { plain } }) => {
      const by = actingSeat(look);
      return by && { type: 'dropMoment', by, momentId: moment.id, reason: plain['reason'] };
    },
    done: () => 'dropped',
  });
}
