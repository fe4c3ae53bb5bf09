/** A package as package-lock.json describes it; more may stand there. */
export interface LockEntry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly license?: string;
  readonly engines?: unknown;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export type LockPackages = Readonly<Record<string, LockEntry>>;

interface Missing {
  readonly name: string;
  readonly version: string;
  readonly wantedBy: LockEntry;
}

/** `npm ci` refuses a lock file in which a package for another platform has no entry. */
export function missingPlatforms(packages: LockPackages): Missing[] {
  return Object.entries(packages).flatMap(([path, wantedBy]) =>
    Object.entries(path === '' ? {} : (wantedBy.optionalDependencies ?? {}))
      .filter(([name]) => !['', `${path}/`].some((place) => `${place}node_modules/${name}` in packages))
      .map(([name, version]) => ({ name, version, wantedBy })),
  );
}

/** os-cpu-abi, as makers of native packages end their names. */
const platformName =
  /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64)(?:-(\w+))?$/;

function entryOf({ name, version, wantedBy }: Missing): LockEntry & Record<string, unknown> {
  const [, os, cpu, abi = ''] = platformName.exec(name) ?? [];
  if (os === undefined || !/^\d/.test(version)) throw new Error(`${name} ${version} names no platform`);
  const libc = /musl/.test(abi) ? 'musl' : 'glibc';
  return {
    version,
    cpu: [cpu],
    ...(wantedBy.dev ? { dev: true } : {}),
    ...(os === 'linux' && abi !== '' ? { libc: [libc] } : {}),
    ...(wantedBy.license === undefined ? {} : { license: wantedBy.license }),
    optional: true,
    os: [os],
    ...(wantedBy.engines === undefined ? {} : { engines: wantedBy.engines }),
  };
}

/**
 * The packages with an entry for each platform. Without a hash, since the registry in use does not hold them:
 * `npm install` on such a platform adds it. Throws for a missing package that is for no platform.
 */
export function withPlatforms(packages: LockPackages): LockPackages {
  const added = missingPlatforms(packages).map((one) => [`node_modules/${one.name}`, entryOf(one)] as const);
  const all = [...Object.entries(packages), ...added];
  return Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b, 'en')));
}
