import { keptWithReason } from '../../chat/surface.ts';
import type { Engine } from '../../engine/engine.ts';
import type { AnyAggregate, Feature } from '../../engine/feature.ts';
import { freshId } from '../../lib/ids.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { themeAggregate } from './aggregate.ts';
import { themeForms } from './handlers-forms.ts';
import { themePages } from './handlers-pages.ts';
import { packThemeId, type ThemePart } from './model.ts';
import type { Room } from './room.ts';
import type { KeptPackTheme } from './store.ts';
import { themeWords } from './words.ts';

/** What others fill in for this feature. */
export interface ThemePorts {
  /** What later features add to the page of a theme, in order. */
  readonly partsOfTheme: readonly ThemePart[];
  /** The themes of the pack as they are kept: `keptPackThemes` as engine. */
  keptPackThemes(): Promise<readonly KeptPackTheme[]>;
}

/** What districts and the region work on for some years. */
export function themesFeature(engine: Engine, region: RegionPack, ports: ThemePorts): Feature {
  const aggregate = themeAggregate(region);
  const room: Room = { engine, region, aggregate, partsOfTheme: ports.partsOfTheme };
  return {
    name: 'themes',
    aggregates: [aggregate as unknown as AnyAggregate],
    pages: themePages(room),
    dialogs: themeForms(room).map(keptWithReason),
    menu: [
      { page: 'themes.list', place: 20, label: ({ language }) => themeWords(language).text('list.title') },
    ],
    seed: async () => {
      for (const { code, district } of await themesToSeed(region, ports)) {
        // A new id each time: a pack that goes back to what it was is a change too.
        const delivery = { name: 'seed', deliveryId: `seed theme ${freshId()}`, quietly: true };
        const event = { type: 'seed', code, district } as const;
        await engine.runAsSystem(aggregate, packThemeId(code, district), event, delivery);
      }
    },
  };
}

/** Each theme of the plan for the whole region and for the districts it names; and those the pack had before. */
async function themesToSeed(region: RegionPack, ports: ThemePorts): Promise<readonly KeptPackTheme[]> {
  const packed = region.themes.flatMap(({ id: code, states }): KeptPackTheme[] => [
    { code, district: null },
    ...states.map(({ district }) => ({ code, district })),
  ]);
  const all = [...packed, ...(await ports.keptPackThemes())];
  return [...new Map(all.map((one) => [packThemeId(one.code, one.district), one])).values()];
}
