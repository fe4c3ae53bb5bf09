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

/** What another feature knows of a kick-off, as one reader may see it: the same as a text and as data. */
export interface RecordedPart {
  /** The name it has in the data; no other has it. */
  readonly key: string;
  readonly nodes: readonly WideNode[];
  readonly data: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Reads it as the feature's own pages do. Null for who has no right to it: then nothing stands in the record, not even
 * that there is none.
 */
export type RecordPart = (request: Request, kickoffId: string) => Promise<RecordedPart | null>;

/** What another feature adds to a kick-off, for one reader. */
export interface KickoffPart {
  /** To its page; nothing when it has nothing to say there. */
  (request: Request, seen: KickoffSeen): Promise<readonly WideNode[]>;
  /** To its record. */
  readonly inRecord?: RecordPart;
}

/** What a partner left to be found out: the question that an information request can grow from. */
export const missingInformationId = 'K20';
