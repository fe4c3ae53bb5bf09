import { WebAPIPlatformError } from '@slack/web-api';
import type { SlackSite } from './site.ts';

/** Often enough that who looks after people hears of it the same morning. In milliseconds. */
const every = 5 * 60_000;

/** Asks Slack now and then whether it is there and lets us in. With several workspaces only sending tells. */
export function probe(site: SlackSite): { start(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    try {
      const client = await site.clientOf('', null);
      if (client === null) return;
      await client.auth.test();
      site.status.reached();
    } catch (error) {
      if (error instanceof WebAPIPlatformError) site.status.refused(error.data.error);
      else site.status.unreachable('network');
    }
  };
  return {
    start() {
      void look();
      timer = setInterval(() => void look(), every);
      timer.unref();
    },
    stop: () => clearInterval(timer),
  };
}
