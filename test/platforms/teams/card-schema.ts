import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import type { AdaptiveCard, CardAction } from '../../../src/platforms/teams/adaptive-card.ts';
import { hostConfig } from '../../support/teams/card-look.ts';
import { thingsIn } from './gallery-drawn.ts';

// Its modules are not Node's: what stands in dist is.
const library = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as typeof AdaptiveCards;

/**
 * What Microsoft's own implementation of Adaptive Cards finds wrong with a card of version 1.5: what it warns about,
 * and every property or value that is not in its schema of that version, and so does not come out again.
 */
export function schemaFaults(card: AdaptiveCard): readonly string[] {
  const { warnings, written } = parsed(card);
  // What stands in for something is not written out with it: in a card of its own it is.
  const second = thingsIn(card).flatMap(({ fallback }) =>
    fallback === undefined ? [] : schemaFaults({ ...card, body: [], actions: [fallback as CardAction] }),
  );
  return [...warnings, ...lostIn(card, written, card.type), ...second];
}

function parsed(card: AdaptiveCard) {
  const version = new library.Version(1, 5);
  const reading = new library.SerializationContext(version);
  const parser = new library.AdaptiveCard();
  parser.hostConfig = new library.HostConfig(hostConfig('light'));
  parser.parse(structuredClone(card), reading);
  const events = Array.from({ length: reading.eventCount }, (_, index) => reading.getEventAt(index));
  return {
    warnings: [...events, ...parser.validateProperties().validationEvents].map(({ message }) => message),
    written: parser.toJSON(new library.SerializationContext(version)) as unknown,
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function lostIn(given: unknown, written: unknown, at: string): readonly string[] {
  if (!isObject(given)) return given === written ? [] : [`${at}: ${JSON.stringify(given)} is not known`];
  const back = isObject(written) ? written : {};
  return Object.entries(given)
    .filter(([name]) => name !== 'fallback')
    .flatMap(([name, value]) => lostIn(value, back[name], `${at}.${name}`));
}
