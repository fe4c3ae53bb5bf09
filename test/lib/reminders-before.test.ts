import { expect, it } from 'vitest';
import { publicHolidays } from '../../src/lib/holidays.ts';
import { remindersBefore } from '../../src/lib/reminders-before.ts';

const region = { timeZone: 'Europe/Amsterdam', workingHours: { from: '08:30' } };
const calendar = publicHolidays('NL');

// Amsterdam is one hour ahead of UTC in winter, two in summer.
it.each<[string, string, readonly number[], readonly string[]]>([
  ['that day itself', '2026-12-11', [0], ['2026-12-11T07:30:00Z']],
  ['the first one first', '2026-12-11', [0, 1], ['2026-12-10T07:30:00Z', '2026-12-11T07:30:00Z']],
  ['over a weekend', '2026-12-14', [1], ['2026-12-11T07:30:00Z']],
  ['in summer', '2026-07-10', [1], ['2026-07-09T06:30:00Z']],
  ['not on a Saturday itself', '2026-12-12', [0, 1], ['2026-12-11T07:30:00Z']],
  ['not on a holiday itself', '2026-12-25', [1, 0], ['2026-12-24T07:30:00Z']],
  ['past the holidays before it', '2026-12-28', [1], ['2026-12-24T07:30:00Z']],
  ['each once', '2026-12-11', [1, 1], ['2026-12-10T07:30:00Z']],
  ['no numbers, no moments', '2026-12-11', [], []],
])('%s: before %s, %j working days → %j', (_what, day, counts, moments) => {
  expect(remindersBefore(day, counts, { region, calendar })).toEqual(moments);
});

it.each<[string, { readonly after?: string; readonly before?: string }, readonly string[]]>([
  ['all of them', {}, ['2026-12-08', '2026-12-10', '2026-12-11']],
  ['what is still to come', { after: '2026-12-08T08:00:00Z' }, ['2026-12-10', '2026-12-11']],
  ['not what is now', { after: '2026-12-08T07:30:00Z' }, ['2026-12-10', '2026-12-11']],
  ['before the deadline', { before: '2026-12-11T07:30:00Z' }, ['2026-12-08', '2026-12-10']],
  ['between the two', { after: '2026-12-09T00:00:00Z', before: '2026-12-11T07:00:00.000Z' }, ['2026-12-10']],
  ['nothing when it is over', { after: '2026-12-12T00:00:00Z' }, []],
])('%s, %j → %j', (_what, between, days) => {
  expect(remindersBefore('2026-12-11', [3, 1, 0], { region, calendar, ...between })).toEqual(
    days.map((day) => `${day}T07:30:00Z`),
  );
});
