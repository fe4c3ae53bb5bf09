import type { Language } from '../../lib/language.ts';
import type { Notice } from '../../view/views.ts';
import { ownPages } from './addresses.ts';
import { drawDemoBar } from './demo-bar.ts';
import { drawFrame, drawLive, type MenuEntry } from './frame.ts';
import type { Html } from './markup.ts';
import { type Rendering, renderingFor } from './rendering.ts';
import { isPartial, type Site, type WebContext } from './site.ts';

/** What a screen is told about how it is being reached. */
export interface Arrival {
  /** True when a person came here from another page of ours: reading goes on at the heading. */
  readonly focus: boolean;
  /** What came of what they just did; the frame shows it unless the screen does so itself. */
  readonly notice: Notice | null;
}

export interface Screen {
  title(rendering: Rendering): string;
  draw(rendering: Rendering, arrival: Arrival): Html;
  /** The page's name in the menu, then the pages it lies under, nearest first. */
  readonly place: readonly string[];
  /** The path that presses lead back to and that notices wait for; null on a page that must not tell its own. */
  readonly here: string | null;
  /** Whether it refreshes itself when something changed. */
  readonly live: boolean;
  readonly ownNotice?: boolean;
  readonly status?: 200 | 404 | 413 | 403 | 422 | 500;
}

/** The zone of pages that nobody is signed in to: they show no times of people. */
const zoneOfNobody = 'Europe/Amsterdam';

/** What the browser asks for first, of the two languages there are; Dutch when it asks for neither. */
export function preferredLanguage(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part.trim().toLowerCase().split(';');
      const weight = options
        .find((option) => option.trim().startsWith('q='))
        ?.trim()
        .slice(2);
      return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const first = wanted.find(({ language }) => language === 'nl' || language === 'en');
  return first?.language === 'en' ? 'en' : 'nl';
}

function menuOf(
  site: Site,
  c: WebContext,
  place: readonly string[],
  unread: number,
  rendering: Rendering,
): MenuEntry[] {
  const visit = c.get('visit');
  if (visit === null) return [];
  const items = site.ports.router.menu(visit.viewer);
  // Every page lies under home, so that says nothing: home is current on home itself only.
  const named = ['conversation', ...items.map(({ page }) => page)];
  const nearest = place[0] === 'home' ? 'home' : place.find((page) => named.includes(page));
  const current = (page: string): MenuEntry['current'] => {
    if (page !== nearest) return null;
    return page === place[0] ? 'page' : 'true';
  };
  const { words, addresses } = rendering;
  return [
    { label: words.text('menu.home'), address: ownPages.home, current: current('home') },
    {
      label: words.text('menu.conversation'),
      address: `${ownPages.conversation}#laatste`,
      current: current('conversation'),
      unread,
    },
    ...items.map(({ page, label }) => ({
      label,
      address: addresses.page({ page, params: {} }),
      current: current(page),
    })),
  ];
}

function renderingOf(site: Site, c: WebContext, here: string): Rendering {
  const viewer = c.get('visit')?.viewer;
  return renderingFor({
    reader: viewer ?? { language: preferredLanguage(c.req.header('accept-language')), zone: zoneOfNobody },
    addresses: site.addresses,
    here,
    newToken: () => site.ports.newToken(),
  });
}

/** A navigation from one of our own pages; a browser that does not tell counts as coming from outside. */
function comesFromHere(c: WebContext): boolean {
  return c.req.header('sec-fetch-site') === 'same-origin' && c.req.header('sec-fetch-mode') === 'navigate';
}

/** Draws a screen into the frame around it. */
export async function show(site: Site, c: WebContext, screen: Screen): Promise<Response> {
  const visit = c.get('visit');
  const { ports, assets, changes, flashes } = site;
  // Taken before anything is read: what changes while the page is being drawn is told afterwards.
  const stamp = changes.stamp();
  const rendering = renderingOf(site, c, screen.here ?? '/');
  const takes = visit !== null && screen.here !== null && !isPartial(c);
  const notice = takes ? flashes.take(visit.secret, screen.here) : null;
  const arrival = { notice, focus: notice === null && comesFromHere(c) };
  const unread = visit === null ? 0 : await ports.conversation.unread(visit.viewer.accountId);
  const drawn = screen.draw(rendering, arrival);
  const live = screen.live && visit !== null;
  const page = drawFrame(
    {
      title: screen.title(rendering),
      content: live && screen.ownNotice !== true ? drawLive(drawn, rendering) : drawn,
      notice: screen.ownNotice === true ? null : notice,
      menu: menuOf(site, c, screen.place, unread, rendering),
      label: visit?.viewer.label ?? null,
      demo: ports.demo === null ? null : drawDemoBar(ports.demo, visit !== null, rendering),
      styles: assets.styles,
      scripts: assets.scripts,
      icon: assets.icon,
      live: live ? `/live?since=${encodeURIComponent(stamp)}` : null,
    },
    rendering,
  );
  return c.html(String(page), screen.status ?? 200);
}
