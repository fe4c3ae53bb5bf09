import type { Import, SourceFile } from '../source-tree.ts';

/** Which layers a layer may import, besides itself. Left to right only (src/README.md). */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  guard: ['lib'],
  view: ['lib'],
  chat: ['lib', 'guard', 'view'],
  database: ['lib', 'view', 'chat'],
  engine: ['lib', 'view', 'chat', 'database'],
  regions: ['lib'],
  features: ['lib', 'view', 'chat', 'database', 'engine', 'regions'],
  platforms: ['lib', 'view', 'chat'],
  config: ['lib'],
  demo: ['lib', 'view', 'chat', 'database', 'engine', 'regions', 'features'],
  compose: [
    'lib',
    'guard',
    'view',
    'chat',
    'database',
    'engine',
    'regions',
    'features',
    'platforms',
    'config',
    'demo',
  ],
  main: [
    'lib',
    'view',
    'chat',
    'database',
    'engine',
    'regions',
    'features',
    'platforms',
    'config',
    'compose',
  ],
};

/** Layers of more than one file directly in src. */
const layerOfRootFile = (name: string): string => {
  if (/^(compose(-.*)?|health)\.ts$/.test(name)) return 'compose';
  return name === 'settings.ts' ? 'config' : name.replace(/\.ts$/, '');
};

function layerOf(path: string): string {
  const [, top = '', below] = path.split('/');
  return below === undefined ? layerOfRootFile(top) : top;
}

const folderBelow = (path: string): string | undefined => {
  const [, , folder, below] = path.split('/');
  return below === undefined ? undefined : folder;
};

/** What one feature may read of an earlier one: its shapes, and its questions to the database. */
const openToLater = /(^|[/-])(model|store)\.ts$/;

function featureFault(from: string, to: string, order: readonly string[]): string | undefined {
  const own = folderBelow(from);
  const other = folderBelow(to);
  if (own === undefined || own === other) return undefined;
  if (other === undefined) return 'a feature does not import the list of features';
  if (order.indexOf(other) >= order.indexOf(own)) return `${other} does not come before ${own}`;
  return openToLater.test(to) ? undefined : `of ${other} only model.ts and *store.ts are open to ${own}`;
}

function importFault(path: string, found: Import, order: readonly string[]): string | undefined {
  if (found.to === undefined) return undefined;
  if (!found.to.startsWith('src/')) return 'leaves src';
  const [from, to] = [layerOf(path), layerOf(found.to)];
  const allowed = mayImport[from];
  if (allowed === undefined) return `${from} is no layer: name it in test/house/rules/layers.ts and say why`;
  if (from !== to) return allowed.includes(to) ? undefined : `${from} may not import ${to}`;
  if (from === 'features') return featureFault(path, found.to, order);
  const neighbours = from === 'platforms' && folderBelow(path) !== folderBelow(found.to);
  return neighbours ? 'a platform does not know another platform' : undefined;
}

/** Imports of product files that do not go left to right. `order`: the features' folders, earliest first. */
export const layerFaults = (files: readonly SourceFile[], order: readonly string[]): string[] =>
  files.flatMap(({ path, imports }) =>
    imports.flatMap((found) => {
      const fault = importFault(path, found, order);
      return fault === undefined ? [] : [`${path}:${found.line} ${fault} (${found.from})`];
    }),
  );
