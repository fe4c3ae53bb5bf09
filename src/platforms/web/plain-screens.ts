import { flag, type Html, html } from './markup.ts';
import type { Rendering } from './rendering.ts';
import { type Screen, show } from './screen.ts';
import type { Site, WebContext } from './site.ts';
import type { WebKey } from './text.ts';

function drawPlain(title: WebKey, text: WebKey, { words }: Rendering, focus: boolean): Html {
  return html`<h1 class="utrecht-heading-1" id="heading" tabindex="-1"${flag('autofocus', focus)}>${words.text(title)}</h1>
    <p class="utrecht-paragraph utrecht-paragraph--lead">${words.text(text)}</p>`;
}

function plainScreen(
  title: WebKey,
  text: WebKey,
  status: Screen['status'] & number,
  more: (rendering: Rendering) => Html,
): Screen {
  return {
    title: ({ words }) => words.text(title),
    draw: (rendering, { focus }) => html`${drawPlain(title, text, rendering, focus)}${more(rendering)}`,
    place: [],
    // Never its own address: what does not exist and what may not be seen have to look the same to the last letter.
    here: null,
    live: false,
    status,
  };
}

const homeLink = ({ words }: Rendering): Html =>
  html`<p class="utrecht-paragraph"><a class="utrecht-link utrecht-link--html-a" href="/">${words.text('neutral.home')}</a></p>`;

/** The one answer to "does not exist", "may not be seen" and "may not be done". */
export function showNeutral(site: Site, c: WebContext): Promise<Response> {
  // A part of a page that went away: the whole page is asked for again, and that answers for itself.
  c.header('HX-Refresh', 'true');
  return show(site, c, plainScreen('neutral.title', 'neutral.text', 404, homeLink));
}

export function showFault(site: Site, c: WebContext): Promise<Response> {
  return show(site, c, plainScreen('fault.title', 'fault.text', 500, homeLink));
}

export function showTooLarge(site: Site, c: WebContext): Promise<Response> {
  return show(
    site,
    c,
    plainScreen('tooLarge.title', 'tooLarge.text', 413, () => html``),
  );
}

export function showOtherSite(site: Site, c: WebContext): Promise<Response> {
  return show(site, c, plainScreen('otherSite.title', 'otherSite.text', 403, homeLink));
}
