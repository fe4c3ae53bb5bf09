import type { Language } from '../../lib/language.ts';
import { type Day, dayOf, type Instant } from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { People } from './model.ts';
import { type PeopleWords, peopleWords } from './words.ts';

/** What every view of this feature starts from: the register as one viewer may see it, at one moment. */
export interface Look {
  readonly people: People;
  readonly region: RegionPack;
  readonly accountId: string;
  readonly language: Language;
  readonly words: PeopleWords;
  readonly now: Instant;
  /** In the region's zone. */
  readonly today: Day;
  readonly manages: boolean;
}

export function lookAt(
  people: People,
  region: RegionPack,
  request: {
    readonly viewer: { readonly accountId: string; readonly language: Language };
    readonly now: Instant;
  },
  rights: ReadonlySet<string>,
): Look {
  const { accountId, language } = request.viewer;
  return {
    people,
    region,
    accountId,
    language,
    words: peopleWords(language),
    now: request.now,
    today: dayOf(request.now, region.timeZone),
    manages: rights.has('manage'),
  };
}
