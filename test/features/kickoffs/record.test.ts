import { describe, expect, it } from 'vitest';
import { historyOf } from '../../../src/features/kickoffs/history.ts';
import { recordOf } from '../../../src/features/kickoffs/record.ts';
import { recordNodes } from '../../../src/features/kickoffs/record-views.ts';
import { tlpOf } from '../../../src/features/kickoffs/tlp.ts';
import { markdownOf } from '../../../src/view/markdown.ts';
import { guest, police, shownTo, woerden } from './agreement-viewer.ts';
import { adopted, closedWithSilence, revising } from './stages.ts';
import type { Story } from './story.ts';

const reader = { language: 'nl', zone: 'Europe/Amsterdam' } as const;
const markdown = (story: Story, viewer: Parameters<typeof shownTo>[1]): string =>
  markdownOf('Verslag', recordNodes(shownTo(story, viewer)), reader);
const json = (story: Story, viewer: Parameters<typeof shownTo>[1]): string =>
  JSON.stringify(recordOf(shownTo(story, viewer)));

describe('the record of a kick-off', () => {
  it('says who took it along, what was agreed, and who to turn to', () => {
    const said = markdown(adopted(), police);
    expect(said).toContain('Dit is wat POL');
    expect(said).toContain('## Afspraken');
    expect(said).toContain('Versie 1');
    expect(said).toContain('RIEC Midden-Nederland');
    expect(said).toContain('TLP:AMBER');
  });

  it('names who was silent, and since when', () => {
    expect(markdown(closedWithSilence(), police)).toContain('geen antwoord van');
  });

  it('is data too, with the same words and no more', () => {
    const data = JSON.parse(json(adopted(), woerden));
    expect(data).toMatchObject({
      schema: 'aftrap.kickoff/1',
      codeName: 'VUURTOREN',
      stage: 'adopted',
      agreement: { approach: 'MULTI' },
      versions: [{ number: 1 }],
    });
  });

  it('gives a guest only its own part', () => {
    const story = closedWithSilence();
    expect(JSON.parse(json(story, guest))).toMatchObject({
      brief: [],
      partners: [{ organisation: 'LTO' }],
      history: [],
    });
    expect(JSON.parse(json(story, guest))).not.toHaveProperty('agreement');
    expect(markdown(story, guest)).not.toContain('Politie');
    expect(markdown(story, police)).toContain('Politie');
  });
});

describe('the course of a kick-off', () => {
  it('tells oldest first who did what, and why it changed', () => {
    const all = historyOf(revising().kickoff);
    expect(all.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['started', 'opened', 'closed', 'adopted', 'revising']),
    );
    const moments = all.map(({ at }) => at);
    expect(moments).toEqual([...moments].sort());
    expect(all.find(({ what }) => what === 'revising')).toMatchObject({
      number: 1,
      reasonId: expect.any(String),
    });
  });
});

describe('the label of the Traffic Light Protocol', () => {
  it.each([
    ['CASE', 'CONFIDENTIAL', 'RED'],
    ['CASE', 'STRICT', 'RED'],
    ['EXECUTION_THEME', 'STRICT', 'RED'],
    ['DEVELOPMENT_THEME', 'CONFIDENTIAL', 'AMBER_STRICT'],
    ['EXECUTION_THEME', 'OPEN', 'AMBER'],
  ] as const)('of %s at %s is %s', (variant, level, label) => {
    expect(tlpOf({ variant, level })).toBe(label);
  });
});
