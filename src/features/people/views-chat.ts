import type { LinkedIdentity, UnreachableAccount } from '../../engine/chat-identity.ts';
import type { Button, Entry, Node, WideNode } from '../../view/nodes.ts';
import { link, moment, type Span, text } from '../../view/spans.ts';
import type { Dialog } from '../../view/views.ts';
import { type Chat, chatName, type LinkedChat, reasonOf, type UnreachedChat } from './chats.ts';
import type { Look } from './look.ts';
import type { Account } from './model.ts';
import { isOpenOn } from './periods.ts';
import { accountOf, opens, row, shows } from './views-parts.ts';
import { chatWords } from './words.ts';

/** Where somebody is known in chat; nothing where there is no chat to be known in. */
export function chatNodes(look: Look, account: Account, { chats, linked }: LinkedChat): WideNode[] {
  const words = chatWords(look.language);
  const mayLink = chats.some(({ isConnected }) => isConnected) && isOpenOn(account, look.today);
  if (!mayLink && linked.length === 0) return [];
  const why = words.text(account.id === look.accountId ? 'chat.why' : 'chat.whyFor');
  const list: Node =
    linked.length > 0
      ? { kind: 'entries', entries: linked.map((one) => identityEntry(look, account, chats, one)) }
      : { kind: 'paragraph', spans: [text(words.text('chat.none'))] };
  const target = opens('people.linkChat', { accountId: account.id });
  return [
    { kind: 'heading', text: words.text('chat.title'), level: 2 },
    { kind: 'paragraph', spans: [text(why)] },
    list,
    ...row([mayLink && { label: words.text('do.linkChat'), target }]),
  ];
}

function identityEntry(
  look: Look,
  account: Account,
  chats: readonly Chat[],
  { id, platform, tenant, userId, ...one }: LinkedIdentity,
): Entry {
  const words = chatWords(look.language);
  const identity = words.text('chat.identity', {
    platform: chatName(chats, platform),
    tenant,
    user: userId,
  });
  const unlink: Button = {
    label: words.text('do.unlinkChat'),
    spoken: words.text('do.unlinkChatOf', { identity }),
    target: { kind: 'press', name: 'people.unlinkChat', payload: { accountId: account.id, identityId: id } },
    confirm: {
      question: words.text('confirm.unlinkChat'),
      yes: words.text('confirm.yes'),
      no: words.text('confirm.no'),
    },
  };
  const since = words.spans('chat.since', { since: moment(one.linkedAt) });
  const entry = { title: [text(identity)], buttons: [unlink] };
  if (one.unreachableSince === null) return { ...entry, details: [since] };
  const reason = words.text(`reason.${reasonOf(chats, platform, one.unreachableReason ?? '')}`);
  const why = words.spans('chat.reason', { reason, since: moment(one.unreachableSince) });
  const badge = { text: words.text('chat.unreached'), tone: 'warning' } as const;
  return { ...entry, details: [since, why], badge };
}

/** A code from the chat is filled in by whom it was given to, or by who manages people. */
export function linkChatForm(look: Look, account: Account, chats: readonly Chat[]): Dialog {
  const words = chatWords(look.language);
  const isOwn = account.id === look.accountId;
  const names = chats.filter(({ isConnected }) => isConnected).map(({ name }) => name);
  const listed = new Intl.ListFormat(look.language, { type: 'disjunction' }).format(names);
  const where = names.length > 0 ? listed : words.text('linkChat.chat');
  const how = words.text(isOwn ? 'linkChat.how' : 'linkChat.howFor', { chats: where });
  const care = isOwn
    ? words.text('linkChat.care')
    : words.text('linkChat.careFor', { account: account.label });
  return {
    size: 'dialog',
    title: words.text('linkChat.title'),
    nodes: [
      { kind: 'paragraph', spans: [text(isOwn ? how : `${account.label}. ${how}`)] },
      { kind: 'note', tone: 'warning', spans: [text(care)] },
    ],
    fields: [
      {
        kind: 'text',
        name: 'code',
        label: words.text('linkChat.field'),
        hint: words.text('linkChat.hint'),
        required: true,
        maxLength: 40,
      },
    ],
    submit: words.text('linkChat.submit'),
  };
}

/** At home a few are enough to know that something is wrong. */
const fewAtHome = 5;

/** For who manages people: whom chat does not reach any more. Nothing when there is nobody. */
export function unreachedAtHome(look: Look, chat: UnreachedChat): Node[] {
  const words = chatWords(look.language);
  const entries = unreachedEntries(look, chat);
  if (entries.length === 0) return [];
  const left = entries.length - fewAtHome;
  const more: Span[] = [
    text(`${words.text('unreached.more', { count: left })} `),
    link(words.text('unreached.all'), 'people.overview'),
  ];
  return [
    { kind: 'heading', text: words.text('unreached.title'), level: 2 },
    { kind: 'paragraph', spans: [text(words.text('unreached.why'))] },
    { kind: 'entries', entries: entries.slice(0, fewAtHome) },
    ...(left > 0 ? [{ kind: 'paragraph', spans: more } as const] : []),
  ];
}

/** The same on the page of people, all of it: open while there are few. */
export function unreachedFold(look: Look, chat: UnreachedChat): WideNode[] {
  const words = chatWords(look.language);
  const entries = unreachedEntries(look, chat);
  if (entries.length === 0) return [];
  const summary = words.text('unreached.count', { count: entries.length });
  const why: Node = { kind: 'note', tone: 'warning', spans: [text(words.text('unreached.why'))] };
  return [
    { kind: 'fold', summary, open: entries.length <= fewAtHome, nodes: [why, { kind: 'entries', entries }] },
  ];
}

/** Whoever left need not be reached. */
function unreachedEntries(look: Look, { chats, unreachable }: UnreachedChat): Entry[] {
  return unreachable.flatMap((one) => {
    const account = accountOf(look, one.accountId);
    return account && isOpenOn(account, look.today) ? [unreachedEntry(look, account, chats, one)] : [];
  });
}

function unreachedEntry(
  look: Look,
  account: Account,
  chats: readonly Chat[],
  { platform, reason, since }: UnreachableAccount,
): Entry {
  const words = chatWords(look.language);
  const why = words.spans('unreached.reason', {
    chat: chatName(chats, platform),
    reason: words.text(`reason.${reasonOf(chats, platform, reason)}`),
    since: moment(since),
  });
  return {
    title: [text(account.label)],
    to: shows('people.account', { accountId: account.id }),
    details: [why],
  };
}
