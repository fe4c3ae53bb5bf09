import { describe, expect, it } from 'vitest';
import { agreementChanges, howOf } from '../../../src/features/kickoffs/agreement-diff.ts';
import {
  adopted,
  newRow,
  revising,
  writesApproach,
  writesGoal,
  writesIndicators,
  writesRoles,
  writesRows,
} from './stages.ts';
import type { Story } from './story.ts';

/** `added row`, `changed goal`, …: what the revision changes in the version in force. */
function told(story: Story): readonly string[] {
  const before = story.kickoff.versions.at(-1)?.content ?? expect.fail('nothing was adopted');
  const textOf = (id: string): string => String(story.words(id));
  return agreementChanges(before, story.kickoff.agreement, textOf).map((change) => {
    const fields = change.part === 'row' ? change.fields : [];
    return [howOf(change), change.part, ...fields].join(' ');
  });
}

describe('what differs between two agreements', () => {
  it('nothing when nothing was written', () => {
    expect(told(revising())).toEqual([]);
    expect(told(adopted())).toEqual([]);
  });

  it('nothing when the same words are written again', () => {
    const story = revising();
    expect(told(story.does(writesGoal(story)))).toEqual([]);
  });

  it('words that say something else', () => {
    const story = revising();
    story.does({ ...writesGoal(story), successTest: 'Iedereen heeft een vergunning' });
    expect(told(story)).toEqual(['changed successTest']);
  });

  it('another approach, with its reason', () => {
    const story = revising();
    story.does({ ...writesApproach(story, 'INTEGRAL'), reason: 'Nu doet iedereen mee' });
    expect(told(story)).toEqual(['changed approach', 'changed approachReason']);
  });

  it('rows that came, went, moved to another day or another partner', () => {
    const story = revising();
    const [first, second] = story.kickoff.agreement.rows;
    if (!first || !second) expect.fail('there are two rows');
    const kept = { ...first, due: '2027-02-01', what: undefined };
    story.does(
      writesRows(story, [
        { id: kept.id, partnerId: kept.partnerId, due: kept.due, kind: kept.kind },
        newRow(story, 'BD'),
      ]),
    );
    expect(told(story)).toEqual(['changed row due acceptance', 'added row', 'removed row']);
  });

  it('roles, lead, deputy, indicators and the day of the review', () => {
    const story = revising();
    story.does(writesIndicators(story, ['P1', 'P4', 'I1', 'I2'], '2027-06-01'));
    const roles = writesRoles(story, ['POL', 'BD']);
    story.does({ ...roles, lead: roles.deputy ?? roles.lead, deputy: null });
    expect(told(story)).toEqual([
      'removed role',
      'changed lead',
      'removed deputy',
      'added indicator',
      'removed indicator',
      'changed reviewDay',
    ]);
  });

  it('a partner that is against the approach', () => {
    const story = revising();
    story.does({ type: 'dissent', partnerId: story.partner('BD').id, text: 'Te veel partners' });
    expect(told(story)).toEqual(['added dissent']);
  });
});
