import type { PageLink, Payload, Span } from './spans.ts';

/** Never colour alone: every tone has a word or sign beside it in each renderer. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

/** What a button does. A press changes something; a dialog only opens; a page only shows. */
export type Target =
  | { readonly kind: 'press'; readonly name: string; readonly payload: Payload }
  | { readonly kind: 'dialog'; readonly name: string; readonly payload: Payload }
  | ({ readonly kind: 'page' } & PageLink);

export interface Button {
  readonly label: string;
  readonly target: Target;
  readonly emphasis?: 'primary' | 'secondary' | 'danger';
  /** What a screen reader says when the label alone is not unique on the screen. */
  readonly spoken?: string;
  /** Asked before a press is carried out. */
  readonly confirm?: { readonly question: string; readonly yes: string; readonly no: string };
}

export interface Cell {
  readonly spans: readonly Span[];
  /** A short word that says how this cell stands out ("verschil", "geen antwoord"), shown as a badge. */
  readonly badge?: { readonly text: string; readonly tone: Tone };
}

/** One thing in a list of things: cases, actions, people. */
export interface Entry {
  readonly title: readonly Span[];
  readonly to?: Target;
  readonly details: readonly Span[][];
  readonly badge?: { readonly text: string; readonly tone: Tone };
  readonly buttons?: readonly Button[];
}

/** Everything a card or page can be made of. Renderers are exhaustive tables over `kind`. */
export type Node =
  | { readonly kind: 'heading'; readonly text: string; readonly level: 2 | 3 }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'bullets'; readonly items: readonly (readonly Span[])[]; readonly ordered?: boolean }
  | {
      readonly kind: 'facts';
      readonly facts: readonly { readonly term: string; readonly spans: readonly Span[] }[];
    }
  | { readonly kind: 'note'; readonly tone: Tone; readonly spans: readonly Span[] }
  | { readonly kind: 'quote'; readonly by: string; readonly spans: readonly Span[] }
  | { readonly kind: 'progress'; readonly label: string; readonly done: number; readonly total: number }
  | { readonly kind: 'badges'; readonly badges: readonly { readonly text: string; readonly tone: Tone }[] }
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  | {
      readonly kind: 'empty';
      readonly title: string;
      readonly advice: string;
      readonly buttons?: readonly Button[];
    }
  | { readonly kind: 'divider' };

/** What only a page has room for; chat shows a card with a link instead. */
export type WideNode =
  | Node
  | {
      readonly kind: 'grid';
      readonly caption: string;
      readonly corner: string;
      readonly columns: readonly string[];
      readonly rows: readonly {
        readonly header: string;
        readonly hint?: string;
        readonly cells: readonly Cell[];
      }[];
    }
  | {
      readonly kind: 'fold';
      readonly summary: string;
      readonly open?: boolean;
      readonly nodes: readonly Node[];
    }
  | {
      readonly kind: 'filters';
      readonly label: string;
      readonly apply: string;
      readonly page: string;
      readonly params: Payload;
      readonly fields: readonly {
        readonly name: string;
        readonly label: string;
        readonly value: string;
        readonly options: readonly { readonly value: string; readonly label: string }[];
      }[];
    };
