import type { z } from 'zod';
import { type DialogRoute, denied, type Press, type Reply, type Request } from '../../chat/surface.ts';
import { isCoordinating } from '../../regions/lookups.ts';
import type { FormValues } from '../../view/fields.ts';
import type { Node } from '../../view/nodes.ts';
import type { Look } from './look.ts';
import { type Account, accountPayload, identityPayload } from './model.ts';
import { isOpenOn } from './periods.ts';
import { look, notice, type Room, replyToNo, run } from './room.ts';
import { linkChatForm, unreachedAtHome } from './views-chat.ts';
import { chatWords } from './words.ts';

/**
 * A code that was given in chat is filled in on the product's own page: who can see a chat must not be able to make
 * another of its users somebody.
 */
export function linkForm(room: Room): DialogRoute<z.infer<typeof accountPayload>> {
  return {
    name: 'people.linkChat',
    payload: accountPayload,
    async onlyOn(request, { accountId }) {
      if (accountId === request.viewer.accountId) return { page: 'people.settings', params: {} };
      const seen = await look(room, request);
      return seen && linkable(seen, accountId) ? { page: 'people.account', params: { accountId } } : null;
    },
    async build(request, { accountId }) {
      const seen = await look(room, request);
      const account = seen && linkable(seen, accountId);
      return account ? linkChatForm(seen, account, room.chats) : denied;
    },
    async submit(request, { accountId }, values) {
      const outcome = await run(room, request, { type: 'linkChat', accountId });
      if (outcome.status !== 'done') return replyToNo(outcome, request);
      return confirmed(room, request, accountId, values, outcome.repeated);
    },
  };
}

/** The account that somebody may link to a chat: their own, or any for who manages people. */
function linkable(seen: Look, accountId: string): Account | null {
  const account = seen.people.accounts.find(({ id }) => id === accountId);
  const may = seen.manages || accountId === seen.accountId;
  return account && may && isOpenOn(account, seen.today) ? account : null;
}

async function confirmed(
  { identities }: Room,
  { viewer, now }: Request,
  accountId: string,
  { plain }: FormValues,
  isRepeated: boolean,
): Promise<Reply> {
  const words = chatWords(viewer.language);
  const came = await identities.confirm(String(plain['code'] ?? ''), accountId, viewer.accountId, now);
  if (came === 'unknown' || came === 'tooOften') {
    return { kind: 'again', problem: notice('danger', words.text(`linkChat.${came}`)), fields: ['code'] };
  }
  // The same form delivered twice is answered the same.
  const said = isRepeated ? 'linked' : came;
  return { kind: 'notice', notice: notice('success', words.text(`linkChat.${said}`)) };
}

export function chatPresses(room: Room): readonly Press[] {
  return [unlinkChat(room)] as readonly Press[];
}

function unlinkChat(room: Room): Press<z.infer<typeof identityPayload>> {
  return {
    name: 'people.unlinkChat',
    payload: identityPayload,
    async handle(request, { accountId, identityId: id }) {
      const outcome = await run(room, request, { type: 'unlinkChat', accountId });
      if (outcome.status !== 'done') return replyToNo(outcome, request);
      const { viewer, now } = request;
      const isDone = await room.identities.unlink({ id, accountId }, viewer.accountId, now);
      const said = isDone || outcome.repeated ? 'unlinkChat.done' : 'unlinkChat.gone';
      const words = chatWords(viewer.language);
      return { kind: 'notice', notice: notice(isDone ? 'success' : 'info', words.text(said)) };
    },
  };
}

/** Whom chat does not reach, for who manages people; the register is looked at only when there is somebody. */
export async function chatHome(room: Room, request: Request): Promise<readonly Node[]> {
  if (!request.viewer.seats.some((seat) => isCoordinating(seat, room.region))) return [];
  const unreachable = await room.identities.unreachable();
  if (unreachable.length === 0) return [];
  const seen = await look(room, request);
  return seen?.manages ? unreachedAtHome(seen, { chats: room.chats, unreachable }) : [];
}
