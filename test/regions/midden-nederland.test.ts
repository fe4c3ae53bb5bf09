import { describe, expect, it } from 'vitest';
import { loadRegion } from '../../src/regions/load.ts';
import { body, holders, levelOfTheme, mayJoinCase, questionsFor } from '../../src/regions/lookups.ts';

const region = await loadRegion('midden-nederland');
const idsOf = (items: readonly { readonly id: string }[]) => items.map((item) => item.id);

describe('the places and bodies of Midden-Nederland', () => {
  it('has 38 municipalities in five districts, and each is an organisation of its district', () => {
    const perDistrict = region.districts.map(({ id }) => [
      id,
      region.municipalities.filter((place) => place.district === id).length,
      region.organisations.filter((one) => one.municipality !== undefined && one.districts.includes(id))
        .length,
    ]);
    expect(perDistrict).toEqual([
      ['ou', 15, 15],
      ['gv', 6, 6],
      ['wu', 10, 10],
      ['fl', 6, 6],
      ['us', 1, 1],
    ]);
    expect(region.municipalities).toHaveLength(38);
  });

  it('keeps Hilversum and Wijdemeren apart until a law joins them', () => {
    const both = region.municipalities.filter(({ id }) => id === 'hilversum' || id === 'wijdemeren');
    expect(both.map((place) => place.validUntil)).toEqual([undefined, undefined]);
  });

  it('has a team, a steering group and a safety board in every district, and four bodies above them', () => {
    const short = region.districts.map(({ id }) =>
      (['DistrictTeam', 'DistrictSteeringGroup', 'DistrictSafetyBoard'] as const).map(
        (type) => body(region, type, id)?.shortName,
      ),
    );
    expect(short).toEqual(Array.from({ length: 5 }, () => ['DTO', 'DIS', 'DVC']));
    expect(body(region, 'RegionalTeam', null)?.shortName).toBe('RTO');
    expect(body(region, 'RegionalSteeringGroup', null)?.shortName).toBe('RIS');
    expect(body(region, 'RegionalSafetyBoard', null)?.shortName).toBe('RVC');
    expect(body(region, 'Taskforce', null)?.id).toBe('taskforce');
  });
});

describe('who may do what', () => {
  it('keeps water board, business and care partners out of cases', () => {
    const kept = region.organisations.filter((one) => !mayJoinCase(one));
    expect(idsOf(kept)).toEqual(['ZVH-UTRECHT', 'ZVH-GV', 'ZVH-FL', 'WS', 'LTO', 'PVO', 'CCV', 'MMA']);
    expect(kept.every((one) => one.seat === 'GUEST')).toBe(true);
  });

  it('lets the chair of the team adopt a case, and the steering group a development theme too', () => {
    const chairOf = (bodyType: string) => ({ function: 'chair', bodyType });
    expect(holders(region, 'adopts', 'CASE')).toEqual([chairOf('DistrictTeam'), chairOf('RegionalTeam')]);
    expect(holders(region, 'adopts', 'DEVELOPMENT_THEME')).toContainEqual(chairOf('DistrictSteeringGroup'));
  });

  it('answers cases on the own page until somebody assessed a chat vendor; only the demo invents one', async () => {
    const demo = await loadRegion('demo');
    expect([region.chatVendorAssessed, region.levels.case]).toEqual([null, 'STRICT']);
    expect([demo.chatVendorAssessed?.platforms, demo.levels.case]).toEqual([
      ['slack', 'teams'],
      'CONFIDENTIAL',
    ]);
    expect(demo.questions).toEqual(region.questions);
    expect(demo.name.nl).toContain('FICTIEF');
  });

  it('keeps the theme about families on the own page, and the other themes open', () => {
    const strict = region.themes.filter((theme) => levelOfTheme(region, theme) === 'STRICT');
    expect(idsOf(strict)).toEqual(['criminele-families']);
  });
});

