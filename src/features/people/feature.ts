import type { DialogRoute } from '../../chat/surface.ts';
import type { Engine } from '../../engine/engine.ts';
import type { AnyAggregate, Feature } from '../../engine/feature.ts';
import { freshId } from '../../lib/ids.ts';
import { isCoordinating } from '../../regions/lookups.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { peopleAggregate } from './aggregate.ts';
import { chatHome, chatPresses, linkForm } from './handlers-chat.ts';
import { managingForms, ownForms } from './handlers-forms.ts';
import { importPresses, pasteForm, peopleDownloads } from './handlers-import.ts';
import { peoplePages } from './handlers-pages.ts';
import { peoplePresses } from './handlers-presses.ts';
import { registerId } from './model.ts';
import type { ChatLinks, Room, SignInLinks } from './room.ts';
import { peopleWords } from './words.ts';

/** What others fill in for this feature. */
export interface PeoplePorts {
  readonly signInLinks: SignInLinks;
  readonly chatLinks: ChatLinks;
}

/** Organisations, seats, who has them and who stands in. */
export function peopleFeature(engine: Engine, region: RegionPack, ports: PeoplePorts): Feature {
  const aggregate = peopleAggregate(region);
  const room: Room = { engine, region, aggregate, signInLinks: ports.signInLinks, ...ports.chatLinks };
  return {
    name: 'people',
    aggregates: [aggregate as unknown as AnyAggregate],
    pages: peoplePages(room),
    dialogs: [
      ...managingForms(room),
      ...ownForms(room),
      pasteForm(room),
      linkForm(room),
    ] as readonly DialogRoute[],
    presses: [...peoplePresses(room), ...importPresses(room), ...chatPresses(room)],
    downloads: peopleDownloads(room),
    home: [{ place: 60, show: (request) => chatHome(room, request) }],
    menu: [
      {
        page: 'people.overview',
        place: 80,
        label: ({ language, seats }) =>
          seats.some((seat) => isCoordinating(seat, region))
            ? peopleWords(language).text('overview.menu')
            : null,
      },
      {
        page: 'people.settings',
        place: 90,
        label: ({ language }) => peopleWords(language).text('settings.menu'),
      },
    ],
    seed: async () => {
      // A new id each time: a pack that goes back to what it was is a change too.
      const delivery = { name: 'seed', deliveryId: `seed people ${freshId()}`, quietly: true };
      await engine.runAsSystem(aggregate, registerId, { type: 'seedFromPack' }, delivery);
    },
  };
}
