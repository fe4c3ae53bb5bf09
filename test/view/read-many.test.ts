import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/view/fields.ts';
import { readValues } from '../../src/view/read-values.ts';

const options = [
  { value: 'TAX', label: 'Fiscaal' },
  { value: 'LAW', label: 'Strafrecht' },
  { value: 'NOTHING', label: 'Nu niets', alone: true },
] as const;
const field: Field = { kind: 'multiChoice', name: 'can', label: 'Wat kun je doen?', required: true, options };
const read = (...can: readonly string[]) => readValues([field], { plain: { can }, rows: {} });

describe('several answers, of which one goes with no other', () => {
  it.each([[['TAX']], [['TAX', 'LAW']], [['NOTHING']], [['NOTHING', 'NOTHING']]])('%j is taken', (chosen) => {
    expect(read(...chosen)).toEqual({
      values: { plain: { can: [...new Set(chosen)] }, rows: {} },
      errors: [],
    });
  });

  it.each([[['TAX', 'NOTHING']], [['NOTHING', 'LAW', 'TAX']]])('%j is not', (chosen) => {
    expect(read(...chosen).errors).toEqual([{ field: 'can', problem: 'notTogether' }]);
  });
});
