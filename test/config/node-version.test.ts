import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSource, walk } from '../house/source-tree.ts';

const path = join(import.meta.dirname, '../../scripts/node-version.cjs');
const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));

/** Starts the look at the version on a Node that says it is another one. */
const startOn = (version: string) => {
  const pretend = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });`;
  return spawnSync(process.execPath, ['-e', `${pretend} require('${path}')`], { encoding: 'utf8' });
};

describe('the first thing npm start does', () => {
  it('is to look at the version of Node', () => {
    expect(manifest.scripts.start).toMatch(/^node scripts\/node-version\.cjs && /);
  });

  it('stops an older Node and says what is needed', () => {
    const { status, stderr } = startOn('22.20.0');
    expect(stderr).toContain('Aftrap needs Node 24 or newer; this is Node 22.20.0.');
    expect(stderr).toContain('start with `npm start`');
    expect(status).toBe(1);
  });

  it.each(['24.0.0', '26.1.0'])('lets Node %s pass without a word', (version) => {
    expect(startOn(version)).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it('says it in words that any Node reads', () => {
    const newer =
      /^(Arrow|Template|Class|Spread|Await|Optional|Chain|Import|ForOf|ObjectPattern|ArrayPattern)/;
    const found: string[] = [];
    walk(parseSource('node-version.cjs', readFileSync(path, 'utf8')).program, ({ type, kind }) => {
      if (newer.test(type) || kind === 'const' || kind === 'let') found.push(type);
    });
    expect(found).toEqual([]);
  });
});
