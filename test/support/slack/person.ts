import { expect } from 'vitest';
import type { Person } from '../person.ts';
import type { TestProduct } from '../product.ts';
import type { Filling, Fillings, RowFilling } from '../story-form.ts';
import { StoryPerson } from '../story-person.ts';
import { conversationOf, type Place, surfacesFor, topModal } from './before-them.ts';
import type { SlackDriver } from './driver.ts';
import { homeOpenedRequest, messageRequest } from './events.ts';
import {
  emptyRow,
  fillInput,
  fillRow,
  hasInput,
  inputsOf,
  inputText,
  missing,
  rowsAt,
} from './modal-form.ts';
import { closeAllModals } from './modals.ts';
import { type Pressable, pressableCalled, pressablesOn, type Surface, surfaceText } from './pressable.ts';
import {
  closedRequest,
  commandRequest,
  messageActionRequest,
  type SlackRequest,
  submissionRequest,
  viewActionRequest,
  type Who,
} from './requests.ts';
import { type SlackBrowser, slackBrowser } from './slack-browser.ts';
import { messageText } from './visible-text.ts';
import type { Fields } from './wire.ts';
import type { Message, OpenView } from './world.ts';

export interface SlackPersonOptions {
  readonly label: string;
  /** The account this person of Slack is linked to. */
  readonly accountId: string;
  readonly who: Who;
  readonly driver: SlackDriver;
  readonly product: TestProduct;
  /** When the app and the product have done all that followed from what was sent last. */
  readonly settle: () => Promise<void>;
  /** How they speak: by commands (when left out), or in plain words to the bot. */
  readonly speaks?: 'commands' | 'words';
  /** Commands that the app has by themselves; the rest goes through "/aftrap". */
  readonly commands?: readonly string[];
}

interface Found {
  readonly surface: Surface;
  readonly pressable: Pressable;
}

const ownCommands = ['kickoff', 'agenda', 'acties', 'evaluatie', 'dossier'];

/**
 * Somebody in Slack. Types commands or words, presses what messages, windows and home show, fills in windows, reads.
 * A link opens their browser: what they do next they do on the page, until they do something in Slack again.
 */
export class SlackPerson implements Person {
  readonly label: string;
  readonly accountId: string;
  readonly #options: SlackPersonOptions;
  readonly #page: StoryPerson;
  readonly #browser: SlackBrowser;
  #isOnPage = false;
  /** What stood in the window whose link they followed. */
  #readBefore = '';
  #place: Place = { kind: 'messages', messages: [] };
  /** What came after this is new to them. */
  #since = 0;
  #last: SlackRequest | null = null;

  constructor(options: SlackPersonOptions) {
    this.#options = options;
    this.label = options.label;
    this.accountId = options.accountId;
    this.#page = new StoryPerson(options.product, options.label, options.accountId);
    this.#browser = slackBrowser(options.product, options.label);
  }

