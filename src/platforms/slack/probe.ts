import { WebAPIPlatformError } from '@slack/web-api';
import { lookingNowAndThen } from '../../chat/running-chat.ts';
import type { SlackSite } from './site.ts';

/** Asks Slack now and then whether it is there and lets us in. With several workspaces only sending tells. */
export const probe = (site: SlackSite) =>
  lookingNowAndThen(async () => {
    try {
      const client = await site.clientOf('', null);
      if (client === null) return;
      await client.auth.test();
      site.status.reached();
    } catch (error) {
      if (error instanceof WebAPIPlatformError) site.status.refused(error.data.error);
      else site.status.unreachable('network');
    }
  });
