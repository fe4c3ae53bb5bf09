/**
 * Markings of state secrets and of the department (Besluit BVI 2013), and those of the EU and NATO. What carries one
 * does not belong here at all.
 */
const markings = [
  /\bstg\.? ?(?:zeer )?(?:geheim|confidentieel)\b/iu,
  /(?<!\p{L})stg\.? ?z?\.? ?[gc]\.?(?!\p{L})/iu,
  /\bstaatsgeheim(?:en)?[ :-]{1,3}(?:zeer )?(?:geheim|confidentieel)\b/iu,
  /\bdepartementaal vertrouwelijk\b/iu,
  /\bdep\.? ?(?:vertrouwelijk|v)(?:\.|\b)/iu,
  /\b(?:nato|navo|eu) (?:restricted|confidential|secret)\b/iu,
  /\b(?:restreint|confidentiel|secret) (?:ue|otan)\b/iu,
  /\bcosmic top secret\b/iu,
];

export const hasMarking = (plain: string): boolean => markings.some((pattern) => pattern.test(plain));
