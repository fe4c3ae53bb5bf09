import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxLines } from '../../../src/features/people/import-line.ts';
import { planImport } from '../../../src/features/people/import-plan.ts';
import { readCsv } from '../../../src/features/people/read-csv.ts';
import { csvTemplate, peopleCsv } from '../../../src/features/people/write-csv.ts';
import { teamIn } from './looks.ts';
import { region } from './region.ts';
import { flevoland, today } from './register.ts';

const header = 'organisation;function;account';
const linesOf = (text: string) => {
  const read = readCsv(text);
  return read.accepted ? read.lines : [];
};
const refusalOf = (text: string) => {
  const read = readCsv(text);
  return read.accepted ? null : read.refusal;
};
const police = { line: 2, cells: { organisation: 'POL', function: 'member', account: 'Politie - teamchef' } };

describe('a list of people is read', () => {
  it.each([
    ['with semicolons', `${header}\nPOL;member;Politie - teamchef`],
    ['with commas', 'organisation,function,account\nPOL,member,Politie - teamchef'],
    ['as cells from a spreadsheet', 'organisation\tfunction\taccount\nPOL\tmember\tPolitie - teamchef'],
    ['with a byte order mark', `\uFEFF${header}\nPOL;member;Politie - teamchef`],
    ['with line ends of Windows', `${header}\r\nPOL;member;Politie - teamchef\r\n`],
    ['with old line ends', `${header}\rPOL;member;Politie - teamchef\r`],
    ['with quotes', `${header}\n"POL";member;"Politie - teamchef"`],
    ['with blanks around', ` Organisation ; FUNCTION;account \n POL; member ;Politie  -  teamchef `],
    ['with Dutch column names', 'Organisatie;Functie;Account\nPOL;member;Politie - teamchef'],
    ['with the columns in another order', 'account;organisation;function\nPolitie - teamchef;POL;member'],
    ['with empty columns at the end', `${header};body\nPOL;member;Politie - teamchef;;;`],
  ])('%s', (_how, text) => {
    expect(linesOf(text)).toEqual([police]);
  });

  it('with the line numbers that a spreadsheet shows', () => {
    const text = `${header}\n\nPOL;member;A\n;;\nOM;member;"B\nand C"\nBD;member;D`;
    expect(linesOf(text).map(({ line, cells }) => [line, cells.account])).toEqual([
      [3, 'A'],
      [6, 'B and C'],
      [7, 'D'],
    ]);
  });

  it('with a separator inside quotes, and a quote inside', () => {
    expect(linesOf(`${header}\nPOL;member;"Chef; district ""Flevoland"""`)[0]?.cells.account).toBe(
      'Chef; district "Flevoland"',
    );
  });

  it.each([
    ["'=1+1", '=1+1'],
    ["'@sum", '@sum'],
    ["'s-Graveland", "'s-Graveland"],
    ["''=1", "'=1"],
  ])('with %s meaning %s', (cell, meant) => {
    expect(linesOf(`${header}\nPOL;member;${cell}`)[0]?.cells.account).toBe(meant);
  });
});

describe('a text that is no list of people is refused as a whole', () => {
  it.each([
    ['nothing at all', '', { name: 'nothingToImport' }],
    ['an open quote', `${header}\nPOL;"member;x`, { name: 'csvUnreadable' }],
    ['words around a quote', `${header}\nPOL;"member"x;y`, { name: 'csvUnreadable' }],
    ['no first line with names', 'POL;member;Politie', { name: 'csvUnknownColumn', details: { number: 1 } }],
    [
      'a column that is not ours',
      `${header};telefoon\nPOL;a;b;06`,
      { name: 'csvUnknownColumn', details: { number: 4 } },
    ],
    [
      'a column named like a method',
      `${header};constructor`,
      { name: 'csvUnknownColumn', details: { number: 4 } },
    ],
    ['a column twice', `${header};Functie`, { name: 'csvColumnTwice', details: { column: 'function' } }],
    [
      'a column too few',
      'organisation;function\nPOL;member',
      { name: 'csvWithoutHeader', details: { column: 'account' } },
    ],
    ['a cell too many', `${header}\nPOL;member;x;y`, { name: 'csvTooManyCells', details: { line: 2 } }],
    ['a line too many', `${header}${'\nPOL;member;x'.repeat(maxLines + 1)}`, { name: 'csvTooManyLines' }],
  ])('%s', (_what, text, refusal) => {
    expect(refusalOf(text)).toMatchObject({ ...refusal, fields: ['csv'] });
  });

  it('whatever it is, without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readCsv(`${header}\n${text}`)).toHaveProperty('accepted');
        expect(readCsv(text)).toHaveProperty('accepted');
      }),
    );
  });
});

describe('the list of today', () => {
  it('is a line a place, holders and deputies', () => {
    const lines = peopleCsv(flevoland, 'nl', today).split('\r\n');
    expect(lines).toEqual([
      '\uFEFForganisatie;functie;overleg;zetel;als;account;vanaf;tot en met;taal;tijdzone;dagen;uren',
      'GEM-LELYSTAD;member;dto-fl;;bekleder;Gemeente Lelystad - adviseur OOV;2026-01-01;;nl;Europe/Amsterdam;1,2,3,4,5;08:30-17:00',
      'GEM-LELYSTAD;member;dto-fl;;vervanger;Gemeente Lelystad - beleidsadviseur;2026-11-01;2026-11-30;nl;Europe/Amsterdam;1,2,3,4,5;08:30-17:00',
      'RIEC;coordinator;dto-fl;;bekleder;RIEC - coördinator Flevoland;2026-01-01;;nl;Europe/Amsterdam;1,2,3,4,5;08:30-17:00',
      '',
    ]);
  });

  it('leaves out what is past, which would otherwise come back', () => {
    const people = teamIn('nl');
    const lines = linesOf(peopleCsv(people, 'nl', today));
    expect(lines.map(({ cells }) => cells.organisation)).not.toContain('BD');
    const plan = planImport(people, lines, { region, today }, () => 'new');
    expect(plan.problem?.name).toBe('nothingToImport');
    expect(plan.people).toEqual(people);
  });

  it('begins with a line that reads as a list', () => {
    expect(readCsv(csvTemplate('nl'))).toEqual({ accepted: true, lines: [] });
    expect(readCsv(csvTemplate('en'))).toEqual({ accepted: true, lines: [] });
  });

  it.each(['nl', 'en'] as const)('changes nothing when it is imported (%s)', (language) => {
    const lines = linesOf(peopleCsv(flevoland, language, today));
    const plan = planImport(flevoland, lines, { region, today }, () => 'new');
    expect(plan.lines).toHaveLength(3);
    expect(plan.problem?.name).toBe('nothingToImport');
    expect(plan.people).toEqual(flevoland);
  });

  it('holds no cell that a spreadsheet would calculate, and gives every label back', () => {
    const anyLabel = fc
      .string({ minLength: 1 })
      .map((text) => text.replaceAll(/\s+/g, ' ').trim())
      .filter(Boolean);
    fc.assert(
      fc.property(anyLabel, fc.constantFrom('', '=', '+', '-', '@', "'=", "'", '"', ';'), (words, sign) => {
        const label = `${sign}${words}`.normalize('NFC');
        const accounts = flevoland.accounts.map((account) => ({ ...account, label }));
        const text = peopleCsv({ ...flevoland, accounts }, 'en', today);
        const cells = parse(text, { bom: true, delimiter: ';' }).flat();
        expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
        expect(linesOf(text).map(({ cells }) => cells.account)).toEqual([label, label, label]);
      }),
    );
  });
});
