import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import type { Browser } from 'playwright-core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type Block, Message } from 'slack-blocks-to-jsx';
import type { SlackMessage } from '../src/platforms/slack/render-message.ts';
import { shownInSlack } from '../test/platforms/slack/gallery-pictured.ts';

// Pictures of what Slack is sent, drawn without Slack: the blocks by slack-blocks-to-jsx, what is around them by us.
const packages = join(import.meta.dirname, '../node_modules');
const style = readFileSync(join(packages, 'slack-blocks-to-jsx/dist/style.css'), 'utf8');
const font = readFileSync(
  join(packages, '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'),
).toString('base64');

const frame = `
  @font-face { font-family: "Slack picture"; font-weight: 200 900; src: url(data:font/woff2;base64,${font}); }
  body { margin: 0; padding: 24px; background: #f4f4f5; color: #1d1c1d; }
  body, #slack_blocks_to_jsx, #slack_blocks_to_jsx * { font-family: "Slack picture", "Noto Color Emoji", sans-serif; }
  .surface { background: #fff; border: 1px solid #ddd; border-radius: 10px; padding: 16px 20px; }
  .window { padding: 0; box-shadow: 0 6px 24px #0002; }
  .window__bar, .window__end { display: flex; align-items: center; gap: 8px; padding: 16px 20px; }
  .window__bar { font-size: 22px; font-weight: 800; justify-content: space-between; border-bottom: 1px solid #ddd; }
  .window__end { justify-content: flex-end; border-top: 1px solid #ddd; }
  .window__body { padding: 8px 20px 20px; }
  .key { border: 1px solid #bbb; border-radius: 6px; padding: 7px 14px; font-weight: 700; font-size: 15px; }
  .key--main { background: #007a5a; border-color: #007a5a; color: #fff; }
  .alone { color: #616061; font-size: 13px; margin: 0 0 8px 44px; }
  svg.sign { display: inline-block !important; width: 17px; height: 17px; vertical-align: -3px; }
  .tabs { display: flex; gap: 20px; border-bottom: 1px solid #ddd; margin: -4px 0 12px; font-weight: 700; font-size: 15px; }
  .tabs > * { padding: 6px 0; } .tabs > :first-child { border-bottom: 2px solid #611f69; }
`;
const icon = `data:image/svg+xml;utf8,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" rx="8" fill="#154273"/><path d="M13 9l14 9-14 9z" fill="#fff"/></svg>')}`;

/** Signs as Slack draws them; a machine that takes pictures need not have a font for them. */
const signs: Readonly<Record<string, string>> = {
  '✅': '<rect x="1" y="1" width="18" height="18" rx="4" fill="#2b9a3e"/><path d="M5 10.5l3.5 3.5L15 6.5" fill="none" stroke="#fff" stroke-width="2.5"/>',
  '⚠️': '<path d="M10 1.5L19.5 18.5H.5z" fill="#f6b32e"/><path d="M10 7v6M10 15v1.6" stroke="#222" stroke-width="2"/>',
  '⛔': '<circle cx="10" cy="10" r="9" fill="#d62839"/><path d="M5 10h10" stroke="#fff" stroke-width="3"/>',
  ℹ️: '<rect x="1" y="1" width="18" height="18" rx="4" fill="#3b6fb6"/><path d="M10 9v6M10 5v2" stroke="#fff" stroke-width="2.5"/>',
};
const drawnSigns = (html: string): string =>
  Object.entries(signs).reduce(
    (drawn, [sign, svg]) => drawn.replaceAll(sign, `<svg class="sign" viewBox="0 0 20 20">${svg}</svg>`),
    html,
  );

/** A choice that was made: slack-blocks-to-jsx shows only what stands there before one is. */
function chosen(block: KnownBlock): KnownBlock {
  if (block.type !== 'input' || block.element.type !== 'static_select') return block;
  const { initial_option } = block.element;
  if (initial_option === undefined) return block;
  const { text } = initial_option.text;
  return { ...block, element: { ...block.element, placeholder: { type: 'plain_text', text } } };
}

/** The blocks in which a choice was made, so that it looks like one. */
const chosenStyle = (blocks: readonly KnownBlock[]): string =>
  blocks
    .filter((block) => chosen(block) !== block)
    .map(({ block_id }) => `[id="${block_id}"] .pointer-events-none { color: #1d1c1d !important; }`)
    .join('');

/** A day as Slack shows it, whatever the language of the browser that takes the picture. */
const shownDays = (html: string): string =>
  html.replaceAll(/type="date"([^<>]*)value="([\d-]{10})"/g, (_, between: string, day: string) => {
    const shown = new Date(`${day}T12:00:00Z`).toLocaleDateString('nl-NL', {
      dateStyle: 'medium',
      timeZone: 'UTC',
    });
    return `type="text"${between}value="${shown}"`;
  });

/** The library's own advice below a text, which Slack does not give. */
const advice = /<p>[^<>]*Please (?:&#x27;|')enter(?:&#x27;|') to submit<\/p>/g;

function blocksHtml(blocks: readonly KnownBlock[], alone: boolean): string {
  const given = {
    blocks: blocks.map(chosen) as unknown as Block[],
    name: 'Aftrap',
    logo: icon,
    time: new Date(2026, 10, 24, 10, 0),
    theme: 'light' as const,
    withoutWrapper: alone,
  };
  const html = renderToStaticMarkup(createElement(Message, given)).replaceAll(advice, '');
  return `<style>${chosenStyle(blocks)}</style>${drawnSigns(shownDays(html))}`;
}

const messageHtml = ({ blocks }: SlackMessage, aside: string): string =>
  `<div class="surface">${aside === '' ? '' : `<p class="alone">${aside}</p>`}${blocksHtml(blocks, false)}</div>`;

const modalHtml = ({ title, blocks, submit, close }: ModalView): string => `<div class="surface window">
  <div class="window__bar"><span>${title.text}</span><span aria-hidden="true">✕</span></div>
  <div class="window__body">${blocksHtml(blocks as KnownBlock[], true)}</div>
  <div class="window__end"><span class="key">${close?.text ?? ''}</span>
  ${submit === undefined ? '' : `<span class="key key--main">${submit.text}</span>`}</div></div>`;

const homeHtml = ({ blocks }: HomeView): string =>
  `<div class="surface"><div class="tabs"><span>Home</span><span>Berichten</span></div>${blocksHtml(blocks as KnownBlock[], true)}</div>`;

/** Takes docs/pictures/slack-*.png: a question, a form with rows and a problem, home, and an answer to a command. */
export async function takeSlackPictures(browser: Browser, folder: string): Promise<void> {
  const { asked, form, home, answer } = await shownInSlack();
  const pictures: Readonly<Record<string, { readonly html: string; readonly width: number }>> = {
    'slack-question': { html: messageHtml(asked, ''), width: 760 },
    'slack-form': { html: modalHtml(form), width: 580 },
    'slack-home': { html: homeHtml(home), width: 760 },
    'slack-answer': { html: messageHtml(answer, 'Alleen zichtbaar voor jou'), width: 760 },
  };
  for (const [name, { html, width }] of Object.entries(pictures)) {
    const page = await browser.newPage({
      viewport: { width, height: 100 },
      deviceScaleFactor: 2,
      locale: 'nl-NL',
    });
    await page.setContent(`<!doctype html><style>${style}${frame}</style><body>${html}</body>`);
    await page.evaluate('document.fonts.ready');
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    await page.close();
  }
}
