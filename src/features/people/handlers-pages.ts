import { z } from 'zod';
import { denied, type PageRoute } from '../../chat/surface.ts';
import type { LinkedChat } from './chats.ts';
import { planImport } from './import-plan.ts';
import type { Look } from './look.ts';
import { type Account, accountPayload, nothingPayload, seatPayload } from './model.ts';
import { isOpenOn } from './periods.ts';
import { look, type Room } from './room.ts';
import { accountPage, settingsPage } from './views-account.ts';
import { importPage } from './views-import.ts';
import { overviewPage } from './views-overview.ts';
import { seatPage } from './views-seat.ts';

const shortText = z.string().max(40).default('');

/** The pages of this feature, each for those it means something to. */
export function peoplePages(room: Room): readonly PageRoute[] {
  return [
    {
      name: 'people.overview',
      path: '/mensen',
      params: z.object({ organisation: shortText, body: shortText, district: shortText }),
      async show(request, filter: { organisation: string; body: string; district: string }) {
        const seen = await look(room, request);
        if (!seen?.manages) return denied;
        const unreachable = await room.identities.unreachable();
        return overviewPage(seen, filter, { chats: room.chats, unreachable });
      },
    },
    {
      name: 'people.seat',
      path: '/mensen/zetels/:seatId',
      params: seatPayload,
      async show(request, { seatId }: { seatId: string }) {
        const seen = await look(room, request);
        const seat = seen?.people.seats.find(({ id }) => id === seatId);
        return seen && seat && (seen.manages || isOwn(seen, seatId)) ? seatPage(seen, seat) : denied;
      },
    },
    {
      name: 'people.account',
      path: '/mensen/accounts/:accountId',
      params: accountPayload,
      async show(request, { accountId }: { accountId: string }) {
        const seen = await look(room, request);
        const account = seen?.people.accounts.find(({ id }) => id === accountId);
        return seen?.manages && account ? accountPage(seen, account, await chatOf(room, account)) : denied;
      },
    },
    {
      name: 'people.settings',
      path: '/mijn-instellingen',
      params: nothingPayload,
      async show(request) {
        const seen = await look(room, request);
        const account = seen?.people.accounts.find(({ id }) => id === request.viewer.accountId);
        return seen && account ? settingsPage(seen, account, await chatOf(room, account)) : denied;
      },
    },
    importRoute(room),
  ] as readonly PageRoute[];
}

async function chatOf({ identities, chats }: Room, { id }: Account): Promise<LinkedChat> {
  return { chats, linked: await identities.of(id) };
}

function isOwn({ people, accountId, today }: Look, seatId: string): boolean {
  return [...people.holdings, ...people.deputyships].some(
    (one) => one.seatId === seatId && one.accountId === accountId && isOpenOn(one, today),
  );
}

function importRoute(room: Room): PageRoute<Record<string, never>> {
  return {
    name: 'people.import',
    path: '/mensen/lijst',
    params: nothingPayload,
    async show(request) {
      const seen = await look(room, request);
      if (!seen?.manages) return denied;
      const lines = seen.people.imports.find((one) => one.accountId === seen.accountId)?.lines;
      if (!lines) return importPage(seen, null);
      let count = 0;
      // Only looked at, never kept: any ids will do.
      const plan = planImport(seen.people, lines, seen, () => `line ${count++}`);
      return importPage(seen, { lines, plan });
    },
  };
}
