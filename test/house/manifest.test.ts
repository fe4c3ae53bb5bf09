import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { missingPlatforms, withPlatforms } from '../../scripts/lock-platforms.ts';
import { licenceFaults, loosePins, namedHosts, shipped, unreviewedScripts } from './rules/manifest.ts';
import { root } from './source-tree.ts';

const read = (name: string) => readFileSync(join(root, name), 'utf8');
const manifest = JSON.parse(read('package.json'));
const { packages } = JSON.parse(read('package-lock.json'));
const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };

describe('package.json', () => {
  it('asks for one exact version of everything', () => {
    expect(loosePins({ a: '^1.2.3', b: '1.2', c: 'latest', d: '1.2.3', e: '7.1.0-5.9bae' })).toEqual([
      'a ^1.2.3',
      'b 1.2',
      'c latest',
    ]);
    expect(Object.keys(wanted).length).toBeGreaterThan(20);
    expect(loosePins(wanted)).toEqual([]);
  });

  it('says of every install script whether it may run', () => {
    const locked = { 'node_modules/a': { hasInstallScript: true }, 'node_modules/b': {} };
    expect(unreviewedScripts(locked, {})).toEqual(['a']);
    expect(unreviewedScripts(packages, manifest.allowScripts)).toEqual([]);
  });
});

describe('package-lock.json', () => {
  it('names no host', () => {
    expect(namedHosts({ 'node_modules/a': { resolved: 'https://example.nl/a.tgz' } })).toEqual([
      'node_modules/a',
    ]);
    expect(namedHosts(packages)).toEqual([]);
  });

  it('has an entry for every platform, without which npm ci refuses it', () => {
    const wanted = { version: '1.0.0', dev: true, optionalDependencies: { '@a/b-linux-x64-musl': '1.0.0' } };
    const locked = { '': {}, 'node_modules/a': wanted };
    expect(missingPlatforms(locked).map(({ name }) => name)).toEqual(['@a/b-linux-x64-musl']);
    expect(withPlatforms(locked)['node_modules/@a/b-linux-x64-musl']).toEqual({
      version: '1.0.0',
      cpu: ['x64'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    });
    expect(missingPlatforms(packages).map(({ name }) => `${name}: npm run lock`)).toEqual([]);
  });

  it('ships only what may be part of a work under the EUPL', () => {
    const locked = {
      '': { license: 'EUPL-1.2' },
      a: { license: 'MIT' },
      b: { license: '(ISC AND CC-BY-3.0)' },
      c: { license: 'SSPL-1.0 OR Apache-2.0' },
      d: { license: 'MIT AND BUSL-1.1' },
      e: { license: 'SEE LICENSE IN LICENSE.md' },
      f: {},
      g: { license: 'Proprietary', dev: true },
    };
    expect(licenceFaults(locked)).toEqual([
      'd is under MIT AND BUSL-1.1',
      'e is under SEE LICENSE IN LICENSE.md',
      'f is under no licence',
    ]);
    expect(shipped(packages).length).toBeGreaterThan(50);
    expect(licenceFaults(packages)).toEqual([]);
  });
});

describe('publiccode.yml', () => {
  it('speaks of this version under this licence', () => {
    const told = parse(read('publiccode.yml'));
    expect(told.softwareVersion).toBe(manifest.version);
    expect(told.legal.license).toBe(manifest.license);
    expect(read('LICENSE')).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2');
  });
});
