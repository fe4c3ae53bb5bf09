import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Fields } from '../slack/wire.ts';
import { cardStyle, hostConfig } from './card-look.ts';
import type { TeamsClient } from './client.ts';
import type { Surface } from './pressable.ts';

const renderer = readFileSync(
  createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.js'),
  'utf8',
);

/** What the page hands back when a button is pressed: everything else the renderer has done itself. */
interface Pressed {
  /** The id of a message; null for the dialog. */
  readonly messageId: string | null;
  readonly action: Fields;
  readonly data: Fields;
}

const style = `
  body { display: grid; gap: 16px; }
  [role="dialog"] { border: 2px solid; padding: 16px; background: Canvas; order: -1; }
`;

// Draws what is new or has changed, so that what somebody typed elsewhere stays.
const draw = `({ messages, dialog, told, config }) => {
  const host = new AdaptiveCards.HostConfig(config);
  const cardIn = (place, messageId, card) => {
    const made = new AdaptiveCards.AdaptiveCard();
    made.hostConfig = host;
    made.parse(card);
    made.onExecuteAction = (action) => {
      const type = action.getJsonTypeName();
      if (type === 'Action.OpenUrl') window.opened = action.url;
      // The renderer has already shown or hidden what these are for.
      if (!['Action.Submit', 'Action.Execute'].includes(type)) return;
      const { title, verb, id, data } = action;
      window.handsBack({ messageId, action: { type, title, verb, id }, data: data ?? {} });
    };
    place.append(made.render());
  };
  const conversation = document.querySelector('#conversation');
  const known = new Map([...conversation.children].map((one) => [one.id, one]));
  for (const { id, words, card } of messages) {
    const written = JSON.stringify([words, card]);
    const before = known.get(id);
    known.delete(id);
    if (before?.dataset.written === written) continue;
    const place = document.createElement('article');
    place.id = id;
    place.dataset.written = written;
    if (card === null) place.textContent = words;
    else cardIn(place, id, card);
    if (before) before.replaceWith(place);
    else conversation.append(place);
  }
  for (const gone of known.values()) gone.remove();
  document.querySelector('#told').textContent = told ?? '';
  const window_ = document.querySelector('#window');
  if (window_.dataset.written === JSON.stringify(dialog)) return;
  window_.dataset.written = JSON.stringify(dialog);
  window_.replaceChildren();
  if (dialog === null) return;
  const frame = document.createElement('div');
  frame.setAttribute('role', 'dialog');
  frame.setAttribute('aria-label', dialog.title);
  cardIn(frame, null, dialog.card);
  window_.append(frame);
}`;

/**
 * Teams in a real browser: the conversation with the bot and its dialogs, drawn by Microsoft's own renderer, which also
 * checks what was filled in and gathers it. `settle`: when the product has done all that follows.
 */
export class ClientPage {
  readonly #page: Page;
  readonly #client: TeamsClient;
  readonly #settle: () => Promise<void>;
  #answered: Promise<void> = Promise.resolve();

  private constructor(page: Page, client: TeamsClient, settle: () => Promise<void>) {
    this.#page = page;
    this.#client = client;
    this.#settle = settle;
  }

  static async open(page: Page, client: TeamsClient, settle: () => Promise<void>): Promise<ClientPage> {
    const made = new ClientPage(page, client, settle);
    const main = `<main><h1>Aftrap</h1><div id="window"></div><p id="told" role="status"></p>
      <section id="conversation" aria-label="Gesprek"></section></main>`;
    await page.setContent(
      `<!doctype html><html lang="nl"><title>Teams</title><style>${cardStyle('light')}${style}</style>${main}</html>`,
    );
    await page.addScriptTag({ content: renderer });
    await page.exposeFunction('handsBack', (pressed: Pressed) => {
      made.#answered = made.#takes(pressed);
    });
    await made.draws();
    return made;
  }

  async says(words: string): Promise<void> {
    await this.#client.says(words);
    await this.#settle();
    await this.draws();
  }

  /** Presses the last button with this name, and waits for all that comes of it. */
  async presses(name: string): Promise<void> {
    await this.#place().getByRole('button', { name }).last().click();
    await this.answered();
  }

  /** When all that came of what was pressed last has come, and is drawn. */
  async answered(): Promise<void> {
    await this.#answered;
    await this.draws();
  }

  async draws(): Promise<void> {
    const { doing, driver, dialog, told } = this.#client;
    const messages = driver.teams.readable(doing.conversation).map((message) => {
      const surface = this.#client.surfaceOf(message);
      return { id: message.id, words: message.content.text, card: surface.standing?.card ?? null };
    });
    const open = dialog && { title: dialog.title, card: dialog.standing.card };
    const state = { messages, dialog: open, told, config: hostConfig('light') };
    await this.#page.evaluate(`(${draw})(${JSON.stringify(state)})`);
  }

  /** The dialog that stands before everything else, or the whole page. */
  #place() {
    return this.#client.dialog === null ? this.#page : this.#page.getByRole('dialog');
  }

  async #takes({ messageId, action, data }: Pressed): Promise<void> {
    const { dialog, doing, driver } = this.#client;
    const message = driver.teams.readable(doing.conversation).find(({ id }) => id === messageId);
    const surface: Surface | null = message
      ? this.#client.surfaceOf(message)
      : dialog && { kind: 'dialog', dialog, standing: dialog.standing };
    if (surface === null) throw new Error('That stood nowhere.');
    await this.#client.sends(surface, action, data);
    await this.#settle();
  }
}
