import { describe, expect, it } from 'vitest';
import { fittingOptions } from '../../src/view/fitting-options.ts';

const labelsOf = (...labels: readonly string[]) =>
  fittingOptions(labels.map((label, index) => ({ value: String(index), label }))).map(({ label }) => label);

const team = 'Samenwerkingsverband Recreatie en Toerisme Noordwest-Veluwe en Randmeren';

describe('options for a chat', () => {
  it('stay as they are while they fit', () => {
    expect(labelsOf('Politie', 'a'.repeat(75))).toEqual(['Politie', 'a'.repeat(75)]);
  });

  it('are cut at a word, and tell the whole text beside it', () => {
    const [option] = fittingOptions([{ value: 'x', label: `${team}: adviseur`, hint: 'gast' }]);
    expect(option).toEqual({ value: 'x', label: `${team}:…`, hint: `${team}: adviseur (gast)` });
  });

  it('stay apart when they only differ in how they end', () => {
    expect(labelsOf(`${team}: lid, DTO Flevoland`, `${team}: voorzitter, DTO Flevoland`)).toEqual([
      'Samenwerkingsverband Recreatie … en Randmeren: lid, DTO Flevoland',
      'Samenwerkingsverband Recreatie … en Randmeren: voorzitter, DTO Flevoland',
    ]);
  });

  it('are never longer than a chat shows, also without a space to cut at', () => {
    const words = ['a'.repeat(200), `${'a'.repeat(198)}b`, `${team} ${team} x`, `${team} ${team} y`];
    expect(Math.max(...labelsOf(...words).map((label) => label.length))).toBeLessThanOrEqual(75);
    expect(new Set(labelsOf(...words)).size).toBe(4);
  });
});
