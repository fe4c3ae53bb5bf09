import { peopleAggregate } from '../../../src/features/people/aggregate.ts';
import { registerId } from '../../../src/features/people/model.ts';
import { freshId } from '../../../src/lib/ids.ts';
import { type AtOnce, names, openRound } from '../../features/kickoffs/at-once.ts';
import { peopleOfRound } from '../../features/kickoffs/people-of-round.ts';
import { databases } from '../../support/databases.ts';
import { openSlackOffice, type SlackOffice } from '../../support/slack/office.ts';
import { type Pressable, pressableCalled } from '../../support/slack/pressable.ts';
import { messageActionRequest, type SlackRequest, type Who } from '../../support/slack/requests.ts';
import { messageText } from '../../support/slack/visible-text.ts';
import type { Fields } from '../../support/slack/wire.ts';
import type { Message } from '../../support/slack/world.ts';
import { storyOf } from '../../support/story.ts';

export { names };

/** Everybody in Slack, one round that runs and one kick-off that is over. */
export interface Scene {
  readonly office: SlackOffice;
  /** VUURTOREN, in which nobody has answered. */
  readonly running: AtOnce;
  /** KATROL, withdrawn. */
  readonly over: AtOnce;
  /** A message of KATROL's from the time when it still asked something, with its buttons as they were. */
  oldMessage(label: string, says: string): Message;
  who(label: string): Who;
  /** The bot's newest message to somebody that says this. */
  message(label: string, says: string): Message;
  /** What pressing a button there sends; `as`: by whom, when it is not who it was sent to. */
  press(message: Message, button: string, by: Who, change?: (action: Fields) => Fields): SlackRequest;
  close(): Promise<void>;
}

/** Had a seat until the day before. */
export const former = 'Gemeente Lopik - adviseur OOV';
const formerLine = `GEM-LOPIK;member;dto-wu;;;${former};;;;\n`;
const everybody = [...Object.values(names), former];

export async function openScene(): Promise<Scene> {
  const [kind] = databases().toReversed();
  if (!kind) throw new Error('There is always a database.');
  const place = await kind.migrated();
  const office = await openSlackOffice(place, { region: 'demo', transport: 'http' });
  const { product, slack, team } = office;
  await product.people.bringIn(`${peopleOfRound}${formerLine}`);
  for (const label of everybody) await office.inSlack(label);
  await endAccount(office);
  const story = storyOf(product);
  const over = await openRound(story, 'KATROL');
  const old = [...slack.world.channels.values()].flatMap(({ messages }) => structuredClone(messages));
  await over.does('coordinator', (_state, by) => ({ type: 'withdraw', by, reason: 'Het is al geregeld.' }));
  const running = await openRound(story, 'VUURTOREN');
  await office.settle();
  const who = (label: string): Who => {
    const user = [...slack.world.users.values()].find(({ name }) => name === label);
    if (!user) throw new Error(`Nobody in Slack is "${label}".`);
    return { teamId: team.teamId, userId: user.id };
  };
  return {
    office,
    running,
    over,
    who,
    message: (label, says) => {
      const { userId } = who(label);
      return saying(slack.readable(slack.conversation(team.teamId, userId), userId), label, says);
    },
    oldMessage: (label, says) => {
      const { id } = slack.conversation(team.teamId, who(label).userId);
      return saying(
        old.filter(({ channelId }) => channelId === id),
        label,
        says,
      );
    },
    press(message, button, by, change = (action) => action) {
      const found = buttonIn(message, button);
      return messageActionRequest(
        slack,
        by,
        message,
        change({ ...found.button, block_id: found.blockId, type: 'button' }),
      );
    },
    async close() {
      await office.close();
      await place.remove();
    },
  };
}

function saying(all: readonly Message[], label: string, says: string): Message {
  const found = all.findLast((one) => messageText(one).includes(says));
  if (found) return found;
  throw new Error(`${label} has no message "${says}":\n${all.map(messageText).join('\n\n')}`);
}

function buttonIn(message: Message, button: string): Pressable & { readonly button: Fields } {
  const found = pressableCalled({ kind: 'message', message }, button, undefined);
  if (!found?.button) throw new Error(`There is no [${button}] in:\n${messageText(message)}`);
  return { ...found, button: found.button };
}

async function endAccount({ product }: SlackOffice): Promise<void> {
  const accountId = await product.people.account(former);
  const ended = await product.engine.runAsSystem(
    peopleAggregate(product.region),
    registerId,
    { type: 'endAccount', accountId, on: '2026-11-24' },
    { name: 'test', deliveryId: freshId() },
  );
  if (ended.status !== 'done') throw new Error(`The account does not end: ${JSON.stringify(ended)}`);
  product.hands.moveToLocal('2026-11-25', '10:00');
}
