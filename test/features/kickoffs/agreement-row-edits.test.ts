import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FormRow, formRowOf, rowEdits } from '../../../src/features/kickoffs/agreement-row-edits.ts';
import { adopted, askedToConfirm, writesRows } from './stages.ts';

const story = askedToConfirm();
const before = story.kickoff.agreement.rows;
const wordsOf = ({ whatId }: { readonly whatId: string }): string => String(story.words(whatId));
const shown: readonly FormRow[] = before.map((row) => ({
  what: wordsOf(row),
  partnerId: row.partnerId,
  due: row.due,
  kind: row.kind,
}));
const [police, woerden] = before;
if (!police || !woerden) throw new Error('there are two rows');
const ids = (form: readonly FormRow[]) => rowEdits(before, wordsOf, form).map(({ id }) => id);

describe('which row of the agreement a row of the form is', () => {
  it('sent as it was shown, nothing changes', () => {
    const edits = rowEdits(before, wordsOf, shown);
    expect(edits).toEqual(before.map(({ id, partnerId, due, kind }) => ({ id, partnerId, due, kind })));
  });

  it('in another order it is still the same row', () => {
    expect(ids([...shown].reverse())).toEqual([woerden.id, police.id]);
  });

  it('other words at the same place, for the same partner: the same row, to be answered again', () => {
    const [first, second] = shown;
    if (!first || !second) expect.fail('there are two rows');
    const edits = rowEdits(before, wordsOf, [{ ...first, what: 'iets anders' }, second]);
    expect(edits[0]).toMatchObject({ id: police.id, what: 'iets anders' });
    expect(edits[1]).not.toHaveProperty('what');
  });

  it('another partner, the same words: the same row', () => {
    const [first, second] = shown;
    if (!first || !second) expect.fail('there are two rows');
    expect(ids([{ ...first, partnerId: 'other' }, second])).toEqual([police.id, woerden.id]);
  });

  it('a row in between is new, and leaves the others alone', () => {
    const more: FormRow = { what: 'nieuw', partnerId: 'other', due: '2027-03-01', kind: null };
    expect(ids([more, ...shown])).toEqual([null, police.id, woerden.id]);
  });

  it('never gives an id twice, whatever is filled in', () => {
    const anyRow = fc.record({
      what: fc.constantFrom('rij van POL', 'rij van GEM-WOERDEN', 'nieuw'),
      partnerId: fc.constantFrom(police.partnerId, woerden.partnerId, 'other'),
      due: fc.constantFrom('2027-01-15', '2027-03-01'),
      kind: fc.constantFrom('CHECK', null),
    });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 6 }), (form) => {
        const known = ids(form).filter((id) => id !== null);
        expect(new Set(known).size).toBe(known.length);
        expect(ids(form)).toHaveLength(form.length);
      }),
    );
  });

  it('a yes stays a yes when only another row changed', () => {
    const later = adopted().does({
      type: 'revise',
      by: { seatId: 'of-RIEC', organisationId: 'RIEC' },
      reason: 'x',
    });
    const rows = later.kickoff.agreement.rows;
    const words = ({ whatId }: { readonly whatId: string }): string => String(later.words(whatId));
    const form = rows.map((row, place) => ({
      what: words(row),
      partnerId: row.partnerId,
      due: place === 0 ? '2027-04-01' : row.due,
      kind: row.kind,
    }));
    later.does(writesRows(later, rowEdits(rows, words, form)));
    expect(later.kickoff.agreement.rows.map(({ acceptance }) => acceptance.status)).toEqual([
      'open',
      'accepted',
    ]);
  });

  it('reads what the form gives, trimmed, with an open kind as none', () => {
    expect(formRowOf({ what: ' bel ', partner: 'p', due: '2027-01-15' })).toEqual({
      what: 'bel',
      partnerId: 'p',
      due: '2027-01-15',
      kind: null,
    });
  });
});
