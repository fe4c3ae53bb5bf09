import { describe, expect, it } from 'vitest';
import { type Promised, statusOf } from '../../../src/features/actions/model.ts';
import { actionWanted } from '../../../src/features/actions/reminders.ts';
import { publicHolidays } from '../../../src/lib/holidays.ts';
import { uuidFrom } from '../../../src/lib/ids.ts';
import { decide, line, moments, region, seats, stateAfter, version } from './agreed.ts';

const [monday, tuesday, wednesday] = [
  '2026-11-23T09:00:00Z',
  '2026-11-24T09:00:00Z',
  '2026-11-25T09:00:00Z',
] as const;
const [request, other] = [uuidFrom('a request'), uuidFrom('another request')];

const dayOf = (name: string) => {
  const { acceptance: _taken, kind: _kind, ...row } = line(name);
  return row;
};
const [choose, visit, letter] = [
  dayOf('choose'),
  dayOf('visit'),
  { ...dayOf('letter'), kind: 'COMMUNICATION' },
];
const check = line('check the bar');

const answered = (requestId: string, ...promises: readonly (typeof choose)[]) => {
  const { version: _none, rows: _rows, leadSeatId: _lead, ...of } = version(0, []);
  const promised: Promised = { ...of, requestId, promises: [...promises] };
  return { type: 'followPromises', promised } as const;
};
const of = ({ actions }: ReturnType<typeof stateAfter>) =>
  Object.fromEntries(actions.map((one) => [one.id, statusOf(one)]));

const first = stateAfter(null, answered(request, choose), monday);

describe('promises on answers become actions', () => {
  it('before anything is adopted, with reminders, for who guides to hear of', () => {
    expect(of(first)).toEqual({ [choose.rowId]: 'running' });
    expect(first).toMatchObject({ version: 0, leadSeatId: seats.facilitator });
    const { asks } = actionWanted(region, publicHolidays('NL'))(first);
    expect(asks.map(({ key, to }) => [key, to])).toEqual([[`do:${choose.rowId}`, `seat:${seats.police}`]]);
    expect(asks[0]?.remindAt.length).toBeGreaterThan(0);
  });

  it('stand beside those of other requests, of the plan and of the agreement', () => {
    const more = stateAfter(first, answered(other, visit), monday);
    const planned = stateAfter(more, { type: 'followMoments', agreed: moments([letter]) }, tuesday);
    const list = stateAfter(planned, { type: 'follow', agreed: version(1, [check]) }, tuesday);
    const ids = [choose, visit, letter, check].map(({ rowId }) => rowId);
    expect(of(list)).toEqual(Object.fromEntries(ids.map((id) => [id, 'running'])));
    expect(stateAfter(list, answered(other, visit), wednesday)).toEqual(list);
    const fewer = stateAfter(list, answered(other), wednesday);
    expect(of(fewer)).toEqual({ ...of(list), [visit.rowId]: 'ended' });
    expect(fewer.leadSeatId).toBe(seats.lead);
  });

  it('is the organisation’s: what was done stays done with whoever sits there, and is asked of them else', () => {
    const done = stateAfter(first, { type: 'markDone', actionId: choose.rowId }, tuesday);
    const moved = { ...choose, seatId: seats.tax };
    expect(of(stateAfter(done, answered(request, moved), wednesday))).toEqual({ [choose.rowId]: 'done' });
    const running = stateAfter(first, answered(request, moved), wednesday);
    expect(running.actions).toMatchObject([{ seatId: seats.tax }]);
    expect(of(running)).toEqual({ [choose.rowId]: 'running' });
  });

  it('nothing is written, however often it is told, for who may not see it', () => {
    const readers = [`seat:${seats.lead}`];
    const told = {
      ...answered(request, choose),
      promised: { ...answered(request, choose).promised, readers },
    };
    const list = stateAfter(null, told, monday);
    expect(of(list)).toEqual({ [choose.rowId]: 'ended' });
    expect(stateAfter(list, told, wednesday)).toEqual(list);
  });

  it('never makes a list less confidential by the way', () => {
    const strict = stateAfter(first, { type: 'relevel', level: 'STRICT' }, tuesday);
    expect(stateAfter(strict, answered(other, visit), wednesday).level).toBe('STRICT');
  });

  it('what was done and is promised no more cannot be taken back: nobody would be asked to do it', () => {
    const done = stateAfter(first, { type: 'markDone', actionId: choose.rowId }, tuesday);
    const gone = stateAfter(done, answered(request), wednesday);
    const again = { type: 'markRunning', actionId: choose.rowId } as const;
    expect(decide(gone, again, wednesday)).toMatchObject({
      accepted: false,
      refusal: { name: 'actionEnded' },
    });
    expect(decide(done, again, wednesday)).toMatchObject({ accepted: true });
  });

  it('what was done stays done when nobody promises it any more', () => {
    const done = stateAfter(first, { type: 'markDone', actionId: choose.rowId }, tuesday);
    expect(of(stateAfter(done, answered(request), wednesday))).toEqual({ [choose.rowId]: 'done' });
  });
});