  async says(words: string): Promise<void> {
    await this.#leaves({ kind: 'messages', messages: [] });
    await this.#act(() => this.#spoken(words));
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

  async goesHome(): Promise<void> {
    await this.opensHome();
  }

  async opensHome(): Promise<void> {
    await this.#leaves({ kind: 'home' });
    await this.#act((slack, who) => homeOpenedRequest(slack, who));
  }

  /** Slack's menu stands on home: every page is a button there. */
  async opensMenu(label: string): Promise<void> {
    await this.opensHome();
    await this.presses(label);
    if (!this.#isOnPage) throw new Error(`[${label}] led ${this.label} to no page:\n${await this.screen()}`);
  }

  async opensConversation(): Promise<void> {
    await this.#leaves({ kind: 'conversation' });
  }

  async opensMessage(words: string): Promise<void> {
    const all = this.#conversation();
    const found = all.findLast((message) => messageText(message).includes(words));
    if (!found) {
      const there = all.map(messageText).join('\n\n');
      throw new Error(`${this.label} has no message "${words}". There is:\n${there}`);
    }
    await this.#leaves({ kind: 'messages', messages: [found] });
  }

  async messages(words: string): Promise<number> {
    return this.#conversation().filter((message) => messageText(message).includes(words)).length;
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
      const now = JSON.stringify(this.#form().values);
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

  async submits(): Promise<void> {
    if (this.#isOnPage) {
      this.#readBefore = '';
      return this.#page.submits();
    }
    const form = this.#form();
    form.errors = missing(form);
    if (Object.keys(form.errors).length > 0) return;
    await this.#act((slack, who) => submissionRequest(slack, who, form));
  }

  /** Files are the page's: their browser fetches one, signed in by the link that brought them there. */
  async takesAlong(label: string): Promise<string> {
    if (!this.#isOnPage) throw new Error(`${this.label} is not on a page`);
    return this.#browser.fetches(await this.#page.addressOf(label));
  }

  async repeats(): Promise<void> {
    if (this.#isOnPage) return this.#page.repeats();
    if (!this.#last) throw new Error(`${this.label} has not done anything yet`);
    await this.#send(this.#last);
  }

  async looks(): Promise<void> {
    if (this.#isOnPage) return this.#page.looks();
    if (this.#place.kind === 'home') await this.opensHome();
  }

  async sees(...words: readonly string[]): Promise<void> {
    const screen = await this.screen();
    for (const one of words) expect(screen, `${this.label} sees`).toContain(one);
  }

  async doesNotSee(...words: readonly string[]): Promise<void> {
    const screen = await this.screen();
    for (const one of words) expect(screen, `${this.label} does not see`).not.toContain(one);
  }

  /** A form stands before everything else; anything else in a window leaves what is behind it to be seen. */
  async screen(): Promise<string> {
    if (this.#isOnPage) return `${this.#readBefore}\n\n${await this.#page.screen()}`;
    const form = this.#openForm();
    const surfaces: readonly Surface[] = form ? [{ kind: 'view', open: form }] : this.#surfaces();
    return surfaces.map(surfaceText).join('\n\n');
  }

  /** Closes the window that is open, as by its cross. */
  async closes(): Promise<void> {
    const { driver, who } = this.#options;
    const open = this.#modal();
    if (!open) return;
    const tells = open.view['notify_on_close'] === true;
    const request = closedRequest(driver.slack, who, open, true);
    closeAllModals(driver.slack.world, who);
    if (tells) await this.#send(request);
  }

  #spoken(words: string): SlackRequest {
    const { driver, who, speaks = 'commands', commands = ownCommands } = this.#options;
    const [first = '', ...rest] = words.split(' ');
    if (first.startsWith('/')) return commandRequest(driver.slack, who, first, rest.join(' '));
    if (speaks === 'words') return messageRequest(driver.slack, who, words);
    return commands.includes(first)
      ? commandRequest(driver.slack, who, `/${first}`, rest.join(' '))
      : commandRequest(driver.slack, who, '/aftrap', words);
  }

  async #act(made: (slack: SlackDriver['slack'], who: Who) => SlackRequest): Promise<void> {
    const { driver, who } = this.#options;
    this.#since = driver.slack.world.moves;
    this.#last = made(driver.slack, who);
    await this.#send(this.#last);
  }

  async #send(request: SlackRequest): Promise<void> {
    const { driver, settle } = this.#options;
    const { status } = await driver.send(request);
    if (status !== 200)
      throw new Error(`${this.label} is told by Slack that it did not work: HTTP ${status}`);
    await settle();
  }

  /** Goes elsewhere in Slack; what was open is closed, what was new is not any more. */
  async #leaves(place: Place): Promise<void> {
    await this.closes();
    this.#isOnPage = false;
    this.#readBefore = '';
    this.#place = place;
    this.#since = this.#options.driver.slack.world.moves;
  }

  async #press(surface: Surface, { button, blockId, url }: Pressable): Promise<void> {
    if (button !== null) {
      const isBehind = this.#modal() !== undefined && !this.#isTopmost(surface);
      if (isBehind) await this.closes();
      if (surface.kind === 'message' && this.#place.kind !== 'conversation') {
        this.#place = { kind: 'messages', messages: [surface.message] };
      }
      await this.#act((slack, who) => {
        const action = { ...button, block_id: blockId };
        return surface.kind === 'message'
          ? messageActionRequest(slack, who, surface.message, action)
          : viewActionRequest(slack, who, surface.open, action);
      });
    }
    if (url !== null) {
      this.#readBefore = surfaceText(surface);
      await this.#page.visits(await this.#browser.follow(url));
      this.#isOnPage = true;
      return;
    }
    const link = this.#newLink();
    if (link) await this.#press(link.surface, link.pressable);
  }

  #isTopmost(surface: Surface): boolean {
    return surface.kind === 'view' && surface.open.id === this.#modal()?.id;
  }

  /** The link that a window offers that opened just now, when it offers nothing else. */
  #newLink(): Found | null {
    const open = this.#modal();
    return open && open.touched > this.#since ? this.#link() : null;
  }

  #link(): Found | null {
    const open = this.#modal();
    if (!open || inputsOf(open).length > 0) return null;
    const surface: Surface = { kind: 'view', open };
    const [first, ...others] = pressablesOn(surface).filter(({ url }) => url !== null);
    return first && others.length === 0 ? { surface, pressable: first } : null;
  }

