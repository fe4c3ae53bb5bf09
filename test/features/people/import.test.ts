import { describe, expect, it } from 'vitest';
import type { ImportLine } from '../../../src/features/people/import-line.ts';
import { planImport } from '../../../src/features/people/import-plan.ts';
import type { People } from '../../../src/features/people/model.ts';
import { readCsv } from '../../../src/features/people/read-csv.ts';
import { idsFrom } from '../../../src/lib/ids.ts';
import { region } from './region.ts';
import { deciding, flevoland, ids, registerAfter, today } from './register.ts';

const columns = 'organisation;function;body;seat;as;account;from;until;language;zone;days;hours';
function linesOf(...rows: readonly string[]): readonly ImportLine[] {
  const read = readCsv([columns, ...rows].join('\n'));
  return read.accepted ? read.lines : [];
}
const plan = (people: People, ...rows: readonly string[]) =>
  planImport(people, linesOf(...rows), { region, today }, idsFrom('import'));
const outcomes = (...rows: readonly string[]) =>
  plan(flevoland, ...rows).lines.map((line) => line.refusal?.name ?? line.steps);

describe('a line of the list', () => {
  it.each<readonly [string, string, readonly string[] | string]>([
    [
      'adds whatever is not there yet',
      'OM;member;dto-fl;;;OM - officier',
      ['seatAdded', 'accountAdded', 'holderAssigned'],
    ],
    ['fills a seat that is there', 'POL;member;dto-fl;;;Politie - teamchef', ['holderAssigned']],
    [
      'finds everything by name too',
      'Politie Midden-Nederland;Lid;dto-fl;;bekleder;POLITIE - TEAMCHEF',
      ['holderAssigned'],
    ],
    [
      'gives a first account to a seat',
      'POL;member;dto-fl;;;Politie - adviseur',
      ['accountAdded', 'holderAssigned'],
    ],
    [
      'gives someone a second seat',
      'GEM-LELYSTAD;chair;dto-fl;;;Gemeente Lelystad - adviseur OOV',
      ['seatAdded', 'holderAssigned'],
    ],
    [
      'sets a deputy',
      'RIEC;coordinator;dto-fl;;vervanger;Politie - teamchef;1-12-2026;14-12-2026',
      ['deputySet'],
    ],
    ['leaves what is the same', 'GEM-LELYSTAD;member;dto-fl;;;Gemeente Lelystad - adviseur OOV', []],
    [
      'leaves what is written out the same',
      'GEM-LELYSTAD;member;dto-fl;;;Gemeente Lelystad - adviseur OOV;2026-01-01;;nl;Europe/Amsterdam;ma-vr;8:30-17:00',
      [],
    ],
    [
      'changes days and language',
      'GEM-LELYSTAD;member;dto-fl;;;Gemeente Lelystad - adviseur OOV;;;en;;ma di do',
      ['preferencesChanged'],
    ],
    [
      'ends a stay',
      'GEM-LELYSTAD;member;dto-fl;;;Gemeente Lelystad - adviseur OOV;;31-12-2026',
      ['periodChanged'],
    ],
    [
      'lets a deputy stay longer',
      'GEM-LELYSTAD;member;dto-fl;;deputy;Gemeente Lelystad - beleidsadviseur;2026-11-01;2026-12-24',
      ['periodChanged'],
    ],
    [
      'takes one deputy at a time',
      'GEM-LELYSTAD;member;dto-fl;;deputy;Politie - teamchef;2026-11-15;2026-12-24',
      'deputyAlready',
    ],
    ['needs the end of a deputy', 'RIEC;coordinator;dto-fl;;deputy;Politie - teamchef', 'deputyNeedsEnd'],
    ['takes no seat from anyone', 'GEM-LELYSTAD;member;dto-fl;;;Gemeente Lelystad - wethouder', 'seatTaken'],
    ['needs an organisation', ';member;dto-fl;;;x', 'cellMissing'],
    ['needs a function', 'POL;;dto-fl;;;x', 'cellMissing'],
    ['needs an account', 'POL;member;dto-fl;;;', 'cellMissing'],
    ['knows the organisations', 'XYZ;member;dto-fl;;;x', 'unknownOrganisation'],
    ['knows the functions', 'POL;koning;dto-fl;;;x', 'unknownFunction'],
    ['knows the bodies', 'POL;member;dto-xx;;;x', 'unknownBody'],
    ['takes a short name only when one body has it', 'POL;member;DTO;;;x', 'unknownBody'],
    [
      'takes a short name that one body has',
      'POL;member;RTO;;;x',
      ['seatAdded', 'accountAdded', 'holderAssigned'],
    ],
    ['knows two places', 'POL;member;dto-fl;;baas;x', 'badAs'],
    ['wants a day', 'POL;member;dto-fl;;;x;morgen', 'badDay'],
    ['wants a day that exists', 'POL;member;dto-fl;;;x;31-11-2026', 'badDay'],
    ['wants its days in order', 'POL;member;dto-fl;;;x;2026-12-02;2026-12-01', 'datesInWrongOrder'],
    [
      'takes a stay of one day',
      'POL;member;dto-fl;;;x;2026-12-01;2026-12-01',
      ['accountAdded', 'holderAssigned'],
    ],
    ['wants a language', 'POL;member;dto-fl;;;x;;;fr', 'badLanguage'],
    ['wants a zone', 'POL;member;dto-fl;;;x;;;;Mars/Olympus', 'badZone'],
    ['wants weekdays', 'POL;member;dto-fl;;;x;;;;;ma-feest', 'badDays'],
    ['wants weekdays in order', 'POL;member;dto-fl;;;x;;;;;vr-ma', 'badDays'],
    ['wants hours', 'POL;member;dto-fl;;;x;;;;;;ochtend', 'badHours'],
    ['wants hours in order', 'POL;member;dto-fl;;;x;;;;;;17:00-09:00', 'badHours'],
    ['names no person', 'POL;member;dto-fl;;;piet@politie.nl', 'labelLooksPersonal'],
    ['keeps guests guests', 'LTO;member;dto-fl;;;LTO - regiobestuurder', 'guestFunctionOnly'],
  ])('%s', (_what, row, outcome) => {
    expect(outcomes(row)).toEqual([outcome]);
  });

  it('counts the last day in: what ends on the 31st still holds then', () => {
    const { people } = plan(flevoland, 'POL;member;dto-fl;;;Politie - teamchef;2026-12-01;2026-12-31');
    expect(people.holdings.at(-1)).toMatchObject({ from: '2026-12-01', until: '2027-01-01' });
  });

  it('keeps the same row when its days change', () => {
    const { people } = plan(
      flevoland,
      'GEM-LELYSTAD;member;dto-fl;;;Gemeente Lelystad - adviseur OOV;;31-12-2026',
    );
    expect(people.holdings.map(({ id }) => id).sort()).toEqual(flevoland.holdings.map(({ id }) => id).sort());
  });

  it('lets an account begin on the earliest of its days', () => {
    const { people } = plan(flevoland, 'POL;member;dto-fl;;;Politie - teamchef;2025-06-01');
    expect(people.accounts.find(({ id }) => id === ids.police)?.from).toBe('2025-06-01');
  });

  it('brings no leaver back', () => {
    const left = registerAfter(flevoland, { type: 'endAccount', accountId: ids.adviser, on: today });
    const row = 'GEM-LELYSTAD;member;dto-fl;;;Gemeente Lelystad - adviseur OOV';
    expect(plan(left, row).lines[0]?.refusal?.name).toBe('accountEnded');
  });
});

