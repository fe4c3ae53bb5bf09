import type { SlackConfig } from '../../../src/config.ts';
import type { Place } from '../databases.ts';
import type { FakeClock } from '../fake-clock.ts';
import { linked } from '../linked.ts';
import type { Person } from '../person.ts';
import { openProduct, type TestProduct } from '../product.ts';
import { served } from '../served.ts';
import { type Story, storyWith } from '../story.ts';
import { StoryPerson } from '../story-person.ts';
import { openSlackDouble, type SlackDouble, type SlackTeam } from './double.ts';
import { type SlackDriver, slackDriver } from './driver.ts';
import { SlackPerson } from './person.ts';

export type Transport = SlackDriver['transport'];

/** Which way somebody takes part in a story. */
export type Whereabouts = 'slack' | 'page';

/** The product with Slack beside it: on a real port, or down a socket. */
export interface SlackOffice {
  readonly product: TestProduct;
  readonly slack: SlackDouble;
  readonly team: SlackTeam;
  readonly driver: SlackDriver;
  /** Where the product listens. */
  readonly baseUrl: string;
  /** When everything that was heard is answered and everything that follows has gone out. */
  settle(): Promise<void>;
  /** Somebody in Slack who is linked to the account with this label. */
  inSlack(label: string): Promise<SlackPerson>;
  /** A story with people where `whereIs` says they are. */
  story(whereIs: (label: string) => Whereabouts): Story<Person>;
  close(): Promise<void>;
}

export interface OfficeOptions {
  readonly region: string;
  readonly transport: Transport;
  /** Also Slack goes by it; the product goes by one of its own, and Slack by the real time, when left out. */
  readonly clock?: FakeClock;
  /** Told before every event is decided. What it throws goes wrong inside. */
  readonly beforeRun?: (event: string) => void;
  /** Nothing is installed yet: workspaces let the app in one by one. */
  readonly installs?: boolean;
}

export const signingSecret = 'double-signing-secret';

/** Settings for a bot in this Slack. */
export function slackConfig(slack: SlackDouble, team: SlackTeam, transport: Transport): SlackConfig {
  return {
    botToken: team.token,
    signingSecret: transport === 'http' ? signingSecret : undefined,
    appToken: transport === 'socket' ? slack.appToken : undefined,
    oauth: undefined,
    apiUrl: slack.apiUrl,
  };
}

/** Instead of one token. */
function byInstalling({ clientId, clientSecret }: SlackDouble) {
  return { botToken: undefined, oauth: { clientId, clientSecret } };
}

export async function openSlackOffice(
  place: Place,
  { region, transport, clock, beforeRun, installs = false }: OfficeOptions,
): Promise<SlackOffice> {
  const slack = await openSlackDouble(clock ? { clock: () => Date.parse(clock.now()) } : {});
  const team = slack.workspace();
  const product = await openProduct(place, {
    region,
    ...(clock ? { clock } : {}),
    ...(beforeRun ? { beforeRun } : {}),
    settings: { slack: { ...slackConfig(slack, team, transport), ...(installs ? byInstalling(slack) : {}) } },
  });
  const { baseUrl, close: stopsListening } = await served(product);
  product.start();
  if (transport === 'socket') await slack.socket.connected();
  const driver = slackDriver({ slack, transport, baseUrl, signingSecret });
  const settle = async (): Promise<void> => {
    await product.settled();
    await product.worker.settle();
  };
  const inSlack = async (label: string): Promise<SlackPerson> => {
    const user = slack.user({ teamId: team.teamId, name: label });
    const who = { teamId: team.teamId, userId: user.id };
    const identity = { platform: 'slack', tenant: who.teamId, userId: who.userId };
    const accountId = await linked(product, identity, label);
    return new SlackPerson({ label, accountId, who, driver, product, settle });
  };
  return {
    product,
    slack,
    team,
    driver,
    baseUrl,
    settle,
    inSlack,
    story: (whereIs) =>
      storyWith<Person>(product, async (label) =>
        whereIs(label) === 'slack'
          ? inSlack(label)
          : new StoryPerson(product, label, await product.people.account(label)),
      ),
    async close() {
      await stopsListening();
      await product.close();
      await slack.close();
    },
  };
}
