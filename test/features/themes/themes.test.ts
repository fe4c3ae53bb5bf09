import { describe, expect, it } from 'vitest';
import type { Asking } from '../../../src/engine/workflow.ts';
import { themeGrants, themeMay } from '../../../src/features/themes/access.ts';
import type { ThemeEvent } from '../../../src/features/themes/events.ts';
import { packThemeId, type Theme } from '../../../src/features/themes/model.ts';
import { themeRetention } from '../../../src/features/themes/retention.ts';
import { themeStore } from '../../../src/features/themes/store.ts';
import { decideTheme } from '../../../src/features/themes/workflow.ts';
import { idsFrom, uuidFrom } from '../../../src/lib/ids.ts';
import { region } from '../people/region.ts';

const now = '2026-11-23T08:30:00Z';
const own = uuidFrom('own theme');
const actor = { kind: 'system', name: 'test' } as const;
const decide = (theme: Theme | null, event: ThemeEvent, pack = region) =>
  decideTheme(pack)(theme, event, { now, actor, newId: idsFrom('reason') });
const themeAfter = (theme: Theme | null, event: ThemeEvent, pack = region): Theme => {
  const decision = decide(theme, event, pack);
  if (!decision.accepted) throw new Error(`${event.type} was refused: ${decision.refusal.name}`);
  return decision.state;
};
const refusalOf = (theme: Theme | null, event: ThemeEvent) => {
  const decision = decide(theme, event);
  return decision.accepted ? null : decision.refusal.name;
};

const seed = { type: 'seed', code: 'omg', district: 'fl' } as const;
const create = {
  type: 'create',
  id: own,
  name: 'Kringloop van afval',
  kind: 'DEVELOPMENT',
  district: 'fl',
} as const;
const takeUp = { type: 'takeUp', code: 'omg', district: 'wu', kind: 'DEVELOPMENT' } as const;
const end = { type: 'end', reason: 'Klaar', organisationId: 'RIEC', seatId: uuidFrom('seat') } as const;

const omg = themeAfter(null, seed);
const ours = themeAfter(null, create);
const without = { ...region, themes: region.themes.filter(({ id }) => id !== 'omg') };

describe('a theme of the plan', () => {
  it('is made as the pack tells it for that district', () => {
    expect(omg).toMatchObject({
      id: packThemeId('omg', 'fl'),
      kind: 'EXECUTION',
      level: 'OPEN',
      district: 'fl',
      bodyId: 'dto-fl',
      createdOn: '2026-11-23',
      ended: null,
    });
    expect(omg.note?.nl).toContain('clubhuizen');
    expect(themeAfter(null, { ...seed, district: null })).toMatchObject({ bodyId: 'rto', note: null });
  });

  it('keeps the level that the pack gives it', () => {
    expect(themeAfter(null, { type: 'seed', code: 'criminele-families', district: 'us' }).level).toBe(
      'STRICT',
    );
  });

  it('changes nothing the second time', () => {
    expect(themeAfter(omg, seed)).toEqual(omg);
  });

  it('follows the pack: another name, another state', () => {
    const name = { nl: 'Motorbendes', en: 'Biker gangs' };
    const renamed = region.themes.map((one) => (one.id === 'omg' ? { ...one, name, states: [] } : one));
    expect(themeAfter(omg, seed, { ...region, themes: renamed })).toMatchObject({
      name,
      note: null,
      createdOn: omg.createdOn,
    });
  });

  it('ends when it leaves the pack, stays so, and comes back with it', () => {
    const gone = themeAfter(omg, seed, without);
    expect(gone.ended).toEqual({ on: '2026-11-23', by: 'pack' });
    expect(themeAfter(gone, seed, without)).toEqual(gone);
    expect(themeAfter(gone, seed).ended).toBeNull();
  });

  it('that people ended stays ended, whatever the pack says', () => {
    const ended = themeAfter(omg, end);
    expect(themeAfter(ended, seed).ended).toEqual(ended.ended);
  });

  it('that was never there is not made out of nothing', () => {
    expect(refusalOf(null, { ...seed, code: 'maanstof' })).toBe('notInPlan');
  });

  it('keeps the kind that a district chose for it', () => {
    const taken = themeAfter(null, takeUp);
    expect(taken).toMatchObject({ kind: 'DEVELOPMENT', district: 'wu', bodyId: 'dto-wu' });
    expect(themeAfter(taken, { ...seed, district: 'wu' }).kind).toBe('DEVELOPMENT');
  });
});

