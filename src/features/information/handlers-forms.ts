import { type Denied, type DialogRoute, denied, type Reply, type Request } from '../../chat/surface.ts';
import type { Viewer } from '../../chat/viewer.ts';
import type { Values } from '../../view/fields.ts';
import type { PageLink } from '../../view/spans.ts';
import type { Dialog } from '../../view/views.ts';
import { followUpSeat, staffSeat } from './acting-seat.ts';
import {
  assignDialog,
  checkDialog,
  endorseDialog,
  findDialog,
  followUpDialog,
  isLivingSeen,
  privacyDialog,
  promiseDialog,
} from './form-views.ts';
import { doneBy } from './handlers.ts';
import { type Look, mayDo, ownPartner, type Seen } from './look.ts';
import { type InformationPorts, requestSeen, seatsToday } from './lookups.ts';
import type { LivingRequest, SeatRef, Staffed } from './model.ts';
import { dialogs, pages, type Task } from './names.ts';
import { type RequestPayload, requestPayload } from './payloads-model.ts';
import { staffedBy, staffSeats } from './staff.ts';

type Found = { readonly look: Look; readonly seen: Seen<LivingRequest> };

type Asking = Exclude<Task, 'decide'>;
type Draw = (found: Found, request: Request) => Dialog | Promise<Dialog>;
type Submit = (request: Request, found: Found, plain: Values) => Promise<Reply>;

/** Everything that is answered about a request, each a form that opens for who may do it now. */
export function requestForms(ports: InformationPorts): readonly DialogRoute<RequestPayload>[] {
  return [...gateForms(ports), ...workForms(ports)].map(({ task, view, submit }) => ({
    name: dialogs[task],
    payload: requestPayload,
    // About a case there is no room for data about persons at all.
    mayKeep: async ({ viewer, now }, { requestId }) =>
      (await requestSeen(ports, viewer, now, requestId))?.seen.request.circle.isCase === false,
    onlyOn: ({ viewer, now }, { requestId }) => onOwnPage(ports, viewer, now, requestId),
    build: async (request, payload): Promise<Dialog | Denied> => {
      const found = await livingSeen(ports, request, payload);
      return found !== null && mayDo(found.seen, task) ? view(found, request) : denied;
    },
    submit: async (request, payload, { plain }) => {
      const found = await livingSeen(ports, request, payload);
      return found === null ? denied : submit(request, found, plain);
    },
  }));
}

interface Form {
  readonly task: Asking;
  readonly view: Draw;
  readonly submit: Submit;
}

/** What is answered at the three gates. */
function gateForms(ports: InformationPorts): readonly Form[] {
  return [
    {
      task: 'endorse',
      view: draw(endorseDialog),
      submit: (request, { seen }, { answer }) => {
        const partnerId = ownPartner(seen)?.partnerId ?? '';
        return doneBy(ports, request, seen.request.id, { type: 'endorse', partnerId, answer });
      },
    },
    {
      task: 'promise',
      view: draw(promiseDialog),
      submit: (request, found, plain) => promise(ports, request, found, plain),
    },
    {
      task: 'check',
      view: async ({ look, seen }, request) =>
        checkDialog(look, seen, (await staffedToday(ports, request, seen)).privacy),
      submit: async (request, { seen }, { obtainable, basis, sharing }) => {
        const by = staffSeat(ports.region, seen.request, request.viewer, 'check');
        if (by === null) return denied;
        const staffed = await staffedToday(ports, request, seen);
        const event = { type: 'check', by, obtainable, basis, sharing, staffed } as const;
        return doneBy(ports, request, seen.request.id, event);
      },
    },
    {
      task: 'privacy',
      view: draw(privacyDialog),
      submit: async (request, { seen }, { may, basis, sharing }) => {
        const by = staffSeat(ports.region, seen.request, request.viewer, 'privacy');
        if (by === null) return denied;
        const event =
          may === 'no'
            ? ({ type: 'forbid', by } as const)
            : ({ type: 'settleBasis', by, basis, sharing } as const);
        return doneBy(ports, request, seen.request.id, event);
      },
    },
  ];
}

/** What is said once a request was accepted. */
function workForms(ports: InformationPorts): readonly Form[] {
  return [
    {
      task: 'assign',
      view: async ({ look, seen }, request) => assignDialog(look, seen, await finders(ports, request, seen)),
      submit: async (request, { seen }, { product, owner, due }) => {
        const staff = await finders(ports, request, seen);
        const event = { type: 'assign', product, ownerSeatId: owner, due, staff } as const;
        return doneBy(ports, request, seen.request.id, event);
      },
    },
    {
      task: 'find',
      view: draw(findDialog),
      submit: (request, { seen }, { status, where, reason }) => {
        const { id } = seen.request;
        if (status === 'done') return doneBy(ports, request, id, { type: 'markDone', where });
        if (status === 'stuck') return doneBy(ports, request, id, { type: 'markStuck', reason });
        return doneBy(ports, request, id, { type: 'markRunning' });
      },
    },
    {
      task: 'use',
      view: draw(followUpDialog),
      submit: async (request, { seen }, { used, text }) => {
        const by = followUpSeat(seen.request, request.viewer);
        if (by === null) return denied;
        return doneBy(ports, request, seen.request.id, { type: 'sayUse', by, used, text });
      },
    },
  ];
}

const draw =
  (view: (look: Look, seen: Seen<LivingRequest>) => Dialog) =>
  ({ look, seen }: Found): Dialog =>
    view(look, seen);

async function livingSeen(
  ports: InformationPorts,
  { viewer, now }: Request,
  { requestId }: RequestPayload,
): Promise<Found | null> {
  const found = await requestSeen(ports, viewer, now, requestId);
  return found !== null && isLivingSeen(found.seen) ? { look: found.look, seen: found.seen } : null;
}

/** What is filled in about a strict kick-off never passes a chat vendor, whatever button asked for it. */
async function onOwnPage(
  ports: InformationPorts,
  viewer: Viewer,
  now: string,
  requestId: string,
): Promise<PageLink | null> {
  const found = await requestSeen(ports, viewer, now, requestId);
  if (found?.seen.request.circle.level !== 'STRICT') return null;
  return { page: pages.show, params: { requestId } };
}

async function promise(
  ports: InformationPorts,
  request: Request,
  { seen }: Found,
  { will, what, due }: Values,
): Promise<Reply> {
  const { id } = seen.request;
  const partnerId = ownPartner(seen)?.partnerId ?? '';
  if (will === 'no') return doneBy(ports, request, id, { type: 'promiseNothing', partnerId });
  const staffed = await staffedToday(ports, request, seen);
  return doneBy(ports, request, id, { type: 'promise', partnerId, staffed, what, due });
}

async function staffedToday(
  ports: InformationPorts,
  request: Request,
  { request: { circle } }: Seen<LivingRequest>,
): Promise<Staffed> {
  return staffedBy(ports.region, circle, await seatsToday(ports, request));
}

/** Information professionals who could find it out. */
async function finders(
  ports: InformationPorts,
  request: Request,
  { request: { circle } }: Seen<LivingRequest>,
): Promise<readonly SeatRef[]> {
  return staffSeats(ports.region, circle, 'INFORMATION', await seatsToday(ports, request));
}
