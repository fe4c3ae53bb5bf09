import { keptWithReasonWhen } from '../../chat/surface.ts';
import type { Viewer } from '../../chat/viewer.ts';
import type { Engine } from '../../engine/engine.ts';
import type { AnyAggregate, Feature, RecordedFact } from '../../engine/feature.ts';
import type { Calendar } from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { variantSeen } from '../kickoffs/list-store.ts';
import type { KickoffPart } from '../kickoffs/part-model.ts';
import { actionAggregate } from './aggregate.ts';
import {
  type ActionPorts,
  actionCards,
  actionCommands,
  actionDialogs,
  actionPages,
  actionPresses,
} from './handlers.ts';
import { actionsPart } from './kickoff-part.ts';
import { actionListId, agreed, agreedMoments, promised, releveled, shared } from './model.ts';
import {
  adoptedFact,
  levelChangedFact,
  momentsAgreedFact,
  pages,
  promisedFact,
  readersChangedFact,
} from './names.ts';
import { actionPhrases } from './phrases.ts';
import { actionsInRecord } from './record-part.ts';

/** Actions: what was agreed, asked about until it is done. */
export function actionsFeature(engine: Engine, region: RegionPack, calendar: Calendar): Feature {
  const aggregate = actionAggregate(region, calendar);
  const ports: ActionPorts = { engine, region, aggregate };
  return {
    name: 'actions',
    aggregates: [aggregate as unknown as AnyAggregate],
    commands: actionCommands(),
    pages: actionPages(ports),
    cards: actionCards(ports),
    presses: actionPresses(ports),
    dialogs: actionDialogs(ports).map((route) =>
      keptWithReasonWhen(route, ({ viewer }, { kickoffId = '' }) => isAboutTheme(engine, viewer, kickoffId)),
    ),
    menu: [
      { page: pages.list, place: 30, label: ({ language }) => actionPhrases(language).text('menu.label') },
    ],
    reactions: [
      { fact: adoptedFact, react: (fact) => followAdoption(ports, fact) },
      { fact: momentsAgreedFact, react: (fact) => followCommunication(ports, fact) },
      { fact: promisedFact, react: (fact) => followPromises(ports, fact) },
      { fact: levelChangedFact, react: (fact) => takeLevel(ports, fact) },
      { fact: readersChangedFact, react: (fact) => shareAgain(ports, fact) },
    ],
  };
}

/** What the page of a kick-off shows of its actions; and its record. */
export function actionsOnKickoffPage(engine: Engine, region: RegionPack, calendar: Calendar): KickoffPart {
  const ports: ActionPorts = { engine, region, aggregate: actionAggregate(region, calendar) };
  const onPage: KickoffPart = (request, { kickoff }) => actionsPart(ports, request, kickoff.id);
  return Object.assign(onPage, { inRecord: actionsInRecord(ports) });
}

/** About a case nothing that looks like data about a person may stay, whatever the reason. */
async function isAboutTheme(engine: Engine, viewer: Viewer, kickoffId: string): Promise<boolean> {
  const variant = await engine.read(viewer, (tx) => variantSeen(tx, kickoffId));
  return variant !== null && variant !== 'CASE';
}

/** A version was adopted: its actions follow, once, however often the fact is told. */
async function followAdoption({ engine, aggregate }: ActionPorts, fact: RecordedFact): Promise<void> {
  const event = { type: 'follow', agreed: agreed.parse(fact.data) } as const;
  const system = { name: 'actions', deliveryId: `fact:${fact.id}:actions` };
  await engine.runAsSystem(aggregate, actionListId(event.agreed.kickoffId), event, system);
}

/** A message was approved, or dropped: who speaks has something to do on its days, or no longer. */
async function followCommunication({ engine, aggregate }: ActionPorts, fact: RecordedFact): Promise<void> {
  const event = { type: 'followMoments', agreed: agreedMoments.parse(fact.data) } as const;
  const system = { name: 'actions', deliveryId: `fact:${fact.id}:actions` };
  await engine.runAsSystem(aggregate, actionListId(event.agreed.kickoffId), event, system);
}

/** The answer to an information request is there: who promised to act on it has something to do. */
async function followPromises({ engine, aggregate }: ActionPorts, fact: RecordedFact): Promise<void> {
  const event = { type: 'followPromises', promised: promised.parse(fact.data) } as const;
  const system = { name: 'actions', deliveryId: `fact:${fact.id}:actions` };
  await engine.runAsSystem(aggregate, actionListId(event.promised.kickoffId), event, system);
}

/** What a chat may show of an action is what it may show of its kick-off. */
async function takeLevel({ engine, aggregate }: ActionPorts, fact: RecordedFact): Promise<void> {
  const { kickoffId, level } = releveled.parse(fact.data);
  const system = { name: 'actions', deliveryId: `fact:${fact.id}:actions` };
  await engine.runAsSystem(aggregate, actionListId(kickoffId), { type: 'relevel', level }, system);
}

/** Whoever was taken out of the agreement sees its actions no more, and is asked nothing; whoever came in sees them. */
async function shareAgain({ engine, aggregate }: ActionPorts, fact: RecordedFact): Promise<void> {
  const { kickoffId, readers } = shared.parse(fact.data);
  const system = { name: 'actions', deliveryId: `fact:${fact.id}:actions` };
  await engine.runAsSystem(aggregate, actionListId(kickoffId), { type: 'share', readers }, system);
}
