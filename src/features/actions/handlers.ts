import {
  type CardRoute,
  type Command,
  type DialogRoute,
  denied,
  type PageRoute,
  type Press,
  type Reply,
  type Request,
} from '../../chat/surface.ts';
import type { Viewer } from '../../chat/viewer.ts';
import type { Engine } from '../../engine/engine.ts';
import { isUuid } from '../../lib/ids.ts';
import { dayOf, type Instant } from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { Card, Dialog } from '../../view/views.ts';
import type { ActionAggregate } from './aggregate.ts';
import { actionCard, type MineSeen, mineCard, mostInChat, reminderCard, stuckCard } from './card-views.ts';
import type { ActionEvent } from './events.ts';
import { type Report, reportDialog, stuckDialog } from './form-views.ts';
import { isMine, type Listed, type Look, wordIdsOf } from './look.ts';
import {
  type ActionFilters,
  type ActionPayload,
  actionFilters,
  actionListId,
  actionPayload,
  nothingPayload,
} from './model.ts';
import { cards, dialogs, pages, presses } from './names.ts';
import { type ActionsShown, actionsPage, perPage } from './page-views.ts';
import { actionPhrases } from './phrases.ts';
import type { ActionRefusal } from './refusals.ts';
import { type ActionWish, actionChoices, actionsSeen } from './seen-store.ts';

/** What the handlers work with. */
export interface ActionPorts {
  readonly engine: Engine;
  readonly region: RegionPack;
  readonly aggregate: ActionAggregate;
}

/** The viewer's own open actions, as many as a message has room for. */
async function mineSeen(
  { engine, region }: ActionPorts,
  viewer: Viewer,
  now: Instant,
): Promise<{ readonly look: Look; readonly mine: MineSeen }> {
  return engine.look(viewer, async (eye) => {
    const open = { status: 'open', today: dayOf(now, region.timeZone) } as const;
    const { found, total } = await actionsSeen(eye.tx, {
      ...open,
      ...ownersOf(viewer, 'mine'),
      limit: mostInChat,
    });
    const all = await actionsSeen(eye.tx, { ...open, ...ownersOf(viewer, 'organisation'), limit: 0 });
    const words = await eye.words(wordIdsOf(found));
    const mine = { found, total, ofOthers: Math.max(0, all.total - total) };
    return { look: { region, viewer, now, words }, mine };
  });
}

/** One page of the actions that fit the address, with the words the viewer may read. */
async function pageSeen(
  { engine, region }: ActionPorts,
  { viewer, now }: Request,
  filters: ActionFilters,
): Promise<{ readonly look: Look; readonly shown: ActionsShown }> {
  const { organisation, status, kickoff, kind } = filters;
  const kickoffId = isUuid(kickoff) ? kickoff : null;
  const wish = {
    ...ownersOf(viewer, filters.who),
    ...(organisation === '' ? {} : { organisationId: organisation }),
    ...(status === '' ? {} : { status }),
    ...(kickoffId === null ? {} : { kickoffId }),
    ...(kind === '' ? {} : { kind }),
    today: dayOf(now, region.timeZone),
    limit: perPage,
    offset: (Number(filters.page) - 1) * perPage,
  };
  return engine.look(viewer, async (eye) => {
    const seen = await actionsSeen(eye.tx, wish);
    const choices = await actionChoices(eye.tx, kickoffId);
    const words = await eye.words(wordIdsOf(seen.found));
    return { look: { region, viewer, now, words }, shown: { ...seen, choices } };
  });
}

/** Of the viewer's own seats, of the organisations they sit for, or of everybody. */
function ownersOf({ seats }: Viewer, who: ActionFilters['who']): Pick<ActionWish, 'seatIds' | 'ownerIds'> {
  switch (who) {
    case 'mine':
      return { seatIds: seats.map(({ seatId }) => seatId) };
    case 'organisation':
      return { ownerIds: seats.map(({ organisationId }) => organisationId) };
    case 'all':
      return {};
  }
}

/** One action the viewer may see, with its words; null when there is none. */
async function oneSeen(
  { engine, region, aggregate }: ActionPorts,
  viewer: Viewer,
  now: Instant,
  { kickoffId, actionId }: ActionPayload,
): Promise<{ readonly look: Look; readonly one: Listed } | null> {
  return engine.look(viewer, async (eye) => {
    const seen = await eye.see(aggregate, actionListId(kickoffId));
    const action = seen?.state.actions.find(({ id }) => id === actionId);
    if (!seen || !action) return null;
    const one = { list: seen.state, action };
    // The note is a word of the list itself; what is to be done is a word of the kick-off.
    const words = new Map([...seen.words, ...(await eye.words([action.whatId]))]);
    return { look: { region, viewer, now, words }, one };
  });
}

