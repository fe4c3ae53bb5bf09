import { peopleAggregate } from '../../../src/features/people/aggregate.ts';
import { registerId } from '../../../src/features/people/model.ts';
import { freshId } from '../../../src/lib/ids.ts';
import { peopleOfRound } from '../../features/kickoffs/people-of-round.ts';
import { databases } from '../../support/databases.ts';
import { type Everything, everythingIn } from '../../support/everything.ts';
import { linked } from '../../support/linked.ts';
import { openProduct, type TestProduct } from '../../support/product.ts';
import { served } from '../../support/served.ts';
import { fieldsIn } from '../../support/slack/wire.ts';
import type { Doing } from '../../support/teams/activities.ts';
import { openTeamsDouble, type TeamsDouble } from '../../support/teams/double.ts';
import { type TeamsDriver, teamsDriver } from '../../support/teams/driver.ts';
import { instead, teamsConfig } from '../../support/teams/office.ts';
import { standingCard } from '../../support/teams/standing.ts';
import { cardText } from '../../support/teams/visible-text.ts';
import type { Conversation, TeamsApp } from '../../support/teams/world.ts';

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
  readonly pauses: number[];
  /** Somebody with the app, alone with it; linked to the account with this label where one is given. */
  somebody(label: string | null, app?: TeamsApp): Promise<Doing>;
  /** What the bot said in a conversation, oldest first. */
  saidIn(conversation: Conversation): readonly string[];
  endAccount(label: string): Promise<void>;
  /** When everything that was heard is answered and everything that follows has gone out. */
  settle(): Promise<void>;
  /** Every table, by name, with all that stands in it. */
  everything(): Promise<Everything>;
  close(): Promise<void>;
}

export async function openWorkplace(): Promise<Workplace> {
  const [kind] = databases().toReversed();
  if (!kind) throw new Error('There is always a database.');
  const place = await kind.migrated();
  const teams = await openTeamsDouble();
  const [app, other] = [teams.app(), teams.app()];
  const pauses: number[] = [];
  const pause = async (milliseconds: number): Promise<void> => void pauses.push(milliseconds);
  const product = await openProduct(place, {
    region: 'demo',
    settings: { teams: teamsConfig([app, other]) },
    teams: { ...instead(teams), pause },
  });
  await product.people.bringIn(peopleOfRound);
  const { baseUrl, close } = await served(product);
  return {
    product,
    teams,
    driver: teamsDriver(teams, baseUrl),
    baseUrl,
    app,
    other,
    pauses,
    somebody: (label, of = app) => somebodyIn(product, teams, of, label),
    saidIn: (conversation) =>
      teams
        .readable(conversation)
        .filter(({ content }) => content.card !== null)
        .map(({ content }) => cardText(standingCard(fieldsIn(content.card)))),
    endAccount: (label) => endAccount(product, label),
    async settle() {
      await product.settled();
      await product.worker.settle();
    },
    everything: () => everythingIn(product.database),
    async close() {
      await close();
      await product.close();
      await teams.close();
      await place.remove();
    },
  };
}

async function somebodyIn(
  product: TestProduct,
  teams: TeamsDouble,
  app: TeamsApp,
  label: string | null,
): Promise<Doing> {
  const user = teams.user({ app, name: label ?? 'onbekend' });
  const identity = { platform: 'teams', tenant: user.tenantId, userId: user.aadObjectId };
  if (label !== null) await linked(product, identity, label);
  return { app, user, conversation: teams.personal(app, user) };
}

async function endAccount(product: TestProduct, label: string): Promise<void> {
  const accountId = await product.people.account(label);
  const ended = await product.engine.runAsSystem(
    peopleAggregate(product.region),
    registerId,
    { type: 'endAccount', accountId, on: '2026-11-24' },
    { name: 'test', deliveryId: freshId() },
  );
  if (ended.status !== 'done') throw new Error(`The account does not end: ${JSON.stringify(ended)}`);
  product.hands.moveToLocal('2026-11-25', '10:00');
}
