import { denied, type Reply, type Request } from '../../chat/surface.ts';
import type { Viewer } from '../../chat/viewer.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Calendar, Instant } from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { CommunicationAggregate } from './aggregate.ts';
import type { CommunicationEvent } from './events.ts';
import type { Look } from './look.ts';
import { type CommunicationMoment, communicationPlanId, type MomentPayload } from './model.ts';
import { cards } from './names.ts';
import { communicationFormPhrases } from './phrases.ts';
import type { CommunicationRefusal } from './refusals.ts';

/** What the handlers work with. */
export interface CommunicationPorts {
  readonly engine: Engine;
  readonly region: RegionPack;
  readonly calendar: Calendar;
  readonly aggregate: CommunicationAggregate;
}

/** The plan of a kick-off as the viewer may see it; null when there is none. */
export async function planSeen(
  { engine, region, calendar, aggregate }: CommunicationPorts,
  viewer: Viewer,
  now: Instant,
  kickoffId: string,
): Promise<Look | null> {
  const seen = await engine.see(aggregate, communicationPlanId(kickoffId), viewer);
  if (!seen) return null;
  return { region, calendar, viewer, now, plan: seen.state, rights: seen.rights, words: seen.words };
}

export interface OneSeen {
  readonly look: Look;
  readonly moment: CommunicationMoment;
}

export async function momentSeen(
  ports: CommunicationPorts,
  viewer: Viewer,
  now: Instant,
  { kickoffId, momentId }: MomentPayload,
): Promise<OneSeen | null> {
  const look = await planSeen(ports, viewer, now, kickoffId);
  const moment = look?.plan.moments.find(({ id }) => id === momentId);
  return look && moment ? { look, moment } : null;
}

/** What was done, as the notice about it is called. */
export type Done = 'added' | 'edited' | 'asked' | 'approved' | 'declined' | 'risk' | 'dropped';

/** Runs an event; what comes back is the moment as it stands now. */
export async function runThenShow(
  { engine, aggregate }: CommunicationPorts,
  request: Request,
  kickoffId: string,
  done: Done,
  event: CommunicationEvent,
): Promise<Reply> {
  const outcome = await engine.run(aggregate, communicationPlanId(kickoffId), event, request);
  const phrases = communicationFormPhrases(request.viewer.language);
  switch (outcome.status) {
    case 'denied':
      return denied;
    case 'refused': {
      const { name, fields = [] } = outcome.refusal;
      const spans = phrases.spans(`refusal.${name as CommunicationRefusal}`);
      return { kind: 'again', problem: { size: 'notice', tone: 'warning', spans }, fields };
    }
    case 'done': {
      const momentId = 'momentId' in event ? event.momentId : outcome.state.moments.at(-1)?.id;
      const notice = { size: 'notice', tone: 'success', spans: phrases.spans(`done.${done}`) } as const;
      if (momentId === undefined) return { kind: 'notice', notice };
      return { kind: 'cards', cards: [{ card: cards.moment, payload: { kickoffId, momentId } }], notice };
    }
  }
}
