import { Temporal } from 'temporal-polyfill';
import type { Language } from '../lib/language.ts';
import type { Day, Instant } from '../lib/time.ts';
import type { Reader } from './reader.ts';

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

type Style = 'moment' | 'day' | 'short';
const styles: Readonly<Record<Style, Intl.DateTimeFormatOptions>> = {
  moment: { dateStyle: 'full', timeStyle: 'short' },
  day: { dateStyle: 'full' },
  short: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
};

/** Making a formatter costs more than using it a thousand times. */
const made = new Map<string, Intl.DateTimeFormat>();

function formatter(reader: Reader, style: Style): Intl.DateTimeFormat {
  const key = `${reader.language} ${reader.zone} ${style}`;
  const known = made.get(key);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat(locales[reader.language], {
    ...styles[style],
    timeZone: reader.zone,
  });
  made.set(key, fresh);
  return fresh;
}

/** An instant in the reader's words and zone: "dinsdag 24 november 2026 om 12:00". */
export function momentText(at: Instant, reader: Reader, style: 'moment' | 'short' = 'moment'): string {
  return formatter(reader, style).format(Temporal.Instant.from(at).epochMilliseconds);
}

/** A calendar day in the reader's words; a day has no zone. */
export function dayText(day: Day, reader: Reader): string {
  const noon = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' });
  return formatter({ ...reader, zone: 'UTC' }, 'day').format(noon.epochMilliseconds);
}
