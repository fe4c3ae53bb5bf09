// What no person means to write: PostgreSQL refuses NUL, other control characters mean nothing; spaces of no width
// make two names look like one; marks that override the reading order make a text read as another (Unicode TR36).
const neverMeant = /(?![\n\t])\p{Cc}|[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/gu;

/**
 * What somebody typed, fit to keep and to compare: composed characters (NFC), one kind of line break, half
 * characters replaced by U+FFFD, nothing invisible that misleads, no blanks around it.
 */
export function cleanWords(typed: string): string {
  return typed.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(neverMeant, '').normalize('NFC').trim();
}
