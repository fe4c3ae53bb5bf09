import type { RequestListener } from 'node:http';
import type { ChatStatus } from '../../chat/chat-status.ts';
import { handsOf } from '../../chat/hands.ts';
import type { Platform } from '../../chat/platform.ts';
import { hear } from './hearing.ts';
import { doorListener } from './listener.ts';
import type { TeamsPorts } from './ports.ts';
import { probe } from './probe.ts';
import type { Registration } from './registration.ts';
import { openTeamsApp } from './sdk.ts';
import { sending } from './sending.ts';
import { type TeamsOptions, type TeamsSite, teamsSite } from './site.ts';

/** Teams as a platform. */
export interface TeamsPlatform {
  readonly platform: Platform;
  /** What listens at /api/messages. */
  readonly listener: RequestListener;
  /** Asks whether Microsoft lets us in, now and then. Does not wait for it: it may be away for hours. */
  start(): void;
  /** What people did before is done to its end. */
  stop(): Promise<void>;
  /** When everything that was heard has been answered. */
  settled(): Promise<void>;
  status(): ChatStatus;
}

export function teamsPlatform(
  ports: TeamsPorts,
  registrations: readonly Registration[],
  options: TeamsOptions,
): TeamsPlatform {
  const hands = handsOf();
  const open = (registration: Registration, at: TeamsSite) => {
    const app = openTeamsApp({
      registration,
      options,
      hear: (activity) => hear(at, hands, app, activity),
      keysAway: () => at.status.unreachable('keys'),
    });
    return app;
  };
  const site = teamsSite(ports, registrations, options, open);
  const probing = probe(site);
  return {
    platform: sending(site),
    listener: doorListener(site),
    start: probing.start,
    stop: async () => {
      probing.stop();
      await hands.free();
    },
    settled: hands.free,
    status: () => site.status.now(),
  };
}
