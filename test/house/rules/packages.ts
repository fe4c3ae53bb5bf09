import { isBuiltin } from 'node:module';
import type { SourceFile } from '../source-tree.ts';

/** Where alone a package may be imported. A package not named here may be imported anywhere in src. */
const homes: readonly { packages: RegExp; home: RegExp; said: string }[] = [
  { packages: /^@prisma\//, home: /^src\/(database\/|.*store\.ts$)/, said: 'src/database and *store.ts' },
  { packages: /^(pg|pg-boss|@electric-sql\/.*)$/, home: /^src\/database\//, said: 'src/database' },
  { packages: /^node-cron$/, home: /^src\/engine\/tick\.ts$/, said: 'src/engine/tick.ts' },
  { packages: /^@slack\//, home: /^src\/platforms\/slack\//, said: 'src/platforms/slack' },
  { packages: /^@microsoft\//, home: /^src\/platforms\/teams\//, said: 'one file of src/platforms/teams' },
  {
    packages: /^(hono|@hono\/|htmx\.org|@utrecht\/|@nl-design-system)/,
    home: /^src\/(platforms\/web\/|(compose|health|main)[^/]*\.ts$|compose\/)/,
    said: 'src/platforms/web, compose and main',
  },
];

/** The generated client is Prisma too. */
const asPackage = (from: string, to: string | undefined): string =>
  to?.startsWith('src/database/generated/') ? '@prisma/client' : from;

const packageName = (from: string): string =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');

function importFault(path: string, name: string, shipped: readonly string[]): string | undefined {
  if (isBuiltin(name)) return name.startsWith('node:') ? undefined : `write node:${name}`;
  const rule = homes.find(({ packages }) => packages.test(name));
  if (rule !== undefined && !rule.home.test(path)) return `belongs in ${rule.said} only`;
  return shipped.includes(packageName(name)) ? undefined : 'is not among the dependencies of package.json';
}

/** Imports of packages outside their home, or of what is not shipped. `shipped`: the dependencies of package.json. */
export const packageFaults = (files: readonly SourceFile[], shipped: readonly string[]): string[] => {
  const outside = files.flatMap(({ path, imports }) =>
    imports.flatMap(({ from, to, line }) => {
      const name = asPackage(from, to);
      const fault = name.startsWith('.') ? undefined : importFault(path, name, shipped);
      return fault === undefined ? [] : [`${path}:${line} ${from} ${fault}`];
    }),
  );
  const teams = files.filter(({ imports }) => imports.some(({ from }) => from.startsWith('@microsoft/')));
  const crowd =
    teams.length > 1 ? [`more than one file imports @microsoft: ${teams.map((one) => one.path)}`] : [];
  return [...outside, ...crowd];
};
