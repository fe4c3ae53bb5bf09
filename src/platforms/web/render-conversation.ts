import type { Card, Notice } from '../../view/views.ts';
import { flag, type Html, html } from './markup.ts';
import { momentHtml } from './moments.ts';
import type { StoredMessage } from './ports.ts';
import { hidden } from './render-buttons.ts';
import { drawCard, drawFlash } from './render-page.ts';
import { drawSpans } from './render-spans.ts';
import { drawNote } from './render-tones.ts';
import type { Rendering } from './rendering.ts';

export interface ShownMessage {
  readonly message: StoredMessage;
  /** As they are today; null for one that no longer means anything, `broken` for one that cannot be drawn. */
  readonly cards: readonly (Card | null | 'broken')[];
}

const anchor = (messageId: string): string => `m-${messageId.replaceAll(/[^A-Za-z0-9-]/g, '_')}`;

function drawShown(card: ShownMessage['cards'][number], rendering: Rendering): Html {
  if (card !== null && card !== 'broken') return drawCard(card, rendering);
  const aside = rendering.words.text(card === null ? 'conversation.gone' : 'conversation.broken');
  return html`<p class="message__aside">${aside}</p>`;
}

function drawWords({ from, words, notice }: StoredMessage, rendering: Rendering): Html {
  const said = words !== null && html`<p class="message__words">${words}</p>`;
  const aside = rendering.words.text('conversation.notKept');
  const unsaid = words === null && from === 'me' && html`<p class="message__aside">${aside}</p>`;
  return html`${said}${unsaid}${notice && drawNote(notice.tone, drawSpans(notice.spans, rendering), rendering)}`;
}

function drawMessage({ message, cards }: ShownMessage, rendering: Rendering): Html {
  const { words, reader } = rendering;
  const who = words.text(message.from === 'bot' ? 'conversation.bot' : 'conversation.me');
  const fresh = !message.read && html`<span class="message__new">${words.text('conversation.new')}</span>`;
  return html`<li class="message message--${message.from}" id="${anchor(message.id)}">
    <p class="message__head">
      <span class="message__who">${who}</span>
      ${momentHtml(message.at, reader, 'short')} ${fresh}
    </p>
    <div class="message__body">${drawWords(message, rendering)}${cards.map((card) => drawShown(card, rendering))}</div>
  </li>`;
}

/** The messages, oldest first. New ones are said aloud when they arrive. */
export function drawMessages(messages: readonly ShownMessage[], more: boolean, rendering: Rendering): Html {
  const { words } = rendering;
  if (messages.length === 0) {
    return html`<div class="empty">
      <p class="empty__title">${words.text('conversation.emptyTitle')}</p>
      <p class="empty__advice">${words.text('conversation.emptyAdvice')}</p>
    </div>`;
  }
  const earlier = html`<p class="conversation__earlier">
    <a class="utrecht-link utrecht-link--html-a" href="/gesprek?alles=1">${words.text('conversation.earlier')}</a>
  </p>`;
  return html`${more && earlier}
    <div role="log" aria-label="${words.text('conversation.list')}">
      <ol class="messages">${messages.map((message) => drawMessage(message, rendering))}</ol>
    </div>`;
}

export function drawConversationHead({ words }: Rendering, focus: boolean): Html {
  return html`<h1 class="utrecht-heading-1" id="heading" tabindex="-1"${flag('autofocus', focus)}>${words.text('conversation.title')}</h1>
    <p class="utrecht-paragraph utrecht-paragraph--lead">${words.text('conversation.intro')}</p>`;
}

/** Where one types. It stays as it is while messages come in. */
export function drawComposer(
  commandWords: readonly string[],
  notice: Notice | null,
  rendering: Rendering,
): Html {
  const { words } = rendering;
  const look = 'utrecht-textbox utrecht-textbox--html-input composer__input';
  const chips = commandWords.map(
    (word) => html`<li><button class="chip" type="submit" name="words" value="${word}">${word}</button></li>`,
  );
  return html`<div class="composer" id="laatste">
    ${notice && drawFlash(notice, rendering)}
    <form class="composer__form" method="post" action="/gesprek" autocomplete="off">
      ${hidden('_delivery', rendering.newToken())}
      <label class="utrecht-form-label" for="words">${words.text('conversation.input')}</label>
      <div class="composer__line">
        <input class="${look}" id="words" name="words" type="text" required maxlength="500" aria-describedby="words-hint" />
        <button class="utrecht-button utrecht-button--primary-action" type="submit">${words.text('conversation.send')}</button>
      </div>
      <p class="field__hint" id="words-hint">${words.text('conversation.hint')}</p>
    </form>
    <form class="composer__chips" method="post" action="/gesprek">
      ${hidden('_delivery', rendering.newToken())}
      <p class="visually-hidden" id="chips-label">${words.text('conversation.commands')}</p>
      <ul class="chips" aria-labelledby="chips-label">${chips}</ul>
    </form>
  </div>`;
}
