import { keptWithReasonWhen, type Request } from '../../chat/surface.ts';
import type { Engine } from '../../engine/engine.ts';
import type { AnyAggregate, Feature, RecordedFact } from '../../engine/feature.ts';
import type { Calendar } from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { KickoffPart } from '../kickoffs/part-model.ts';
import { communicationAggregate } from './aggregate.ts';
import { communicationDialogs } from './dialog-handlers.ts';
import {
  communicationCards,
  communicationPages,
  communicationPart,
  communicationPresses,
} from './handlers.ts';
import { circle, communicationPlanId } from './model.ts';
import { circleFact } from './names.ts';
import { communicationInRecord } from './record-part.ts';
import { type CommunicationPorts, planSeen } from './room.ts';

/** Communication: the moments at which it helps, approved by whoever must, and then somebody's action. */
export function communicationFeature(engine: Engine, region: RegionPack, calendar: Calendar): Feature {
  const ports = portsOf(engine, region, calendar);
  return {
    name: 'communication',
    aggregates: [ports.aggregate as unknown as AnyAggregate],
    pages: communicationPages(ports),
    cards: communicationCards(ports),
    presses: communicationPresses(ports),
    dialogs: communicationDialogs(ports).map((route) =>
      keptWithReasonWhen(route, (request, { kickoffId = '' }) => isAboutTheme(ports, request, kickoffId)),
    ),
    reactions: [{ fact: circleFact, react: (fact) => followCircle(ports, fact) }],
  };
}

/** What the page of a kick-off shows of its communication; and its record. */
export function communicationOnKickoffPage(
  engine: Engine,
  region: RegionPack,
  calendar: Calendar,
): KickoffPart {
  const ports = portsOf(engine, region, calendar);
  const onPage: KickoffPart = (request, { kickoff }) => communicationPart(ports, request, kickoff.id);
  return Object.assign(onPage, { inRecord: communicationInRecord(ports) });
}

function portsOf(engine: Engine, region: RegionPack, calendar: Calendar): CommunicationPorts {
  return { engine, region, calendar, aggregate: communicationAggregate(region, calendar) };
}

/** About a case nothing that looks like data about a person may stay, whatever the reason. */
async function isAboutTheme(
  ports: CommunicationPorts,
  { viewer, now }: Request,
  kickoffId: string,
): Promise<boolean> {
  const look = await planSeen(ports, viewer, now, kickoffId);
  return look !== null && look.plan.circle.variant !== 'CASE';
}

/** Who has to do with a kick-off changed: its plan follows, once, however often the fact is told. */
async function followCircle({ engine, aggregate }: CommunicationPorts, fact: RecordedFact): Promise<void> {
  const event = { type: 'followCircle', circle: circle.parse(fact.data) } as const;
  const system = { name: 'communication', deliveryId: `fact:${fact.id}:communication` };
  await engine.runAsSystem(aggregate, communicationPlanId(event.circle.kickoffId), event, system);
}
