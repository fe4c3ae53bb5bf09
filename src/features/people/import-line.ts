/** The columns of the CSV list, in their order. One line: an account in a seat, as holder or as deputy. */
export const importColumns = [
  'organisation',
  'function',
  'body',
  'seat',
  'as',
  'account',
  'from',
  'until',
  'language',
  'zone',
  'days',
  'hours',
] as const;
export type ImportColumn = (typeof importColumns)[number];

/** A line of the file as it was written: nothing in it has been checked yet. An empty cell is absent. */
export interface ImportLine {
  /** Counts from 1, the header being line 1, as a spreadsheet shows it. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<ImportColumn, string>>>;
}

/** More lines than any region has seats; the rest is refused as a whole. */
export const maxLines = 2000;
/** A longer text is no list of people. */
export const maxCharacters = 200_000;
