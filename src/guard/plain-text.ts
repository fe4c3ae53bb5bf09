// Characters of no width (Unicode Cf), and marks that may be stacked on a digit.
const invisible = /\p{Cf}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0|\p{Variation_Selector}/gu;
const dashes = /\p{Pd}|[\u2212\u2043\u00b7\u2022\u2027]/gu;
const blanks = /[^\S\n]+/gu;

/**
 * Somebody's words as the patterns expect them: compatibility characters (full-width digits, ligatures) written
 * plainly (NFKC), nothing invisible, one kind of dash, one blank at a time. Line breaks stay.
 */
export function plainText(words: string): string {
  return words
    .toWellFormed()
    .replaceAll(invisible, '')
    .normalize('NFKC')
    .replaceAll(invisible, '')
    .replaceAll(dashes, '-')
    .replaceAll(blanks, ' ');
}
