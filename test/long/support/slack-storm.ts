import { openDatabase } from '../../../src/database/open.ts';
import { openSeals } from '../../../src/engine/sealing.ts';
import { addMinutes } from '../../../src/lib/time.ts';
import { names, openRound } from '../../features/kickoffs/at-once.ts';
import { peopleOfRound } from '../../features/kickoffs/people-of-round.ts';
import type { TestDatabase } from '../../support/databases.ts';
import { tuesday } from '../../support/fake-clock.ts';
import { liveConfig, openProduct } from '../../support/product.ts';
import { openSlackDouble, type SlackDouble, type SlackTeam } from '../../support/slack/double.ts';
import { homeOpenedRequest, messageRequest } from '../../support/slack/events.ts';
import { signingSecret, slackConfig } from '../../support/slack/office.ts';
import { commandRequest, type Who } from '../../support/slack/requests.ts';
import { storyOf } from '../../support/story.ts';
import { Bots } from './bots.ts';
import { seeded } from './seeded.ts';
import { SlackHand } from './slack-hand.ts';
import { deedsOf, type Storm, type Weathered } from './storm-deeds.ts';
import { acceptedIn, messagesIn, type OnPlatform, partnersIn } from './storm-outcome.ts';

const region = 'demo';
const key = Buffer.alloc(32, 7);

/** One round in Slack, with people who answer, ask for more time, change their minds and look around. */
export async function weather(kind: TestDatabase, storm: Storm): Promise<Weathered> {
  const place = await kind.migrated();
  const slack = await openSlackDouble();
  const team = slack.workspace();
  const who = await prepared(place, slack, team);
  const config = { ...liveConfig(place, region), slack: slackConfig(slack, team, 'http') };
  const bots = new Bots(config, tuesday);
  const kills: Promise<void>[] = [];
  let requests = 0;
  const random = storm.seed === null ? null : seeded(storm.seed);
  const sent = (): void => {
    requests += 1;
    if (random && requests % storm.killEvery === 0) kills.push(bots.kill());
  };
  const hands = Object.values(names).map(
    (label) => [label, new SlackHand(who(label), { slack, bots, signingSecret, random, sent })] as const,
  );
  try {
    await Promise.all(hands.map(([label, hand]) => lives(label, hand, slack, storm.looks)));
    await Promise.all(kills);
    for (const minutes of [0, 5, 30]) await bots.settle(addMinutes(tuesday, minutes));
    const database = await openDatabase({ ...place.where });
    const seals = await database.engine((tx) => openSeals(tx, region, key, tuesday));
    const outcome = {
      partners: await partnersIn(database, seals),
      accepted: await acceptedIn(database),
      messages: await messagesIn(database, inSlack(slack)),
    };
    await database.close();
    const submitted = Object.fromEntries(hands.map(([label, hand]) => [label, hand.submitted]));
    return { requests, kills: bots.kills, ...outcome, submitted, platformFaults: slack.faults };
  } finally {
    await bots.end();
    await slack.close();
    await place.remove();
  }
}

/** What stands in Slack. */
function inSlack({ world, calls }: SlackDouble): OnPlatform {
  const posts = calls.filter(({ method, outcome }) => method === 'chat.postMessage' && outcome === 'ok');
  return {
    platform: 'slack',
    standing: new Set(
      [...world.channels.values()].flatMap(({ id, messages }) => messages.map(({ ts }) => `${id} ${ts}`)),
    ),
    // What answers somebody goes to a channel; what the bot begins itself, to a person.
    came: (lane) => posts.filter(({ args }) => args['channel'] === lane.split(':')[2]).length,
  };
}

/** People, linked, and a round that has just been sent. */
async function prepared(
  place: Parameters<typeof openProduct>[0],
  slack: SlackDouble,
  team: SlackTeam,
): Promise<(label: string) => Who> {
  const product = await openProduct(place, { region, settings: { slack: slackConfig(slack, team, 'http') } });
  await product.people.bringIn(peopleOfRound);
  const known = new Map<string, Who>();
  for (const label of Object.values(names)) {
    const accountId = await product.people.account(label);
    const { id: userId } = slack.user({ teamId: team.teamId, name: label });
    const identity = { platform: 'slack', tenant: team.teamId, userId };
    const code = await product.identities.codeFor(identity, product.clock.now());
    await product.identities.confirm(code, accountId, accountId, product.clock.now());
    known.set(label, { teamId: team.teamId, userId });
  }
  await openRound(storyOf(product), 'VUURTOREN');
  await product.worker.settle();
  await product.close();
  return (label) => {
    const found = known.get(label);
    if (!found) throw new Error(`Nobody is "${label}".`);
    return found;
  };
}

/** What somebody does, one thing after the other. */
async function lives(label: string, hand: SlackHand, slack: SlackDouble, looks: number): Promise<void> {
  const { who } = hand;
  const around = [
    () => commandRequest(slack, who, '/kickoff', 'VUURTOREN'),
    () => homeOpenedRequest(slack, who),
    () => messageRequest(slack, who, 'kickoff'),
    () => commandRequest(slack, who, '/acties', ''),
  ];
  let looked = 0;
  const looksAround = async (): Promise<void> => {
    for (let times = 0; times < looks; times += 1) {
      const look = around[looked % around.length];
      looked += 1;
      if (look) await hand.send(look);
    }
  };
  const deeds = deedsOf(label, hand);
  for (const deed of deeds) {
    await deed();
    await looksAround();
  }
  await hand.rests();
}
