import type { ModalView } from '@slack/types';
import { pageButton } from '../../chat/drawn-buttons.ts';
import type { FormRows } from '../../chat/form-rows.ts';
import type { OpenDialog } from '../../chat/router.ts';
import type { Shown, ShownCard } from '../../chat/shown-answer.ts';
import type { Viewer } from '../../chat/viewer.ts';
import { unknownReader } from '../../chat/visitor.ts';
import type { Reader } from '../../view/reader.ts';
import type { PageLink } from '../../view/spans.ts';
import type { Card, Notice } from '../../view/views.ts';
import { deedWords } from './notices.ts';
import type { Window } from './places.ts';
import { doneModal, linkModal, modalOf } from './render-modal.ts';
import type { SlackSite } from './site.ts';
import { slackWords } from './text.ts';

/** Where someone is while they do something: a window for forms, and a place for messages. */
export interface Around {
  readonly viewer: Viewer;
  /** null where none can be opened. */
  readonly window: Window | null;
  /** Shows a notice and cards where messages stand. */
  say(notice: Notice | null, cards: readonly ShownCard[]): Promise<void>;
}

export async function show(site: SlackSite, around: Around, shown: Shown): Promise<void> {
  switch (shown.kind) {
    case 'message':
      return around.say(shown.notice, shown.cards);
    case 'form':
      return showForm(site, around, shown.open, shown.notice);
    case 'page':
      return showPage(site, around, shown.to, shown.notice);
  }
}

/** Where no window opens, a button: pressing it opens one, with an address made then. */
async function showPage(site: SlackSite, around: Around, to: PageLink, notice: Notice | null): Promise<void> {
  const { window, viewer } = around;
  if (window !== null) {
    const url = await site.ports.pageFor(viewer.accountId, to);
    if (await window.show(linkModal(url, site.drawing(viewer), notice))) return;
  }
  const words = slackWords(viewer.language);
  const card: Card = {
    size: 'card',
    title: words.text('product.name'),
    summary: words.text('link.button'),
    nodes: [{ kind: 'paragraph', spans: words.spans('link.text') }],
    buttons: [pageButton(to, words)],
  };
  await around.say(notice, [{ card, refs: [] }]);
}

/** A window that Slack would not open any more is offered as a button: pressing it opens a new one. */
async function showForm(
  site: SlackSite,
  around: Around,
  open: OpenDialog,
  notice: Notice | null,
): Promise<void> {
  const { window, viewer } = around;
  if (await window?.show(modalOf(open, site.drawing(viewer), { notice }))) return;
  const words = deedWords(viewer.language);
  const card: Card = {
    size: 'card',
    title: open.dialog.title,
    summary: words.text('tooLate.button'),
    nodes: [{ kind: 'paragraph', spans: words.spans('tooLate.form') }],
    buttons: [
      {
        label: words.text('tooLate.button'),
        target: { kind: 'dialog', name: open.name, payload: open.payload },
        emphasis: 'primary',
      },
    ],
  };
  await around.say(notice, [{ card, refs: [] }]);
}

/** An answer in a window. `rows`: of the same form as it stood there before. */
export async function windowFor(
  site: SlackSite,
  viewer: Viewer,
  shown: Shown,
  rows?: FormRows,
): Promise<ModalView> {
  const drawing = site.drawing(viewer);
  switch (shown.kind) {
    case 'message':
      return doneModal(shown.notice, shown.cards, drawing);
    case 'form':
      return modalOf(shown.open, drawing, { notice: shown.notice, ...(rows ? { rows } : {}) });
    case 'page':
      return linkModal(await site.ports.pageFor(viewer.accountId, shown.to), drawing, shown.notice);
  }
}

/** One notice, in a window of its own. */
export const noticeModal = (site: SlackSite, notice: Notice, reader: Reader = unknownReader) =>
  doneModal(notice, [], site.drawing(reader));
