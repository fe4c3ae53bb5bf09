import {
  type CardRoute,
  denied,
  type MenuItem,
  type PageRoute,
  type Press,
  type Reply,
  type Request,
} from '../../chat/surface.ts';
import { principalsOf, type Viewer } from '../../chat/viewer.ts';
import type { Outcome } from '../../engine/engine.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { statusCard, taskCardOf } from './card-views.ts';
import type { InformationEvent } from './events.ts';
import { requestsPage } from './list-views.ts';
import { type InformationPorts, lookWith, requestSeen } from './lookups.ts';
import { type InformationRequest, isLiving } from './model.ts';
import { cards, pages, presses, taskCard, tasks } from './names.ts';
import { requestPage } from './page-views.ts';
import {
  nothingPayload,
  type RequestFilters,
  type RequestPayload,
  requestFilters,
  requestPayload,
} from './payloads-model.ts';
import { formPhrases, informationPhrases } from './phrases.ts';
import { type InformationRefusal, refusals } from './refusals.ts';
import { pageSize, requestsSeen, themesAskedAbout, unmetByDistrict, unmetByTheme } from './store.ts';
import { unmetReaders } from './unmet-access.ts';
import { unmetPage } from './unmet-views.ts';

export function informationCards(ports: InformationPorts): readonly CardRoute<RequestPayload>[] {
  const card = (
    name: string,
    draw: (found: NonNullable<Awaited<ReturnType<typeof requestSeen>>>) => ReturnType<typeof taskCardOf>,
  ): CardRoute<RequestPayload> => ({
    name,
    payload: requestPayload,
    show: async (viewer, { requestId }, now) => {
      const found = await requestSeen(ports, viewer, now, requestId);
      return found && draw(found);
    },
  });
  return [
    ...tasks.map((task) => card(taskCard(task), ({ look, seen }) => taskCardOf(look, seen, task))),
    card(cards.status, ({ look, seen }) => statusCard(look, seen)),
  ];
}

export function showPage(ports: InformationPorts): PageRoute<RequestPayload> {
  return {
    name: pages.show,
    path: '/informatie/:requestId',
    params: requestPayload,
    show: async ({ viewer, now }, { requestId }) => {
      const found = await requestSeen(ports, viewer, now, requestId);
      return found ? requestPage(found.look, found.seen) : denied;
    },
  };
}

export function listPage(ports: InformationPorts): PageRoute<RequestFilters> {
  const { engine, region } = ports;
  return {
    name: pages.list,
    path: '/informatie',
    params: requestFilters,
    show: async ({ viewer, now }, filters) =>
      engine.look(viewer, async (eye) => {
        const seats = viewer.seats.map(({ seatId }) => seatId);
        const found = await requestsSeen(eye.tx, filters, seats);
        const requests = found.slice(0, pageSize);
        const themeIds = await themesAskedAbout(eye.tx);
        const words = await eye.words(requests.flatMap((one) => (isLiving(one) ? one.questionId : [])));
        const look = await lookWith(ports, eye, viewer, now, words);
        const hasMore = found.length > pageSize;
        const seesUnmet = mayCountUnmet(region, viewer);
        return requestsPage(look, { requests, hasMore, pageSize, themeIds, seesUnmet }, filters);
      }),
  };
}

/** Numbers for who looks at what the region cannot find out; nobody else learns that there is such a page. */
export function unmetRoute(ports: InformationPorts): PageRoute<Record<string, never>> {
  const { engine, region } = ports;
  return {
    name: pages.unmet,
    path: '/informatie/onvervuld',
    params: nothingPayload,
    show: async ({ viewer, now }) => {
      if (!mayCountUnmet(region, viewer)) return denied;
      return engine.look(viewer, async (eye) => {
        const byTheme = await unmetByTheme(eye.tx);
        const byDistrict = await unmetByDistrict(eye.tx);
        const look = await lookWith(ports, eye, viewer, now, new Map());
        return unmetPage(look, { byTheme, byDistrict });
      });
    },
  };
}

function mayCountUnmet(region: RegionPack, viewer: Viewer): boolean {
  const readers = new Set(unmetReaders(region));
  return principalsOf(viewer).some((one) => readers.has(one));
}

/** For everybody who has a seat that is not a guest's. */
export function informationMenu(region: RegionPack): readonly MenuItem[] {
  const guests = new Set(region.functions.filter(({ role }) => role === 'GUEST').map(({ id }) => id));
  return [
    {
      page: pages.list,
      place: 35,
      label: ({ seats, language }) =>
        seats.some(({ functionId }) => !guests.has(functionId))
          ? informationPhrases(language).text('menu.label')
          : null,
    },
  ];
}

export function informationPresses(ports: InformationPorts): readonly Press<RequestPayload>[] {
  const press = (name: string, type: 'stop' | 'wait' | 'withdraw'): Press<RequestPayload> => ({
    name,
    payload: requestPayload,
    handle: (request, { requestId }) => doneBy(ports, request, requestId, { type }),
  });
  return [press(presses.stop, 'stop'), press(presses.wait, 'wait'), press(presses.withdraw, 'withdraw')];
}

const notices = {
  ask: 'done.ask',
  endorse: 'done.endorse',
  promise: 'done.promise',
  promiseNothing: 'done.promise',
  check: 'done.check',
  settleBasis: 'done.privacy',
  forbid: 'done.privacy',
  assign: 'done.assign',
  markDone: 'done.find',
  markStuck: 'done.find',
  markRunning: 'done.find',
  sayUse: 'done.use',
  stop: 'done.stop',
  wait: 'done.wait',
  withdraw: 'done.withdraw',
} as const;

type Done = Extract<InformationEvent, { readonly type: keyof typeof notices }>;

/** Brings about what somebody did; what comes back is how the request stands now. */
export async function doneBy(
  { engine, aggregates }: InformationPorts,
  request: Request,
  requestId: string,
  event: Done,
): Promise<Reply> {
  const outcome = await engine.run(aggregates.requests, requestId, event, request);
  return replyTo(request, requestId, event.type, outcome);
}

function replyTo(
  { viewer }: Request,
  requestId: string,
  type: keyof typeof notices,
  outcome: Outcome<InformationRequest>,
): Reply {
  const phrases = formPhrases(viewer.language);
  switch (outcome.status) {
    case 'denied':
      return denied;
    case 'refused': {
      const { name, fields = [] } = outcome.refusal;
      const known: InformationRefusal = refusals.find((one) => one === name) ?? 'unknownRequest';
      const problem = {
        size: 'notice',
        tone: 'warning',
        spans: phrases.spans(`refusal.${known}`),
      } as const;
      const isPress = type === 'stop' || type === 'wait' || type === 'withdraw';
      return isPress ? { kind: 'notice', notice: problem } : { kind: 'again', problem, fields };
    }
    case 'done': {
      const notice = { size: 'notice', tone: 'success', spans: phrases.spans(notices[type]) } as const;
      return { kind: 'cards', cards: [{ card: cards.status, payload: { requestId } }], notice };
    }
  }
}
