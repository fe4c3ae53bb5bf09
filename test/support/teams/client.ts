import { type Fields, fieldsIn, isFields, listIn, stringIn } from '../slack/wire.ts';
import {
  type Doing,
  invokeActivity,
  messageActivity,
  submittedActivity,
  type TeamsActivity,
} from './activities.ts';
import { cardFaults } from './card-faults.ts';
import { missing } from './card-form.ts';
import { cardType } from './content.ts';
import type { BotAnswer, TeamsDriver } from './driver.ts';
import type { OpenDialog, Surface } from './pressable.ts';
import { elementsIn, isInput, type Standing, standingCard } from './standing.ts';
import type { Conversation, Message } from './world.ts';

/** What was sent to the bot, and what Teams does with the answer. */
interface Sent {
  readonly activity: TeamsActivity;
  receive(answer: BotAnswer): void;
}

/** The Teams that somebody has before them: sends what they do, and shows what the bot answers. */
export class TeamsClient {
  readonly doing: Doing;
  readonly driver: TeamsDriver;
  readonly #standing = new WeakMap<Fields, Standing>();
  #dialog: OpenDialog | null = null;
  #told: string | null = null;
  #last: Sent | null = null;

  constructor(driver: TeamsDriver, doing: Doing) {
    this.driver = driver;
    this.doing = doing;
  }

  get dialog(): OpenDialog | null {
    return this.#dialog;
  }

  /** What Teams itself says of what was done last: in a window, or where something did not work. */
  get told(): string | null {
    return this.#told;
  }

