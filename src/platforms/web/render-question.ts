import type { Payload } from '../../view/spans.ts';
import { flag, type Html, html } from './markup.ts';
import { buttonLook, hiddenParts, pressAddress } from './render-buttons.ts';
import type { Rendering } from './rendering.ts';
import type { Screen } from './screen.ts';

/** A press that is asked about first. Its words came along with the button and are shown to nobody else. */
export interface Question {
  readonly press: string;
  readonly payload: Payload;
  readonly returnTo: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly danger: boolean;
}

function drawQuestion(asked: Question, rendering: Rendering, focus: boolean): Html {
  const { words } = rendering;
  const look = buttonLook(asked.danger ? 'danger' : 'primary');
  const no = 'utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action';
  return html`<h1 class="utrecht-heading-1" id="heading" tabindex="-1"${flag('autofocus', focus)}>${words.text('confirm.title')}</h1>
    <p class="utrecht-paragraph utrecht-paragraph--lead">${asked.question}</p>
    <div class="buttons">
      <form class="press" method="post" action="${pressAddress(asked.press)}">
        ${hiddenParts(asked.payload, rendering, asked.returnTo)}
        <button class="${look}" type="submit">${asked.yes}</button>
      </form>
      <a class="${no}" href="${asked.returnTo}">${asked.no}</a>
    </div>`;
}

/** The question as a page of its own, so that it works without scripts. */
export function questionScreen(asked: Question): Screen {
  return {
    title: ({ words }) => words.text('confirm.title'),
    draw: (rendering, { focus }) => drawQuestion(asked, rendering, focus),
    place: [],
    here: asked.returnTo,
    live: false,
  };
}
