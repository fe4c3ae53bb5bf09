import type { WebClient } from '@slack/web-api';
import { noVisitorNotice } from '../../chat/deed-notices.ts';
import { type ShownCard, shownOf } from '../../chat/shown-answer.ts';
import { unknownReader } from '../../chat/visitor.ts';
import type { Notice } from '../../view/views.ts';
import { personOf, type SlackEvent } from './bodies.ts';
import { showHome } from './home.ts';
import { messageOf } from './render-message.ts';
import { show } from './show.ts';
import type { SlackSite } from './site.ts';
import { deedRequest, visitorOf } from './visitor.ts';

/**
 * What Slack tells by itself. It may tell twice, late, or in another order: words are answered once, home is drawn
 * from how things are now, and a workspace that took the app out stays out.
 */
export async function hearEvent(site: SlackSite, told: SlackEvent, client: WebClient): Promise<void> {
  const { event } = told;
  const teamId = told.team_id ?? '';
  switch (event.type) {
    case 'app_home_opened': {
      const person = personOf(told);
      if (person !== null && event.tab === 'home') await showHome(site, client, person);
      return;
    }
    case 'message':
      return hearMessage(site, told, client);
    case 'app_uninstalled':
      return site.workspaces.forget(teamId, 'uninstalled');
    case 'tokens_revoked':
      if ((event.tokens?.bot ?? []).length > 0) await site.workspaces.forget(teamId, 'revoked');
  }
}

/** Words typed to the bot itself. Anything else in a channel is none of its business. */
async function hearMessage(site: SlackSite, told: SlackEvent, client: WebClient): Promise<void> {
  const { event, event_id } = told;
  const person = personOf(told);
  const isTyped = event.bot_id === undefined && event.subtype === undefined && event.channel_type === 'im';
  if (!isTyped || person === null || event.channel === undefined) return;
  if (!(await site.ports.isNew(`slack event ${event_id}`))) return;
  const { channel } = event;
  const visitor = await visitorOf(site, person);
  const reader = visitor.kind === 'known' ? visitor.viewer : unknownReader;
  const say = async (notice: Notice | null, cards: readonly ShownCard[]): Promise<void> => {
    const drawn = messageOf({ notice, cards }, site.drawing(reader));
    await client.chat.postMessage({ channel, ...drawn, unfurl_links: false, unfurl_media: false });
  };
  if (visitor.kind !== 'known') return say(noVisitorNotice(visitor), []);
  const { viewer } = visitor;
  const request = deedRequest(site, viewer, 'event', event_id);
  const answer = await site.ports.router.say(request, event.text ?? '');
  // Words bring no window along: a form or a page is offered as a button.
  await show(site, { viewer, window: null, say }, await shownOf(site.ports, viewer, answer, []));
}