  /** A message as this person sees it. */
  surfaceOf(message: Message): Surface {
    const card = message.instead.get(this.doing.user.aadObjectId) ?? message.content.card;
    return { kind: 'message', message, standing: card === null ? null : this.#standingOf(card) };
  }

  /** Types words: where the bot is alone with them, or in a group. */
  async says(words: string, where: Conversation = this.doing.conversation): Promise<number> {
    const doing = { ...this.doing, conversation: where };
    const activity = messageActivity(this.driver.teams, doing, words);
    return this.#send({ activity, receive: () => {} });
  }

  /**
   * Presses a button. Gives the HTTP status of the bot's answer (0: none); 200 also where nothing was sent, because
   * the button only opens something, or Teams itself is not content with what was filled in.
   */
  async presses(surface: Surface, action: Fields): Promise<number> {
    const { standing } = surface;
    if (standing === null) throw new Error('There is nothing to press there.');
    const type = stringIn(action['type']);
    if (type === 'Action.ShowCard') return this.#opens(standing, action);
    if (type === 'Action.ToggleVisibility') return this.#toggles(standing, action);
    const sends = action['associatedInputs'] !== 'none';
    standing.errors = sends ? missing(standing) : {};
    if (Object.keys(standing.errors).length > 0) return 200;
    return this.sends(surface, action, { ...fieldsIn(action['data']), ...(sends ? typedIn(standing) : {}) });
  }

  /** Sends what a button hands back, with what was filled in: by us, or by a renderer that has done all the rest. */
  async sends(surface: Surface, action: Fields, data: Fields): Promise<number> {
    return this.#send(this.#sentBy(surface, action, data));
  }

  /** Sends the last thing again, as Teams does that was not sure; or as who presses twice. */
  async repeats(): Promise<number> {
    if (!this.#last) throw new Error('Nothing was done yet.');
    return this.#send(this.#last);
  }

  closesDialog(): void {
    this.#dialog = null;
  }

  /** The conversation is read anew: what stood in place of a message for this person alone is gone. */
  readsAnew(): void {
    for (const { messages } of this.driver.teams.world.conversations.values()) {
      for (const { instead } of messages) instead.delete(this.doing.user.aadObjectId);
    }
    this.#told = null;
  }

  #sentBy(surface: Surface, action: Fields, data: Fields): Sent {
    const { teams } = this.driver;
    const doing = this.#doingAt(surface);
    const invoke = (name: string, value: Fields, message?: Message): TeamsActivity =>
      invokeActivity(teams, doing, name, value, message);
    const context = { theme: 'default' };
    if (surface.kind !== 'message') {
      const activity = invoke('task/submit', { data, context });
      return { activity, receive: (answer) => this.#takesTask(answer, 'task/submit') };
    }
    const { message } = surface;
    if (action['type'] === 'Action.Execute') {
      const { verb, id, title } = action;
      const value = { action: { type: 'Action.Execute', title, id, verb, data }, trigger: 'manual' };
      const activity = invoke('adaptiveCard/action', value, message);
      return { activity, receive: (answer) => this.#takesCard(answer, message) };
    }
    if (fieldsIn(data['msteams'])['type'] === 'task/fetch') {
      const activity = invoke('task/fetch', { data, context });
      return { activity, receive: (answer) => this.#takesTask(answer, 'task/fetch') };
    }
    return { activity: submittedActivity(teams, doing, data, message), receive: () => {} };
  }

  #doingAt(surface: Surface): Doing {
    if (surface.kind !== 'message') return this.doing;
    const conversation = this.driver.teams.world.conversations.get(surface.message.conversationId);
    return { ...this.doing, conversation: conversation ?? this.doing.conversation };
  }

  async #send(sent: Sent): Promise<number> {
    this.#last = sent;
    this.#told = null;
    const answer = await this.driver.send(sent.activity);
    if (answer.status === 200) sent.receive(answer);
    else this.#told = 'Unable to reach app. Please try again.';
    return answer.status;
  }

  /** What came of an Action.Execute: another card in place of this one, words, or a fault. */
  #takesCard({ body }: BotAnswer, message: Message): void {
    const { world } = this.driver.teams;
    const { statusCode, type, value } = body;
    if (type === cardType && isFields(value)) {
      if (!this.#accepts(value, 'message', 'adaptiveCard/action')) return;
      message.instead.set(this.doing.user.aadObjectId, value);
      message.touched = world.moved();
    } else if (type === 'application/vnd.microsoft.activity.message') this.#told = stringIn(value);
    else if (type === 'application/vnd.microsoft.error') this.#told = stringIn(fieldsIn(value)['message']);
    else world.faults.push(`adaptiveCard/action: was answered with ${String(statusCode)} ${String(type)}`);
  }

  /** What came of a dialog: another one, words, or nothing more: then it closes. */
  #takesTask({ body, text }: BotAnswer, name: 'task/fetch' | 'task/submit'): void {
    const { world } = this.driver.teams;
    const { type, value } = fieldsIn(body['task']);
    if (type === 'continue') {
      this.#opensDialog(fieldsIn(value), name);
      return;
    }
    this.#dialog = null;
    if (type === 'message') this.#told = stringIn(value);
    else if (name === 'task/fetch' || text !== '') world.faults.push(`${name}: was answered with "${text}"`);
  }

  #opensDialog(value: Fields, name: string): void {
    const { world } = this.driver.teams;
    const { contentType, content } = fieldsIn(value['card']);
    if (contentType !== cardType) world.faults.push(`${name}: has no card`);
    if (stringIn(value['title']) === '') world.faults.push(`${name}: has no title`);
    if (!this.#accepts(fieldsIn(content), 'dialog', name)) return;
    const standing = standingCard(fieldsIn(content));
    this.#dialog = { title: stringIn(value['title']), standing, touched: world.moved() };
  }

  #accepts(card: Fields, where: 'message' | 'dialog', name: string): boolean {
    const faults = cardFaults(card, where);
    this.driver.teams.world.faults.push(...faults.map((fault) => `${name}: ${fault}`));
    if (faults.length > 0) this.#told = 'Something went wrong. Please try again.';
    return faults.length === 0;
  }

  #opens({ opened }: Standing, action: Fields): number {
    if (!opened.delete(action)) opened.add(action);
    return 200;
  }

  #toggles({ card, visible }: Standing, action: Fields): number {
    const targets = Array.isArray(action['targetElements']) ? action['targetElements'] : [];
    for (const target of targets) {
      const id = isFields(target) ? stringIn(target['elementId']) : stringIn(target);
      const element = [...elementsIn(card)].find((one) => one['id'] === id);
      const now = visible.get(id) ?? element?.['isVisible'] !== false;
      const wanted = isFields(target) ? target['isVisible'] : undefined;
      visible.set(id, typeof wanted === 'boolean' ? wanted : !now);
    }
    return 200;
  }

  #standingOf(card: Fields): Standing {
    const known = this.#standing.get(card) ?? standingCard(card);
    this.#standing.set(card, known);
    return known;
  }
}

/** What is in the inputs of a card; what is empty is not sent along. */
function typedIn({ card, values }: Standing): Readonly<Record<string, string>> {
  const ids = [...elementsIn(card)].filter(isInput).map(({ id }) => stringIn(id));
  return Object.fromEntries(Object.entries(values).filter(([id]) => ids.includes(id)));
}

/** True where a dialog can be sent off: below it stands a button for that, and not only in it. */
export const canBeSent = ({ standing }: OpenDialog): boolean =>
  listIn(standing.card['actions']).some(({ type }) => type === 'Action.Submit');
