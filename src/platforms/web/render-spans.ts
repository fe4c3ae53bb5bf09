import type { Span } from '../../view/spans.ts';
import { type Html, html } from './markup.ts';
import { dayHtml, momentHtml } from './moments.ts';
import type { Rendering } from './rendering.ts';

type Of<Kind extends Span['kind']> = Extract<Span, { kind: Kind }>;

const drawers: { readonly [Kind in Span['kind']]: (span: Of<Kind>, rendering: Rendering) => Html } = {
  text: ({ text }) => html`${text}`,
  strong: ({ text }) => html`<strong>${text}</strong>`,
  // A code name is a name in every language: browsers leave it alone when they translate a page.
  codeName: ({ text }) => html`<span class="code-name" translate="no">${text}</span>`,
  moment: ({ at }, { reader }) => momentHtml(at, reader),
  day: ({ day }, { reader }) => dayHtml(day, reader),
  link: ({ text, to }, { addresses, idFor }) => {
    const address = addresses.page(to);
    const look = 'utrecht-link utrecht-link--html-a';
    return html`<a class="${look}" id="${idFor(`l${address}`)}" href="${address}">${text}</a>`;
  },
};

function drawSpan<Kind extends Span['kind']>(span: Of<Kind>, rendering: Rendering): Html {
  const kind: Kind = span.kind as Kind;
  return drawers[kind](span, rendering);
}

export function drawSpans(spans: readonly Span[], rendering: Rendering): Html {
  return html`${spans.map((span) => drawSpan(span, rendering))}`;
}
