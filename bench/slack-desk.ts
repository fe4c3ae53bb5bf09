import { freshId } from '../src/lib/ids.ts';
import { writeOffer } from '../src/platforms/slack/offer.ts';
import type { Call } from './batch.ts';
import type { Desk } from './office.ts';

export const signingSecret = 'bench-signing-secret';
export const botToken = 'xoxb-bench';
const teamId = 'T0BENCH';

/** `address`: where Slack is. */
export function slackDesk(address: string): Desk {
  const slack = { botToken, signingSecret, appToken: undefined, oauth: undefined };
  return {
    platform: 'slack',
    tenant: teamId,
    path: '/slack/events',
    options: { settings: { slack: { ...slack, apiUrl: `${address}/api/` } } },
    userId: (number) => `U${number}BENCH`,
    press: (userId, offer) => pressOf(userId, writeOffer(offer), address),
    question: (userId) => commandOf(userId, address),
  };
}

/** A button in a message, as Slack tells it was pressed. */
function pressOf(userId: string, value: string, slackAddress: string): Call {
  const id = freshId();
  const payload = {
    type: 'block_actions',
    user: { id: userId, username: 'somebody', name: 'somebody', team_id: teamId },
    api_app_id: 'A0BENCH',
    token: 'bench',
    container: {
      type: 'message',
      message_ts: '1790000000.000100',
      channel_id: 'D0BENCH',
      is_ephemeral: true,
    },
    trigger_id: `13345224609.738474920.${id}`,
    team: { id: teamId, domain: 'bench' },
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: 'D0BENCH', name: 'directmessage' },
    message: { type: 'message', user: 'U0BOT', ts: '1790000000.000100', text: 'Aftrap', blocks: [] },
    state: { values: {} },
    response_url: `${slackAddress}/response/${id}`,
    actions: [{ type: 'button', action_id: '0', block_id: 'b', value, action_ts: '1790000001.000100' }],
  };
  return { id, body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString() };
}

function commandOf(userId: string, slackAddress: string): Call {
  const id = freshId();
  const body = new URLSearchParams({
    token: 'bench',
    team_id: teamId,
    team_domain: 'bench',
    channel_id: 'D0BENCH',
    channel_name: 'directmessage',
    user_id: userId,
    user_name: 'somebody',
    command: '/acties',
    text: '',
    api_app_id: 'A0BENCH',
    is_enterprise_install: 'false',
    response_url: `${slackAddress}/response/${id}`,
    trigger_id: `13345224609.738474920.${id}`,
  });
  return { id, body: body.toString() };
}
