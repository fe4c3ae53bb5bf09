import type { RequestListener } from 'node:http';
import { handsOf } from '../../chat/hands.ts';
import type { RunningChat } from '../../chat/running-chat.ts';
import { hear } from './hearing.ts';
import { doorListener } from './listener.ts';
import type { TeamsPorts } from './ports.ts';
import { probe } from './probe.ts';
import type { Registration } from './registration.ts';
import { openTeamsApp } from './sdk.ts';
import { sending } from './sending.ts';
import { type TeamsOptions, type TeamsSite, teamsSite } from './site.ts';

/** Teams as a platform. */
export interface TeamsPlatform extends RunningChat {
  /** What listens at /api/messages. */
  readonly listener: RequestListener;
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
