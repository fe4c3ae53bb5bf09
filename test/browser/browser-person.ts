import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Instant } from '../../src/lib/time.ts';
import { webWords } from '../../src/platforms/web/text.ts';
import { fittingOptions } from '../../src/view/fitting-options.ts';
import type { Person } from '../support/person.ts';
import type { Filling, Fillings, RowFilling } from '../support/story-form.ts';
import { Visitor } from './visitor.ts';

export interface BrowserPersonOptions {
  readonly label: string;
  readonly accountId: string;
  readonly page: Page;
  /** Of the product: "http://127.0.0.1:3978". */
  readonly address: string;
  /** Until everything that follows from what people did has happened. */
  readonly settled: () => Promise<void>;
  /** A link that signs this person in, once. */
  readonly newLink: () => Promise<string>;
  readonly now: () => Instant;
  /** Told of every page once it stands there. */
  readonly looks: (page: Page) => Promise<void>;
}

const { text: says } = webWords('nl');
const form = 'form.form';
const sendsOff = `${form} .form__end button`;

/** Somebody in front of a browser of their own, who takes part in a story as people elsewhere do. Reads Dutch. */
export class BrowserPerson implements Person {
  readonly label: string;
  readonly accountId: string;
  readonly #options: BrowserPersonOptions;
  readonly #page: Page;
  readonly #visitor: Visitor;
  /** When they did something last. */
  #wasThere: Instant | null = null;
  /** What of the page they look at: a message, all that the product said, or the whole. */
  #at: Locator;

  constructor(options: BrowserPersonOptions) {
    this.#options = options;
    this.label = options.label;
    this.accountId = options.accountId;
    this.#page = options.page;
    this.#visitor = new Visitor(options.page, options.settled);
    this.#at = this.#whole();
  }

  async says(words: string): Promise<void> {
    await this.opensConversation();
    await this.#page.getByLabel(says('conversation.input')).fill(words);
    await this.#visitor.presses(says('conversation.send'));
    await this.#arrives();
    this.#at = this.#page.locator('.message--bot, .composer .note').last();
  }

  async presses(label: string, near?: string): Promise<void> {
    await this.#unfolds();
    await this.#visitor.presses(label, near, this.#at);
    const asked = (await this.#visitor.heading()) === says('confirm.title');
    if (asked) await this.#visitor.follow(this.#page.locator('main form.press button'));
    await this.#arrives();
  }

  async goesHome(): Promise<void> {
    const { address } = this.#options;
    // A page that was left open for long goes to the sign-in by itself, perhaps at this very moment.
    await this.#page.goto(address).catch(() => this.#page.goto(address));
    await this.#staysIn();
    await this.#arrives();
  }

  async opensMenu(label: string): Promise<void> {
    // Whoever was away for long may be signed out.
    if (this.#wasThere !== this.#options.now()) await this.goesHome();
    await this.#visitor.opensMenu(label);
    await this.#arrives();
  }

  async opensConversation(): Promise<void> {
    await this.opensMenu(says('menu.conversation'));
    this.#at = this.#page.locator('.message--bot');
  }

  async opensMessage(words: string): Promise<void> {
    await this.opensConversation();
    const found = this.#page.locator('.message--bot').filter({ hasText: words });
    if ((await found.count()) === 0) throw new Error(`${this.label} has no message "${words}"`);
    this.#at = found.last();
  }

  async messages(words: string): Promise<number> {
    await this.opensConversation();
    return this.#page.locator('.message--bot').filter({ hasText: words }).count();
  }

  async looks(): Promise<void> {
    await this.#page.reload();
    await this.#arrives();
  }

  async fills(fillings: Fillings): Promise<void> {
    for (const [label, filling] of Object.entries(fillings)) {
      if (typeof filling !== 'string') await this.#unticks(label);
    }
    const whole = Object.entries(fillings).map(([label, filling]) => [label, asShown(filling)]);
    await this.#visitor.fills(Object.fromEntries(whole));
  }

  async goesThrough(fillings: Fillings): Promise<void> {
    const asked = new Set<string>();
    while ((await this.#page.locator(sendsOff).count()) > 0) {
      const here: [string, Filling][] = [];
      for (const [label, filling] of Object.entries(fillings)) {
        if ((await this.#visitor.field(label).count()) > 0) here.push([label, filling]);
      }
      for (const [label] of here) asked.add(label);
      await this.fills(Object.fromEntries(here));
      await this.submits();
      if ((await this.#page.locator('[aria-invalid=true]').count()) > 0)
        throw new Error(`${this.label} is stuck:\n${await this.screen()}`);
    }
    const left = Object.keys(fillings).filter((label) => !asked.has(label));
    if (left.length > 0) throw new Error(`${this.label} was not asked: ${left.join(', ')}`);
  }

  async changesRow(label: string, number: number, change: RowFilling): Promise<void> {
    const before = Array.from({ length: number - 1 }, () => ({}));
    await this.#visitor.fills({ [label]: [...before, change] });
  }

  async filledIn(label: string): Promise<string> {
    const field = this.#visitor.field(label);
    const [chosen] = await field.locator('option:checked').allTextContents();
    return chosen ?? field.locator('input, textarea').first().inputValue();
  }

  async submits(): Promise<void> {
    await this.#visitor.follow(this.#page.locator(sendsOff).first());
    await this.#arrives();
  }

  async takesAlong(label: string): Promise<string> {
    const link = this.#page.getByRole('link', { name: label, exact: true });
    const [download] = await Promise.all([this.#page.waitForEvent('download'), link.click()]);
    return readFile(await download.path(), 'utf8');
  }

  /** Goes a page back and sends the form that stands there off once more, as who was not sure. */
  async repeats(): Promise<void> {
    await this.#page.goBack();
    await this.submits();
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
    await this.#unfolds();
    return (await this.#at.allInnerTexts()).join('\n\n');
  }

  #whole(): Locator {
    return this.#page.locator('main');
  }

  /** What is chosen is chosen instead of what was. */
  async #unticks(label: string): Promise<void> {
    const ticked = this.#visitor.field(label).getByRole('checkbox', { checked: true });
    while ((await ticked.count()) > 0) await ticked.first().uncheck();
  }

  /** What folds away is opened, as one who reads everything does. */
  async #unfolds(): Promise<void> {
    await this.#page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
  }

  async #arrives(): Promise<void> {
    this.#at = this.#whole();
    this.#wasThere = this.#options.now();
    await this.#options.looks(this.#page);
  }

  /** Who was away for long is asked to sign in again, and uses another link. */
  async #staysIn(): Promise<void> {
    if ((await this.#page.locator('.menu').count()) > 0) return;
    await this.#page.goto(await this.#options.newLink());
    await this.#visitor.presses(says('signIn.linkButton'));
  }
}

/** Options that are too long for a form end in dots. */
function asShown(filling: Filling): Filling {
  if (typeof filling === 'string') return filling;
  return filling.map((one) =>
    typeof one === 'string' ? (fittingOptions([{ value: one, label: one }])[0]?.label ?? one) : one,
  ) as Filling;
}