/** "acties": what the viewer agreed to do. */
export function actionCommands(): readonly Command[] {
  return [
    {
      word: 'acties',
      help: ({ language }) => {
        const phrases = actionPhrases(language);
        return { usage: phrases.text('command.usage'), means: phrases.text('command.means') };
      },
      handle: async () => ({ kind: 'cards', cards: [{ card: cards.mine, payload: {} }] }),
    },
  ];
}

export function actionPages(ports: ActionPorts): readonly PageRoute<ActionFilters>[] {
  return [
    {
      name: pages.list,
      path: '/acties',
      params: actionFilters,
      show: async (request, filters) => {
        const { look, shown } = await pageSeen(ports, request, filters);
        return actionsPage(look, shown, filters);
      },
    },
  ];
}

export function actionCards(ports: ActionPorts): readonly CardRoute[] {
  const ofOne = (name: string, card: (look: Look, one: Listed) => Card | null): CardRoute<ActionPayload> => ({
    name,
    payload: actionPayload,
    show: async (viewer, payload, now) => {
      const seen = await oneSeen(ports, viewer, now, payload);
      return seen && card(seen.look, seen.one);
    },
  });
  const mine: CardRoute<Record<string, never>> = {
    name: cards.mine,
    payload: nothingPayload,
    show: async (viewer, _payload, now) => {
      const { look, mine } = await mineSeen(ports, viewer, now);
      return mineCard(look, mine);
    },
  };
  return [
    ofOne(cards.action, actionCard),
    ofOne(cards.reminder, reminderCard),
    ofOne(cards.stuck, stuckCard),
    mine,
  ];
}

export function actionPresses(ports: ActionPorts): readonly Press<ActionPayload>[] {
  return [
    {
      name: presses.done,
      payload: actionPayload,
      handle: (request, payload) => report(ports, request, payload, 'done'),
    },
    {
      name: presses.running,
      payload: actionPayload,
      handle: (request, payload) => report(ports, request, payload, 'running'),
    },
  ];
}

export function actionDialogs(ports: ActionPorts): readonly DialogRoute<ActionPayload>[] {
  const form = (
    name: string,
    view: (look: Look, one: Listed) => Dialog,
    submit: DialogRoute<ActionPayload>['submit'],
  ): DialogRoute<ActionPayload> => ({
    name,
    payload: actionPayload,
    onlyOn: async ({ viewer, now }, payload) => {
      const seen = await oneSeen(ports, viewer, now, payload);
      if (seen?.one.list.level !== 'STRICT') return null;
      return { page: pages.list, params: { kickoff: payload.kickoffId, who: 'all' } };
    },
    build: async ({ viewer, now }, payload) => {
      const seen = await oneSeen(ports, viewer, now, payload);
      return seen && isMine(seen.look, seen.one) ? view(seen.look, seen.one) : denied;
    },
    submit,
  });
  return [
    form(dialogs.report, reportDialog, (request, payload, { plain }) =>
      report(ports, request, payload, plain['status'] as Report, plain['reason']),
    ),
    form(dialogs.stuck, stuckDialog, (request, payload, { plain }) =>
      report(ports, request, payload, 'stuck', plain['reason']),
    ),
  ];
}

const events = { done: 'markDone', running: 'markRunning' } as const;

/** Says how an action stands; what comes back is the action as it stands now. */
async function report(
  { engine, aggregate }: ActionPorts,
  request: Request,
  payload: ActionPayload,
  status: Report,
  reason: unknown = null,
): Promise<Reply> {
  const { actionId, kickoffId } = payload;
  const event: ActionEvent =
    status === 'stuck' ? { type: 'markStuck', actionId, reason } : { type: events[status], actionId };
  const outcome = await engine.run(aggregate, actionListId(kickoffId), event, request);
  const phrases = actionPhrases(request.viewer.language);
  switch (outcome.status) {
    case 'denied':
      return denied;
    case 'refused': {
      const { name, fields = [] } = outcome.refusal;
      const spans = phrases.spans(`refusal.${name as ActionRefusal}`);
      return { kind: 'again', problem: { size: 'notice', tone: 'warning', spans }, fields };
    }
    case 'done': {
      const notice = { size: 'notice', tone: 'success', spans: phrases.spans(`done.${status}`) } as const;
      return { kind: 'cards', cards: [{ card: cards.action, payload }], notice };
    }
  }
}