  async #fillRows(label: string, fillings: readonly RowFilling[]): Promise<void> {
    while (this.#rows(label).rows.length < fillings.length) {
      const { rows, add } = this.#rows(label);
      if (!add) throw new Error(`"${label}" takes no more than ${rows.length} rows`);
      const action: Fields = { ...add.button, block_id: add.blockId };
      const form = this.#form();
      await this.#act((slack, who) => viewActionRequest(slack, who, form, action));
      if (this.#rows(label).rows.length <= rows.length) throw new Error(`"${label}" got no row more`);
    }
    const form = this.#form();
    for (const [index, row] of this.#rows(label).rows.entries()) {
      emptyRow(form, row);
      fillRow(form, row, fillings[index] ?? {});
    }
  }

  #rows(label: string): NonNullable<ReturnType<typeof rowsAt>> {
    const rows = rowsAt(this.#form(), label);
    if (!rows) throw new Error(`There are no rows "${label}":\n${surfaceText(this.#formSurface())}`);
    return rows;
  }

  #formSurface(): Surface {
    return { kind: 'view', open: this.#form() };
  }

  #form(): OpenView {
    const form = this.#openForm();
    if (!form) throw new Error(`${this.label} has no form open`);
    return form;
  }

  /** A window that can be sent off. */
  #openForm(): OpenView | null {
    const open = this.#modal();
    return open && open.view['submit'] !== undefined && open.view['submit'] !== null ? open : null;
  }

  #modal(): OpenView | undefined {
    const { driver, who } = this.#options;
    return topModal(driver.slack, who);
  }

  #find(label: string, near: string | undefined): Found | undefined {
    const all = this.#surfaces();
    // The conversation reads from old to new; who presses something means the newest.
    const newestFirst = this.#place.kind === 'conversation' ? all.toReversed() : all;
    const topmost = all.filter((one) => this.#isTopmost(one));
    for (const surface of [...topmost, ...newestFirst]) {
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

  /** What is before them, the foremost and newest first. */
  #surfaces(): readonly Surface[] {
    const { driver, who } = this.#options;
    return surfacesFor(driver.slack, who, this.#place, this.#since);
  }

  #conversation(): readonly Message[] {
    const { driver, who } = this.#options;
    return conversationOf(driver.slack, who);
  }
}

function isRows(filling: Filling): filling is readonly RowFilling[] {
  return typeof filling !== 'string' && filling.some((one) => typeof one !== 'string');
}
