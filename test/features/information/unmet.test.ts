import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InformationEvent } from '../../../src/features/information/events.ts';
import type { Circle } from '../../../src/features/information/model.ts';
import { unmetNeed, unmetTold } from '../../../src/features/information/unmet-model.ts';
import {
  type Asked,
  asks,
  checks,
  circle,
  partnerOf,
  promises,
  Asked as Story,
  seats,
  supports,
} from './asked.ts';

const marked = fc.string({ minLength: 1, maxLength: 30 }).map((words) => `GEMERKT ${words}`);
const somewhere = fc.record({
  codeName: fc.stringMatching(/^[A-Z]{6,12}$/),
  kickoffId: fc.uuid(),
  districtId: fc.constantFrom('wu', 'fl', null),
  themeIds: fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 3 }),
});
const endings = {
  first: [{ type: 'stop' }],
  second: [supports('tax'), { type: 'stop' }],
  third: [supports('tax'), promises('woerden'), { ...checks, obtainable: 'no' }],
  privacy: [
    supports('tax'),
    promises('woerden'),
    { ...checks, basis: 'UNKNOWN' },
    { type: 'forbid', by: seats.information },
  ],
} as const satisfies Readonly<Record<string, readonly InformationEvent[]>>;

const stopped = (
  about: Pick<Circle, 'codeName' | 'kickoffId' | 'districtId' | 'themeIds'>,
  words: { readonly question: string; readonly why: string },
  ending: keyof typeof endings,
): Asked => {
  const story = new Story().does({ ...asks, ...words, circle: { ...circle, ...about } });
  for (const event of endings[ending]) story.does(event);
  return story;
};

describe('what stays behind of a request that stopped', () => {
  it('is themes, gate, district and month, and nothing that leads back', () => {
    const endingNames = fc.constantFrom('first', 'second', 'third', 'privacy' as const);
    fc.assert(
      fc.property(somewhere, marked, marked, endingNames, (about, question, why, ending) => {
        const story = stopped(about, { question, why }, ending);
        const [fact] = story.facts;
        const told = unmetTold.parse(fact?.data);
        expect(told).toEqual({
          themeIds: about.themeIds,
          gate: expect.any(String),
          districtId: about.districtId,
          month: '2026-11',
        });
        const left = JSON.stringify(fact);
        const hidden = [
          about.codeName,
          about.kickoffId,
          'GEMERKT',
          story.request.id,
          ...['POL', 'BD', 'GEM-WOERDEN', 'RIEC'].map((id) => `"${id}"`),
          ...Object.values(seats).map(({ seatId }) => seatId),
          partnerOf('police').partnerId,
          ...story.said.map(({ id }) => id),
        ];
        for (const one of hidden) expect(left).not.toContain(one);
      }),
    );
  });

  it('is read also where it was kept with more', () => {
    const needed = { themeIds: circle.themeIds, gate: 'WILL_ACT', districtId: 'wu', month: '2026-11' };
    expect(unmetTold.parse({ ...needed, level: 'TACTICAL' })).toEqual(needed);
    const kept = { id: circle.kickoffId, ...needed };
    expect(unmetNeed.parse({ ...kept, level: 'TACTICAL' })).toEqual(kept);
  });

  it('says at which gate it stopped', () => {
    const words = { question: 'GEMERKT', why: 'GEMERKT' };
    const gateOf = (ending: keyof typeof endings) => stopped(circle, words, ending).facts[0]?.data['gate'];
    expect(gateOf('first')).toBe('JOINT_NEED');
    expect(gateOf('second')).toBe('WILL_ACT');
    expect(gateOf('third')).toBe('OBTAINABLE_SHAREABLE');
    expect(gateOf('privacy')).toBe('OBTAINABLE_SHAREABLE');
  });
});
