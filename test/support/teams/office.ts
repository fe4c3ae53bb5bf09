import type { TeamsConfig } from '../../../src/config.ts';
import type { Place } from '../databases.ts';
import type { FakeClock } from '../fake-clock.ts';
import { linked } from '../linked.ts';
import type { Person } from '../person.ts';
import { openProduct, type TestProduct } from '../product.ts';
import { served } from '../served.ts';
import { openSlackDouble, type SlackDouble } from '../slack/double.ts';
import { slackDriver } from '../slack/driver.ts';
import { signingSecret, slackConfig } from '../slack/office.ts';
import { SlackPerson } from '../slack/person.ts';
import { type Story, storyWith } from '../story.ts';
import { StoryPerson } from '../story-person.ts';
import { type Doing, installationActivity } from './activities.ts';
import { TeamsClient } from './client.ts';
import { openTeamsDouble, type TeamsDouble } from './double.ts';
import { type TeamsDriver, teamsDriver } from './driver.ts';
import { TeamsPerson } from './person.ts';
import type { TeamsApp } from './world.ts';

/** Which way somebody takes part in a story: `otherTeams` is the Teams of another organisation. */
export type Whereabouts = 'teams' | 'otherTeams' | 'slack' | 'page';

/** The product with Teams beside it, in two tenants, and Slack where that is wanted. */
export interface TeamsOffice {
  readonly product: TestProduct;
  readonly teams: TeamsDouble;
  /** One registration a tenant. */
  readonly apps: readonly [TeamsApp, TeamsApp];
  readonly driver: TeamsDriver;
  /** Where the product listens. */
  readonly baseUrl: string;
  /** What the platforms would not have put up with. */
  faults(): readonly string[];
  /** When everything that was heard is answered and everything that follows has gone out. */
  settle(): Promise<void>;
  /** Somebody in Teams who took the app, and is linked to nobody yet. */
  newcomer(name: string, app?: TeamsApp): Promise<Doing>;
  /** Somebody in Teams who is linked to the account with this label. */
  inTeams(label: string, app?: TeamsApp): Promise<TeamsPerson>;
  /** A story with people where `whereIs` says they are. */
  story(whereIs: (label: string) => Whereabouts): Story<Person>;
  close(): Promise<void>;
}

export interface OfficeOptions {
  readonly region: string;
  readonly clock?: FakeClock;
  /** Told before every event is decided. What it throws goes wrong inside. */
  readonly beforeRun?: (event: string) => void;
  /** Slack stands beside it. */
  readonly withSlack?: boolean;
}

/** Settings for these registrations. */
export const teamsConfig = (apps: readonly TeamsApp[]): TeamsConfig => ({
  apps: apps.map(({ clientId, clientSecret, tenantId }) => ({
    clientId,
    clientSecret,
    tenantId,
    managedIdentityClientId: null,
    allowedTenantIds: [],
  })),
});

/** By which messages are paced, both by the product and by Teams: it goes on when somebody waits or does something. */
interface StoryTime {
  now(): number;
  goesOn(milliseconds: number): void;
}

function storyTime(): StoryTime {
  let at = 0;
  return {
    now: () => at,
    goesOn: (milliseconds) => {
      at += milliseconds;
    },
  };
}

/** Between two things that somebody does, in milliseconds. */
const betweenDeeds = 5_000;

/** What stands in the place of Microsoft's own. */
export const instead = (teams: TeamsDouble) => ({
  metadataUrl: teams.metadataUrl,
  serviceOrigins: [teams.origin],
  async tokenOf({ clientId }: Pick<TeamsApp, 'clientId'>): Promise<string> {
    const app = teams.world.apps.get(clientId);
    if (!app) throw new Error('Nobody registered that.');
    return teams.tokenFor(app);
  },
});

