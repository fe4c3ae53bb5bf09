import type { Fillings, RowFilling } from './story-form.ts';

/**
 * Someone who uses the product as people do: types, presses what is there, fills in what is asked, reads. Knows labels
 * only, in their own language. A story is played by people on the page, in chat, or both.
 */
export interface Person {
  readonly label: string;
  readonly accountId: string;
  says(words: string): Promise<void>;
  /** Presses the button, link or entry with this label; `near`: words that stand beside the one that is meant. */
  presses(label: string, near?: string): Promise<void>;
  goesHome(): Promise<void>;
  /** Opens a page from the menu. */
  opensMenu(label: string): Promise<void>;
  /** Opens the conversation: every message, newest last. */
  opensConversation(): Promise<void>;
  /** Goes to the newest message in the conversation that says this. */
  opensMessage(words: string): Promise<void>;
  /** What is on the screen now, drawn anew. */
  looks(): Promise<void>;
  /** How many messages there are now that say this, reminders of the same included. */
  messages(words: string): Promise<number>;
  fills(fillings: Fillings): Promise<void>;
  /** Goes through a form of several steps: fills in what each step asks, until nothing is asked any more. */
  goesThrough(fillings: Fillings): Promise<void>;
  /** Changes some columns of one row that is there; counts from 1, as people do. */
  changesRow(label: string, number: number, change: RowFilling): Promise<void>;
  /** What stands in the form at this label, in words. */
  filledIn(label: string): string | Promise<string>;
  submits(): Promise<void>;
  /** Presses a button that brings a file: what is in it. The page stays. */
  takesAlong(label: string): Promise<string>;
  /** The last thing done arrives once more: a double click, or a platform that was not sure. */
  repeats(): Promise<void>;
  sees(...words: readonly string[]): Promise<void>;
  doesNotSee(...words: readonly string[]): Promise<void>;
  /** All that is before them, in words. */
  screen(): Promise<string>;
}
