import { themeAggregate } from '../../../src/features/themes/aggregate.ts';
import type { ThemeEvent } from '../../../src/features/themes/events.ts';
import { packThemeId } from '../../../src/features/themes/model.ts';
import { uuidFrom } from '../../../src/lib/ids.ts';
import { cast, says } from './cast.ts';
import { seatOf } from './script-people.ts';
import { from, type Happening, type Step } from './timeline.ts';
import type { World } from './world.ts';

const ownThemeId = uuidFrom('a theme of West-Utrecht');
/** What the script's kick-offs are about. */
export const hospitality = packThemeId('horeca', 'wu');
export const riskPlaces = packThemeId('risicolocaties', 'wu');
export const businessParks = packThemeId('bedrijventerreinen', 'fl');

const keeps = (
  objectId: string,
  type: ThemeEvent['type'],
  make: (world: World) => ThemeEvent | Promise<ThemeEvent>,
): Happening => ({
  name: `theme.${type} by ${cast.coordinator}`,
  async play(world, delivery) {
    const aggregate = themeAggregate(world.parts.region);
    await world.person(cast.coordinator, { aggregate, objectId, event: () => make(world), delivery });
  },
});

/** Monday afternoon: the district takes up a theme of the plan, and makes one of its own that does not last. */
export const themeSteps: readonly Step[] = from('2026-11-23', '13:00', [
  keeps(hospitality, 'takeUp', () => ({ type: 'takeUp', code: 'horeca', district: 'wu', kind: 'EXECUTION' })),
  keeps(ownThemeId, 'create', () => ({
    type: 'create',
    id: ownThemeId,
    name: 'Jachthavens',
    kind: 'EXECUTION',
    district: 'wu',
  })),
  keeps(ownThemeId, 'rename', () => ({ type: 'rename', name: 'Jachthavens en vaarwegen' })),
  keeps(ownThemeId, 'end', async (world) => {
    const seat = seatOf(await world.people(), cast.coordinator);
    const words = says('Het speelt niet meer');
    return { type: 'end', reason: words, organisationId: seat.organisationId, seatId: seat.id };
  }),
]);
