import type { View } from '@slack/types';
import { WebAPIPlatformError, type WebClient } from '@slack/web-api';

/** The window that a deed opened, or has yet to open. */
export interface Window {
  /** Shows this in the window; false when Slack would not open one any more. */
  show(view: View): Promise<boolean>;
}

/** Reasons for which a window cannot open (any more); what it would have shown has to go elsewhere. */
const tooLate: ReadonlySet<string> = new Set([
  'expired_trigger_id',
  'trigger_expired',
  'exchanged_trigger_id',
  'trigger_exchanged',
  'not_found',
  'view_not_found',
]);

async function unlessTooLate<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof WebAPIPlatformError && tooLate.has(error.data.error)) return null;
    throw error;
  }
}

/** A window opens at once with what stands in it while it is being looked up, and is filled after. */
export function newWindow(client: WebClient, triggerId: string): Window {
  let viewId: string | null = null;
  return {
    async show(view) {
      if (viewId !== null) {
        return (await unlessTooLate(client.views.update({ view_id: viewId, view }))) !== null;
      }
      const opened = await unlessTooLate(client.views.open({ trigger_id: triggerId, view }));
      viewId = opened?.view?.id ?? null;
      return opened !== null;
    },
  };
}

/** A window that is open already: what is shown takes the place of what stood there. */
export function openWindow(client: WebClient, viewId: string): Window {
  return {
    show: async (view) => (await unlessTooLate(client.views.update({ view_id: viewId, view }))) !== null,
  };
}
