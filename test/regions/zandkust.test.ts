import { describe, expect, it } from 'vitest';
import { loadRegion } from '../../src/regions/load.ts';
import {
  body,
  holders,
  organisation,
  organisationsIn,
  question,
  questionsFor,
  textIn,
} from '../../src/regions/lookups.ts';
import { zandkust } from '../support/regions/edited-pack.ts';

const region = await loadRegion(zandkust);

describe('an invented region that differs wherever a region can differ', () => {
  it('calls its bodies what it likes', () => {
    expect(body(region, 'DistrictTeam', 'zuid')?.shortName).toBe('Kernteam');
    expect(body(region, 'RegionalSteeringGroup', null)?.shortName).toBe('Stuurtafel');
    expect(body(region, 'Taskforce', null)).toBeUndefined();
    expect(body(region, 'DistrictTeam', null)).toBeUndefined();
  });

  it('has partners of its own, some in one district only', () => {
    expect(organisation(region, 'WSZ')?.type).toBe('waterschap');
    expect(organisation(region, 'POL')).toBeUndefined();
    expect(organisationsIn(region, 'noord').map(({ id }) => id)).toEqual([
      'KG-DUINERVEEN',
      'WSZ',
      'UDZ',
      'BWN',
    ]);
  });

  it('lets its steering table adopt a case, and the driver of the team a known theme', () => {
    expect(holders(region, 'adopts', 'CASE')).toEqual([
      { function: 'tafelhoofd', bodyType: 'RegionalSteeringGroup' },
    ]);
    expect(holders(region, 'adopts', 'EXECUTION_THEME')).toEqual([
      { function: 'aanjager', bodyType: 'DistrictTeam' },
    ]);
  });

  it('asks its own few questions in its own words, in both languages', () => {
    const asked = questionsFor(region, { variant: 'CASE', askedOf: 'PARTNER', moment: 'ROUND' });
    expect(asked.map(({ id }) => id)).toEqual(['K08', 'K10', 'K17', 'K22', 'K28']);
    const problem = question(region, 'K10');
    expect(problem && [textIn(problem.text, 'nl'), textIn(problem.text, 'en')]).toEqual([
      'Wat is er aan de hand?',
      'What is the matter?',
    ]);
    expect(question(region, 'K14')).toBeUndefined();
  });

  it('cannot be changed by who reads it', () => {
    expect(() => region.deadlines.remindWorkingDaysBefore.push(1)).toThrow(TypeError);
    expect(Object.isFrozen(region.questions[0]?.text)).toBe(true);
  });
});
