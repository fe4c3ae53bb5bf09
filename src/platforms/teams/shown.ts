import { pageButton } from '../../chat/drawn-buttons.ts';
import type { FormRows } from '../../chat/form-rows.ts';
import type { OpenDialog } from '../../chat/router.ts';
import type { Shown } from '../../chat/shown-answer.ts';
import type { Parts } from '../../chat/shown-parts.ts';
import type { Viewer } from '../../chat/viewer.ts';
import type { PageLink } from '../../view/spans.ts';
import type { Card } from '../../view/views.ts';
import { deedWords } from './notices.ts';
import { dialogOf, doneDialog, linkDialog, type TeamsDialog } from './render-dialog.ts';
import type { TeamsSite } from './site.ts';
import { teamsWords } from './text.ts';

/** An answer as a message. No window opens by itself: a form or a page is offered as a button. */
export function partsOf(viewer: Viewer, shown: Shown): Parts {
  switch (shown.kind) {
    case 'message':
      return { notice: shown.notice, cards: shown.cards };
    case 'form':
      return { notice: shown.notice, cards: [{ card: offeringForm(viewer, shown.open), refs: [] }] };
    case 'page':
      return { notice: shown.notice, cards: [{ card: offeringPage(viewer, shown.to), refs: [] }] };
  }
}

function offeringForm({ language }: Viewer, { dialog, name, payload }: OpenDialog): Card {
  return {
    size: 'card',
    title: dialog.title,
    // A title may name what it is about; a notification never does.
    summary: teamsWords(language).text('message.answer'),
    nodes: [],
    buttons: [
      {
        label: deedWords(language).text('open.button'),
        target: { kind: 'dialog', name, payload },
        emphasis: 'primary',
      },
    ],
  };
}

/** Pressing it opens a window, with an address made then. */
function offeringPage({ language }: Viewer, to: PageLink): Card {
  const words = teamsWords(language);
  return {
    size: 'card',
    title: words.text('product.name'),
    summary: words.text('message.answer'),
    nodes: [{ kind: 'paragraph', spans: words.spans('link.text') }],
    buttons: [pageButton(to, words)],
  };
}

/** An answer in a window. `rows`: of the same form as it stood there before. */
export async function dialogFor(
  site: TeamsSite,
  viewer: Viewer,
  shown: Shown,
  rows?: FormRows,
): Promise<TeamsDialog> {
  const drawing = site.drawing(viewer);
  switch (shown.kind) {
    case 'message':
      return doneDialog(shown.notice, shown.cards, drawing);
    case 'form':
      return dialogOf(shown.open, drawing, { notice: shown.notice, ...(rows ? { rows } : {}) });
    case 'page':
      return linkDialog(await site.ports.pageFor(viewer.accountId, shown.to), drawing, shown.notice);
  }
}
