import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadRegion } from '../../src/regions/load.ts';
import { copyOfZandkust, edit, faultOf } from '../support/regions/edited-pack.ts';

describe('loading a region pack', () => {
  it('says so when there is no such region', async () => {
    const fault = await faultOf('/nowhere/at-all');
    expect(fault.mistakes).toEqual([
      {
        file: '/nowhere/at-all',
        line: null,
        path: '',
        what: 'there is no such folder',
        remedy: 'name a built-in region, or the path of a folder with YAML files',
      },
    ]);
  });

  it('says so when the folder holds no pack', async () => {
    const folder = join(await copyOfZandkust(), 'empty');
    await mkdir(folder);
    const fault = await faultOf(folder);
    expect(fault.message).toContain('the folder has no YAML files. To do: add at least pack.yaml.');
  });

  it('lists all mistakes of all files at once, also when some hide others', async () => {
    const folder = await copyOfZandkust();
    await edit(folder, 'pack.yaml', 'holidayCountry: BE', 'holidayCountry: Belgium');
    await edit(folder, 'places.yaml', 'type: RegionalSteeringGroup', 'type: Table');
    await edit(folder, 'rules.yaml', 'from: "09:00"', 'from: "17:00"');
    await edit(folder, 'questions.yaml', 'guestQuestions: [K17, K22]', 'guestQuestions: [K17, K99]');
    const fault = await faultOf(folder);
    expect(fault.mistakes.map(({ file, path }) => `${file} ${path}`).sort()).toEqual([
      'pack.yaml holidayCountry',
      'places.yaml bodies[2].type',
      'questions.yaml guestQuestions[1]',
      'rules.yaml workingHours.until',
    ]);
    expect(fault.message.split('\n')).toHaveLength(5);
  });

  it('tells of broken YAML in several files with the line of each', async () => {
    const folder = await copyOfZandkust();
    await edit(folder, 'places.yaml', 'shortName: Stuurtafel', 'shortName: "Stuurtafel');
    await edit(folder, 'rules.yaml', 'reviewMonths: 4', 'reviewMonths: 4: 5');
    const fault = await faultOf(folder);
    expect(fault.mistakes.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['places.yaml', 'rules.yaml']),
    );
    expect(fault.mistakes.every(({ what }) => what.startsWith('not valid YAML ('))).toBe(true);
    expect(fault.mistakes.find(({ file }) => file === 'rules.yaml')?.line).toBe(14);
  });

  it('does not let one file silently win over another', async () => {
    const folder = await copyOfZandkust();
    await writeFile(join(folder, 'zz.yml'), '# late\ndistricts: []\n');
    const fault = await faultOf(folder);
    expect(fault.mistakes).toEqual([
      {
        file: 'zz.yml',
        line: 2,
        path: 'districts',
        what: '"districts" stands in places.yaml as well',
        remedy: 'keep it in one of the two files',
      },
    ]);
  });

  it('refuses an anchor that nobody made', async () => {
    const folder = await copyOfZandkust();
    await edit(folder, 'rules.yaml', 'CASE: *table', 'CASE: *chair');
    const fault = await faultOf(folder);
    expect(fault.mistakes.map(({ file, what }) => [file, what.slice(0, 14)])).toEqual([
      ['rules.yaml', 'not valid YAML'],
    ]);
  });
});

describe('a pack based on another', () => {
  it('replaces whole parts and keeps the rest', async () => {
    const base = await copyOfZandkust();
    const folder = join(base, 'trial');
    await mkdir(folder);
    await writeFile(
      join(folder, 'pack.yaml'),
      'basedOn: ..\nid: trial\nretention: { answersMonthsAfterClosing: 1, hardCapMonths: 2 }\n',
    );
    const trial = await loadRegion(folder);
    const original = await loadRegion(base);
    expect(trial).toEqual({
      ...original,
      id: 'trial',
      retention: { answersMonthsAfterClosing: 1, hardCapMonths: 2 },
    });
  });

  it('may not be based on a pack that is based on another', async () => {
    const folder = await copyOfZandkust();
    await writeFile(join(folder, 'base.yaml'), 'basedOn: demo\n');
    const fault = await faultOf(folder);
    expect(fault.mistakes).toEqual([
      {
        file: 'base.yaml',
        line: 1,
        path: 'basedOn',
        what: '"demo" is itself based on another region',
        remedy: 'base this pack on one that stands alone',
      },
    ]);
  });
});

describe('design tokens of a region', () => {
  it('come back as the absolute path of a style sheet inside the pack', async () => {
    const folder = await copyOfZandkust();
    await writeFile(join(folder, 'tokens.css'), ':root {}\n');
    await writeFile(join(folder, 'look.yaml'), 'designTokens: tokens.css\n');
    expect((await loadRegion(folder)).designTokens).toBe(join(folder, 'tokens.css'));
    await rm(join(folder, 'tokens.css'));
    expect((await faultOf(folder)).mistakes[0]?.what).toBe('there is no file "tokens.css"');
  });

  it('never reach outside the pack', async () => {
    const folder = await copyOfZandkust();
    await writeFile(join(folder, 'look.yaml'), 'designTokens: ../../etc/passwd\n');
    const fault = await faultOf(folder);
    expect(fault.mistakes[0]).toMatchObject({ file: 'look.yaml', line: 1, path: 'designTokens' });
    expect(fault.mistakes[0]?.what).toBe('"../../etc/passwd" is not a style sheet inside the pack');
  });
});
