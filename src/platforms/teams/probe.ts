import { faultOf } from './sending-faults.ts';
import type { TeamsSite } from './site.ts';

/** Often enough that who looks after people hears of it the same morning. In milliseconds. */
const every = 5 * 60_000;

/** Asks Microsoft Entra now and then whether each registration gets a token. */
export function probe(site: TeamsSite): { start(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
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
