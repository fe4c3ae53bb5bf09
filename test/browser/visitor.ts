import type { Locator, Page } from 'playwright-core';

/** What someone fills in: a text or an option; several options; or rows by the labels of their columns. */
export type Filling = string | readonly string[] | readonly Readonly<Record<string, string>>[];
export type Fillings = Readonly<Record<string, Filling>>;

/**
 * Somebody in front of a browser of their own. Does only what the page offers: no address is typed but the
 * first one, and whatever is pressed or filled in has to be visible under its label.
 */
export class Visitor {
  readonly page: Page;
  #settled: () => Promise<void>;

  constructor(page: Page, settled: () => Promise<void>) {
    this.page = page;
    this.#settled = settled;
  }

  /** Opens the demo and chooses who to be. */
  async signsInAs(address: string, label: string): Promise<void> {
    await this.page.goto(address);
    await this.presses(label);
  }

  /** Presses the button or link with this label; `near`: words in the card, row or entry it stands in. */
  async presses(label: string, near?: string, within = this.page.locator('body')): Promise<void> {
    const around = near === undefined ? within : this.#around(near, label);
    await this.follow(pressable(around, label).first());
  }

  /** Goes where a link of the menu leads; who is there already looks again. */
  async opensMenu(label: string): Promise<void> {
    const link = this.page.locator('.menu').getByRole('link', { name: new RegExp(`^${literal(label)}`) });
    if ((await link.getAttribute('aria-current')) !== 'page') return this.follow(link);
    await this.page.reload();
  }

  /** Moves the demo's clock with one of its buttons. */
  async movesClock(label: string): Promise<void> {
    await this.follow(this.page.locator('.demo').getByRole('button', { name: label, exact: true }));
  }

  async fills(fillings: Fillings): Promise<void> {
    for (const [label, filling] of Object.entries(fillings)) await this.#fill(label, filling);
  }

  /** Sends the form off. */
  async submits(label: string): Promise<void> {
    await this.follow(
      this.page.locator('form.form .form__end').getByRole('button', { name: label, exact: true }),
    );
  }

  async sees(...words: readonly string[]): Promise<void> {
    for (const one of words) await this.page.getByText(one).locator('visible=true').first().waitFor();
  }

  /** Words inside the message, card or entry that also says `near`. */
  async seesIn(words: string, near: string): Promise<void> {
    await this.page
      .locator('.message, article.card, .entry')
      .filter({ hasText: near })
      .getByText(words)
      .first()
      .waitFor();
  }

  async heading(): Promise<string> {
    return (await this.page.getByRole('heading', { level: 1 }).textContent())?.trim() ?? '';
  }

  /** Presses something that leads elsewhere, and is there when all of it is. */
  async follow(target: Locator): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), target.click()]);
    await this.#settled();
  }

  #around(near: string, label: string): Locator {
    const holders = this.page.locator('article.card, .entry, .row, tr');
    return holders
      .filter({ hasText: near })
      .filter({ has: pressable(this.page.locator('xpath=.'), label) })
      .last();
  }

  async #fill(label: string, filling: Filling): Promise<void> {
    const field = this.field(label);
    if (typeof filling === 'string') return fillOne(field, filling);
    for (const [index, one] of filling.entries()) {
      if (typeof one === 'string') await tick(field, one);
      else await this.#fillRow(field, index, one);
    }
  }

  /** The field with this label, which is not that of one of its options; it may go on with "(not required)". */
  field(label: string): Locator {
    const named = this.page
      .locator('label.utrecht-form-label, legend')
      .filter({ hasText: new RegExp(`^\\s*${literal(label)}\\s*(\\(|$)`) });
    return this.page.locator('form.form > .field').filter({ has: named }).first();
  }

  async #fillRow(field: Locator, index: number, row: Readonly<Record<string, string>>): Promise<void> {
    const rows = field.locator('.row');
    while ((await rows.count()) <= index) await this.#addRow(field, rows);
    for (const [label, value] of Object.entries(row)) {
      const named = field
        .page()
        .locator('label')
        .filter({ hasText: new RegExp(`^\\s*${literal(label)}\\s*(\\(|$)`) });
      await fillOne(rows.nth(index).locator('.field').filter({ has: named }).first(), value);
    }
  }

  /** With scripts a part of the page comes anew, without them the whole page: either way a row is there then. */
  async #addRow(field: Locator, rows: Locator): Promise<void> {
    const before = await rows.count();
    await field.locator('> button').click();
    await rows.nth(before).waitFor();
  }
}

const literal = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** By the words that can be seen: what a screen reader says may tell more. */
function pressable(around: Locator, label: string): Locator {
  return around
    .locator('button, a[href]')
    .filter({ hasText: new RegExp(`^\\s*${literal(label)}\\s*$`), visible: true });
}

async function fillOne(field: Locator, value: string): Promise<void> {
  const select = field.locator('select');
  const box = field.locator('input[type=text], input[type=date], textarea');
  if ((await select.count()) > 0) await select.selectOption({ label: value });
  else if ((await box.count()) > 0) await box.fill(value);
  else await tick(field, value);
}

async function tick(field: Locator, label: string): Promise<void> {
  const options = { name: label, exact: true };
  await field.getByRole('radio', options).or(field.getByRole('checkbox', options)).check();
}
