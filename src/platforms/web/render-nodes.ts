import type { Entry, Node } from '../../view/nodes.ts';
import type { Span } from '../../view/spans.ts';
import { type Html, html } from './markup.ts';
import { drawButtons, drawTitle } from './render-buttons.ts';
import { drawSpans } from './render-spans.ts';
import { drawBadge, drawNote } from './render-tones.ts';
import type { Rendering } from './rendering.ts';

type Of<Kind extends Node['kind']> = Extract<Node, { kind: Kind }>;
export type NodeDrawers<Kinds extends { kind: string }> = {
  readonly [Kind in Kinds['kind']]: (node: Extract<Kinds, { kind: Kind }>, rendering: Rendering) => Html;
};

function drawEntry(entry: Entry, rendering: Rendering): Html {
  const title = drawTitle(drawSpans(entry.title, rendering), entry.to, rendering);
  const details = entry.details.map(
    (spans) => html`<p class="entry__detail">${drawSpans(spans, rendering)}</p>`,
  );
  return html`<li class="entry">
    <div class="entry__head">
      <div class="entry__title">${title}</div>
      ${entry.badge && drawBadge(entry.badge)}
    </div>
    ${details}${drawButtons(entry.buttons, rendering)}
  </li>`;
}

function drawItems(items: Of<'bullets'>['items'], ordered: boolean, rendering: Rendering): Html {
  const name = ordered ? 'utrecht-ordered-list' : 'utrecht-unordered-list';
  const rows = items.map((spans) => html`<li class="${name}__item">${drawSpans(spans, rendering)}</li>`);
  return ordered ? html`<ol class="${name}">${rows}</ol>` : html`<ul class="${name}">${rows}</ul>`;
}

const headings: Readonly<Record<2 | 3 | 4, (text: string) => Html>> = {
  2: (text) => html`<h2 class="utrecht-heading-2">${text}</h2>`,
  3: (text) => html`<h3 class="utrecht-heading-3">${text}</h3>`,
  4: (text) => html`<h4 class="utrecht-heading-3">${text}</h4>`,
};

function drawHeading({ text, level }: Of<'heading'>, { inCard }: Rendering): Html {
  if (!inCard) return headings[level](text);
  return headings[level === 2 ? 3 : 4](text);
}

function drawFact(
  fact: { readonly term: string; readonly spans: readonly Span[] },
  rendering: Rendering,
): Html {
  return html`<div class="facts__row">
    <dt>${fact.term}</dt>
    <dd>${drawSpans(fact.spans, rendering)}</dd>
  </div>`;
}

function drawQuote({ by, spans }: Of<'quote'>, rendering: Rendering): Html {
  return html`<figure class="quote">
    <blockquote class="quote__words">${drawSpans(spans, rendering)}</blockquote>
    <figcaption class="quote__by">${by}</figcaption>
  </figure>`;
}

function drawProgress({ label, done, total }: Of<'progress'>, { words, idFor }: Rendering): Html {
  const id = idFor(`progress-${label}`);
  const count = words.text('progress.count', { done, total });
  return html`<div class="progress">
    <div class="progress__text"><span id="${id}">${label}</span><span class="progress__count">${count}</span></div>
    <progress aria-labelledby="${id}" max="${Math.max(total, 1)}" value="${done}">${count}</progress>
  </div>`;
}

function drawEmpty({ title, advice, buttons }: Of<'empty'>, rendering: Rendering): Html {
  return html`<div class="empty">
    <p class="empty__title">${title}</p>
    <p class="empty__advice">${advice}</p>
    ${drawButtons(buttons, rendering)}
  </div>`;
}

export const nodeDrawers: NodeDrawers<Node> = {
  heading: drawHeading,
  paragraph: ({ spans }, rendering) => html`<p class="utrecht-paragraph">${drawSpans(spans, rendering)}</p>`,
  bullets: ({ items, ordered }, rendering) => drawItems(items, ordered === true, rendering),
  facts: ({ facts }, rendering) =>
    html`<dl class="facts">${facts.map((fact) => drawFact(fact, rendering))}</dl>`,
  note: ({ tone, spans }, rendering) => drawNote(tone, drawSpans(spans, rendering), rendering),
  quote: drawQuote,
  progress: drawProgress,
  badges: ({ badges }) =>
    html`<ul class="badges">${badges.map((badge) => html`<li>${drawBadge(badge)}</li>`)}</ul>`,
  entries: ({ entries }, rendering) =>
    html`<ul class="entries">${entries.map((entry) => drawEntry(entry, rendering))}</ul>`,
  buttons: ({ buttons }, rendering) => drawButtons(buttons, rendering),
  empty: drawEmpty,
  divider: () => html`<hr class="utrecht-separator" />`,
};

function drawNode<Kind extends Node['kind']>(node: Of<Kind>, rendering: Rendering): Html {
  const kind: Kind = node.kind as Kind;
  const draw = nodeDrawers[kind] as (node: Of<Kind>, rendering: Rendering) => Html;
  return draw(node, rendering);
}

export function drawNodes(nodes: readonly Node[], rendering: Rendering): Html {
  return html`${nodes.map((node) => drawNode(node, rendering))}`;
}
