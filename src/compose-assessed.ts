import { type Config, ConfigFault } from './config.ts';
import type { RegionPack } from './regions/schema.ts';

/**
 * A region may let cases through chat once it has assessed the vendors. Throws ConfigFault where a chat platform is
 * set up that the region did not assess: its people would get what nobody decided they may get there.
 */
export function checkAssessed(
  { slack, teams }: Pick<Config, 'slack' | 'teams'>,
  { levels, chatVendorAssessed }: Pick<RegionPack, 'levels' | 'chatVendorAssessed'>,
): void {
  if (levels.case !== 'CONFIDENTIAL') return;
  const assessed = chatVendorAssessed?.platforms ?? [];
  const used = [
    ...(slack === undefined ? [] : [{ platform: 'slack', setting: 'SLACK_BOT_TOKEN' } as const]),
    ...(teams === undefined ? [] : [{ platform: 'teams', setting: 'TEAMS_APPS' } as const]),
  ];
  const faults = used
    .filter(({ platform }) => !assessed.includes(platform))
    .map(({ platform, setting }) => ({
      setting,
      problem: `sets up ${platform}, which the region pack did not assess for cases (chatVendorAssessed)`,
      remedy: `Have the region assess ${platform} and name it there, or write levels: { case: STRICT } in its pack`,
    }));
  if (faults.length > 0) throw new ConfigFault(faults);
}
