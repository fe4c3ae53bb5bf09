import type { HomeView, KnownBlock } from '@slack/types';
import type { Drawing } from '../../chat/drawing.ts';
import { homeLink } from '../../chat/drawn-buttons.ts';
import type { MenuLink } from '../../chat/router.ts';
import { bold } from '../../chat/runs.ts';
import type { Button } from '../../view/nodes.ts';
import type { Notice, Page } from '../../view/views.ts';
import { fitting, viewRoom } from './fitting-blocks.ts';
import { drawButtons } from './render-buttons.ts';
import { drawMore } from './render-card.ts';
import { drawNote, drawSpans } from './render-nodes.ts';
import { plain, textBlocks } from './render-text.ts';
import { drawWideNodes } from './render-wide-nodes.ts';
import { type Rendering, renderingFor } from './rendering.ts';

/** What home shows: the page, the way to the other pages, and what came of what was just pressed there. */
export interface Home {
  readonly page: Page;
  readonly menu: readonly MenuLink[];
  readonly notice?: Notice | null;
}

function drawMenu(menu: readonly MenuLink[], rendering: Rendering): readonly KnownBlock[] {
  if (menu.length === 0) return [];
  const buttons = menu.map(
    ({ page, label }): Button => ({ label, target: { kind: 'page', page, params: {} } }),
  );
  const title = rendering.words.text('home.menu');
  return [{ type: 'divider' }, ...textBlocks([bold(title)]), ...drawButtons(buttons, rendering)];
}

function drawHome({ page, menu, notice }: Home, rendering: Rendering): readonly KnownBlock[] {
  const nodes = drawWideNodes(page.nodes, homeLink, rendering);
  return [
    { type: 'header', text: plain(page.title, 'headerText') },
    ...(notice ? drawNote(notice, rendering) : []),
    ...(page.intro ? drawSpans(page.intro, rendering) : []),
    ...nodes,
    ...drawMore(homeLink, rendering),
    ...drawMenu(menu, rendering),
  ];
}

/** The tab of the app: what is asked of someone, with the buttons to do it there. */
export const homeOf = (home: Home, drawing: Drawing): HomeView => ({
  type: 'home',
  blocks: fitting(viewRoom(), (detail) => drawHome(home, renderingFor(drawing, { detail, inCard: false }))),
});

/** The tab with one sentence on it, for who has nothing to see there. */
export const noticeHome = (notice: Notice, drawing: Drawing): HomeView => ({
  type: 'home',
  blocks: drawNote(notice, renderingFor(drawing)),
});
