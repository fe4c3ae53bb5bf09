import type { Hono } from 'hono';
import { ownPages } from './addresses.ts';
import { flag, type Html, html } from './markup.ts';
import type { Rendering } from './rendering.ts';
import { type Screen, show } from './screen.ts';
import type { Site, WebEnv } from './site.ts';
import type { WebKey } from './text.ts';

const ways: readonly WebKey[] = [
  'statement.keyboard',
  'statement.scripts',
  'statement.zoom',
  'statement.colours',
  'statement.time',
];

function drawStatement(site: Site, rendering: Rendering, focus: boolean): Html {
  const { words } = rendering;
  const { owner } = site.ports;
  const heading = (key: WebKey) => html`<h2 class="utrecht-heading-2">${words.text(key)}</h2>`;
  const paragraph = (text: string) => html`<p class="utrecht-paragraph">${text}</p>`;
  const items = ways.map((way) => html`<li class="utrecht-unordered-list__item">${words.text(way)}</li>`);
  const report =
    owner === null
      ? words.text('statement.noOwner')
      : words.text('statement.owner', { owner: owner.name, contact: owner.contact });
  return html`<h1 class="utrecht-heading-1" id="heading" tabindex="-1"${flag('autofocus', focus)}>${words.text('statement.title')}</h1>
    <p class="utrecht-paragraph utrecht-paragraph--lead">${words.text('statement.intro')}</p>
    <div class="nodes">
      ${heading('statement.goalTitle')}${paragraph(words.text('statement.goal'))}
      ${heading('statement.waysTitle')}<ul class="utrecht-unordered-list">${items}</ul>
      ${heading('statement.testedTitle')}${paragraph(words.text('statement.tested'))}
      ${heading('statement.reportTitle')}${paragraph(report)}
    </div>`;
}

/** The accessibility statement, for anybody. */
export function statementRoutes(app: Hono<WebEnv>, site: Site): void {
  const screen: Screen = {
    title: ({ words }) => words.text('statement.title'),
    draw: (rendering, { focus }) => drawStatement(site, rendering, focus),
    place: ['accessibility'],
    here: ownPages.accessibility,
    live: false,
  };
  app.get(ownPages.accessibility, (c) => show(site, c, screen));
}
