import fc from 'fast-check';
import { asked, guests, joiner } from './secret-people.ts';

/** How an organisation answers, and with whom it shares that. */
export interface Part {
  readonly organisationId: string;
  readonly how: 'ALL' | 'SOME' | 'ORALLY' | 'NOT' | 'FIND_OUT';
  readonly withWhom: readonly string[];
  readonly which: readonly string[];
  readonly nameless: boolean;
  /** `twice`: says something else the second time. `saved`: fills it in and never gives it. */
  readonly when: 'inTime' | 'twice' | 'late' | 'saved' | 'silent';
}

/** With whom one answer is shared, changed afterwards. */
export interface Change {
  readonly by: number;
  readonly questionId: string;
  readonly sharing: 'everyone' | 'some' | 'orally' | 'own' | 'findOut';
  readonly withWhom: readonly string[];
}

/** One kick-off from beginning to end. */
export interface Plot {
  readonly isCase: boolean;
  readonly level: 'OPEN' | 'CONFIDENTIAL' | 'STRICT';
  readonly parts: readonly Part[];
  /** Organisations that are asked about a theme only. */
  readonly guests: number;
  readonly changes: readonly Change[];
  /** Which of the parts is taken out, if any, and when. */
  readonly removed: { readonly who: number; readonly when: 'collecting' | 'agreeing' } | null;
  readonly moreTime: boolean;
  readonly joins: boolean;
  /** How many gates a request for information comes through, and whether it stops there. */
  readonly request: { readonly steps: number; readonly stops: boolean };
  readonly moment: 'none' | 'drafted' | 'asked' | 'declined' | 'dropped';
  readonly escalates: boolean;
  readonly raised: boolean;
  /** `apart`: agreed, looked at again, and two of those who took most on are taken out meanwhile. */
  readonly ends: 'agreeing' | 'adopted' | 'withdrawn' | 'apart';
}

/** What can be kept from others. */
export const withheld = ['K10', 'K11', 'K12', 'K13', 'K14', 'K15', 'K17', 'K20', 'K22', 'K23', 'K29'];
const organisations = [...asked.map(({ organisationId }) => organisationId), joiner.organisationId, 'RIEC'];

const anyPart: fc.Arbitrary<Omit<Part, 'organisationId'>> = fc.record({
  how: fc.constantFrom('ALL', 'SOME', 'SOME', 'ORALLY', 'NOT', 'FIND_OUT'),
  withWhom: fc.subarray(organisations),
  which: fc.subarray(withheld, { minLength: 1 }),
  nameless: fc.boolean(),
  when: fc.constantFrom('inTime', 'inTime', 'inTime', 'twice', 'late', 'saved', 'silent'),
});
const anyParts = fc
  .tuple(
    fc.shuffledSubarray([...asked], { minLength: 3, maxLength: 7 }),
    fc.array(anyPart, { minLength: 7, maxLength: 7 }),
  )
  .map(([who, how]) =>
    who.flatMap(({ organisationId }, index): Part[] => {
      const part = how[index];
      return part ? [{ ...part, organisationId }] : [];
    }),
  );
const anyChange: fc.Arbitrary<Change> = fc.record({
  by: fc.nat({ max: 6 }),
  questionId: fc.constantFrom(...withheld),
  sharing: fc.constantFrom('everyone', 'some', 'orally', 'own', 'findOut'),
  withWhom: fc.subarray(organisations, { minLength: 1 }),
});
const anyPlot: fc.Arbitrary<Plot> = fc.record({
  isCase: fc.boolean(),
  level: fc.constantFrom('OPEN', 'CONFIDENTIAL', 'STRICT'),
  parts: anyParts,
  guests: fc.nat({ max: guests.length }),
  changes: fc.array(anyChange, { maxLength: 6 }),
  removed: fc.option(
    fc.record({ who: fc.nat({ max: 6 }), when: fc.constantFrom('collecting', 'agreeing') }),
    { nil: null },
  ),
  moreTime: fc.boolean(),
  joins: fc.boolean(),
  request: fc.record({ steps: fc.nat({ max: 8 }), stops: fc.boolean() }),
  moment: fc.constantFrom('none', 'drafted', 'asked', 'declined', 'dropped'),
  escalates: fc.boolean(),
  raised: fc.boolean(),
  ends: fc.constantFrom('agreeing', 'adopted', 'adopted', 'apart', 'withdrawn'),
});

/** A case is confidential at least. */
export const plots: fc.Arbitrary<Plot> = anyPlot.map((plot) =>
  plot.isCase && plot.level === 'OPEN' ? { ...plot, level: 'CONFIDENTIAL' } : plot,
);

const fixedParts: readonly Part[] = [
  { how: 'SOME', when: 'inTime', withWhom: ['OM', 'IND', 'GEM-HOUTEN'], which: ['K10', 'K14'] },
  { how: 'ORALLY', when: 'twice', withWhom: [], which: ['K10', 'K22'] },
  { how: 'NOT', when: 'inTime', withWhom: [], which: ['K14', 'K17'] },
  { how: 'ALL', when: 'inTime', withWhom: [], which: ['K10'] },
  { how: 'FIND_OUT', when: 'late', withWhom: [], which: ['K12', 'K23'] },
  { how: 'SOME', when: 'saved', withWhom: ['RIEC'], which: ['K20'] },
].map((part, index) => ({
  ...part,
  how: part.how as Part['how'],
  when: part.when as Part['when'],
  organisationId: asked[index]?.organisationId ?? '',
  nameless: index < 4,
}));

const fixedPlot = (isCase: boolean): Plot => ({
  isCase,
  level: isCase ? 'CONFIDENTIAL' : 'OPEN',
  parts: fixedParts,
  guests: 2,
  changes: [
    { by: 0, questionId: 'K14', sharing: 'some', withWhom: ['BD', 'RIEC'] },
    { by: 3, questionId: 'K22', sharing: 'orally', withWhom: ['OM'] },
    { by: 2, questionId: 'K14', sharing: 'everyone', withWhom: ['OM'] },
  ],
  removed: { who: 4, when: 'agreeing' },
  moreTime: true,
  joins: true,
  request: { steps: isCase ? 8 : 5, stops: false },
  moment: 'declined',
  escalates: true,
  raised: !isCase,
  ends: isCase ? 'apart' : 'adopted',
});

/** In which everything happens: a theme that many look on at, and a case that few may know of. */
export const fixedPlots = { theme: fixedPlot(false), case: fixedPlot(true) } as const;
