import Holidays from 'date-holidays';
import type { Calendar, Day } from './time.ts';

/** The public holidays of a country (ISO 3166 code, e.g. NL), per the `date-holidays` tables; remembered a year at a time. */
export function publicHolidays(country: string): Calendar {
  const source = new Holidays(country);
  const years = new Map<number, ReadonlySet<Day>>();
  const holidaysOf = (year: number): ReadonlySet<Day> => {
    const known = years.get(year);
    if (known) return known;
    const days = source.getHolidays(year).filter((holiday) => holiday.type === 'public');
    const made = new Set(days.map((holiday) => holiday.date.slice(0, 10)));
    years.set(year, made);
    return made;
  };
  return { isHoliday: (day) => holidaysOf(Number(day.slice(0, 4))).has(day) };
}
