import { openDatabase } from '../../../src/database/open.ts';
import { openSeals } from '../../../src/engine/sealing.ts';
import { addMinutes } from '../../../src/lib/time.ts';
import { names, openRound } from '../../features/kickoffs/at-once.ts';
import { peopleOfRound } from '../../features/kickoffs/people-of-round.ts';
import type { TestDatabase } from '../../support/databases.ts';
import { tuesday } from '../../support/fake-clock.ts';
import { linked } from '../../support/linked.ts';
import { liveConfig, openProduct } from '../../support/product.ts';
import { served } from '../../support/served.ts';
import { storyOf } from '../../support/story.ts';
import { type Doing, installationActivity } from '../../support/teams/activities.ts';
import { openTeamsDouble, type TeamsDouble } from '../../support/teams/double.ts';
import { teamsDriver } from '../../support/teams/driver.ts';
import { instead, teamsConfig } from '../../support/teams/office.ts';
import type { TeamsApp } from '../../support/teams/world.ts';
import { Bots } from './bots.ts';
import { seeded } from './seeded.ts';
import { deedsOf, type Storm, type Weathered } from './storm-deeds.ts';
import { acceptedIn, messagesIn, type OnPlatform, partnersIn } from './storm-outcome.ts';
import { TeamsHand } from './teams-hand.ts';

const region = 'demo';
const key = Buffer.alloc(32, 7);
/** People here do in minutes what takes days, and the pace of messages goes with them. */
const speed = 60;

/** One round in Teams, with people who answer, ask for more time, change their minds and look around. */
export async function weather(kind: TestDatabase, storm: Storm): Promise<Weathered> {
  const place = await kind.migrated();
  const teams = await openTeamsDouble();
  const app = teams.app();
  const doings = await prepared(place, teams, app);
  const config = { ...liveConfig(place, region), teams: teamsConfig([app]) };
  const { origin, metadataUrl } = teams;
  const bots = new Bots(config, tuesday, { origin, metadataUrl, speed });
  const kills: Promise<void>[] = [];
  let requests = 0;
  const random = storm.seed === null ? null : seeded(storm.seed);
  const sent = (): void => {
    requests += 1;
    if (random && requests % storm.killEvery === 0) kills.push(bots.kill());
  };
  const driver = teamsDriver(teams, () => bots.address());
  const hands = [...doings].map(
    ([label, doing]) => [label, new TeamsHand(driver, doing, { random, sent })] as const,
  );
  try {
    await Promise.all(hands.map(([label, hand]) => lives(label, hand, storm.looks)));
    await Promise.all(kills);
    for (const minutes of [0, 5, 30]) await bots.settle(addMinutes(tuesday, minutes));
    const database = await openDatabase({ ...place.where });
    const seals = await database.engine((tx) => openSeals(tx, region, key, tuesday));
    const outcome = {
      partners: await partnersIn(database, seals),
      accepted: await acceptedIn(database),
      messages: await messagesIn(database, inTeams(teams, app, doings)),
    };
    await database.close();
    const submitted = Object.fromEntries(hands.map(([label, hand]) => [label, hand.submitted]));
    return { requests, kills: bots.kills, ...outcome, submitted, platformFaults: teams.faults };
  } finally {
    await bots.end();
    await teams.close();
    await place.remove();
  }
}

/** What stands in Teams. */
function inTeams(
  { world, calls }: TeamsDouble,
  { clientId }: TeamsApp,
  doings: ReadonlyMap<string, Doing>,
): OnPlatform {
  const all = [...doings.values()];
  // What the bot begins itself says so in its buttons; what answers somebody's words stands there too.
  const begun = calls.filter(
    ({ method, status, body }) =>
      method === 'POST' && status === 201 && JSON.stringify(body).includes('kept.'),
  );
  return {
    platform: 'teams',
    standing: new Set(
      [...world.conversations.values()].flatMap(({ id, messages }) =>
        messages.map((message) => `${clientId} ${id} ${message.id}`),
      ),
    ),
    came: (lane) => {
      const whose = all.find(({ user }) => user.aadObjectId === lane.split(':')[2]);
      return begun.filter(({ conversationId }) => conversationId === whose?.conversation.id).length;
    },
  };
}

/** People, linked, who have the app, and a round that has just been sent. */
async function prepared(
  place: Parameters<typeof openProduct>[0],
  teams: TeamsDouble,
  app: TeamsApp,
): Promise<ReadonlyMap<string, Doing>> {
  const settings = { teams: teamsConfig([app]) };
  const product = await openProduct(place, { region, settings, teams: instead(teams) });
  const { baseUrl, close } = await served(product);
  await product.people.bringIn(peopleOfRound);
  const driver = teamsDriver(teams, baseUrl);
  const doings = new Map<string, Doing>();
  for (const label of Object.values(names)) {
    const user = teams.user({ app, name: label, withoutApp: true });
    const doing = { app, user, conversation: teams.personal(app, user) };
    await driver.send(installationActivity(teams, doing, 'add'));
    await linked(product, { platform: 'teams', tenant: app.tenantId, userId: user.aadObjectId }, label);
    doings.set(label, doing);
  }
  await openRound(storyOf(product), 'VUURTOREN');
  await product.settled();
  await product.worker.settle();
  await close();
  await product.close();
  return doings;
}

/** What somebody does, one thing after the other. */
async function lives(label: string, hand: TeamsHand, looks: number): Promise<void> {
  const around = ['kickoff VUURTOREN', 'home', 'kickoff', 'acties'];
  let looked = 0;
  for (const deed of deedsOf(label, hand)) {
    await deed();
    for (let times = 0; times < looks; times += 1) {
      await hand.says(around[looked % around.length] ?? '');
      looked += 1;
    }
  }
  await hand.rests();
}
