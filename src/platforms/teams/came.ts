import type { Activity } from './activities.ts';
import type { Conversation } from './ports.ts';
import type { TeamsApp } from './sdk.ts';
import type { Place } from './speaking.ts';

/** What somebody did, and where they did it. */
export interface Came {
  readonly activity: Activity;
  /** Where they are answered. */
  readonly place: Place;
  /** Where they can be told something later; null in a group. */
  readonly conversation: Conversation | null;
}

export function cameBy(app: TeamsApp, activity: Activity): Came {
  const { identity, conversationId, serviceUrl } = activity;
  const { clientId, tenantId } = app.registration;
  return {
    activity,
    place: { app, tenantId: identity?.tenantId ?? tenantId, serviceUrl, conversationId },
    conversation:
      identity !== null && activity.place === 'personal'
        ? { identity, appId: clientId, conversationId, serviceUrl }
        : null,
  };
}
