import { describe, expect, it } from 'vitest';
import { circleGrants, informationGrants } from '../../../src/features/information/access.ts';
import { circleDocument, circleId } from '../../../src/features/information/model.ts';
import { unmetReaders } from '../../../src/features/information/unmet-access.ts';
import {
  type Asked,
  acting,
  answers,
  asked,
  asks,
  assigning,
  assigns,
  checking,
  checks,
  circle,
  may,
  monday,
  nobodyThere,
  open,
  privacyCheck,
  promises,
  region,
  seats,
  staffed,
  supports,
  without,
} from './asked.ts';

const principals = {
  facilitator: [`seat:${seats.facilitator.seatId}`, 'organisation:RIEC'],
  police: [`seat:${seats.police.seatId}`, 'organisation:POL'],
  tax: [`seat:${seats.tax.seatId}`, 'organisation:BD'],
  woerden: [`seat:${seats.woerden.seatId}`, 'organisation:GEM-WOERDEN'],
  professional: [`seat:${seats.information.seatId}`, 'organisation:RIEC', 'role:information@dto-wu'],
  officer: [`seat:${seats.information.seatId}`, 'organisation:RIEC', 'role:privacy@rto'],
  chair: ['role:chair@dto-wu'],
  elsewhere: ['role:information@dto-fl', 'role:coordinator@dto-fl', 'organisation:POL', 'role:guest@dto-wu'],
} as const;
type Who = keyof typeof principals;

const sees = ({ request }: Asked, who: Who): boolean =>
  informationGrants(region, request).some(
    ({ principal, right }) => right === 'see' && (principals[who] as readonly string[]).includes(principal),
  );
const whoSee = (story: Asked): readonly string[] =>
  (Object.keys(principals) as Who[]).filter((who) => sees(story, who));

const inCircle = ['facilitator', 'police', 'tax', 'woerden', 'chair'];

describe('who sees a request', () => {
  it('its circle, and from gate three on who looks at that gate', () => {
    expect(whoSee(asked())).toEqual(inCircle);
    expect(whoSee(acting())).toEqual(inCircle);
    const withStaff = ['facilitator', 'police', 'tax', 'woerden', 'professional', 'officer', 'chair'];
    for (const story of [checking(), privacyCheck(), assigning(), open()]) {
      expect([...whoSee(story)].sort()).toEqual([...withStaff].sort());
    }
  });

  it('a request that stopped before gate three was never theirs to see', () => {
    expect(whoSee(acting().does({ type: 'stop' }))).toEqual(inCircle);
  });

  it('a partner that left sees nothing, also when it asked', () => {
    const story = asked().does({ type: 'follow', circle: without('police'), staffed });
    expect(whoSee(story)).not.toContain('police');
    expect(may(story.request, principals.police, { type: 'stop' })).toBe(false);
    expect(may(story.request, principals.facilitator, { type: 'stop' })).toBe(true);
  });

  it('nobody, once its kick-off was stopped', () => {
    const gone = { ...circle, stage: 'withdrawn' as const, members: [], guides: [], partners: [] };
    for (const make of [asked, open]) {
      expect(whoSee(make().does({ type: 'follow', circle: gone, staffed }))).toEqual([]);
    }
    expect(circleGrants({ id: circleId(circle.kickoffId), since: monday, circle: gone })).toEqual([]);
  });

  it('what the circle’s document tells is for the circle alone', () => {
    const kept = circleDocument.parse({ id: circleId(circle.kickoffId), since: monday, circle });
    const reading = new Set(circleGrants(kept).map(({ principal }) => principal));
    expect([...reading].sort()).toEqual([...new Set([...circle.members, ...circle.guides])].sort());
  });
});

describe('who may do what', () => {
  it.each([
    ['ask', null, asks, ['police']],
    ['ask as facilitator', null, { ...asks, by: seats.facilitator }, ['facilitator']],
    ['support', asked(), supports('tax'), ['tax']],
    ['promise', acting(), promises('tax'), ['tax']],
    ['stop', acting(), { type: 'stop' }, ['facilitator', 'police']],
    ['take back', open(), { type: 'withdraw' }, ['facilitator', 'police']],
    ['gate three', checking(), checks, ['professional', 'officer']],
    ['the basis', privacyCheck(), { ...checks, type: 'settleBasis' }, ['officer']],
    ['forbid', privacyCheck(), { type: 'forbid', by: seats.information }, ['officer']],
    ['assign', assigning(), assigns, ['facilitator', 'professional', 'officer']],
    ['answer', open(), answers, ['tax']],
    ['follow', asked(), { type: 'follow', circle, staffed }, []],
    ['the clock', asked(), { type: 'deadlinePasses', gate: 'JOINT_NEED' }, []],
  ] as const)('%s', (_name, story, event, allowed) => {
    const able = (Object.keys(principals) as Who[]).filter((who) =>
      may(story === null ? null : story.request, principals[who], event),
    );
    expect(able).toEqual(allowed);
  });

  it('where nobody has that work, the facilitator looks at gate three and decides on the basis', () => {
    const story = acting().does({ ...promises('woerden'), staffed: nobodyThere });
    const by = seats.facilitator;
    expect(may(story.request, principals.facilitator, { ...checks, by })).toBe(true);
    expect(may(checking().request, principals.facilitator, { ...checks, by })).toBe(false);
    const later = story.does({ ...checks, by, basis: 'UNKNOWN' });
    expect(may(later.request, principals.facilitator, { type: 'forbid', by })).toBe(true);
  });
});

describe('who sees what was needed and not to be had', () => {
  it('expert group, Taskforce and safety board, and every coordinator; no partner by being one', () => {
    const readers = unmetReaders(region);
    for (const one of ['role:member@expertisegroep', 'role:chair@taskforce', 'role:coordinator@dto-fl']) {
      expect(readers).toContain(one);
    }
    for (const one of ['role:member@dto-wu', 'role:chair@dto-wu', 'role:guest@expertisegroep']) {
      expect(readers).not.toContain(one);
    }
  });
});
