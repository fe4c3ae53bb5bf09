import { noVisitorNotice } from '../../chat/deed-notices.ts';
import { fillDialog } from '../../view/fill-dialog.ts';
import type { Pressed } from './deeds-presses.ts';
import { readRowStep } from './form-memory.ts';
import { oldNotice } from './notices.ts';
import { afterRowStep } from './read-view.ts';
import { modalOf } from './render-modal.ts';
import { noticeModal } from './show.ts';
import type { SlackSite } from './site.ts';
import { lookRequest, visitorOf } from './visitor.ts';

/**
 * A form with a row more or less, and everything that was typed so far. No loading window in between: it would take
 * what was typed away.
 */
export async function takeRowStep(site: SlackSite, { press, client }: Pressed): Promise<void> {
  const step = readRowStep(press.value);
  const form = press.view && step && afterRowStep(press.view, step);
  if (!press.view || !form) return;
  const { id: view_id, hash } = press.view;
  const visitor = await visitorOf(site, press.identity);
  if (visitor.kind !== 'known') {
    await client.views.update({ view_id, view: noticeModal(site, noVisitorNotice(visitor)) });
    return;
  }
  const { viewer } = visitor;
  const open = await site.ports.router.open(lookRequest(site, viewer), form.name, form.payload);
  const drawing = { ...site.drawing(viewer), drawing: form.drawing };
  const view =
    'kind' in open
      ? noticeModal(site, oldNotice(), viewer)
      : modalOf({ ...open, dialog: fillDialog(open.dialog, form.values, []) }, drawing, { rows: form.rows });
  // The hash: a press that was overtaken by the next one changes nothing.
  await client.views.update({ view_id, ...(hash === undefined ? {} : { hash }), view });
}
