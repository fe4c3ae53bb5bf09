import { describe, expect, it } from 'vitest';
import { momentData } from '../../../src/features/communication/record-data.ts';
import { lookAt, planIn, type Situation, tax } from './looks.ts';
import { circleOf, follow, putForward, stateAfter, theMoment } from './planned.ts';

const dataOf = (situation: Situation) => {
  const plan = planIn(situation);
  return momentData(lookAt(plan, tax()), theMoment(plan));
};
const police = { organisation: 'POL' };
const town = { organisation: 'GEM-HUIZEN' };

describe('a moment of communication in a record, as data', () => {
  it.each<readonly [Situation, Record<string, unknown>]>([
    ['drafted', { stage: 'drafted', notInTimeAt: null, risks: [] }],
    ['lapsed', { stage: 'drafted', notInTimeAt: '2026-12-18T07:30:00Z' }],
    ['forApproval', { stage: 'forApproval', since: expect.any(String), blockedBy: [] }],
    ['blocked', { stage: 'blocked', blockedBy: [{ ...police, answer: 'yes' }, { answer: 'unknown' }] }],
    ['refused', { stage: 'refused', approvals: [{ answer: null }, {}, { ...town, answer: 'no' }] }],
    ['approved', { stage: 'approved', approvals: [{ ...police, answer: 'yes' }, {}, {}] }],
    ['done', { stage: 'done', at: expect.any(String), risks: [{ answer: 'no' }, { answer: 'no' }] }],
    ['dropped', { stage: 'dropped', droppedBecause: 'Wacht tot na de controle.', approvals: [], risks: [] }],
  ])('%s', (situation, said) => {
    expect(dataOf(situation)).toMatchObject({
      timing: 'before',
      day: '2026-12-18',
      repeatDays: ['2027-01-29'],
      audiences: ['residents', 'other'],
      otherAudience: 'verhuurders van schuren',
      media: ['letter'],
      voice: town,
      message: 'We controleren deze maand samen zaken waar veel contant geld omgaat.',
      frame: 'Zo houden we het buitengebied veilig en leefbaar.',
      perspective: 'Meld het als een huurder alleen contant wil betalen.',
      ...said,
    });
  });

  it('says why somebody does not approve, to who may read it', () => {
    const plan = planIn('refused');
    const look = lookAt(plan, tax());
    expect(JSON.stringify(momentData(look, theMoment(plan)))).toContain('Wacht tot na de controle.');
    const unread = momentData({ ...look, words: new Map() }, theMoment(plan));
    expect(unread).toMatchObject({ message: null, perspective: null, frame: null, otherAudience: null });
    expect(JSON.stringify(unread)).not.toContain('Wacht tot na de controle.');
  });

  it('knows of who takes part no more what the page knows', () => {
    const plan = stateAfter(putForward(), [follow(circleOf(['police', 'prosecution', 'tax']))]);
    const { voice, approvals } = momentData(lookAt(plan, tax()), theMoment(plan));
    expect(voice).toEqual({ organisation: null, name: 'een partner die niet meer meedoet' });
    expect(JSON.stringify(approvals)).not.toContain('HUIZEN');
  });
});
