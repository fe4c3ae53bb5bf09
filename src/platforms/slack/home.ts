import type { WebClient } from '@slack/web-api';
import { noVisitorNotice } from '../../chat/deed-notices.ts';
import type { Viewer } from '../../chat/viewer.ts';
import { unknownReader } from '../../chat/visitor.ts';
import type { Notice } from '../../view/views.ts';
import type { SlackIdentity } from './ports.ts';
import { homeOf, noticeHome } from './render-home.ts';
import type { SlackSite } from './site.ts';
import { lookRequest, visitorOf } from './visitor.ts';

/** "What is asked of me", in the tab of the app. */
export async function showHome(site: SlackSite, client: WebClient, identity: SlackIdentity): Promise<void> {
  const visitor = await visitorOf(site, identity);
  if (visitor.kind === 'known') return publishHome(site, client, identity, visitor.viewer, null);
  const view = noticeHome(noVisitorNotice(visitor), site.drawing(unknownReader));
  await client.views.publish({ user_id: identity.userId, view });
}

export async function publishHome(
  site: SlackSite,
  client: WebClient,
  identity: SlackIdentity,
  viewer: Viewer,
  notice: Notice | null,
): Promise<void> {
  const { router } = site.ports;
  const page = await router.home(lookRequest(site, viewer));
  const view = homeOf({ page, menu: router.menu(viewer), notice }, site.drawing(viewer));
  await client.views.publish({ user_id: identity.userId, view });
}
