/** What package-lock.json says of one package. */
export interface LockedPackage {
  readonly license?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
}

const exact = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

/** Packages wanted at a range rather than at one version. */
export const loosePins = (wanted: Readonly<Record<string, string>>): string[] =>
  Object.entries(wanted)
    .filter(([, version]) => !exact.test(version))
    .map(([name, version]) => `${name} ${version}`);

/**
 * Licences whose works may be part of a work under the EUPL-1.2: permissive ones, and those that its appendix
 * names as compatible. `BSD-0-Clause` is how htmx spells 0BSD.
 */
const allowed = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-0-Clause',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'PSF-2.0',
  'Python-2.0',
  'Zlib',
  'OFL-1.1',
  'MPL-2.0',
  'LGPL-2.1-or-later',
  'LGPL-3.0-only',
  'LGPL-3.0-or-later',
  'EUPL-1.1',
  'EUPL-1.2',
]);

/** Whether a licence expression leaves a way that is allowed: one side of OR, both sides of AND. */
function isAllowed(expression: string): boolean {
  const plain = expression.trim();
  const parts = (word: string) => plain.replace(/^\((.*)\)$/, '$1').split(new RegExp(`\\s+${word}\\s+`, 'i'));
  if (parts('OR').length > 1) return parts('OR').some(isAllowed);
  if (parts('AND').length > 1) return parts('AND').every(isAllowed);
  return allowed.has(plain);
}

type Packages = Readonly<Record<string, LockedPackage>>;

/** The packages that go with the product, without those that only its makers use. */
export const shipped = (packages: Packages): [string, LockedPackage][] =>
  Object.entries(packages).filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional);

/** Packages that name their licence in a way of before npm 3, which a lock file leaves out: looked up by hand. */
const lookedUp: Readonly<Record<string, string>> = { 'node_modules/limiter': 'MIT' };

/** Shipped packages under a licence that is not on the list, or under none. */
export const licenceFaults = (packages: Packages): string[] =>
  shipped(packages)
    .map(([path, one]) => [path, { license: one.license ?? lookedUp[path] }] as const)
    .filter(([, { license }]) => license === undefined || !isAllowed(license))
    .map(([path, { license }]) => `${path} is under ${license ?? 'no licence'}`);

/** Locked packages that name the host they came from. */
export const namedHosts = (packages: Packages): string[] =>
  Object.entries(packages).flatMap(([path, { resolved }]) => (resolved === undefined ? [] : [path]));

/** Packages with an install script that nobody looked at. `reviewed`: allowScripts of package.json. */
export const unreviewedScripts = (
  packages: Packages,
  reviewed: Readonly<Record<string, boolean>>,
): string[] =>
  Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
    .filter((name) => !(name in reviewed));
