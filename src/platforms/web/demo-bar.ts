import { type Html, html } from './markup.ts';
import { momentHtml } from './moments.ts';
import { type ClockMove, clockMoves, type Demo } from './ports.ts';
import { hidden } from './render-buttons.ts';
import type { Rendering } from './rendering.ts';
import type { WebKey } from './text.ts';

const labels: Readonly<Record<ClockMove, WebKey>> = {
  hour: 'demo.hour',
  nextWorkingDay: 'demo.nextWorkingDay',
  nextReminder: 'demo.nextReminder',
};

/** On every page of the demo: that nothing here is real, what time it is, and the ways to move on. */
export function drawDemoBar(demo: Demo, signedIn: boolean, rendering: Rendering): Html {
  const { words, reader, here } = rendering;
  const buttons = clockMoves.map(
    (move) =>
      html`<button class="demo__button" type="submit" name="to" value="${move}">${words.text(labels[move])}</button>`,
  );
  const controls = html`<div class="demo__controls">
    <form class="demo__moves" method="post" action="/demo/klok">${hidden('_return', here)}${buttons}</form>
    <a class="demo__switch" href="/aanmelden">${words.text('demo.switch')}</a>
  </div>`;
  return html`<aside class="demo" aria-label="${words.text('demo.label')}">
    <div class="wide demo__bar">
      <p class="demo__text"><strong class="demo__fictional">${words.text('demo.fictional')}</strong>
      <span class="demo__clock">${words.text('demo.clock')} <span id="demo-clock">${momentHtml(demo.clock.now(), reader, 'short')}</span></span></p>
      ${signedIn && controls}
    </div>
  </aside>`;
}
