import { lookingNowAndThen } from '../../chat/running-chat.ts';
import { faultOf } from './sending-faults.ts';
import type { TeamsSite } from './site.ts';

/** Asks Microsoft Entra now and then whether each registration gets a token. */
export const probe = (site: TeamsSite) =>
  lookingNowAndThen(async () => {
    for (const app of site.apps.values()) {
      try {
        await app.knock();
        site.status.reached();
      } catch (error) {
        const { outage } = faultOf(error);
        if (outage) site.status[outage.kind](outage.reason);
        return;
      }
    }
  });
