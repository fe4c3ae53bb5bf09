import { addMonths, type Instant, instantOn } from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { Theme } from './model.ts';

/** Words about a theme go some time after it ended, and in any case at the cap, by the region pack. */
export function themeRetention(region: RegionPack) {
  return ({ createdOn, ended }: Theme): Instant => {
    const cap = addMonths(createdOn, region.retention.hardCapMonths);
    if (ended === null) return instantOn(cap, '00:00', region.timeZone);
    const after = addMonths(ended.on, region.retention.answersMonthsAfterClosing);
    return instantOn(after, '00:00', region.timeZone);
  };
}