describe('the questions of a start', () => {
  it('holds K01 to K39', () => {
    const wanted = Array.from({ length: 39 }, (_, index) => `K${String(index + 1).padStart(2, '0')}`);
    expect(idsOf(region.questions).filter((id) => /^K\d\d$/.test(id))).toEqual(wanted);
  });

  it('asks a partner in a case eight questions first, the police also for the day of their check', () => {
    const inCase = { variant: 'CASE', askedOf: 'PARTNER', moment: 'ROUND', coreOnly: true } as const;
    const first = questionsFor(region, { ...inCase, partnerType: 'municipality' });
    const ofPolice = questionsFor(region, { ...inCase, partnerType: 'police' });
    expect(idsOf(ofPolice.filter((one) => !first.includes(one)))).toEqual(['K08']);
    expect(idsOf(first.filter(({ onlyIf }) => onlyIf === undefined))).toEqual(
      'K10 K11 K14 K17 K21 K22 K28 K30'.split(' '),
    );
    const restingOnThese = first.flatMap(
      ({ id, onlyIf }) => onlyIf?.map(({ question }) => `${id} on ${question}`) ?? [],
    );
    expect(restingOnThese).toEqual(['K21b on K21', 'K21c on K21', 'K30b on K30']);
  });

  it('keeps the start of a known theme short', () => {
    const short = questionsFor(region, { variant: 'EXECUTION_THEME' });
    const expected =
      'K01 K02 K03 K03b K06b K07 K10 K17 K22 K26 K27 K28 K32 K33 K33b K34 K35 K36 K36b K37 K37b K38 K39'.split(
        ' ',
      );
    expect(idsOf(short)).toEqual(expected);
  });

  it('asks a theme that must be developed for a learning question and a district, never about networks', () => {
    const asked = idsOf(questionsFor(region, { variant: 'DEVELOPMENT_THEME' }));
    expect(asked).toEqual(expect.arrayContaining(['K07', 'K07b', 'K07c']));
    expect(asked).not.toContain('K08');
    expect(idsOf(questionsFor(region, { variant: 'CASE' }))).not.toContain('K07');
  });

  it('asks only the police when they looked for a link, and only for a day', () => {
    const round = { variant: 'CASE', askedOf: 'PARTNER', moment: 'ROUND' } as const;
    const ofPolice = idsOf(questionsFor(region, { ...round, partnerType: 'police' }));
    const ofMunicipality = idsOf(questionsFor(region, { ...round, partnerType: 'municipality' }));
    expect(ofPolice.filter((id) => !ofMunicipality.includes(id))).toEqual(['K08']);
    const check = region.questions.find(({ id }) => id === 'K08');
    expect(check).toMatchObject({ type: 'date', days: 'past', optional: true });
  });

  it('asks until when time is given for a day that is still to come', () => {
    const until = region.questions.find(({ id }) => id === 'K30b');
    expect(until).toMatchObject({ type: 'date', days: 'future', optional: false });
  });

  it('waits with adopting for interest, means and confirmation', () => {
    expect(idsOf(region.questions.filter((one) => one.blocksAdoption))).toEqual(['K14', 'K22', 'K38']);
  });

  it('warns at every open text of a partner not to name persons', () => {
    const open = region.questions.filter((one) => one.type === 'text');
    expect(open.filter((one) => !one.hint?.nl.startsWith('Noem geen namen'))).toEqual([]);
  });
});

describe('what is measured', () => {
  it('holds the indicators of process, content, cooperation, region and figures', () => {
    const expected = 'P1 P2 P3 P4 P5 P6 P7 P8 I1 I2 I3 I4 I5 I6 I7 S1 S2 S3 S4 R1 R2 R3 R4'.split(' ');
    const scored = region.indicators.filter(({ kind }) => kind !== 'OPEN' && kind !== 'NUMBER');
    expect(idsOf(scored)).toEqual(expected);
    expect(region.indicators.filter(({ kind }) => kind === 'NUMBER').map(({ measure }) => measure)).toEqual([
      'ACTIONS_DONE_ON_TIME',
      'BARRIERS',
      'LEAD_TIME_DAYS',
      'PARTNERS',
    ]);
  });
});
