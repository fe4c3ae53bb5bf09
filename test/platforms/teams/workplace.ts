import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { peopleOfRound } from '../../features/kickoffs/people-of-round.ts';
import { databases } from '../../support/databases.ts';
import { type Everything, everythingIn } from '../../support/everything.ts';
import { openProduct, type TestProduct } from '../../support/product.ts';
import { askToken, openTeamsDouble, type TeamsDouble } from '../../support/teams/double.ts';
import { type TeamsDriver, teamsDriver } from '../../support/teams/driver.ts';
import type { TeamsApp, TeamsUser } from '../../support/teams/world.ts';

/** The product with two bots, each in a tenant of its own, and everything that goes in and out. */
export interface Workplace {
  readonly product: TestProduct;
  readonly teams: TeamsDouble;
  readonly driver: TeamsDriver;
  readonly baseUrl: string;
  readonly app: TeamsApp;
  /** The bot of another tenant. */
  readonly other: TeamsApp;
  /** How long was waited, each time, in milliseconds: nobody waits in a test. */
  readonly pauses: readonly number[];
  /** Somebody with the app; linked to the account with this label where one is given. */
  person(label: string | null, app?: TeamsApp): Promise<TeamsUser>;
  /** When everything that was heard is answered and everything that follows has gone out. */
  settle(): Promise<void>;
  /** Every table, by name, with all that stands in it. */
  everything(): Promise<Everything>;
  close(): Promise<void>;
}

const registrationOf = ({ clientId, clientSecret, tenantId }: TeamsApp) => ({
  clientId,
  clientSecret,
  managedIdentityClientId: null,
  tenantId,
  allowedTenantIds: [],
});

export async function openWorkplace(): Promise<Workplace> {
  const [kind] = databases().toReversed();
  if (!kind) throw new Error('There is always a database.');
  const place = await kind.migrated();
  const teams = await openTeamsDouble();
  const [app, other] = [teams.app(), teams.app()];
  const pauses: number[] = [];
  const product = await openProduct(place, {
    region: 'demo',
    settings: { teams: { apps: [app, other].map(registrationOf) } },
    teams: {
      metadataUrl: teams.metadataUrl,
      serviceOrigins: [teams.origin],
      tokenOf: (asking) => askToken(teams.origin, { ...secretOf(teams, asking.clientId), ...asking }),
      pause: async (milliseconds) => void pauses.push(milliseconds),
    },
  });
  await product.people.bringIn(peopleOfRound);
  const { server, baseUrl } = await listening(product);
  return {
    product,
    teams,
    driver: teamsDriver(teams, baseUrl),
    baseUrl,
    app,
    other,
    pauses,
    person: (label, of = app) => personIn(product, teams, of, label),
    async settle() {
      await product.settled();
      await product.worker.settle();
    },
    everything: () => everythingIn(product.database),
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await product.close();
      await teams.close();
      await place.remove();
    },
  };
}

function secretOf(teams: TeamsDouble, clientId: string): { readonly clientSecret: string } {
  return { clientSecret: teams.world.apps.get(clientId)?.clientSecret ?? '' };
}

async function personIn(
  product: TestProduct,
  teams: TeamsDouble,
  app: TeamsApp,
  label: string | null,
): Promise<TeamsUser> {
  const user = teams.user({ app, name: label ?? 'onbekend' });
  if (label === null) return user;
  const accountId = await product.people.account(label);
  const identity = { platform: 'teams', tenant: user.tenantId, userId: user.aadObjectId };
  const now = product.clock.now();
  const code = await product.identities.codeFor(identity, now);
  await product.identities.confirm(code, accountId, accountId, now);
  return user;
}

/** As `npm start` listens. */
async function listening({ app }: TestProduct): Promise<{ server: ServerType; baseUrl: string }> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, (info: AddressInfo) =>
    resolve(info.port),
  );
  return { server, baseUrl: `http://127.0.0.1:${await promise}` };
}
