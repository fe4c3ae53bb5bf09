import type { Database } from '../database/database.ts';
import type { Transaction } from '../database/transaction.ts';
import type { Instant } from '../lib/time.ts';
import { type AuditLine, recordLine } from './record.ts';
import type { Sealed, Seals } from './sealing.ts';

/** Workspaces and tenants that installed the app, with what they let us in with: sealed, and gone when they leave. */
export interface Installations {
  /** `secret`: what the platform gave; kept sealed. An earlier one of the same tenant makes place. */
  keep(installed: Installed, secret: unknown, now: Instant): Promise<void>;
  /** null where the app is not installed. */
  secretOf(platform: string, tenant: string): Promise<unknown>;
  /** False when it was not installed there (any more). */
  remove(platform: string, tenant: string, why: string, now: Instant): Promise<boolean>;
  tenants(platform: string): Promise<readonly string[]>;
}

export interface Installed {
  readonly platform: string;
  readonly tenant: string;
  /** The account of who installed it; null when that is not known. */
  readonly by: string | null;
}

/** Binds what is sealed to its own row. */
const boundTo = (platform: string, tenant: string): string => `installation ${platform} ${tenant}`;

export function installationsIn(database: Database, seals: Seals): Installations {
  return {
    async keep({ platform, tenant, by }, secret, now) {
      const { keyId, bytes } = seals.seal(boundTo(platform, tenant), secret);
      await database.engine(async (tx) => {
        await tx.query(
          `insert into installation (platform, tenant, key_id, sealed, installed_at, installed_by)
           values ($1, $2, $3, $4, $5, $6)
           on conflict (platform, tenant) do update set key_id = excluded.key_id, sealed = excluded.sealed,
             installed_at = excluded.installed_at, installed_by = excluded.installed_by`,
          [platform, tenant, keyId, bytes, now, by],
        );
        await recordLine(tx, line(platform, tenant, 'installed', by, 'done'), now);
      });
    },
    async secretOf(platform, tenant) {
      const sealed = await database.engine((tx) => sealedOf(tx, platform, tenant));
      return sealed === null ? null : seals.unseal(boundTo(platform, tenant), sealed);
    },
    remove: (platform, tenant, why, now) =>
      database.engine(async (tx) => {
        const gone = await tx.execute('delete from installation where platform = $1 and tenant = $2', [
          platform,
          tenant,
        ]);
        if (gone > 0) await recordLine(tx, line(platform, tenant, 'removed', null, `done:${why}`), now);
        return gone > 0;
      }),
    tenants: (platform) =>
      database.engine(async (tx) => {
        const rows = await tx.query<{ tenant: string }>(
          'select tenant from installation where platform = $1 order by tenant',
          [platform],
        );
        return rows.map(({ tenant }) => tenant);
      }),
  };
}

async function sealedOf(tx: Transaction, platform: string, tenant: string): Promise<Sealed | null> {
  const [row] = await tx.query<{ key_id: string; sealed: Buffer }>(
    'select key_id, sealed from installation where platform = $1 and tenant = $2',
    [platform, tenant],
    'installation',
  );
  return row ? { keyId: row.key_id, bytes: row.sealed } : null;
}

function line(
  platform: string,
  tenant: string,
  action: 'installed' | 'removed',
  by: string | null,
  result: string,
): AuditLine {
  return {
    chain: `installation:${platform}:${tenant}`,
    actor: by === null ? `platform:${platform}` : `account:${by}`,
    action: `installation.${action}`,
    objectKind: 'installation',
    objectId: `${platform}:${tenant}`,
    result,
    origin: platform,
  };
}
