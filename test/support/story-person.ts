import { expect } from 'vitest';
import { deniedNotice } from '../../src/chat/chat-phrases.ts';
import type { Answer, OpenDialog } from '../../src/chat/router.ts';
import type { Denied, Request } from '../../src/chat/surface.ts';
import type { Viewer } from '../../src/chat/viewer.ts';
import { freshId } from '../../src/lib/ids.ts';
import type { Target } from '../../src/view/nodes.ts';
import type { RawValues } from '../../src/view/read-values.ts';
import type { Card, CardRef, Notice, Page } from '../../src/view/views.ts';
import { pageAt } from './page-at.ts';
import type { Person } from './person.ts';
import type { TestProduct } from './product.ts';
import {
  type Fillings,
  filled,
  hasField,
  prefilled,
  type RowFilling,
  refilledRow,
  shownValue,
} from './story-form.ts';
import { offersOn, theOffer } from './story-offers.ts';
import { textOf, type View } from './story-screen.ts';

/** Where a person is: looked up anew after everything they do, as a page that is drawn again. */
type Place = (viewer: Viewer) => Promise<readonly View[]>;

interface Act {
  readonly deliveryId: string;
  readonly carryOut: (request: Request) => Promise<Answer>;
}

const nowhere: Place = async () => [];

/**
 * Someone who uses the product as people do: types, presses what is on the screen, fills in what is asked there,
 * reads. Knows labels only, in their own language; what stands behind a button is the product's business.
 */
export class StoryPerson implements Person {
  readonly label: string;
  readonly accountId: string;
  #product: TestProduct;
  #place: Place = nowhere;
  #views: readonly View[] = [];
  #form: OpenDialog | null = null;
  #raw: RawValues = { plain: {}, rows: {} };
  #last: Act | null = null;

  constructor(product: TestProduct, label: string, accountId: string) {
    this.#product = product;
    this.label = label;
    this.accountId = accountId;
  }

  async says(words: string): Promise<void> {
    await this.#act((request) => this.#product.router.say(request, words));
  }

  /** Presses the button, link or entry with this label; `near`: words that stand beside the one that is meant. */
  async presses(label: string, near?: string): Promise<void> {
    const viewer = await this.viewer();
    const offers = this.#views.flatMap((view) => offersOn(view, viewer));
    await this.#follow(theOffer(offers, label, near).target);
  }

  async goesHome(): Promise<void> {
    await this.#goTo(async (viewer) => [await this.#product.router.home(this.#request(viewer))]);
  }

  /** Opens a page from the menu. */
  async opensMenu(label: string): Promise<void> {
    const menu = this.#product.router.menu(await this.viewer());
    const item = menu.find((one) => one.label === label);
    if (!item) throw new Error(`The menu has no "${label}": ${menu.map((one) => one.label).join(', ')}`);
    await this.#goTo(this.#page(item.page, {}));
  }

