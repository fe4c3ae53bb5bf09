import type { Grant, MayTable } from '../../engine/workflow.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { themeAudience, themeKeepers } from './authority.ts';
import type { ThemeEvent } from './events.ts';
import type { Theme } from './model.ts';

/** `see`: the theme and why it ended. `keep`: name it otherwise, end it. */
type ThemeGrant = Grant & { readonly right: 'see' | 'keep' };

/** Who may bring what about. A new theme is for who guides kick-offs of its kind in its district. */
export function themeMay(region: RegionPack): MayTable<Theme, ThemeEvent> {
  return {
    seed: (asking) => asking.isSystem,
    create: (asking, { kind, district }) =>
      themeKeepers(region, kind, district).some((one) => asking.principals.has(one)),
    takeUp: (asking, { kind, district }) =>
      themeKeepers(region, kind, district).some((one) => asking.principals.has(one)),
    rename: (asking) => asking.rights.has('keep'),
    end: (asking, { seatId }) => asking.rights.has('keep') && asking.principals.has(`seat:${seatId}`),
  };
}

export function themeGrants(region: RegionPack) {
  return ({ kind, district }: Theme): readonly ThemeGrant[] => [
    ...themeAudience(region, district).map((principal): ThemeGrant => ({ principal, right: 'see' })),
    ...themeKeepers(region, kind, district).flatMap((principal): ThemeGrant[] => [
      { principal, right: 'see' },
      { principal, right: 'keep' },
    ]),
  ];
}
