import { describe, expect, it } from 'vitest';
import { kickoffAggregate } from '../../../src/features/kickoffs/aggregate.ts';
import { adopted, drafted, opened } from './stages.ts';
import { book, coordinator, region, start } from './story.ts';

const aggregate = kickoffAggregate(region, book.calendar);
const withdraws = { type: 'withdraw', by: coordinator, reason: 'x' } as const;

describe('how long words are kept', () => {
  it('is the hard cap after the first entry, as long as nothing ended it', () => {
    // Five years after 23 November 2026, at midnight where the region is.
    const cap = '2031-11-22T23:00:00Z';
    const going = [drafted(), opened(), adopted()].map(({ kickoff }) => aggregate.retentionUntil(kickoff));
    expect(going).toEqual([cap, cap, cap]);
  });

  it('is a year after a withdrawal', () => {
    const story = opened().at('2026-12-10T09:00:00Z').does(withdraws);
    expect(aggregate.retentionUntil(story.kickoff)).toBe('2027-12-09T23:00:00Z');
  });

  it('is never longer than the cap', () => {
    const story = opened().at('2031-06-01T09:00:00Z').does(withdraws);
    expect(aggregate.retentionUntil(story.kickoff)).toBe('2031-11-22T23:00:00Z');
  });
});

it('a kick-off has the level of its theme', () => {
  const levels = (['OPEN', 'CONFIDENTIAL', 'STRICT'] as const).map((level) => {
    const context = {
      now: '2026-11-23T09:00:00Z',
      actor: { kind: 'system', name: 'test' },
      newId: () => 'id',
    } as const;
    const decision = aggregate.decide(null, { ...start, level }, context);
    return decision.accepted && aggregate.level(decision.state);
  });
  expect(levels).toEqual(['OPEN', 'CONFIDENTIAL', 'STRICT']);
});
