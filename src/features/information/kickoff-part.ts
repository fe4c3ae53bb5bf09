import type { Viewer } from '../../chat/viewer.ts';
import { organisation, textIn } from '../../regions/lookups.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { type KickoffPart, type KickoffSeen, missingInformationId } from '../kickoffs/part-model.ts';
import { type Missing, partNodes } from './list-views.ts';
import { type InformationPorts, lookWith } from './lookups.ts';
import { isLiving } from './model.ts';
import { mayAskIn, missingText } from './start.ts';
import { circleOf, requestsOf } from './store.ts';

/** On the page of a kick-off: its requests, and the ways to begin one. */
export function informationPart(ports: InformationPorts): KickoffPart {
  const { engine, region } = ports;
  return async ({ viewer, now }, seen) =>
    engine.look(viewer, async (eye) => {
      const kickoffId = seen.kickoff.id;
      const circle = await circleOf(eye.tx, kickoffId);
      const requests = await requestsOf(eye.tx, kickoffId);
      const words = await eye.words(requests.flatMap((one) => (isLiving(one) ? one.questionId : [])));
      const look = await lookWith(ports, eye, viewer, now, words);
      const mayAsk = circle !== null && mayAskIn(circle, viewer) !== null;
      return partNodes(look, kickoffId, requests, { mayAsk, missing: missingIn(region, viewer, seen) });
    });
}

/**
 * What partners said they miss, where the viewer reads it and it was meant for everyone, or is the viewer's own: a
 * request shows it to everybody who takes part.
 */
function missingIn(region: RegionPack, viewer: Viewer, { kickoff, words }: KickoffSeen): readonly Missing[] {
  const own = new Set(viewer.seats.map(({ seatId }) => seatId));
  return kickoff.partners.flatMap((partner) =>
    partner.answers
      .filter(({ questionId }) => questionId === missingInformationId)
      .filter(({ sharing }) => sharing === 'everyone' || own.has(partner.seatId))
      .flatMap(({ contributionId }): readonly Missing[] => {
        const said = contributionId === null ? null : missingText(words.get(contributionId));
        if (contributionId === null || said === null) return [];
        const known = organisation(region, partner.organisationId);
        const name = known ? textIn(known.name, viewer.language) : partner.organisationId;
        return [{ contributionId, organisation: name, words: said }];
      }),
  );
}
