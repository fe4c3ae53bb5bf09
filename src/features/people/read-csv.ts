import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { languages } from '../../lib/language.ts';
import { type ImportColumn, type ImportLine, importColumns, maxLines } from './import-line.ts';
import { no, noWith, type PeopleRefusal } from './refusals.ts';
import { columnName } from './words.ts';

export type ReadCsv =
  | { readonly accepted: true; readonly lines: readonly ImportLine[] }
  | { readonly accepted: false; readonly refusal: PeopleRefusal };

/** What the columns may be called in the first line, in either language. */
const columnNames: ReadonlyMap<string, ImportColumn> = new Map(
  languages.flatMap((language) =>
    importColumns.map((column) => [columnName(column, language), column] as const),
  ),
);
const needed: readonly ImportColumn[] = ['organisation', 'function', 'account'];

const found = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));
type Found = z.infer<typeof found>[number];

/**
 * Reads a list of people: a file with semicolons or commas, or cells copied from a spreadsheet (tabs). The first
 * line names the columns. Says what is wrong with the whole; what is wrong with one line is for the dry run.
 */
export function readCsv(text: string): ReadCsv {
  const read = records(text);
  if (read === null) return refused(no('csvUnreadable', 'csv'));
  const [header, ...rows] = read;
  if (!header) return refused(no('nothingToImport', 'csv'));
  if (rows.length > maxLines)
    return refused({ ...noWith('csvTooManyLines', { max: maxLines }), fields: ['csv'] });
  const columns = columnsOf(header.record);
  if ('name' in columns) return refused(columns);
  const long = rows.find((row) => row.record.slice(columns.length).some((cell) => cell !== ''));
  if (long) return refused({ ...noWith('csvTooManyCells', { line: long.info.lines }), fields: ['csv'] });
  return { accepted: true, lines: rows.flatMap((row) => lineOf(row, columns)) };
}

function records(text: string): readonly Found[] | null {
  const firstLine = /^[^\r\n]*/.exec(text.replace(/^\uFEFF/, ''))?.[0] ?? '';
  const delimiter = mostUsed(firstLine);
  try {
    return found.parse(
      parse(text, {
        bom: true,
        delimiter,
        info: true,
        relaxColumnCount: true,
        skipEmptyLines: true,
        trim: true,
      }),
    );
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

/** Spreadsheets in Dutch write semicolons, others commas, the clipboard tabs. */
function mostUsed(firstLine: string): string {
  const count = (sign: string) => firstLine.split(sign).length;
  return ['\t', ',', ';'].reduce((best, sign) => (count(sign) >= count(best) ? sign : best), ';');
}

function columnsOf(header: readonly string[]): readonly ImportColumn[] | PeopleRefusal {
  const columns: ImportColumn[] = [];
  for (const [index, name] of header.entries()) {
    const words = name.toLowerCase().replaceAll(/\s+/g, ' ');
    const column = columnNames.get(words);
    if (!column) return { ...noWith('csvUnknownColumn', { number: index + 1 }), fields: ['csv'] };
    if (columns.includes(column)) return { ...noWith('csvColumnTwice', { column }), fields: ['csv'] };
    columns.push(column);
  }
  const lacking = needed.find((column) => !columns.includes(column));
  return lacking ? { ...noWith('csvWithoutHeader', { column: lacking }), fields: ['csv'] } : columns;
}

function lineOf({ record, info }: Found, columns: readonly ImportColumn[]): ImportLine[] {
  const cells: Partial<{ [Column in ImportColumn]: string }> = {};
  for (const [index, column] of columns.entries()) {
    const cell = plain(record[index] ?? '');
    if (cell !== '') cells[column] = cell;
  }
  return Object.keys(cells).length === 0 ? [] : [{ line: info.lines, cells }];
}

/** What `writeCsv` wrote to keep a spreadsheet from calculating is taken off again. */
function plain(cell: string): string {
  const words = cell.replaceAll(/\s+/g, ' ').normalize('NFC');
  return /^''?[=+\-@]/.test(words) ? words.slice(1) : words;
}

function refused(refusal: PeopleRefusal): ReadCsv {
  return { accepted: false, refusal };
}
