import { type DialogRoute, denied, type Reply, type Request } from '../../chat/surface.ts';
import type { Viewer } from '../../chat/viewer.ts';
import { idsFrom } from '../../lib/ids.ts';
import type { Values } from '../../view/fields.ts';
import { missingInformationId } from '../kickoffs/part-model.ts';
import { askDialog } from './form-views.ts';
import { doneBy } from './handlers.ts';
import { type InformationPorts, seatsToday } from './lookups.ts';
import type { Circle } from './model.ts';
import { dialogs } from './names.ts';
import {
  type KickoffPayload,
  kickoffPayload,
  type MissingPayload,
  missingPayload,
} from './payloads-model.ts';
import { staffedBy } from './staff.ts';
import { mayAskIn, missingText } from './start.ts';
import { circleOf, sharedMissing } from './store.ts';

/** Starting a request: from nothing, or from what a partner said it misses. */
export function askForms(
  ports: InformationPorts,
): readonly [DialogRoute<KickoffPayload>, DialogRoute<MissingPayload>] {
  const route = <P extends KickoffPayload>(
    name: string,
    payload: DialogRoute<P>['payload'],
    missing: (viewer: Viewer, given: P) => Promise<Missed | null>,
  ): DialogRoute<P> => ({
    name,
    payload,
    // About a case there is no room for data about persons at all.
    mayKeep: async ({ viewer }, { kickoffId }) =>
      (await circleSeen(ports, viewer, kickoffId))?.isCase === false,
    onlyOn: async ({ viewer }, { kickoffId }) => {
      const circle = await circleSeen(ports, viewer, kickoffId);
      return circle?.level === 'STRICT' ? { page: 'kickoffs.show', params: { kickoffId } } : null;
    },
    build: async ({ viewer }, given) => {
      const circle = await circleSeen(ports, viewer, given.kickoffId);
      if (circle === null || !mayAskIn(circle, viewer)) return denied;
      const missed = await missing(viewer, given);
      return askDialog({ viewer }, missed === null ? null : missed.words);
    },
    submit: async (request, given, { plain }) => {
      const missed = await missing(request.viewer, given);
      return ask(ports, request, given.kickoffId, { plain, fromId: missed?.id });
    },
  });
  return [
    route(dialogs.ask, kickoffPayload, async () => null),
    route(dialogs.askFrom, missingPayload, (viewer, given) => missingWords(ports, viewer, given)),
  ];
}

function circleSeen({ engine }: InformationPorts, viewer: Viewer, kickoffId: string): Promise<Circle | null> {
  return engine.read(viewer, (tx) => circleOf(tx, kickoffId));
}

/** What a partner said it misses: the words, and the id of the answer they stand in. */
interface Missed {
  readonly id: string;
  readonly words: string;
}

/** What a partner said it misses, when it was meant for everyone: a request shows it to the whole circle. */
async function missingWords(
  { engine }: InformationPorts,
  viewer: Viewer,
  { kickoffId, contributionId: id }: MissingPayload,
): Promise<Missed | null> {
  const seats = viewer.seats.map(({ seatId }) => seatId);
  const about = { kickoffId, contributionId: id, questionId: missingInformationId };
  return engine.look(viewer, async (eye) => {
    const isShared = await sharedMissing(eye.tx, about, seats);
    const words = missingText((await eye.words(isShared ? [id] : [])).get(id));
    return words === null ? null : { id, words };
  });
}

async function ask(
  ports: InformationPorts,
  request: Request,
  kickoffId: string,
  { plain, fromId }: { readonly plain: Values; readonly fromId: string | undefined },
): Promise<Reply> {
  const { viewer, deliveryId } = request;
  const circle = await circleSeen(ports, viewer, kickoffId);
  const by = circle && mayAskIn(circle, viewer);
  if (!circle || !by) return denied;
  const id = idsFrom(`${viewer.accountId}:${deliveryId}:information`)();
  const staffed = staffedBy(ports.region, circle, await seatsToday(ports, request));
  const { question, why, level } = plain;
  const from = fromId === undefined ? {} : { fromId };
  return doneBy(ports, request, id, { type: 'ask', id, circle, staffed, by, question, why, level, ...from });
}