export async function openTeamsOffice(
  place: Place,
  { region, clock, beforeRun, withSlack = false }: OfficeOptions,
): Promise<TeamsOffice> {
  const time = storyTime();
  const teams = await openTeamsDouble({ clock: time.now });
  teams.trouble.limitsConversations = true;
  const apps = [teams.app(), teams.app()] as const;
  const slack = withSlack ? await openSlackDouble() : null;
  const workspace = slack?.workspace() ?? null;
  const product = await openProduct(place, {
    region,
    ...(clock ? { clock } : {}),
    ...(beforeRun ? { beforeRun } : {}),
    teams: { ...instead(teams), now: time.now, pause: async (milliseconds) => time.goesOn(milliseconds) },
    settings: {
      teams: teamsConfig(apps),
      ...(slack && workspace ? { slack: slackConfig(slack, workspace, 'http') } : {}),
    },
  });
  const { baseUrl, close } = await served(product);
  product.start();
  const settle = async (): Promise<void> => {
    await product.settled();
    await product.worker.settle();
  };
  const driver = unhurried(teamsDriver(teams, baseUrl), time);
  const inhabitants = people({ product, teams, apps, driver, settle });
  const inSlack = (label: string): Promise<Person> => {
    if (!slack || !workspace) throw new Error('There is no Slack here.');
    return someoneInSlack({ product, slack, baseUrl, settle }, workspace.teamId, label);
  };
  const arrivals: Readonly<Record<Whereabouts, (label: string) => Promise<Person>>> = {
    teams: (label) => inhabitants.inTeams(label, apps[0]),
    otherTeams: (label) => inhabitants.inTeams(label, apps[1]),
    slack: inSlack,
    page: async (label) => new StoryPerson(product, label, await product.people.account(label)),
  };
  return {
    ...inhabitants,
    product,
    teams,
    apps,
    driver,
    baseUrl,
    settle,
    faults: () => [...teams.faults, ...(slack?.faults ?? [])],
    story: (whereIs) => storyWith<Person>(product, (label) => arrivals[whereIs(label)](label)),
    async close() {
      await close();
      await product.close();
      await teams.close();
      await slack?.close();
    },
  };
}

const unhurried = (driver: TeamsDriver, time: StoryTime): TeamsDriver => ({
  ...driver,
  send: (activity, options) => {
    time.goesOn(betweenDeeds);
    return driver.send(activity, options);
  },
});

interface Around {
  readonly product: TestProduct;
  readonly settle: () => Promise<void>;
}

function people({
  product,
  teams,
  apps,
  driver,
  settle,
}: Around & Pick<TeamsOffice, 'teams' | 'apps' | 'driver'>): Pick<TeamsOffice, 'newcomer' | 'inTeams'> {
  const newcomer = async (name: string, app: TeamsApp = apps[0]): Promise<Doing> => {
    const user = teams.user({ app, name, withoutApp: true });
    const doing = { app, user, conversation: teams.personal(app, user) };
    const { status } = await driver.send(installationActivity(teams, doing, 'add'));
    if (status !== 200) throw new Error(`The bot does not hear that it was taken: HTTP ${status}`);
    await settle();
    return doing;
  };
  return {
    newcomer,
    async inTeams(label, app) {
      const doing = await newcomer(label, app);
      const { tenantId, aadObjectId } = doing.user;
      const identity = { platform: 'teams', tenant: tenantId, userId: aadObjectId };
      const accountId = await linked(product, identity, label);
      const client = new TeamsClient(driver, doing);
      return new TeamsPerson({ label, accountId, client, product, settle });
    },
  };
}

async function someoneInSlack(
  { product, slack, baseUrl, settle }: Around & { readonly slack: SlackDouble; readonly baseUrl: string },
  teamId: string,
  label: string,
): Promise<SlackPerson> {
  const { id: userId } = slack.user({ teamId, name: label });
  const accountId = await linked(product, { platform: 'slack', tenant: teamId, userId }, label);
  const driver = slackDriver({ slack, transport: 'http', baseUrl, signingSecret });
  return new SlackPerson({ label, accountId, who: { teamId, userId }, driver, product, settle });
}
