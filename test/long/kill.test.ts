import { beforeAll, describe, expect, it } from 'vitest';
import { databases, type TestDatabase } from '../support/databases.ts';
import {
  allKills,
  differences,
  doubled,
  messageFaults,
  neverHappened,
  noMessageFaults,
  spared,
  sparedMessages,
} from './support/kill-outcomes.ts';
import { type Played, playInPeace, playShared, scenesOf, type Way } from './support/killing.ts';
import { scripts } from './support/script.ts';

const minutes = 60_000;

const everywhere: Way = {
  script: 'whole',
  killsFrom: 0,
  sides: [
    ['beforeCommit', 'afterCommit', 'beforeSend'],
    ['beforeCommit', 'afterCommit', 'afterSend'],
  ],
  engineKills: 1,
  oneLane: false,
  spares: 1,
};
// The embedded database takes long to come up again: the one side at a step, the other at the next.
const inTurns: Way = {
  ...everywhere,
  messagesOnceAScene: true,
  sides: [
    ['beforeCommit', 'afterSend'],
    ['afterCommit', 'beforeSend'],
  ],
  oneLane: true,
};
const ways = {
  postgresql: { way: everywhere, shares: 6, sides: 2, how: 'before and after every event' },
  embedded: { way: inTurns, shares: 4, sides: 1, how: 'before or after every event' },
} as const;

interface Outcome {
  readonly calm: Played;
  readonly killed: readonly Played[];
}
const kinds = databases().map((kind) => ({ kind, ...ways[kind.kind] }));
let playing: ReadonlyMap<TestDatabase, Promise<Outcome>> | undefined;

/** All kinds of database side by side: each keeps one processor busy. */
function played(kind: TestDatabase): Promise<Outcome> {
  if (playing === undefined) {
    playing = new Map(kinds.map((one) => [one.kind, playBoth(one)]));
    // What goes wrong with one is told where it is waited for.
    for (const one of playing.values()) one.catch(() => {});
  }
  return playing.get(kind) ?? Promise.reject(new Error('it is not played'));
}

async function playBoth({ kind, way, shares }: (typeof kinds)[number]): Promise<Outcome> {
  const [calm, killed] = await Promise.all([playInPeace(kind, way), playShared(kind, way, shares)]);
  return { calm, killed };
}

describe.each(kinds)('kill -9 $how, and around messages, on $kind.kind', ({ kind, way, sides }) => {
  let calm: Played;
  let killed: readonly Played[];
  beforeAll(async () => {
    ({ calm, killed } = await played(kind));
  }, 40 * minutes);

  it('came by every type of event there is', () => {
    expect(calm.report.types.length).toBeGreaterThan(100);
    for (const played of [calm, ...killed]) expect(neverHappened(played)).toEqual([]);
  });

  it('spared no type of event, and no step that sends messages', () => {
    expect(spared(killed, sides)).toEqual([]);
    expect(sparedMessages(calm, killed, scenesOf(way))).toEqual([]);
    expect(allKills(killed).length).toBeGreaterThan(sides * 130);
  });

  it('leaves everything as if nothing had happened, after every step with a kill', () => {
    const names = scripts[way.script].map(({ name }) => name);
    for (const played of killed) {
      const compared = played.dumps.filter((dump) => dump !== null).length;
      const steps = played.kills.filter((points) => points.length > 0).length;
      expect(compared).toBeGreaterThanOrEqual(steps);
      expect(differences(calm, played, names)).toEqual([]);
    }
  });

  it('loses no message, and doubles none but those recorded as possibly doubled', () => {
    expect(calm.sent.length).toBeGreaterThan(300);
    expect(doubled(calm)).toBe(0);
    for (const played of killed) expect(messageFaults(calm, played)).toEqual(noMessageFaults);
  });

  it('is noticed where a message had gone out: that one arrived twice', () => {
    let afterSending = 0;
    for (const played of killed) {
      const points = allKills([played]).filter((point) => point.endsWith('afterSend'));
      expect(doubled(played)).toBeGreaterThanOrEqual(points.length);
      afterSending += points.length;
    }
    expect(afterSending).toBeGreaterThan(5);
  });

  it('breaks no chain of the audit', () => {
    for (const { report } of killed) {
      expect(report.chains).toBeGreaterThan(20);
      expect(report.broken).toEqual([]);
    }
  });
});
