import { dayFrom } from '../lib/day-from.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** Whether there is such a day. */
export const isDay = (year: number, month: number, day: number): boolean =>
  dayFrom(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`) !== null;
