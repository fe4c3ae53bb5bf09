import { expect } from 'vitest';
import type { Person } from '../person.ts';
import type { TestProduct } from '../product.ts';
import { type SlackBrowser, slackBrowser } from '../slack/slack-browser.ts';
import type { Filling, Fillings, RowFilling } from '../story-form.ts';
import { StoryPerson } from '../story-person.ts';
import { emptyRow, fillInput, fillRow, hasInput, inputText, type Rows, rowsAt } from './card-form.ts';
import { canBeSent, type TeamsClient } from './client.ts';
import { type Pressable, pressableCalled, pressablesOn, type Surface, surfaceText } from './pressable.ts';
import { firstShownBy, type Standing } from './standing.ts';
import { contentText } from './visible-text.ts';
import type { Conversation, Message } from './world.ts';

export interface TeamsPersonOptions {
  readonly label: string;
  /** The account this person of Teams is linked to. */
  readonly accountId: string;
  readonly client: TeamsClient;
  readonly product: TestProduct;
  /** When the bot and the product have done all that followed from what was sent last. */
  readonly settle: () => Promise<void>;
}

interface Found {
  readonly surface: Surface;
  readonly pressable: Pressable;
}

/** Where somebody is in Teams, apart from a dialog that may be open: at some messages, or in the whole conversation. */
type Place = readonly Message[] | 'conversation';

/**
 * Somebody in Teams. Types words, presses what cards and dialogs show, fills them in, reads. A link opens their
 * browser: what they do next they do on the page, until they do something in Teams again.
 */
export class TeamsPerson implements Person {
  readonly label: string;
  readonly accountId: string;
  readonly client: TeamsClient;
  readonly #options: TeamsPersonOptions;
  readonly #page: StoryPerson;
  readonly #browser: SlackBrowser;
  #isOnPage = false;
  /** What stood in the dialog whose link they followed. */
  #readBefore = '';
  #place: Place = [];
  /** What came after this is new to them. */
  #since = 0;

  constructor(options: TeamsPersonOptions) {
    this.#options = options;
    this.label = options.label;
    this.accountId = options.accountId;
    this.client = options.client;
    this.#page = new StoryPerson(options.product, options.label, options.accountId);
    this.#browser = slackBrowser(options.product, options.label);
  }

  async says(words: string): Promise<void> {
    await this.#leaves([]);
    await this.#act(() => this.client.says(words));
  }

  /** Says something to the bot in a group, by mentioning it. */
  async mentions(group: Conversation, words: string): Promise<void> {
    await this.#leaves([]);
    await this.#act(() => this.client.says(words, group));
  }

