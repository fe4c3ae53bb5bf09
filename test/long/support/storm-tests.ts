import { beforeAll, expect, it } from 'vitest';
import type { Storm, Weathered } from './storm-deeds.ts';

const minutes = 60_000;

/** A calm day and a storm on one platform: the storm leaves what the calm day leaves. */
export function stormTests(weather: (storm: Storm) => Promise<Weathered>): void {
  let calm: Weathered;
  let storm: Weathered;
  beforeAll(async () => {
    calm = await weather({ seed: null, killEvery: 0, looks: 1 });
    storm = await weather({ seed: 20261124, killEvery: 45, looks: 8 });
  }, 10 * minutes);

  it('came, with the bot killed again and again in the midst of them', () => {
    expect(storm.requests).toBeGreaterThanOrEqual(1000);
    expect(storm.kills).toBeGreaterThanOrEqual(15);
    expect(calm.kills).toBe(0);
  });

  it('leave everything as if each had come once', () => {
    expect(calm.partners.map(({ status }) => status)).toContain('answered');
    expect(calm.partners.flatMap((partner) => partner.answers).length).toBeGreaterThan(8);
    expect(storm.partners).toEqual(calm.partners);
  });

  it('do everything once: no form that was sent off counts twice', () => {
    const forms = /submitAnswers|requestMoreTime/;
    const ofForms = ({ accepted }: Weathered): Readonly<Record<string, number>> => {
      const found = Object.entries(accepted).filter(([what]) => forms.test(what));
      const byLabel = Map.groupBy(found, ([what]) => what.split(': ')[0] ?? '');
      return Object.fromEntries(
        [...byLabel].map(([label, all]) => [label, all.reduce((sum, [, count]) => sum + count, 0)]),
      );
    };
    for (const [label, count] of Object.entries(ofForms(calm))) {
      expect([label, count]).toEqual([label, calm.submitted[label]]);
      const inStorm = ofForms(storm)[label] ?? 0;
      expect(inStorm).toBeGreaterThanOrEqual(count);
      expect(inStorm).toBeLessThanOrEqual(storm.submitted[label] ?? 0);
    }
    const others = ({ accepted }: Weathered) =>
      Object.entries(accepted).filter(([what]) => !forms.test(what));
    expect(others(storm)).toEqual(others(calm));
  });

  it('lose no message, and double none but those recorded as possibly doubled', () => {
    expect(calm.messages).toMatchObject({ unfinished: 0, lost: [], secretlyDoubled: [], possiblyDoubled: 0 });
    expect(storm.messages).toMatchObject({ unfinished: 0, lost: [], secretlyDoubled: [] });
    expect(storm.messages.kinds).toEqual(calm.messages.kinds);
  });

  it('make the bot do nothing that the platform does not put up with', () => {
    expect(calm.platformFaults).toEqual([]);
    expect(storm.platformFaults).toEqual([]);
  });
}
