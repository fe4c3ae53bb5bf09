import type { Fields } from './wire.ts';

export interface Workspace {
  readonly teamId: string;
  readonly name: string;
  /** Of Enterprise Grid; null for a workspace of its own. */
  readonly enterpriseId: string | null;
  readonly botUserId: string;
  readonly botId: string;
}

export interface Token {
  readonly value: string;
  /** Nothing for a token of the app itself. */
  readonly teamId: string | null;
  readonly scopes: readonly string[];
  isRevoked: boolean;
}

export interface SlackUser {
  readonly id: string;
  /** Their own workspace, also when they are in a channel that is shared with another. */
  readonly teamId: string;
  readonly name: string;
  readonly isBot: boolean;
  isDisabled: boolean;
}

export interface Channel {
  readonly id: string;
  /** The workspace it belongs to. */
  readonly teamId: string;
  readonly kind: 'channel' | 'im';
  readonly members: Set<string>;
  /** Oldest first; taken away ones stay, as such. */
  readonly messages: Message[];
}

export interface Message {
  readonly ts: string;
  readonly channelId: string;
  readonly userId: string;
  /** Who alone sees it; null for everybody in the channel. */
  readonly onlyFor: string | null;
  text: string;
  blocks: readonly Fields[];
  isDeleted: boolean;
  /** When it was last written or changed, in `World.moves`. */
  touched: number;
}

/** An open window, or a home. */
export interface OpenView {
  readonly id: string;
  readonly teamId: string;
  readonly userId: string;
  readonly previousId: string | null;
  readonly rootId: string;
  hash: string;
  view: Fields;
  /** What stands in the inputs: by block, by action. */
  values: Readonly<Record<string, Readonly<Record<string, Fields>>>>;
  /** What the app refused, by block. */
  errors: Readonly<Record<string, string>>;
  /** How often the app answered without drawing it anew. */
  tries: number;
  /** The drawing and try that the app last answered. */
  answeredState: string;
  touched: number;
}

interface Trigger {
  readonly userId: string;
  readonly teamId: string;
  readonly issuedAt: number;
  isUsed: boolean;
}

/** Everything that Slack keeps. */
export interface World {
  readonly appId: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly workspaces: Map<string, Workspace>;
  readonly tokens: Map<string, Token>;
  readonly users: Map<string, SlackUser>;
  readonly channels: Map<string, Channel>;
  readonly triggers: Map<string, Trigger>;
  /** Windows that are open, the topmost of each person last. */
  readonly modals: Map<string, OpenView>;
  /** By workspace and person. */
  readonly homes: Map<string, OpenView>;
  /** What the app did that Slack does not put up with. A test that ends well leaves it empty. */
  readonly faults: string[];
  /** How often anything changed. */
  moves: number;
  /** Something changed: gives its number, and tells whoever waits. */
  moved(): number;
  onMove(listener: () => void): () => void;
  /** Ids of one kind, told apart: "U0001". */
  newId(prefix: string): string;
  /** Increasing, also within a moment. */
  newTs(): string;
}

export const homeKey = (teamId: string, userId: string): string => `${teamId} ${userId}`;

export function emptyWorld(now: () => number, appId: string): World {
  const listeners = new Set<() => void>();
  let lastMicros = 0;
  let ids = 0;
  return {
    appId,
    now,
    workspaces: new Map(),
    tokens: new Map(),
    users: new Map(),
    channels: new Map(),
    triggers: new Map(),
    modals: new Map(),
    homes: new Map(),
    faults: [],
    moves: 0,
    moved() {
      this.moves += 1;
      for (const listener of [...listeners]) listener();
      return this.moves;
    },
    onMove(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    newId: (prefix) => `${prefix}${String(++ids).padStart(8, '0')}`,
    newTs() {
      lastMicros = Math.max(lastMicros + 1, now() * 1000);
      return `${Math.floor(lastMicros / 1e6)}.${String(lastMicros % 1e6).padStart(6, '0')}`;
    },
  };
}