  /** Opens an address of the product's own page, as a link or a bookmark does: "/kickoffs/1?tab=2", or "/". */
  async visits(path: string): Promise<void> {
    const found = path === '/' ? null : pageAt(this.#product.router.pages, path);
    await (found === null ? this.goesHome() : this.#goTo(this.#page(found.name, found.params)));
  }

  /** Opens the conversation: every message, each card as it is now, newest last. */
  async opensConversation(): Promise<void> {
    await this.#goTo(this.#cards(await this.#refs()));
  }

  /** Goes to the newest message in the conversation that says this. */
  async opensMessage(words: string): Promise<void> {
    const viewer = await this.viewer();
    const read: string[] = [];
    for (const ref of (await this.#refs()).toReversed()) {
      const text = await this.#cardText(viewer, ref);
      if (text.includes(words)) return this.#goTo(this.#cards([ref]));
      read.push(text);
    }
    throw new Error(`${this.label} has no message "${words}". There is:\n${read.join('\n\n')}`);
  }

  /** How many messages there are now that say this, reminders of the same included. */
  async messages(words: string): Promise<number> {
    const viewer = await this.viewer();
    const lines = await this.#product.conversations.list(this.accountId, 400);
    const sent = lines.flatMap(({ parts }) => parts);
    let count = 0;
    for (const ref of await this.#refs()) {
      const says = (await this.#cardText(viewer, ref)).includes(words);
      count += says ? sent.filter((one) => sameCard(one, ref)).length : 0;
    }
    return count;
  }

  async fills(fillings: Fillings): Promise<void> {
    this.#raw = filled(this.#openForm().dialog, this.#raw, fillings);
  }

  /** Goes through a form of several steps: fills in what each step asks, until nothing is asked any more. */
  async goesThrough(fillings: Fillings): Promise<void> {
    const asked = new Set<string>();
    for (let form = this.#form; form !== null; form = this.#form) {
      const { dialog } = form;
      if (dialog.errors) throw new Error(`${this.label} is stuck:\n${await this.screen()}`);
      const here = Object.entries(fillings).filter(([label]) => hasField(dialog, label));
      for (const [label] of here) asked.add(label);
      await this.fills(Object.fromEntries(here));
      await this.submits();
    }
    const left = Object.keys(fillings).filter((label) => !asked.has(label));
    if (left.length > 0) throw new Error(`${this.label} was not asked: ${left.join(', ')}`);
  }

  /** Changes some columns of one row that is there; counts from 1, as people do. */
  async changesRow(label: string, number: number, change: RowFilling): Promise<void> {
    this.#raw = refilledRow(this.#openForm().dialog, this.#raw, label, number - 1, change);
  }

  /** What stands in the form at this label, in words. */
  filledIn(label: string): string {
    return shownValue(this.#openForm().dialog, this.#raw, label);
  }

  async submits(): Promise<void> {
    const { name, payload } = this.#openForm();
    const raw = this.#raw;
    await this.#act((request) => this.#product.router.submit(request, name, payload, raw));
  }

  async takesAlong(label: string): Promise<string> {
    const { router } = this.#product;
    const viewer = await this.viewer();
    const { page, params } = await this.#linkCalled(label);
    const file = await router.download(this.#request(viewer), page, params);
    if (!('content' in file)) throw new Error(`${this.label} gets no file behind [${label}]`);
    return file.content;
  }

  /** The address behind a link: "/kickoffs/1". */
  async addressOf(label: string): Promise<string> {
    const { page, params } = await this.#linkCalled(label);
    const { router } = this.#product;
    const found = [...router.pages, ...router.downloads].find(({ name }) => name === page);
    if (!found) throw new Error(`[${label}] leads nowhere`);
    return found.path.replaceAll(/:(\w+)/g, (_hole, name: string) => encodeURIComponent(params[name] ?? ''));
  }

  /** The last thing done arrives once more: a double click, or a platform that was not sure. */
  async repeats(): Promise<void> {
    if (!this.#last) throw new Error(`${this.label} has not done anything yet`);
    await this.#carryOut(this.#last);
  }

  /** What is on the screen now, drawn anew. */
  async looks(): Promise<void> {
    this.#views = await this.#place(await this.viewer());
    this.#form = null;
  }

  async sees(...words: readonly string[]): Promise<void> {
    const screen = await this.screen();
    for (const one of words) expect(screen, `${this.label} sees`).toContain(one);
  }

  async doesNotSee(...words: readonly string[]): Promise<void> {
    const screen = await this.screen();
    for (const one of words) expect(screen, `${this.label} does not see`).not.toContain(one);
  }

  async screen(): Promise<string> {
    return this.#said(this.#views);
  }

  async viewer(): Promise<Viewer> {
    const viewer = await this.#lookedUp();
    if (!viewer) throw new Error(`${this.label} is nobody today`);
    return viewer;
  }

  #lookedUp(): Promise<Viewer | null> {
    const { database, directory, clock } = this.#product;
    return database.engine((tx) => directory.viewerOf(tx, this.accountId, clock.now()));
  }

  #request(viewer: Viewer, deliveryId = freshId()): Request {
    return { viewer, deliveryId, origin: 'web', now: this.#product.clock.now() };
  }

  async #linkCalled(label: string): Promise<Extract<Target, { kind: 'page' }>> {
    const viewer = await this.viewer();
    const offers = this.#views.flatMap((view) => offersOn(view, viewer));
    const { target } = theOffer(offers, label, undefined);
    if (target.kind !== 'page') throw new Error(`[${label}] is no link`);
    return target;
  }

  #openForm(): OpenDialog {
    if (!this.#form) throw new Error(`${this.label} has no form open`);
    return this.#form;
  }

  async #act(carryOut: Act['carryOut']): Promise<void> {
    this.#last = { deliveryId: freshId(), carryOut };
    await this.#carryOut(this.#last);
  }

  async #carryOut(act: Act): Promise<void> {
    const answer = await act.carryOut(this.#request(await this.viewer(), act.deliveryId));
    await this.#product.worker.settle();
    await this.#receive(answer);
  }

  async #receive(answer: Answer): Promise<void> {
    switch (answer.kind) {
      case 'denied':
        return this.#stay(answer.notice);
      case 'notice':
        return this.#stay(answer.notice);
      case 'cards':
        return this.#goTo(this.#cards(answer.cards), answer.notice);
      case 'page':
        return this.#goTo(this.#page(answer.to.page, answer.to.params), answer.notice);
      case 'dialog':
        return this.#open(answer.open, answer.notice);
      case 'form':
        return this.#again(answer.open);
    }
  }

  async #follow(target: Target): Promise<void> {
    const { router } = this.#product;
    switch (target.kind) {
      case 'press':
        return this.#act((request) => router.press(request, target.name, target.payload));
      case 'page':
        return this.#goTo(this.#page(target.page, target.params));
      case 'dialog': {
        const viewer = await this.viewer();
        const open = await router.open(this.#request(viewer), target.name, target.payload);
        return 'kind' in open ? this.#stay(deniedNotice(viewer.language)) : this.#open(open);
      }
    }
  }

  /** Nothing else opens: what was there is drawn again, with what came of it above. */
  async #stay(notice: Notice): Promise<void> {
    await this.#goTo(this.#place, notice);
  }

  async #goTo(place: Place, notice?: Notice): Promise<void> {
    this.#place = place;
    this.#form = null;
    const views = await place(await this.viewer());
    this.#views = notice ? [notice, ...views] : views;
  }

  #open(open: OpenDialog, notice?: Notice): void {
    this.#form = open;
    this.#raw = prefilled(open.dialog);
    this.#views = notice ? [notice, open.dialog] : [open.dialog];
  }

