import { beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import {
  differences,
  doubled,
  messageFaults,
  neverHappened,
  spared,
  sparedMessages,
} from './support/kill-outcomes.ts';
import { type Played, playInPeace, playKilling, type Way } from './support/killing.ts';
import { scripts } from './support/script.ts';

const minutes = 60_000;

const everywhere: Way = {
  script: 'whole',
  killsFrom: 0,
  sides: [['beforeCommit', 'afterCommit', 'beforeSend', 'afterSend']],
  engineKills: 2,
  oneLane: false,
  spares: 2,
};
// The embedded database takes seconds to come up again: the one side at a step, the other at the next.
const inTurns: Way = {
  ...everywhere,
  sides: [
    ['beforeCommit', 'afterSend'],
    ['afterCommit', 'beforeSend'],
  ],
  oneLane: true,
};
const ways = {
  postgresql: { way: everywhere, sides: 2, how: 'before and after every event, and around messages' },
  embedded: { way: inTurns, sides: 1, how: 'before or after every event in turns, and around messages' },
} as const;

describe.each(databases().map((kind) => ({ kind, ...ways[kind.kind] })))(
  'kill -9 $how, on $kind.kind',
  ({ kind, way, sides }) => {
    let calm: Played;
    let killed: Played;
    beforeAll(async () => {
      calm = await playInPeace(kind, way);
      killed = await playKilling(kind, way);
    }, 40 * minutes);

    it('came by every type of event there is', () => {
      expect(calm.report.types.length).toBeGreaterThan(60);
      expect(neverHappened(calm)).toEqual([]);
      expect(neverHappened(killed)).toEqual([]);
    });

    it('spared no type of event, and no step that sends messages', () => {
      expect(spared(killed, sides)).toEqual([]);
      expect(sparedMessages(calm, killed, sides)).toEqual([]);
    });

    it('leaves everything as if nothing had happened, step by step', () => {
      const names = scripts[way.script].map(({ name }) => name);
      expect(differences(calm, killed, names)).toEqual([]);
    });

    it('loses no message, and doubles none but those recorded as possibly doubled', () => {
      expect(calm.sent.length).toBeGreaterThan(100);
      expect(doubled(calm)).toBe(0);
      const { lost, strange, secretlyDoubled, tooOften } = messageFaults(calm, killed);
      expect(lost).toEqual([]);
      expect(strange).toEqual([]);
      expect(secretlyDoubled).toEqual([]);
      expect(tooOften).toEqual([]);
    });

    it('is noticed where a message had gone out: that one arrived twice', () => {
      const afterSending = killed.kills.flat().filter((point) => point.endsWith('afterSend'));
      expect(afterSending.length).toBeGreaterThan(10);
      expect(doubled(killed)).toBeGreaterThanOrEqual(afterSending.length);
    });

    it('breaks no chain of the audit', () => {
      expect(killed.report.chains).toBeGreaterThan(20);
      expect(killed.report.broken).toEqual([]);
    });
  },
);
