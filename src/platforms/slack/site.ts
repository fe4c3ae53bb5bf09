import type { WebClient } from '@slack/web-api';
import { type StatusKeeper, statusKeeper } from '../../chat/chat-status.ts';
import type { Drawing } from '../../chat/drawing.ts';
import type { Reader } from '../../view/reader.ts';
import { clientsFor, type Workspaces } from './clients.ts';
import type { SlackPorts } from './ports.ts';

/** What everything in this adapter works with. */
export interface SlackSite {
  readonly ports: SlackPorts;
  readonly workspaces: Workspaces;
  readonly status: StatusKeeper;
  /** null where the app is not installed. */
  clientOf(teamId: string, enterpriseId: string | null): Promise<WebClient | null>;
  /** A drawing of its own for this reader. */
  drawing(reader: Reader): Drawing;
}

export function slackSite(ports: SlackPorts, workspaces: Workspaces, apiUrl: string | null): SlackSite {
  const clients = clientsFor(apiUrl);
  return {
    ports,
    workspaces,
    status: statusKeeper(),
    clientOf: async (teamId, enterpriseId) => {
      const token = await workspaces.tokenOf(teamId, enterpriseId);
      return token === null ? null : clients(token);
    },
    drawing: ({ language, zone }) => ({
      reader: { language, zone },
      drawing: ports.newToken(),
      addressOf: ports.pageAddress,
    }),
  };
}