  /** The form came back: what was filled in still stands there. */
  #again(open: OpenDialog): void {
    const raw = this.#raw;
    this.#open(open);
    this.#raw = raw;
  }

  #page(name: string, params: Readonly<Record<string, string>>): Place {
    return async (viewer) => {
      const page: Page | Denied = await this.#product.router.page(this.#request(viewer), name, params);
      return 'kind' in page ? [deniedNotice(viewer.language)] : [page];
    };
  }

  #cards(refs: readonly CardRef[]): Place {
    return async (viewer) => {
      const shown: Card[] = [];
      for (const ref of refs) shown.push(...(await this.#card(viewer, ref)));
      return shown;
    };
  }

  async #card(viewer: Viewer, ref: CardRef): Promise<readonly Card[]> {
    const card = await this.#product.router.card(viewer, ref, this.#product.clock.now());
    return card ? [card] : [];
  }

  async #cardText(viewer: Viewer, ref: CardRef): Promise<string> {
    const shown = await this.#card(viewer, ref);
    return shown.map((card) => textOf(card, viewer)).join('\n');
  }

  /** As the page shows it: a card that stands in several messages is shown in the newest. */
  async #refs(): Promise<readonly CardRef[]> {
    const messages = await this.#product.conversations.list(this.accountId, 400);
    const refs = messages.flatMap(({ parts }) => parts);
    return refs.filter((ref, index) => index === refs.findLastIndex((one) => sameCard(one, ref)));
  }

  async #said(views: readonly View[]): Promise<string> {
    const viewer = await this.viewer();
    return views.map((view) => textOf(view, viewer)).join('\n\n');
  }
}

function sameCard(a: CardRef, b: CardRef): boolean {
  return JSON.stringify([a.card, a.payload]) === JSON.stringify([b.card, b.payload]);
}
