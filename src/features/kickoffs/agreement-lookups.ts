import type { Viewer } from '../../chat/viewer.ts';
import type { Aggregate } from '../../engine/workflow.ts';
import type { Instant } from '../../lib/time.ts';
import type { SeatRef } from './agreement-model.ts';
import type { KickoffEvent } from './events.ts';
import type { Kickoff } from './model.ts';
import type { Shown } from './shown.ts';

/** A seat to choose from, with what it is called in the viewer's language. */
export interface SeatChoice extends SeatRef {
  readonly label: string;
}

/** What the agreement's pages, forms and cards ask of the rest of the feature. */
export interface AgreementLookups {
  readonly aggregate: Aggregate<Kickoff, KickoffEvent>;
  /** The kick-off as this viewer sees it; null when it does not exist or they may not see it. */
  shownTo(viewer: Viewer, kickoffId: string, now: Instant): Promise<Shown | null>;
  /** Every seat of these organisations that people can hold today. */
  seatsOf(viewer: Viewer, organisationIds: readonly string[]): Promise<readonly SeatChoice[]>;
}
