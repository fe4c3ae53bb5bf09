import type { Card, Notice, Page } from '../../view/views.ts';
import { flag, type Html, html } from './markup.ts';
import { drawButtons } from './render-buttons.ts';
import { drawNodes } from './render-nodes.ts';
import { drawSpans } from './render-spans.ts';
import { drawNote } from './render-tones.ts';
import { drawWideNodes } from './render-wide-nodes.ts';
import type { Rendering } from './rendering.ts';

/** A whole page: where it lies, its heading, and what is on it. */
export function drawPage(page: Page, rendering: Rendering, focus: boolean): Html {
  const intro =
    page.intro &&
    html`<p class="utrecht-paragraph utrecht-paragraph--lead">${drawSpans(page.intro, rendering)}</p>`;
  return html`${drawTrail(page, rendering)}
    <h1 class="utrecht-heading-1" id="heading" tabindex="-1"${flag('autofocus', focus)}>${page.title}</h1>
    ${intro}
    <div class="nodes">${drawWideNodes(page.nodes, rendering)}</div>`;
}

function drawTrail({ trail, title }: Page, { addresses, words }: Rendering): Html {
  if (trail.length === 0) return html``;
  const steps = trail.map(({ label, page, params }) => {
    const address = addresses.page({ page, params });
    return html`<li class="trail__step"><a class="utrecht-link utrecht-link--html-a" href="${address}">${label}</a></li>`;
  });
  return html`<nav class="trail" aria-label="${words.text('frame.trail')}">
    <ol class="trail__steps">${steps}<li class="trail__step" aria-current="page">${title}</li></ol>
  </nav>`;
}

/** A card, as it stands in the conversation. */
export function drawCard(card: Card, rendering: Rendering): Html {
  const id = rendering.idFor(`card-${card.title}`);
  return html`<article class="card" aria-labelledby="${id}">
    <h2 class="card__title" id="${id}">${card.title}</h2>
    <div class="nodes">${drawNodes(card.nodes, { ...rendering, inCard: true })}</div>
    ${drawButtons(card.buttons, rendering)}
  </article>`;
}

/** What came of something a person just did. Gets the focus, so that it is read at once. */
export function drawFlash(notice: Notice, rendering: Rendering): Html {
  return html`<div class="flash" id="flash" role="status" tabindex="-1" autofocus>
    ${drawNote(notice.tone, drawSpans(notice.spans, rendering), rendering)}
  </div>`;
}
