import { describe, expect, it } from 'vitest';
import { actionGrants } from '../../../src/features/actions/access.ts';
import { statusOf } from '../../../src/features/actions/model.ts';
import { actionWanted } from '../../../src/features/actions/reminders.ts';
import { publicHolidays } from '../../../src/lib/holidays.ts';
import { line, moments, region, seats, stateAfter, version } from './agreed.ts';

const monday = '2026-11-23T09:00:00Z';
const tuesday = '2026-11-24T09:00:00Z';
const wednesday = '2026-11-25T09:00:00Z';

const { acceptance: _taken, ...day } = line('the letter', { kind: 'COMMUNICATION', due: '2026-12-18' });
const { acceptance: _again, ...repeat } = line('the letter, again', { due: '2027-01-29' });
const said = { ...repeat, kind: 'COMMUNICATION' };
const letter = { ...day, kind: 'COMMUNICATION' };
const check = line('check the bar');

const approved = (...days: readonly (typeof letter)[]) =>
  ({ type: 'followMoments', agreed: moments(days) }) as const;
const adopted = (number: number, ...rows: readonly (typeof check)[]) =>
  ({ type: 'follow', agreed: version(number, rows) }) as const;
const of = ({ actions }: ReturnType<typeof stateAfter>) =>
  Object.fromEntries(actions.map((one) => [one.id, statusOf(one)]));

const early = stateAfter(null, approved(letter, said), monday);

describe('approved messages become actions', () => {
  it('before anything is adopted, one for each day, with reminders of its own', () => {
    expect(of(early)).toEqual({ [letter.rowId]: 'running', [said.rowId]: 'running' });
    expect(early.version).toBe(0);
    const { asks } = actionWanted(region, publicHolidays(region.holidayCountry))(early);
    expect(asks.map(({ deadline }) => deadline.slice(0, 10))).toEqual(['2026-12-18', '2027-01-29']);
  });

  it('beside what is agreed: neither ends the other', () => {
    const both = stateAfter(early, adopted(1, check), tuesday);
    expect(both.version).toBe(1);
    expect(of(both)).toEqual({
      [check.rowId]: 'running',
      [letter.rowId]: 'running',
      [said.rowId]: 'running',
    });
    expect(of(stateAfter(both, adopted(2), wednesday))).toEqual({
      [check.rowId]: 'ended',
      [letter.rowId]: 'running',
      [said.rowId]: 'running',
    });
    expect(of(stateAfter(both, approved(), wednesday))).toMatchObject({ [check.rowId]: 'running' });
  });

  it('a message that is dropped ends what is still open; what was done stays done', () => {
    const done = stateAfter(early, { type: 'markDone', actionId: letter.rowId }, tuesday);
    expect(of(stateAfter(done, approved(), wednesday))).toEqual({
      [letter.rowId]: 'done',
      [said.rowId]: 'ended',
    });
  });

  it('a message that is approved once more is to be done once more', () => {
    const dropped = stateAfter(early, approved(), tuesday);
    expect(of(stateAfter(dropped, approved(letter), wednesday))).toMatchObject({ [letter.rowId]: 'running' });
  });

  it('following the same days again changes nothing', () => {
    expect(stateAfter(early, approved(letter, said), tuesday)).toEqual(early);
  });

  it('who may see them is what the plan says, until an agreement says it', () => {
    const readers = [`seat:${seats.police}`];
    const few = { type: 'followMoments', agreed: moments([letter], { readers }) } as const;
    expect(stateAfter(early, few, tuesday).readers).toEqual(readers);
    const list = stateAfter(early, adopted(1, check), tuesday);
    expect(stateAfter(list, few, wednesday).readers).toEqual(list.readers);
  });

  it('a seat that may not see them has nothing to do', () => {
    const readers = [`seat:${seats.lead}`];
    const none = stateAfter(null, { type: 'followMoments', agreed: moments([letter], { readers }) }, monday);
    expect(of(none)).toEqual({ [letter.rowId]: 'ended' });
    expect(actionGrants(none)).toEqual([{ principal: `seat:${seats.lead}`, right: 'see' }]);
    const version1 = { type: 'follow', agreed: version(1, [], { readers }) } as const;
    expect(of(stateAfter(early, version1, tuesday))).toMatchObject({ [letter.rowId]: 'ended' });
  });

  it('a seat that sees them again has to do what is still agreed, whichever was told first', () => {
    const readers = [`seat:${seats.lead}`];
    const first = stateAfter(null, { type: 'follow', agreed: version(1, [], { readers }) }, monday);
    const unseen = stateAfter(first, approved(letter), monday);
    const share = { type: 'share', readers: [...readers, `seat:${letter.seatId}`] } as const;
    expect(of(stateAfter(unseen, share, tuesday))).toEqual({ [letter.rowId]: 'running' });
    expect(of(stateAfter(unseen, adopted(2), tuesday))).toEqual({ [letter.rowId]: 'running' });
    const dropped = stateAfter(unseen, approved(), tuesday);
    expect(of(stateAfter(dropped, share, wednesday))).toEqual({ [letter.rowId]: 'ended' });
  });
});
