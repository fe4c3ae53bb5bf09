import type { Request } from '../../chat/surface.ts';
import type { WideNode } from '../../view/nodes.ts';
import type { Kickoff } from './model.ts';

/** A kick-off as the viewer of its page sees it, for what other features add to that page. */
export interface KickoffSeen {
  /** Filtered to what the viewer may see. */
  readonly kickoff: Kickoff;
  /** The viewer's rights on it; their names are in `names.ts`. */
  readonly rights: ReadonlySet<string>;
  /** What they may read, by contribution id. */
  readonly words: ReadonlyMap<string, unknown>;
}

/** What another feature adds to the page of a kick-off, for one reader; nothing when it has nothing to say. */
export type KickoffPart = (request: Request, seen: KickoffSeen) => Promise<readonly WideNode[]>;

/** What a partner left to be found out: the question that an information request can grow from. */
export const missingInformationId = 'K20';
