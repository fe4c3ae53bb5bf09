/** The two languages everything exists in; a person chooses one. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text that comes from a region pack, in both languages. */
export type BothLanguages = Readonly<Record<Language, string>>;
