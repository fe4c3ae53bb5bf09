import type { Field, FieldError } from './fields.ts';
import type { Button, Node, Tone, WideNode } from './nodes.ts';
import type { Payload, Span } from './spans.ts';

/** One or two sentences back to the person who did something. */
export interface Notice {
  readonly size: 'notice';
  readonly tone: Tone;
  readonly spans: readonly Span[];
}

/** Fits in a chat message. `summary` is what a notification may show. */
export interface Card {
  readonly size: 'card';
  readonly title: string;
  readonly summary: string;
  readonly nodes: readonly Node[];
  readonly buttons: readonly Button[];
}

/** A form: a modal in Slack, a dialog in Teams, a page on the web. */
export interface Dialog {
  readonly size: 'dialog';
  readonly title: string;
  readonly nodes: readonly Node[];
  readonly fields: readonly Field[];
  readonly submit: string;
  readonly submitEmphasis?: 'primary' | 'danger';
  readonly step?: { readonly number: number; readonly of: number };
  /** Problems to show in place, and what the person had filled in, so that nothing is lost. */
  readonly errors?: readonly ShownError[];
}

export type ShownError = { readonly message: string } & Omit<FieldError, 'problem'>;

/** The web renders it whole; chat gets a card with a link. */
export interface Page {
  readonly size: 'page';
  readonly title: string;
  readonly intro?: readonly Span[];
  readonly trail: readonly { readonly label: string; readonly page: string; readonly params: Payload }[];
  readonly nodes: readonly WideNode[];
}

/** A card by its registered name: messages keep this, never the rendered words. */
export interface CardRef {
  readonly card: string;
  readonly payload: Payload;
}
