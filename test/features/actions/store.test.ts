import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ActionList, actionStatuses, type Step } from '../../../src/features/actions/model.ts';
import { actionStore } from '../../../src/features/actions/store.ts';
import { instant } from '../../../src/lib/time.ts';
import { levels } from '../../../src/regions/rule-schema.ts';

const id = fc.uuid();
const at = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => instant(date.toISOString()));
const step: fc.Arbitrary<Step> = fc.record({
  status: fc.constantFrom(...actionStatuses),
  at,
  noteId: fc.option(id, { nil: null }),
});
const action = fc.record({
  id,
  organisationId: fc.constantFrom('POL', 'BD'),
  seatId: id,
  due: at.map((moment) => moment.slice(0, 10)),
  kind: fc.option(fc.constantFrom('CHECK', 'BARRIER'), { nil: null }),
  whatId: id,
  acceptance: fc.constantFrom('open', 'accepted', 'partly', 'declined', 'approved', 'promised'),
  steps: fc
    .tuple(step, fc.array(step, { maxLength: 3 }))
    .map(([first, rest]): [Step, ...Step[]] => [first, ...rest]),
  isAgreed: fc.boolean(),
  fromId: fc.option(id, { nil: null }),
  weeksReminded: fc.nat({ max: 26 }),
});
const anyList: fc.Arbitrary<ActionList> = fc.record({
  id,
  kickoffId: id,
  codeName: fc.constantFrom('HORIZON', 'KIEVIT'),
  themeId: fc.constant('horeca'),
  level: fc.constantFrom(...levels),
  bodyId: fc.constant('dto-gv'),
  version: fc.nat(),
  since: at,
  facilitatorSeatId: id,
  leadSeatId: id,
  readers: fc.array(fc.constantFrom('role:chair@dto-gv', 'body:dto-gv')),
  actions: fc.uniqueArray(action, { selector: (one) => one.id, maxLength: 4 }),
});

it('a list comes back from its rows as it was, in whatever order the database gives them', () => {
  fc.assert(
    fc.property(anyList, (list) => {
      const rows = actionStore.toRows(list);
      const shuffled = Object.fromEntries(
        Object.entries(rows).map(([table, all]) => [table, [...all].reverse()]),
      );
      expect(actionStore.fromRows(rows)).toEqual(list);
      expect(actionStore.fromRows(shuffled)).toEqual(list);
    }),
  );
});
