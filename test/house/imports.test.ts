import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environmentReads } from './rules/environment.ts';
import { featureOrder } from './rules/feature-order.ts';
import { layerFaults } from './rules/layers.ts';
import { packageFaults } from './rules/packages.ts';
import { parseSource, productTree, root } from './source-tree.ts';

const order = ['people', 'cases', 'agendas'];
const shipped = ['zod', 'hono', 'pg', '@prisma/client', 'node-cron', '@microsoft/teams.apps'];
const planted = (path: string, ...imports: string[]) => parseSource(path, imports.join('\n'));
const layersOf = (path: string, from: string) =>
  layerFaults([planted(path, `import { a } from '${from}';`)], order);
const packagesOf = (path: string, from: string) =>
  packageFaults([planted(path, `import { a } from '${from}';`)], shipped);

describe('imports go left to right only', () => {
  it.each([
    ['src/lib/ids.ts', '../view/nodes.ts', 'lib may not import view'],
    ['src/engine/run.ts', '../features/cases/model.ts', 'engine may not import features'],
    ['src/engine/run.ts', '../regions/load.ts', 'engine may not import regions'],
    ['src/regions/load.ts', '../view/nodes.ts', 'regions may not import view'],
    ['src/platforms/web/page.ts', '../../engine/run.ts', 'platforms may not import engine'],
    ['src/platforms/web/page.ts', '../slack/blocks.ts', 'a platform does not know another platform'],
    ['src/features/cases/views.ts', '../../platforms/web/page.ts', 'features may not import platforms'],
    ['src/features/cases/model.ts', '../agendas/model.ts', 'agendas does not come before cases'],
    ['src/features/cases/views.ts', '../people/views.ts', 'of people only model.ts and *store.ts are open'],
    ['src/features/cases/views.ts', '../index.ts', 'a feature does not import the list of features'],
    ['src/compose.ts', './main.ts', 'compose may not import main'],
    ['src/oddments/a.ts', '../lib/ids.ts', 'oddments is no layer'],
    ['src/lib/ids.ts', '../../test/support/clock.ts', 'leaves src'],
  ])('%s does not import %s', (path, from, fault) => {
    expect(layersOf(path, from).join()).toContain(fault);
  });

  it.each([
    ['src/features/cases/views.ts', '../people/model.ts'],
    ['src/features/cases/store.ts', '../people/seat-store.ts'],
    ['src/features/index.ts', './cases/feature.ts'],
    ['src/platforms/web/page.ts', '../../chat/port.ts'],
    ['src/main.ts', './settings.ts'],
  ])('%s may import %s', (path, from) => {
    expect(layersOf(path, from)).toEqual([]);
  });

  it('counts every way of importing', () => {
    const file = planted(
      'src/lib/ids.ts',
      "import type { A } from '../view/a.ts';",
      "import '../view/b.ts';",
      "type C = import('../view/c.ts').C;",
      "const d = () => import('../view/d.ts');",
      "export { e } from '../view/e.ts';",
    );
    expect(layerFaults([file], order)).toHaveLength(5);
  });

  it('in every file there is', () => {
    const files = productTree();
    const index = files.find(({ path }) => path === 'src/features/index.ts');
    expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(10);
    expect(layerFaults(files, index === undefined ? [] : featureOrder(index))).toEqual([]);
  });
});

describe('the order of the features', () => {
  it('is the list in src/features/index.ts', () => {
    const index = planted(
      'src/features/index.ts',
      "import { people } from './people/feature.ts';",
      "import { agendas } from './agendas/feature.ts';",
      'export const features = [agendas, people] as const;',
    );
    expect(featureOrder(index)).toEqual(['agendas', 'people']);
  });

  it('may be a list of what makes them', () => {
    const index = planted(
      'src/features/index.ts',
      "import { peopleFeature } from './people/feature.ts';",
      "import { agendasFeature, agendasOfPeople } from './agendas/feature.ts';",
      'const made = [peopleFeature(engine, [agendasOfPeople(engine)]), agendasFeature(engine)];',
    );
    expect(featureOrder(index)).toEqual(['people', 'agendas']);
  });

  it('may be a list whose elements bring their own import along', () => {
    const index = planted(
      'src/features/index.ts',
      "import { agendasOfPeople } from './agendas/feature.ts';",
      'const made = [',
      "  (await import('./people/feature.ts')).peopleFeature(engine, [agendasOfPeople(engine)]),",
      "  (await import('./agendas/feature.ts')).agendasFeature(engine),",
      '];',
    );
    expect(featureOrder(index)).toEqual(['people', 'agendas']);
  });

  it('is not guessed when there is no list', () => {
    expect(() => featureOrder(planted('src/features/index.ts', 'export const features = [];'))).toThrow(
      'no single',
    );
  });
});

describe('a package is imported in its own folder only', () => {
  it.each([
    ['src/engine/run.ts', '@prisma/client'],
    ['src/engine/run.ts', '../database/generated/client.ts'],
    ['src/features/cases/handlers.ts', 'pg'],
    ['src/engine/run.ts', 'node-cron'],
    ['src/engine/run.ts', 'hono/html'],
    ['src/platforms/web/page.ts', '@microsoft/teams.apps'],
    ['src/lib/time.ts', 'vitest'],
    ['src/lib/time.ts', 'fs'],
  ])('%s does not import %s', (path, from) => {
    expect(packagesOf(path, from)).toHaveLength(1);
  });

  it.each([
    ['src/features/cases/store.ts', '../../database/generated/client.ts'],
    ['src/features/people/seat-store.ts', '@prisma/client'],
    ['src/engine/tick.ts', 'node-cron'],
    ['src/platforms/web/page.ts', 'hono/html'],
    ['src/lib/time.ts', 'node:util'],
  ])('%s may import %s', (path, from) => {
    expect(packagesOf(path, from)).toEqual([]);
  });

  it('and the Teams SDK in one file only', () => {
    const files = ['a', 'b'].map((name) =>
      planted(`src/platforms/teams/${name}.ts`, "import { App } from '@microsoft/teams.apps';"),
    );
    expect(packageFaults(files, shipped).join()).toContain('more than one file imports @microsoft');
  });

  it('in every file there is', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const dependencies = Object.keys(manifest.dependencies);
    expect(dependencies.length).toBeGreaterThan(5);
    expect(packageFaults(productTree(), dependencies)).toEqual([]);
  });
});

describe('the environment is read in src/config.ts only', () => {
  it.each([
    'const a = process.env.PORT;',
    "const a = process['env'];",
    'const { env } = process;',
    'const a = globalThis.process.env;',
    "import { env } from 'node:process';",
  ])('sees %s', (text) => {
    expect(environmentReads([planted('src/lib/time.ts', text)])).toHaveLength(1);
  });

  it('and nowhere else', () => {
    const reads = environmentReads(productTree());
    expect(reads.length).toBeGreaterThan(0);
    expect(reads.filter((place) => !place.startsWith('src/config.ts:'))).toEqual([]);
  });
});
