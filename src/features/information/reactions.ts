import { z } from 'zod';
import type { RecordedFact } from '../../engine/feature.ts';
import { uuidFrom } from '../../lib/ids.ts';
import { dayOf } from '../../lib/time.ts';
import type { InformationPorts, InformationReads } from './lookups.ts';
import { type Circle, circleId, circleTold } from './model.ts';
import { staffedBy } from './staff.ts';
import { unmetTold } from './unmet-model.ts';

interface Ports extends InformationPorts {
  readonly reads: InformationReads;
}

/** Others than before have to do with a kick-off: its circle is kept, and every request of it follows. */
export async function followCircle(ports: Ports, fact: RecordedFact): Promise<void> {
  const circle = circleTold.parse(fact.data);
  const { engine, aggregates, reads } = ports;
  const event = { type: 'follow', circle } as const;
  await engine.runAsSystem(aggregates.circles, circleId(circle.kickoffId), event, systemOf(fact));
  for (const { id } of await reads.requestsOf(circle.kickoffId)) await followOne(ports, fact, id, circle);
}

const told = z.object({ requestId: z.uuid(), kickoffId: z.uuid() });

/** A request may have been asked with a circle that had just changed: it takes the newest one. */
export async function catchUp(ports: Ports, fact: RecordedFact): Promise<void> {
  const { requestId, kickoffId } = told.parse(fact.data);
  const circle = await ports.reads.circleOf(kickoffId);
  if (circle !== null) await followOne(ports, fact, requestId, circle);
}

async function followOne(ports: Ports, fact: RecordedFact, requestId: string, circle: Circle): Promise<void> {
  const { engine, aggregates, reads, region } = ports;
  const staffed = staffedBy(region, circle, await reads.seatsOn(dayOf(engine.now(), region.timeZone)));
  await engine.runAsSystem(
    aggregates.requests,
    requestId,
    { type: 'follow', circle, staffed },
    systemOf(fact),
  );
}

/** A request stopped at a gate: what stays behind of it has an id of its own, that leads back to nothing. */
export async function leaveUnmet({ engine, aggregates }: Ports, fact: RecordedFact): Promise<void> {
  const id = uuidFrom(`unmet need ${fact.id}`);
  const event = { type: 'leave', id, told: unmetTold.parse(fact.data) } as const;
  await engine.runAsSystem(aggregates.unmet, id, event, systemOf(fact));
}

const systemOf = (fact: RecordedFact) => ({
  name: 'information',
  deliveryId: `fact:${fact.id}:information`,
  quietly: true,
});