describe('a whole list', () => {
  const successor = [
    'GEM-LELYSTAD;member;dto-fl;;;Gemeente Lelystad - adviseur OOV;;2026-12-31',
    'GEM-LELYSTAD;member;dto-fl;;;Gemeente Lelystad - wethouder;2027-01-01',
  ];

  it('lets one follow the other', () => {
    expect(outcomes(...successor)).toEqual([['periodChanged'], ['accountAdded', 'holderAssigned']]);
  });

  it('goes from top to bottom', () => {
    expect(outcomes(...successor.toReversed())).toEqual(['seatTaken', ['periodChanged']]);
  });

  it('is all or nothing: one bad line and nothing is applied', () => {
    const rows = ['POL;member;dto-fl;;;Politie - teamchef', 'XYZ;member;dto-fl;;;x'];
    expect(plan(flevoland, ...rows).problem?.name).toBe('linesRefused');
    const decision = deciding(flevoland, { type: 'importRows', lines: linesOf(...rows) });
    expect(decision).toEqual({
      accepted: false,
      refusal: { name: 'linesRefused', details: { line: 3, reason: 'unknownOrganisation' } },
    });
  });

  it('does not take the last who manages people away', () => {
    expect(
      plan(flevoland, 'RIEC;coordinator;dto-fl;;;RIEC - coördinator Flevoland;;2026-12-31').problem?.name,
    ).toBe('lastCoordinator');
  });

  const many = Array.from(
    { length: 500 },
    (_, index) => `POL;member;dto-fl;plaats ${index};;Politie - functie ${index}`,
  );

  it('of 500 lines is added, and changes nothing the second time', () => {
    const first = plan(flevoland, ...many);
    expect(first.problem).toBeNull();
    expect(first.people.holdings).toHaveLength(flevoland.holdings.length + 500);
    const second = plan(first.people, ...many);
    expect(second.lines.flatMap(({ steps }) => steps)).toEqual([]);
    expect(second.people).toEqual(first.people);
    expect(second.problem?.name).toBe('nothingToImport');
  });
});

describe('pasted lines', () => {
  const accountId = ids.coordinator;
  const lines = linesOf('POL;member;dto-fl;;;Politie - teamchef');
  const pasted = registerAfter(flevoland, { type: 'checkImport', accountId, lines });
  const shown = planImport(pasted, lines, { region, today }, idsFrom('page')).fingerprint;

  it('count for nothing until they are applied', () => {
    expect(pasted.holdings).toEqual(flevoland.holdings);
    const applied = registerAfter(pasted, { type: 'applyImport', accountId, shown });
    expect(applied.holdings.at(-1)).toMatchObject({ accountId: ids.police, seatId: ids.policeMember });
    expect(applied.imports).toEqual([]);
  });

  it('are not applied when they would now do something else than was shown', () => {
    const hold = { seatId: ids.policeMember, accountId: ids.colleague, from: today, until: null };
    const meanwhile = registerAfter(pasted, { type: 'assignHolder', ...hold });
    expect(deciding(meanwhile, { type: 'applyImport', accountId, shown })).toMatchObject({
      refusal: { name: 'importChanged' },
    });
  });

  it('make room for what is pasted next, and go when discarded', () => {
    const other = linesOf('OM;member;dto-fl;;;OM - officier');
    const again = registerAfter(pasted, { type: 'checkImport', accountId, lines: other });
    expect(again.imports).toEqual([{ accountId, lines: other }]);
    expect(registerAfter(again, { type: 'discardImport', accountId }).imports).toEqual([]);
  });

  it('are each one’s own', () => {
    const two = registerAfter(pasted, { type: 'checkImport', accountId: ids.police, lines });
    expect(two.imports).toHaveLength(2);
  });
});
