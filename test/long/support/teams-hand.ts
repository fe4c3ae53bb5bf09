import { fieldsIn, listIn, stringIn } from '../../support/slack/wire.ts';
import type { TeamsActivity } from '../../support/teams/activities.ts';
import { inputsOf } from '../../support/teams/card-form.ts';
import { canBeSent, TeamsClient } from '../../support/teams/client.ts';
import type { TeamsDriver } from '../../support/teams/driver.ts';
import { type OpenDialog, pressablesOn, type Surface, surfaceText } from '../../support/teams/pressable.ts';
import type { Standing } from '../../support/teams/standing.ts';
import { contentText } from '../../support/teams/visible-text.ts';
import type { Message } from '../../support/teams/world.ts';
import type { Hand } from './storm-deeds.ts';

/** How activities arrive: `random` null for a calm day, on which each comes once, in its turn. */
export interface TeamsWeather {
  readonly random: (() => number) | null;
  /** Told of every request that was sent. */
  sent(): void;
}

/**
 * Brings an activity until it is answered; now and then twice at once, late, or with something from before besides.
 * Words that nobody answered Teams brings again itself; who pressed in vain presses again, which is a new activity.
 */
class StormyDriver implements TeamsDriver {
  readonly teams: TeamsDriver['teams'];
  readonly #driver: TeamsDriver;
  readonly #weather: TeamsWeather;
  readonly #before: TeamsActivity[] = [];
  readonly #loose: Promise<unknown>[] = [];

  constructor(driver: TeamsDriver, weather: TeamsWeather) {
    this.teams = driver.teams;
    this.#driver = driver;
    this.#weather = weather;
  }

  get answers(): TeamsDriver['answers'] {
    return this.#driver.answers;
  }

  async send(activity: TeamsActivity) {
    const { random } = this.#weather;
    if (random) {
      await pause(random() * 40);
      if (random() < 0.3) this.#also(activity, random() * 60);
      const old = this.#before[Math.floor(random() * this.#before.length)];
      if (old && random() < 0.3) this.#also(old, random() * 200);
    }
    for (let again = activity; ; again = this.#onceMore(again)) {
      const answer = await this.#once(again);
      if (answer.status !== 200) continue;
      this.#before.push(again);
      return answer;
    }
  }

  async rests(): Promise<void> {
    await Promise.all(this.#loose);
  }

  #onceMore({ app, body }: TeamsActivity): TeamsActivity {
    const id = body['type'] === 'invoke' ? { id: `f:${this.teams.world.nextNumber()}` } : {};
    return { app, body: { ...body, ...id } };
  }

  #also(activity: TeamsActivity, after: number): void {
    this.#loose.push(pause(after).then(() => this.#once(activity)));
  }

  #once(activity: TeamsActivity) {
    this.#weather.sent();
    return this.#driver.send(activity);
  }
}

/** Somebody in Teams who goes on until it is done, whatever becomes of the bot meanwhile. */
export class TeamsHand implements Hand {
  readonly #client: TeamsClient;
  readonly #driver: StormyDriver;
  readonly #submitted = new Set<string>();

  constructor(driver: TeamsDriver, doing: TeamsClient['doing'], weather: TeamsWeather) {
    this.#driver = new StormyDriver(driver, weather);
    this.#client = new TeamsClient(this.#driver, doing);
  }

  /** How many forms they sent off: the same dialog twice with the same in it is one. */
  get submitted(): number {
    return this.#submitted.size;
  }

  async says(words: string): Promise<void> {
    await this.#client.says(words);
  }

  async fills(target: string, words: string, day: string, done: RegExp): Promise<void> {
    let hasTried = false;
    for (let tries = 0; tries < 60; tries += 1) {
      this.#client.closesDialog();
      if (await this.#presses(target)) {
        if (await this.#goesThrough(words, day, done)) return;
        hasTried = true;
      } else if (hasTried) {
        // The answer was lost, but it was done: the button has gone.
        return;
      } else await pause(100);
    }
    throw new Error(`${target} does not come to an end.`);
  }

  async waitsFor(target: string): Promise<void> {
    for (let tries = 0; tries < 300; tries += 1) {
      if (await this.#presses(target)) return;
      await pause(200);
    }
    throw new Error(`${target} does not come.`);
  }

  async hears(words: RegExp): Promise<void> {
    for (let tries = 0; tries < 300; tries += 1) {
      if (this.#messages().some(({ content }) => words.test(contentText(content)))) return;
      await pause(200);
    }
    throw new Error(`Nobody says ${words}.`);
  }

  /** Everything that was sent loose has been answered. */
  async rests(): Promise<void> {
    await this.#driver.rests();
    this.#client.closesDialog();
  }

  /** Presses the newest button there is for this; false when there is none. */
  async #presses(target: string): Promise<boolean> {
    const named = `"name":"${target}"`;
    for (const message of this.#messages().toReversed()) {
      const surface = this.#client.surfaceOf(message);
      const found = pressablesOn(surface).find(({ action }) =>
        stringIn(fieldsIn(action['data'])['aftrap']).includes(named),
      );
      if (!found) continue;
      await this.#client.presses(surface, found.action);
      return true;
    }
    return false;
  }

  async #goesThrough(words: string, day: string, done: RegExp): Promise<boolean> {
    for (let step = 0; step < 12; step += 1) {
      const { dialog } = this.#client;
      if (dialog === null) return false;
      if (!canBeSent(dialog)) return done.test(surfaceText(asSurface(dialog)));
      const [submit] = listIn(dialog.standing.card['actions']);
      if (!submit) return false;
      fill(dialog.standing, words, day);
      this.#submitted.add(JSON.stringify([submit['data'], dialog.standing.values]));
      await this.#client.presses(asSurface(dialog), submit);
    }
    return false;
  }

  #messages(): readonly Message[] {
    const { conversation, app } = this.#client.doing;
    return this.#driver.teams.readable(conversation).filter(({ from }) => from === app.clientId);
  }
}

const asSurface = (dialog: OpenDialog): Surface => ({ kind: 'dialog', dialog, standing: dialog.standing });

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Words where words go, the day where a day goes, and the first of what there is to choose. */
function fill(standing: Standing, words: string, day: string): void {
  const values = inputsOf(standing).map((input) => {
    const chosen = listIn(input['choices']).map(({ value }) => stringIn(value));
    const typed = input['type'] === 'Input.Date' ? day : words;
    return [stringIn(input['id']), input['type'] === 'Input.ChoiceSet' ? (chosen[0] ?? '') : typed];
  });
  standing.values = Object.fromEntries(values);
}
