import type { DialogRoute } from '../../chat/surface.ts';
import type { Engine } from '../../engine/engine.ts';
import type { AnyAggregate, Feature } from '../../engine/feature.ts';
import type { Calendar } from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { KickoffPart } from '../kickoffs/part-model.ts';
import { informationAggregates } from './aggregate.ts';
import {
  informationCards,
  informationMenu,
  informationPresses,
  listPage,
  showPage,
  unmetRoute,
} from './handlers.ts';
import { requestForms } from './handlers-forms.ts';
import { askForms } from './handlers-start.ts';
import { informationPart } from './kickoff-part.ts';
import type { InformationPorts, InformationReads } from './lookups.ts';
import { circleFact, facts } from './names.ts';
import { catchUp, followCircle, leaveUnmet } from './reactions.ts';
import { informationInRecord } from './record-part.ts';

/** Information requests: what a kick-off needs to know, past three gates, to an answer that is used. */
export function informationFeature(
  engine: Engine,
  region: RegionPack,
  calendar: Calendar,
  reads: InformationReads,
): Feature {
  const aggregates = informationAggregates(region, calendar);
  const ports: InformationPorts = { engine, region, calendar, aggregates };
  const { requests, circles, unmet } = aggregates;
  const reacting = { ...ports, reads };
  return {
    name: 'information',
    aggregates: [requests, circles, unmet].map((one) => one as unknown as AnyAggregate),
    // The page of what was not to be had comes first: its address would be read as the id of a request.
    pages: [listPage(ports), unmetRoute(ports), showPage(ports)],
    cards: informationCards(ports),
    presses: informationPresses(ports),
    dialogs: [...askForms(ports), ...requestForms(ports)] as readonly DialogRoute[],
    menu: informationMenu(region),
    reactions: [
      { fact: circleFact, react: (fact) => followCircle(reacting, fact) },
      { fact: facts.asked, react: (fact) => catchUp(reacting, fact) },
      { fact: facts.unmet, react: (fact) => leaveUnmet(reacting, fact) },
    ],
  };
}

/** What the page of a kick-off shows of its information requests, with the way to begin one; and its record. */
export function informationOnKickoffPage(
  engine: Engine,
  region: RegionPack,
  calendar: Calendar,
): KickoffPart {
  const aggregates = informationAggregates(region, calendar);
  const ports = { engine, region, calendar, aggregates };
  return Object.assign(informationPart(ports), { inRecord: informationInRecord(ports) });
}
