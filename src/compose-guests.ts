import { type Config, ConfigFault } from './config.ts';
import type { RegionPack } from './regions/schema.ts';

/**
 * Whether people of another tenant than a bot's own may take part is the region's to decide, and which tenants the
 * operator's. Throws ConfigFault where the operator names tenants and the region lets nobody in.
 */
export function checkGuests(
  { teams }: Pick<Config, 'teams'>,
  region: Pick<RegionPack, 'guestsInChat'>,
): void {
  const named = teams?.apps.some(({ allowedTenantIds }) => allowedTenantIds.length > 0) ?? false;
  if (!named || region.guestsInChat) return;
  throw new ConfigFault([
    {
      setting: 'TEAMS_APPS',
      problem: 'names allowedTenantIds, but the region pack lets no guests in (guestsInChat)',
      remedy: 'Take allowedTenantIds out, or have the region decide and write guestsInChat: true in its pack',
    },
  ]);
}
