import { beforeAll, describe, expect, it } from 'vitest';
import { differences, doubled, messageFaults, noMessageFaults } from '../long/support/kill-outcomes.ts';
import { type Played, playInPeace, playKilling, type Way } from '../long/support/killing.ts';
import { scripts } from '../long/support/script.ts';
import { databases } from '../support/databases.ts';

// All of it, every event on every side, is in test/long/kill.test.ts.
const short: Way = {
  script: 'short',
  killsFrom: 3,
  sides: [
    ['afterCommit', 'afterSend'],
    ['beforeCommit', 'beforeSend'],
  ],
  engineKills: 0,
  oneLane: false,
  spares: 1,
};

describe.each(databases())('kill -9 while a round opens and reminders go out, on $kind', (kind) => {
  let calm: Played;
  let killed: Played;
  beforeAll(async () => {
    calm = await playInPeace(kind, short);
    killed = await playKilling(kind, short);
  }, 120_000);

  it('hits before and after a commit, and before and after sending', () => {
    expect(killed.kills.slice(short.killsFrom)).toEqual([
      ['event | kickoff.choosePartners | beforeCommit'],
      [
        'event | kickoff.open | afterCommit',
        'event | informationCircle.follow | afterCommit',
        'event | communication.followCircle | afterCommit',
        'message | first | afterSend',
      ],
      ['message | first | beforeSend'],
    ]);
  });

  it('leaves everything as if nothing had happened', () => {
    expect(
      differences(
        calm,
        killed,
        scripts.short.map(({ name }) => name),
      ),
    ).toEqual([]);
    expect(killed.report.broken).toEqual([]);
  });

  it('loses no message, and doubles none but those recorded as possibly doubled', () => {
    expect(calm.sent.length).toBeGreaterThan(5);
    expect(messageFaults(calm, killed)).toEqual(noMessageFaults);
    expect(doubled(killed)).toBeGreaterThan(0);
  });
});
