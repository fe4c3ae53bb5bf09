import type { Notice } from '../../view/views.ts';
import { attribute, type Html, html } from './markup.ts';
import { drawFlash } from './render-page.ts';
import type { Rendering } from './rendering.ts';

/** A link in the menu; `current` says whether one is there, or somewhere below it. */
export interface MenuEntry {
  readonly label: string;
  readonly address: string;
  readonly current: 'page' | 'true' | null;
  /** How much is waiting there that was not read; undefined where that cannot be. */
  readonly unread?: number;
}

/** Everything around what a page is about. */
export interface Frame {
  readonly title: string;
  readonly content: Html;
  readonly notice: Notice | null;
  readonly menu: readonly MenuEntry[];
  /** As whom one is signed in; null when nobody is. */
  readonly label: string | null;
  readonly demo: Html | null;
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  readonly icon: string;
  /** Where the page listens for changes; null for a page that does not refresh itself (forms). */
  readonly live: string | null;
}

// No inline styles, nothing evaluated, no history of its own; a fold that was opened stays open.
const htmxConfig = JSON.stringify({
  includeIndicatorCSS: false,
  history: false,
  extensions: 'sse',
  morphSkip: '[data-hx-morph-skip]',
  morphIgnore: ['data-htmx-powered', 'open'],
});

function drawHead(frame: Frame, { words }: Rendering): Html {
  return html`<head>
    <meta charset="utf-8" />
    <title>${frame.title} - ${words.text('product.name')}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex, nofollow" />
    <meta name="htmx-config" content="${htmxConfig}" />
    <link rel="icon" href="${frame.icon}" type="image/svg+xml" />
    ${frame.styles.map((address) => html`<link rel="stylesheet" href="${address}" />`)}
    ${frame.scripts.map((address) => html`<script src="${address}" defer></script>`)}
  </head>`;
}

function drawUnread(count: number, { words }: Rendering): Html {
  const said = words.text('menu.unread', { count });
  const number = html`<span class="menu__count" aria-hidden="true">${count}</span>`;
  return html` <span id="unread">${count > 0 && html`${number}<span class="visually-hidden">(${said})</span>`}</span>`;
}

function drawMenu(frame: Frame, rendering: Rendering): Html {
  const { words } = rendering;
  const links = frame.menu.map(({ label, address, current, unread }) => {
    const waiting = unread !== undefined && drawUnread(unread, rendering);
    const here = attribute('aria-current', current);
    return html`<li><a class="menu__link" href="${address}"${here}>${label}${waiting}</a></li>`;
  });
  return html`<nav class="menu" aria-label="${words.text('frame.menu')}"><ul class="menu__links">${links}</ul></nav>`;
}

function drawUser(label: string, { words }: Rendering): Html {
  return html`<div class="user">
    <p class="user__label"><span class="visually-hidden">${words.text('frame.you')} </span>${label}</p>
    <form method="post" action="/afmelden"><button class="user__out" type="submit">${words.text('frame.signOut')}</button></form>
  </div>`;
}

function drawHeader(frame: Frame, rendering: Rendering): Html {
  const { words } = rendering;
  const signedIn = frame.label === null ? null : drawUser(frame.label, rendering);
  return html`<header class="header">
    <div class="header__bar wide">
      <a class="brand" href="/">
        <svg class="brand__mark" viewBox="0 0 32 32" width="36" height="36" aria-hidden="true" focusable="false">
          <path class="brand__field" d="M3 16a13 13 0 1 1 13 13" /><circle class="brand__ball" cx="16" cy="16" r="4.5" />
        </svg>
        <span class="brand__words"><span class="brand__name">${words.text('product.name')}</span>
        <span class="brand__tagline">${words.text('product.tagline')}</span></span>
      </a>
      ${signedIn}
    </div>
    ${frame.menu.length > 0 && html`<div class="wide">${drawMenu(frame, rendering)}</div>`}
  </header>`;
}

/**
 * The part that is fetched again when something changed. The rest stays: the notice just read, and whatever
 * is being typed beside it.
 */
export function drawLive(content: Html, { here }: Rendering): Html {
  return html`<div id="content" data-hx-get="${here}" data-hx-trigger="changed from:body throttle:1s" data-hx-select="#content"
    data-hx-target="this" data-hx-swap="outerMorph" data-hx-select-oob="#unread:innerHTML,#demo-clock:innerHTML">${content}</div>`;
}

export function drawFrame(frame: Frame, rendering: Rendering): Html {
  const { words, reader } = rendering;
  const stream = frame.live === null ? null : html`<div hidden data-hx-sse:connect="${frame.live}"></div>`;
  return html`<!doctype html>
<html class="voorbeeld-theme aftrap-theme" lang="${reader.language}">
  ${drawHead(frame, rendering)}
  <body class="utrecht-document utrecht-surface utrecht-surface--html-body">
    <a class="skip utrecht-skip-link" href="#main">${words.text('frame.skip')}</a>
    ${frame.demo}
    ${drawHeader(frame, rendering)}
    <main class="main wide" id="main" tabindex="-1">
      ${frame.notice && drawFlash(frame.notice, rendering)}
      ${frame.content}
    </main>
    <footer class="footer"><div class="wide footer__bar">
      <p class="footer__text">${words.text('frame.footer')}</p>
      <a class="utrecht-link utrecht-link--html-a" href="/toegankelijkheid">${words.text('frame.accessibility')}</a>
    </div></footer>
    ${stream}
  </body>
</html>`;
}