describe.each<readonly [string, Theme | null, ThemeEvent, string | null]>([
  ['a district takes up a theme of the plan', null, takeUp, null],
  ['once', themeAfter(null, takeUp), takeUp, 'themeExists'],
  ['again after ending it', themeAfter(themeAfter(null, takeUp), end), takeUp, null],
  ['not one that is not in the plan', null, { ...takeUp, code: 'maanstof' }, 'notInPlan'],
  ['not for a district that is not there', null, { ...takeUp, district: 'xx' }, 'unknownDistrict'],
  ['a theme of our own is made', null, create, null],
  ['also for the whole region', null, { ...create, district: null }, null],
  ['not for a district that is not there', null, { ...create, district: 'xx' }, 'unknownDistrict'],
  ['not with an address in its name', null, { ...create, name: 'piet@example.nl' }, 'nameLooksPersonal'],
  ['not twice', ours, create, 'themeExists'],
  ['our own gets another name', ours, { type: 'rename', name: 'Afval' }, null],
  ['not a number', ours, { type: 'rename', name: 'Afval 06-12345678' }, 'nameLooksPersonal'],
  ['the name of the plan stays', omg, { type: 'rename', name: 'Afval' }, 'nameOfPack'],
  ['what ended keeps its name', themeAfter(ours, end), { type: 'rename', name: 'Afval' }, 'themeEnded'],
  ['it ends once', themeAfter(ours, end), end, 'themeEnded'],
])('%s', (_what, theme, event, refusal) => {
  it(`${event.type}: ${refusal ?? 'accepted'}`, () => {
    expect(refusalOf(theme, event)).toBe(refusal);
  });
});

describe('who may', () => {
  const may = themeMay(region);
  const asking = (...principals: readonly string[]): Asking => ({
    principals: new Set(principals),
    rights: new Set(),
    isSystem: false,
  });
  it.each<readonly [string, string | null, boolean]>([
    ['role:coordinator@dto-fl', 'fl', true],
    ['role:facilitator@dto-fl', 'fl', true],
    ['role:facilitator@dis-fl', 'fl', true],
    ['role:member@dto-fl', 'fl', false],
    ['role:coordinator@dto-wu', 'fl', false],
    ['role:coordinator@dis-fl', 'fl', false],
    ['role:coordinator@rto', null, true],
    ['role:coordinator@dto-fl', null, false],
    ['body:dto-fl', 'fl', false],
  ])('%s makes a theme for %s: %s', (principal, district, allowed) => {
    expect(may.create(asking(principal), { ...create, district }, null)).toBe(allowed);
  });

  it('only the product seeds', () => {
    expect(may.seed(asking('role:coordinator@dto-fl'), seed, null)).toBe(false);
  });

  it('a reason is given in the name of a seat of one’s own', () => {
    const keeper = { ...asking(`seat:${end.seatId}`), rights: new Set(['keep']) };
    expect(may.end(keeper, end, ours)).toBe(true);
    expect(may.end({ ...keeper, principals: new Set<string>() }, end, ours)).toBe(false);
    expect(may.end({ ...keeper, rights: new Set(['see']) }, end, ours)).toBe(false);
  });

  it('everyone in the bodies of the district sees a theme, nobody elsewhere', () => {
    const seeing = themeGrants(region)(omg).filter(({ right }) => right === 'see');
    const bodies = seeing.map(({ principal }) => principal).filter((one) => one.startsWith('body:'));
    expect(bodies.sort()).toEqual(['body:dis-fl', 'body:dto-fl', 'body:dvc-fl']);
    const ofTheRegion = themeGrants(region)({ ...omg, district: null }).map(({ principal }) => principal);
    expect(ofTheRegion).toEqual(expect.arrayContaining(region.bodies.map(({ id }) => `body:${id}`)));
  });
});

it('a theme comes back from its row as it was', () => {
  for (const theme of [
    omg,
    ours,
    themeAfter(ours, end),
    themeAfter(omg, seed, without),
    themeAfter(null, takeUp),
  ]) {
    expect(themeStore.fromRows(JSON.parse(JSON.stringify(themeStore.toRows(theme))))).toEqual(theme);
  }
});

it('words about a theme go a year after it ended, or after five years', () => {
  const retention = themeRetention(region);
  expect(retention(ours)).toBe('2031-11-22T23:00:00Z');
  expect(retention(themeAfter(ours, end))).toBe('2027-11-22T23:00:00Z');
});
