import type { Hono } from 'hono';
import { returnParameter, safeReturn } from './addresses.ts';
import { flag, type Html, html, type Piece } from './markup.ts';
import { showNeutral } from './plain-screens.ts';
import type { DemoUser } from './ports.ts';
import { hidden } from './render-buttons.ts';
import type { Rendering } from './rendering.ts';
import { preferredLanguage, type Screen, show } from './screen.ts';
import { closeSession, openSession } from './session.ts';
import type { Site, WebContext, WebEnv } from './site.ts';
import type { WebKey } from './text.ts';

function screenOf(title: WebKey, status: 200 | 404, draw: (rendering: Rendering) => Piece): Screen {
  return {
    title: ({ words }) => words.text(title),
    draw: (rendering, { focus }) =>
      html`<h1 class="utrecht-heading-1" id="heading" tabindex="-1"${flag('autofocus', focus)}>${rendering.words.text(title)}</h1>
        ${draw(rendering)}`,
    place: [],
    here: '/',
    live: false,
    status,
  };
}

const lead = (text: string): Html => html`<p class="utrecht-paragraph utrecht-paragraph--lead">${text}</p>`;

/** Everybody one can be, by group, as plain buttons. */
function drawUsers(
  users: readonly DemoUser[],
  now: string | null,
  returnTo: string,
  { words }: Rendering,
): Html {
  const groups = Map.groupBy(users, ({ group }) => group);
  const button = ({ accountId, label }: DemoUser): Html => {
    const current =
      accountId === now && html` <span class="users__now">(${words.text('signIn.demoNow')})</span>`;
    return html`<li><button class="users__button" type="submit" name="account" value="${accountId}">${label}${current}</button></li>`;
  };
  const drawn = [...groups].map(
    ([group, all]) =>
      html`<section class="users__group"><h2 class="utrecht-heading-3">${group}</h2><ul class="users__list">${all.map(button)}</ul></section>`,
  );
  return html`<form class="users" method="post" action="/aanmelden">${hidden('_return', returnTo)}${drawn}</form>`;
}

async function signInScreen(site: Site, c: WebContext): Promise<Screen> {
  const { demo } = site.ports;
  const viewer = c.get('visit')?.viewer ?? null;
  if (demo === null) {
    return screenOf('signIn.title', 200, ({ words }) => [
      lead(words.text('signIn.linksIntro')),
      html`<p class="utrecht-paragraph">${words.text('signIn.linksHow')}</p>`,
    ]);
  }
  const language = viewer?.language ?? preferredLanguage(c.req.header('accept-language'));
  const users = await demo.users(language);
  const returnTo = safeReturn(c.req.query('_return'));
  return screenOf('signIn.title', 200, (rendering) => [
    lead(rendering.words.text('signIn.demoIntro')),
    drawUsers(users, viewer?.accountId ?? null, returnTo, rendering),
  ]);
}

/** Opening a link only shows a button: whatever looks at links before people do may not use them up. */
function linkScreen(secret: string, returnTo: string): Screen {
  return screenOf('signIn.linkTitle', 200, ({ words }) => [
    lead(words.text('signIn.linkText')),
    html`<form method="post" action="/aanmelden/${encodeURIComponent(secret)}">
      ${hidden('_return', returnTo)}
      <button class="utrecht-button utrecht-button--primary-action" type="submit">${words.text('signIn.linkButton')}</button>
    </form>`,
  ]);
}

const usedScreen = screenOf('signIn.usedTitle', 404, ({ words }) => lead(words.text('signIn.usedText')));

/** Ways in and out. Reached by anybody. */
export function signInRoutes(app: Hono<WebEnv>, site: Site): void {
  const { ports } = site;
  app.get('/aanmelden', async (c) => show(site, c, await signInScreen(site, c)));
  app.post('/aanmelden', async (c) => {
    const form = await c.req.parseBody().catch(() => null);
    const account = form?.['account'];
    const users = (await ports.demo?.users('nl')) ?? [];
    if (typeof account !== 'string' || !users.some(({ accountId }) => accountId === account)) {
      return showNeutral(site, c);
    }
    await openSession(site, c, account);
    const back = form?.['_return'];
    return c.redirect(safeReturn(typeof back === 'string' ? back : null), 303);
  });
  app.get('/aanmelden/:secret', (c) => {
    const returnTo = safeReturn(c.req.query(returnParameter));
    return show(site, c, linkScreen(c.req.param('secret'), returnTo));
  });
  app.post('/aanmelden/:secret', async (c) => {
    const accountId = await ports.links.redeem(c.req.param('secret'), ports.clock.now());
    if (accountId === null) return show(site, c, usedScreen);
    await openSession(site, c, accountId);
    const form = await c.req.parseBody().catch(() => null);
    const back = form?.[returnParameter];
    return c.redirect(safeReturn(typeof back === 'string' ? back : null), 303);
  });
  app.post('/afmelden', async (c) => {
    await closeSession(site, c);
    return c.redirect('/aanmelden', 303);
  });
}
