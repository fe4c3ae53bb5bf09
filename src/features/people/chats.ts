import type { LinkedIdentity, UnreachableAccount } from '../../engine/chat-identity.ts';

/** Why somebody is reached in no chat, as far as it helps to know; a platform's own words for it are many more. */
export const unreachedReasons = [
  'personGone',
  'notInstalled',
  'messagesOff',
  'workspaceGone',
  'failing',
  'other',
] as const;
export type UnreachedReason = (typeof unreachedReasons)[number];

/** A chat platform as people know it. It comes in as data: no rule here depends on which it is. */
export interface Chat {
  /** As identities name it. */
  readonly platform: string;
  /** As people call it. */
  readonly name: string;
  /** False: nobody can be linked to it here, though somebody may be from before. */
  readonly isConnected: boolean;
  /** What the platform's own reasons come down to. */
  readonly reasons: Readonly<Record<string, UnreachedReason>>;
}

/** One account's identities in chat. */
export interface LinkedChat {
  readonly chats: readonly Chat[];
  readonly linked: readonly LinkedIdentity[];
}

/** Everybody who was reached in chat and is not any more. */
export interface UnreachedChat {
  readonly chats: readonly Chat[];
  readonly unreachable: readonly UnreachableAccount[];
}

export function chatName(chats: readonly Chat[], platform: string): string {
  return chats.find((one) => one.platform === platform)?.name ?? platform;
}

// What was tried too often has the reason of its last try behind it.
const gaveUp = /^gaveUp:/;

export function reasonOf(chats: readonly Chat[], platform: string, reason: string): UnreachedReason {
  const own = chats.find((one) => one.platform === platform)?.reasons ?? {};
  const known = unreachedReasons.find((one) => one === reason);
  return (
    known ?? own[reason] ?? own[reason.replace(gaveUp, '')] ?? (gaveUp.test(reason) ? 'failing' : 'other')
  );
}
