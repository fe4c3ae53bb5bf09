import { describe, expect, it } from 'vitest';
import { informationGrants } from '../../../src/features/information/access.ts';
import { taskButtons, withdrawButton } from '../../../src/features/information/card-views.ts';
import { informationRequest } from '../../../src/features/information/model.ts';
import { requestPage } from '../../../src/features/information/page-views.ts';
import {
  type Asked,
  acting,
  asked,
  assigning,
  assigns,
  circle,
  open,
  region,
  seats,
  staffed,
} from './asked.ts';
import { at, lookAt } from './looks.ts';

const foundByStaff = (): Asked => assigning().does({ ...assigns, ownerSeatId: seats.information.seatId });
const staffSees = ({ request }: Asked): boolean =>
  informationGrants(region, request).some(
    ({ principal, right }) => principal === `seat:${seats.information.seatId}` && right === 'see',
  );

describe('a request that is taken back', () => {
  it('tells asker, facilitator and who was at work on it', () => {
    expect(asked().does({ type: 'withdraw' }).sent).toEqual(['status -> police', 'status -> facilitator']);
    expect(open().does({ type: 'withdraw' }).sent).toEqual([
      'status -> police',
      'status -> facilitator',
      'status -> tax',
    ]);
    expect(foundByStaff().does({ type: 'withdraw' }).sent).toContain('status -> information');
  });

  it('can be seen by an owner that is no partner, and leaves no need behind', () => {
    const story = foundByStaff().does({ type: 'withdraw' });
    expect(staffSees(story)).toBe(true);
    expect(story.facts).toEqual([]);
    expect(informationRequest.parse(story.request)).toEqual(story.request);
    const gone = { ...circle, stage: 'withdrawn' as const, members: [], guides: [], partners: [] };
    expect(staffSees(story.does({ type: 'follow', circle: gone, staffed }))).toBe(false);
  });

  it('with its kick-off tells nobody: nobody may see it', () => {
    const gone = { ...circle, stage: 'withdrawn' as const, members: [], guides: [], partners: [] };
    for (const make of [open, foundByStaff]) {
      const story = make().does({ type: 'follow', circle: gone, staffed });
      expect(story.sent).toEqual([]);
      expect(staffSees(story)).toBe(false);
    }
  });
});

const saying = {
  nl: { counts: 'telt mee in het beeld van de regio', not: 'telt niet mee' },
  en: { counts: 'counts in the picture of the region', not: 'does not count' },
} as const;

describe('stopping and withdrawing', () => {
  it.each(['nl', 'en'] as const)('say what each of them does, in %s', (language) => {
    const { look, seen } = lookAt(acting(), at('police', language));
    const [stop] = taskButtons(look, seen.request, 'decide');
    const withdraw = withdrawButton(look, seen.request.id);
    const { counts, not } = saying[language];
    expect(stop?.confirm?.question).toContain(counts);
    expect(withdraw.confirm?.question).toContain(not);
    const beside = requestPage(look, seen).nodes.find(({ kind }) => kind === 'paragraph');
    for (const one of [counts.split(' ').slice(-4).join(' '), not]) {
      expect(JSON.stringify(beside)).toContain(one);
    }
  });
});
