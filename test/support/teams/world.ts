import type { Fields } from '../slack/wire.ts';

/** One registration of a bot, in the tenant of one organisation. */
export interface TeamsApp {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tenantId: string;
  readonly name: string;
}

export interface TeamsUser {
  readonly aadObjectId: string;
  readonly tenantId: string;
  readonly name: string;
}

export interface Conversation {
  readonly id: string;
  readonly tenantId: string;
  readonly kind: 'personal' | 'groupChat' | 'channel';
  /** Apps that are installed there, by client id. */
  readonly apps: Set<string>;
  /** People, by object id. */
  readonly members: Set<string>;
  /** Whoever is in it does not want to hear the bot: it may not write there. */
  isBlocked: boolean;
  /** Oldest first; taken away ones stay, as such. */
  readonly messages: Message[];
}

/** What a message says: words, a card, and what a notification shows of it. */
export interface Content {
  readonly text: string;
  readonly summary: string;
  readonly card: Fields | null;
}

export interface Message {
  readonly id: string;
  readonly conversationId: string;
  /** A client id, or the object id of a person. */
  readonly from: string;
  content: Content;
  /** What stands in its place for one person alone, until the message changes or is read anew; by object id. */
  readonly instead: Map<string, Fields>;
  isDeleted: boolean;
  /** When it was last written or changed, in `World.moves`. */
  touched: number;
}

/** Everything that Teams keeps. */
export interface World {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly apps: Map<string, TeamsApp>;
  /** By object id. */
  readonly users: Map<string, TeamsUser>;
  readonly conversations: Map<string, Conversation>;
  /** What Teams would not have put up with. */
  readonly faults: string[];
  readonly moves: number;
  /** Something changed; gives how often so far. */
  moved(): number;
  /** A number nothing else has. */
  nextNumber(): number;
}

export function emptyWorld(now: () => number): World {
  let moves = 0;
  let numbers = 0;
  return {
    now,
    apps: new Map(),
    users: new Map(),
    conversations: new Map(),
    faults: [],
    get moves() {
      return moves;
    },
    moved() {
      moves += 1;
      return moves;
    },
    nextNumber() {
      numbers += 1;
      return numbers;
    },
  };
}
