import type { View } from '@slack/types';
import { noVisitorNotice } from '../../chat/deed-notices.ts';
import { shownOf } from '../../chat/shown-answer.ts';
import type { SlackSubmit } from './bodies.ts';
import { oldNotice } from './notices.ts';
import { readView } from './read-view.ts';
import { noticeModal, windowFor } from './show.ts';
import type { SlackSite } from './site.ts';
import { deedRequest, visitorOf } from './visitor.ts';

/**
 * Sends a form off. What comes of it takes the form's place in the same window: the form with its problems in
 * place, its next step, or what was done. The same window sent twice with the same in it is one deed.
 */
export async function submitView(site: SlackSite, { identity, view }: SlackSubmit): Promise<View> {
  const visitor = await visitorOf(site, identity);
  if (visitor.kind !== 'known') return noticeModal(site, noVisitorNotice(visitor));
  const { viewer } = visitor;
  const sent = readView(view);
  if (sent === null) return noticeModal(site, oldNotice(), viewer);
  const filled = JSON.stringify(sent.values);
  const request = deedRequest(site, viewer, 'submit', sent.name, view.id, sent.drawing, filled);
  const answer = await site.ports.router.submit(request, sent.name, sent.payload, sent.values);
  const shown = await shownOf(site.ports, viewer, answer, []);
  // The same rows keep the same names: Slack then keeps what stands in them.
  return windowFor(site, viewer, shown, answer.kind === 'form' ? sent.rows : undefined);
}
