import type { Aggregate } from '../../engine/workflow.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { themeGrants, themeMay } from './access.ts';
import type { ThemeEvent } from './events.ts';
import type { Theme } from './model.ts';
import { themeWanted } from './reminders.ts';
import { themeRetention } from './retention.ts';
import { themeStore } from './store.ts';
import { decideTheme } from './workflow.ts';

export type ThemeAggregate = Aggregate<Theme, ThemeEvent>;

export function themeAggregate(region: RegionPack): ThemeAggregate {
  return {
    kind: 'theme',
    store: themeStore,
    may: themeMay(region),
    grants: themeGrants(region),
    decide: decideTheme(region),
    wanted: themeWanted,
    retentionUntil: themeRetention(region),
    level: ({ level }) => level,
  };
}
