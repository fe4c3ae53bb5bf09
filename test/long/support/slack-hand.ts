import type { SlackDouble } from '../../support/slack/double.ts';
import { type SlackDriver, slackDriver } from '../../support/slack/driver.ts';
import { inputsOf } from '../../support/slack/modal-form.ts';
import { closeAllModals, modalsOf } from '../../support/slack/modals.ts';
import { pressablesOn } from '../../support/slack/pressable.ts';
import {
  messageActionRequest,
  type SlackRequest,
  submissionRequest,
  type Who,
} from '../../support/slack/requests.ts';
import { keyOfValue } from '../../support/slack/typed-values.ts';
import { messageText, optionsOf, viewText } from '../../support/slack/visible-text.ts';
import { type Fields, fieldsIn, stringIn } from '../../support/slack/wire.ts';
import type { Message, OpenView } from '../../support/slack/world.ts';
import type { Bots } from './bots.ts';
import type { Hand } from './storm-deeds.ts';

/** How requests arrive: `random` null for a calm day, on which each comes once, in its turn. */
export interface Weather {
  readonly slack: SlackDouble;
  readonly bots: Bots;
  readonly signingSecret: string;
  readonly random: (() => number) | null;
  /** Told of every request that was sent. */
  sent(): void;
}

/** Somebody in Slack who goes on until it is done, whatever becomes of the bot meanwhile. */
export class SlackHand implements Hand {
  readonly who: Who;
  readonly #weather: Weather;
  readonly #before: SlackRequest[] = [];
  readonly #loose: Promise<unknown>[] = [];
  readonly #submitted = new Set<string>();

  constructor(who: Who, weather: Weather) {
    this.who = who;
    this.#weather = weather;
  }

  /** How many forms they sent off: the same window twice with the same in it is one. */
  get submitted(): number {
    return this.#submitted.size;
  }

  /** Sends it until it is acknowledged; now and then twice at once, late, or with something from before besides. */
  async send(made: () => SlackRequest): Promise<void> {
    const { random } = this.#weather;
    const request = made();
    if (random) {
      await pause(random() * 40);
      if (random() < 0.3) this.#also(request, random() * 60);
      const old = this.#before[Math.floor(random() * this.#before.length)];
      if (old && random() < 0.3) this.#also(old, random() * 200);
    }
    for (let again = request; ; again = request.type === 'events_api' ? request : made()) {
      const status = await this.#once(again);
      if (status !== 200) continue;
      this.#before.push(again);
      return;
    }
  }

  /** Presses the newest button there is for this (`target`: a name on what the button offers); false when there is none. */
  async presses(target: string): Promise<boolean> {
    const found = this.#button(target);
    if (found === null) return false;
    const { slack } = this.#weather;
    await this.send(() => messageActionRequest(slack, this.who, found.message, found.action));
    return true;
  }

  /** Goes through the form behind a button, step by step, until the window says something that holds `done`. */
  async fills(target: string, words: string, day: string, done: RegExp): Promise<void> {
    let hasTried = false;
    for (let tries = 0; tries < 60; tries += 1) {
      closeAllModals(this.#weather.slack.world, this.who);
      if (await this.presses(target)) {
        if (await this.#goesThrough(words, day, done)) return;
        hasTried = true;
      } else if (hasTried) {
        // The answer was lost, but it was done: the button has gone.
        return;
      } else await pause(100);
    }
    throw new Error(`${target} does not come to an end.`);
  }

  /** Presses a button as soon as it is there: a message may still be on its way. */
  async waitsFor(target: string): Promise<void> {
    for (let tries = 0; tries < 300; tries += 1) {
      if (await this.presses(target)) return;
      await pause(200);
    }
    throw new Error(`${target} does not come.`);
  }

  /** Waits for a message that says this. */
  async hears(words: RegExp): Promise<void> {
    const { slack } = this.#weather;
    const { teamId, userId } = this.who;
    for (let tries = 0; tries < 300; tries += 1) {
      const all = slack.readable(slack.conversation(teamId, userId), userId);
      if (all.some((message) => words.test(messageText(message)))) return;
      await pause(200);
    }
    throw new Error(`Nobody says ${words}.`);
  }

  /** Everything that was sent loose has been answered. */
  async rests(): Promise<void> {
    await Promise.all(this.#loose);
    closeAllModals(this.#weather.slack.world, this.who);
  }

  async #goesThrough(words: string, day: string, done: RegExp): Promise<boolean> {
    for (let step = 0; step < 12; step += 1) {
      const open = await this.#window();
      if (open === null) return false;
      if (!canBeSent(open)) return done.test(viewText(open));
      fill(open, words, day);
      this.#submitted.add(JSON.stringify([open.id, open.view['private_metadata'], open.values]));
      await this.send(() => submissionRequest(this.#weather.slack, this.who, open));
    }
    return false;
  }

  /** What stands open once it has come up; null when nothing comes. */
  async #window(): Promise<OpenView | null> {
    for (let tries = 0; tries < 40; tries += 1) {
      const open = modalsOf(this.#weather.slack.world, this.who.teamId, this.who.userId).at(-1);
      if (open && !/Een ogenblik|One moment|A moment/.test(viewText(open))) return open;
      await pause(50);
    }
    return null;
  }

  #button(target: string): { readonly message: Message; readonly action: Fields } | null {
    const { slack } = this.#weather;
    const { teamId, userId } = this.who;
    const all = slack.readable(slack.conversation(teamId, userId), userId).toReversed();
    for (const message of all) {
      const named = `"name":"${target}"`;
      const found = pressablesOn({ kind: 'message', message }).find(({ button }) =>
        stringIn(fieldsIn(button)['value']).includes(named),
      );
      if (found?.button) return { message, action: { ...found.button, block_id: found.blockId } };
    }
    return null;
  }

  #also(request: SlackRequest, after: number): void {
    this.#loose.push(pause(after).then(() => this.#once(request)));
  }

  async #once(request: SlackRequest): Promise<number> {
    const { bots, slack, signingSecret, sent } = this.#weather;
    const driver: SlackDriver = slackDriver({
      slack,
      signingSecret,
      transport: 'http',
      baseUrl: await bots.address(),
    });
    sent();
    const { status } = await driver.send(request);
    return status;
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const canBeSent = ({ view }: OpenView): boolean => view['submit'] !== undefined && view['submit'] !== null;

/** Words where words go, the day where a day goes, and the first of what there is to choose. */
function fill(open: OpenView, words: string, day: string): void {
  for (const { blockId, actionId, element } of inputsOf(open)) {
    const key = keyOfValue(element) ?? 'value';
    const [first] = optionsOf(element);
    const filled: Readonly<Record<string, unknown>> = {
      selected_option: first,
      selected_options: first ? [first] : [],
      selected_date: day,
      value: words,
    };
    const value = { type: stringIn(element['type']), [key]: filled[key] };
    open.values = { ...open.values, [blockId]: { ...open.values[blockId], [actionId]: value } };
  }
}
