import type { SocketModeReceiver } from '@slack/bolt';
import type { StatusKeeper } from '../../chat/chat-status.ts';

/** A connection to Slack that is ours to keep up. */
export interface SocketLine {
  start(): void;
  stop(): Promise<void>;
}

/** Between two tries, in milliseconds: at once after a connection that stood, then ever later, to a minute. */
const pause = (failures: number): number => Math.min(60_000, failures * 2_000);

/**
 * Keeps Socket Mode connected. The client's own reconnecting is switched off: a network that is away at the moment
 * it tries again would end the whole process.
 */
export function socketLine(
  { client }: Pick<SocketModeReceiver, 'client'>,
  status: StatusKeeper,
  fault: (error: unknown) => void,
): SocketLine {
  let stopped = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  const connect = async (): Promise<void> => {
    try {
      await client.start();
      failures = 0;
      status.reached();
    } catch (error) {
      if (failures === 0) fault(error);
      failures += 1;
      status.unreachable('socket');
      later();
    }
  };
  const later = (): void => {
    if (stopped || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      if (!stopped) void connect();
    }, pause(failures));
  };
  client.on('disconnected', () => later());
  return {
    start: () => void connect(),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await client.disconnect().catch(() => {});
    },
  };
}
