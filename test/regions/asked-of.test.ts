import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formSteps, openSteps } from '../../src/features/kickoffs/question-steps.ts';
import { askedAmong, isAskedOf } from '../../src/regions/asked-of.ts';
import { loadRegion } from '../../src/regions/load.ts';
import { question } from '../../src/regions/lookups.ts';
import type { Question } from '../../src/regions/question-schema.ts';

const region = await loadRegion('midden-nederland');
const asked = (id: string): Question => {
  const found = question(region, id);
  if (!found) throw new Error(`${id} is not asked`);
  return found;
};
const inCase = { variant: 'CASE', type: 'police', seat: 'FIXED' } as const;
const answered = (said: Readonly<Record<string, readonly string[]>>) => (id: string) => said[id] ?? [];

describe('a question is asked of a partner', () => {
  it.each([
    ['K08', inCase, {}, true],
    ['K08', { ...inCase, type: 'municipality' }, {}, false],
    ['K08', { ...inCase, variant: 'DEVELOPMENT_THEME' }, {}, false],
    ['K09', inCase, {}, true],
    ['K09', { ...inCase, variant: 'EXECUTION_THEME' }, {}, false],
    ['K39', inCase, {}, false],
    ['K30b', inCase, {}, false],
    ['K30b', inCase, { K30: ['NONE'] }, false],
    ['K30b', inCase, { K30: ['UNDER_4'] }, true],
    ['K21b', inCase, { K21: ['SOME'] }, true],
    ['K21b', inCase, { K21: ['ORALLY'] }, false],
    ['K21c', inCase, { K21: ['ORALLY'] }, true],
    ['K21c', inCase, { K21: ['ALL'] }, false],
  ] as const)('%s of %o who chose %o: %s', (id, partner, said, expected) => {
    expect(isAskedOf(asked(id), partner, answered(said))).toBe(expected);
  });

  it('when all of its conditions hold, and when it is for its kind of seat', () => {
    const both = [
      { question: 'K30', anyOf: ['OVER_8'] },
      { question: 'K28', anyOf: ['MULTI', 'INTEGRAL'] },
    ];
    const one = { ...asked('K30b'), onlyIf: both, onlySeats: ['FIXED' as const] };
    const said = answered({ K30: ['OVER_8'], K28: ['MULTI'] });
    expect(isAskedOf(one, inCase, said)).toBe(true);
    expect(isAskedOf(one, { ...inCase, seat: 'ON_INVITATION' }, said)).toBe(false);
    expect(isAskedOf(one, inCase, answered({ K30: ['OVER_8'], K28: ['MONO'] }))).toBe(false);
  });

  it('never because of an answer that is not asked any more', () => {
    const [first, second] = [asked('K30'), asked('K30b')];
    const third = { ...second, id: 'K30c', onlyIf: [{ question: 'K30b', anyOf: ['X'] }] };
    const said = answered({ K30: ['NONE'], K30b: ['X'] });
    expect(askedAmong([first, second, third], said).map(({ id }) => id)).toEqual(['K30']);
  });
});

describe('the steps of a form', () => {
  const inRound = region.questions.filter((one) =>
    isAskedOf(one, inCase, () => one.onlyIf?.[0]?.anyOf ?? []),
  );
  const anyRound = fc.subarray(inRound).map((some) => {
    const ids = new Set(some.map(({ id }) => id));
    return some.filter(({ onlyIf = [] }) => onlyIf.every((one) => ids.has(one.question)));
  });

  it('hold every question once, at most four at a time, and what one rests on in an earlier step', () => {
    fc.assert(
      fc.property(anyRound, (questions) => {
        const steps = formSteps(questions);
        const place = new Map(steps.flatMap((step, index) => step.map(({ id }) => [id, index] as const)));
        expect(steps.flat()).toHaveLength(questions.length);
        expect(place.size).toBe(questions.length);
        expect(steps.every((step) => step.length > 0 && step.length <= 4)).toBe(true);
        const rests = questions.flatMap(({ id, onlyIf = [] }) => onlyIf.map((one) => [id, one.question]));
        expect(rests.filter(([id = '', on = '']) => (place.get(on) ?? 99) >= (place.get(id) ?? 0))).toEqual(
          [],
        );
      }),
    );
  });

  it('leave out a step in which nothing is asked any more', () => {
    const core = inRound.filter((one) => one.core && !one.onlyPartnerTypes);
    const steps = (said: Readonly<Record<string, readonly string[]>>) =>
      openSteps(core, answered(said)).map(({ questions }) => questions.map(({ id }) => id).join(' '));
    const always = ['K10 K11 K14 K17', 'K21 K22 K28 K30'];
    expect(steps({})).toEqual(always);
    expect(steps({ K21: ['ALL'], K30: ['NONE'] })).toEqual(always);
    expect(steps({ K21: ['NOT'], K30: ['NONE'] })).toEqual([...always, 'K21c']);
    expect(steps({ K21: ['SOME'], K30: ['OVER_8'] })).toEqual([...always, 'K21b K21c K30b']);
  });
});