  async presses(label: string, near?: string): Promise<void> {
    if (this.#isOnPage) {
      this.#readBefore = '';
      return this.#page.presses(label, near);
    }
    const found = this.#find(label, near);
    if (found) return this.#press(found.surface, found.pressable);
    const link = this.#link();
    if (link === null) throw new Error(this.#nothingCalled(label, near));
    await this.#press(link.surface, link.pressable);
    await this.#page.presses(label, near);
  }

  /** Teams has no home of a bot's own: it is asked for, and comes as a message. */
  async goesHome(): Promise<void> {
    await this.says('home');
  }

  /** The menu stands on home: every page is a button there. */
  async opensMenu(label: string): Promise<void> {
    await this.goesHome();
    await this.presses(label);
    if (!this.#isOnPage) throw new Error(`[${label}] led ${this.label} to no page:\n${await this.screen()}`);
  }

  async opensConversation(): Promise<void> {
    await this.#leaves('conversation');
  }

  async opensMessage(words: string): Promise<void> {
    const all = this.#brought();
    const found = all.findLast(({ content }) => contentText(content).includes(words));
    if (!found) {
      const there = all.map(({ content }) => contentText(content)).join('\n\n');
      throw new Error(`${this.label} has no message "${words}". There is:\n${there}`);
    }
    await this.#leaves([found]);
  }

  async messages(words: string): Promise<number> {
    return this.#brought().filter(({ content }) => contentText(content).includes(words)).length;
  }

  async fills(fillings: Fillings): Promise<void> {
    if (this.#isOnPage) return this.#page.fills(fillings);
    for (const [label, filling] of Object.entries(fillings)) {
      if (isRows(filling)) await this.#fillRows(label, filling);
      else fillInput(this.#form(), label, filling);
    }
  }

  async goesThrough(fillings: Fillings): Promise<void> {
    if (this.#isOnPage) return this.#page.goesThrough(fillings);
    const asked = new Set<string>();
    let before = '';
    for (let form = this.#openForm(); form !== null; form = this.#openForm()) {
      const open = form;
      const here = Object.entries(fillings).filter(([label]) => hasInput(open, label));
      for (const [label] of here) asked.add(label);
      await this.fills(Object.fromEntries(here));
      const now = JSON.stringify([this.#form().card, this.#form().values]);
      if (now === before) throw new Error(`${this.label} is stuck:\n${await this.screen()}`);
      before = now;
      await this.submits();
    }
    const left = Object.keys(fillings).filter((label) => !asked.has(label));
    if (left.length > 0) throw new Error(`${this.label} was not asked: ${left.join(', ')}`);
  }

  async changesRow(label: string, number: number, change: RowFilling): Promise<void> {
    if (this.#isOnPage) return this.#page.changesRow(label, number, change);
    const row = this.#rows(label).rows[number - 1];
    if (!row) throw new Error(`"${label}" has no row ${number}`);
    fillRow(this.#form(), row, change);
  }

  filledIn(label: string): string {
    return this.#isOnPage ? this.#page.filledIn(label) : inputText(this.#form(), label);
  }

  /** A form is sent off by the first button below it. */
  async submits(): Promise<void> {
    if (this.#isOnPage) {
      this.#readBefore = '';
      return this.#page.submits();
    }
    const { card } = this.#form();
    const surface = this.#topmost();
    const [submit] = pressablesOn(surface).filter(({ action }) => isOf(card, action));
    if (!submit) throw new Error(`Nothing sends this off:\n${surfaceText(surface)}`);
    await this.#act(() => this.client.presses(surface, submit.action));
  }

  /** Files are the page's: their browser fetches one, signed in by the link that brought them there. */
  async takesAlong(label: string): Promise<string> {
    if (!this.#isOnPage) throw new Error(`${this.label} is not on a page`);
    return this.#browser.fetches(await this.#page.addressOf(label));
  }

  async repeats(): Promise<void> {
    if (this.#isOnPage) return this.#page.repeats();
    await this.#act(() => this.client.repeats());
  }

  async looks(): Promise<void> {
    if (this.#isOnPage) return this.#page.looks();
    this.client.readsAnew();
  }

  async sees(...words: readonly string[]): Promise<void> {
    const screen = await this.screen();
    for (const one of words) expect(screen, `${this.label} sees`).toContain(one);
  }

  async doesNotSee(...words: readonly string[]): Promise<void> {
    const screen = await this.screen();
    for (const one of words) expect(screen, `${this.label} does not see`).not.toContain(one);
  }

  /** A form stands before everything else; any other dialog leaves what is behind it to be seen. */
  async screen(): Promise<string> {
    if (this.#isOnPage) return `${this.#readBefore}\n\n${await this.#page.screen()}`;
    const surfaces = this.#openForm() ? [this.#topmost()] : this.#surfaces();
    return surfaces.map(surfaceText).join('\n\n');
  }

  async #act(does: () => Promise<number>): Promise<void> {
    const { product, settle } = this.#options;
    this.#since = this.client.driver.teams.world.moves;
    const status = await does();
    await settle();
    if (status === 200 || status === 202) return;
    const { faults } = product;
    throw new Error(
      `${this.label} is told by Teams that it did not work: HTTP ${status} ${faults.join('\n')}`,
    );
  }

  /** Goes elsewhere in Teams; what was open is closed, what was new is not any more. */
  async #leaves(place: Place): Promise<void> {
    this.client.closesDialog();
    this.client.readsAnew();
    this.#isOnPage = false;
    this.#readBefore = '';
    this.#place = place;
    this.#since = this.client.driver.teams.world.moves;
  }

  async #press(surface: Surface, { action, url }: Pressable): Promise<void> {
    if (url !== null) {
      this.#readBefore = surfaceText(surface);
      await this.#page.visits(await this.#browser.follow(url));
      this.#isOnPage = true;
      return;
    }
    if (surface.kind === 'message') {
      this.client.closesDialog();
      if (this.#place !== 'conversation') this.#place = [surface.message];
    }
    await this.#act(() => this.client.presses(surface, action));
    const isSure = surface.standing && firstShownBy(surface.standing, action);
    if (isSure) await this.#act(() => this.client.presses(surface, isSure));
    const link = this.#newLink();
    if (link) await this.#press(link.surface, link.pressable);
  }

  /** The link that a dialog offers that opened just now, when it offers nothing else. */
  #newLink(): Found | null {
    const { dialog } = this.client;
    return dialog && dialog.touched > this.#since ? this.#link() : null;
  }

  #link(): Found | null {
    if (this.client.dialog === null || this.#openForm() !== null) return null;
    const surface = this.#topmost();
    const [first, ...others] = pressablesOn(surface).filter(({ url }) => url !== null);
    return first && others.length === 0 ? { surface, pressable: first } : null;
  }

  async #fillRows(label: string, fillings: readonly RowFilling[]): Promise<void> {
    while (this.#rows(label).rows.length < fillings.length) {
      const { rows, add } = this.#rows(label);
      if (!add) throw new Error(`"${label}" takes no more than ${rows.length} rows`);
      await this.#act(() => this.client.presses(this.#topmost(), add));
      if (this.#rows(label).rows.length <= rows.length)
        throw new Error(`"${label}" got no row more:\n${await this.screen()}`);
    }
    const form = this.#form();
    for (const [index, row] of this.#rows(label).rows.entries()) {
      emptyRow(form, row);
      fillRow(form, row, fillings[index] ?? {});
    }
  }

  #rows(label: string): Rows {
    const rows = rowsAt(this.#form(), label);
    if (!rows) throw new Error(`There are no rows "${label}":\n${surfaceText(this.#topmost())}`);
    return rows;
  }

  #form(): Standing {
    const form = this.#openForm();
    if (!form)
      throw new Error(`${this.label} has no form open:\n${this.#surfaces().map(surfaceText).join('\n\n')}`);
    return form;
  }

  /** A dialog that can be sent off. */
  #openForm(): Standing | null {
    const { dialog } = this.client;
    return dialog && canBeSent(dialog) ? dialog.standing : null;
  }

  #topmost(): Surface {
    const { dialog } = this.client;
    if (!dialog) throw new Error(`${this.label} has no dialog open`);
    return { kind: 'dialog', dialog, standing: dialog.standing };
  }

  #find(label: string, near: string | undefined): Found | undefined {
    for (const surface of this.#surfaces()) {
      const pressable = pressableCalled(surface, label, near);
      if (pressable) return { surface, pressable };
    }
    return undefined;
  }

  #nothingCalled(label: string, near: string | undefined): string {
    const there = this.#surfaces().flatMap(pressablesOn);
    const labels = there.map((one) => `[${one.label}]`).join(' ');
    return `${this.label} has no [${label}]${near === undefined ? '' : ` near "${near}"`}. There is: ${labels}`;
  }

  /** What is before them: the dialog, what is new (the newest first), and where they are. */
  #surfaces(): readonly Surface[] {
    const { told, dialog } = this.client;
    const place = this.#place === 'conversation' ? this.#brought().toReversed() : this.#place;
    const there = place.filter(({ isDeleted }) => !isDeleted);
    const fresh = this.#newMessages().filter((message) => !there.includes(message));
    return [
      ...(dialog ? [this.#topmost()] : []),
      ...(told === null ? [] : [{ kind: 'told', words: told, standing: null } as const]),
      ...[...fresh, ...there].map((message) => this.client.surfaceOf(message)),
    ];
  }

  /** What came or changed for them, wherever it is, newest first. */
  #newMessages(): readonly Message[] {
    const { world } = this.client.driver.teams;
    const { user } = this.client.doing;
    return [...world.conversations.values()]
      .filter(({ members }) => members.has(user.aadObjectId))
      .flatMap((conversation) => this.#fromBot(conversation))
      .filter(({ touched }) => touched > this.#since)
      .toReversed();
  }

  /** What the bot came with by itself, oldest first: not what it answered to words, which comes right after them. */
  #brought(): readonly Message[] {
    const { conversation, user } = this.client.doing;
    const all = this.client.driver.teams.readable(conversation);
    return this.#fromBot(conversation).filter(
      (message) => all[all.indexOf(message) - 1]?.from !== user.aadObjectId,
    );
  }

  /** The bot's messages, oldest first. */
  #fromBot(conversation: Conversation): readonly Message[] {
    return this.client.driver.teams
      .readable(conversation)
      .filter(({ from }) => from === this.client.doing.app.clientId);
  }
}

/** True for a button of the card itself, not of something in it. */
const isOf = (card: Standing['card'], action: Pressable['action']): boolean =>
  Array.isArray(card['actions']) && card['actions'].includes(action);

function isRows(filling: Filling): filling is readonly RowFilling[] {
  return typeof filling !== 'string' && filling.some((one) => typeof one !== 'string');
}
