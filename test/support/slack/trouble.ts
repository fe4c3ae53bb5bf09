import { RateLimited } from './slack-error.ts';
import type { World } from './world.ts';

/** What can be wrong with Slack, switched on and off by a test. */
export interface Trouble {
  /** One message a second in each channel; the rest is told to come back. */
  limitsChannels: boolean;
  /** Every call is answered with this HTTP status; null for none. */
  status: number | null;
  /** How long every answer takes, in milliseconds of real time. */
  delay: number;
  /** Calls are carried out, and the answer is lost on the way. */
  losesAnswers: boolean;
  /** Calls of these methods are answered with this error. */
  readonly errors: Map<string, string>;
}

export function noTrouble(): Trouble {
  return { limitsChannels: false, status: null, delay: 0, losesAnswers: false, errors: new Map() };
}

/** Keeps the pace of every channel, in milliseconds. Throws RateLimited. */
export function pacer(world: World): (channelId: string) => void {
  const pace = 1000;
  const last = new Map<string, number>();
  return (channelId) => {
    const since = world.now() - (last.get(channelId) ?? Number.NEGATIVE_INFINITY);
    if (since < pace) throw new RateLimited(Math.ceil((pace - since) / 1000));
    last.set(channelId, world.now());
  };
}
