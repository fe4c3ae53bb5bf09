import type { Place } from '../../support/databases.ts';
import type { Report } from './dump.ts';
import type { Side } from './kill-points.ts';
import type { ScriptName } from './script.ts';

/** What the parent tells the process that plays the script. */
export interface Order {
  readonly where: Place['where'];
  /** Where it keeps the messages sent, its dumps and the points it was killed at. */
  readonly folder: string;
  readonly script: ScriptName;
  readonly step: number;
  /** Kill points to live through; null: it is not to be killed at all. */
  readonly spent: readonly string[] | null;
  readonly sides: readonly Side[];
  /** Also around commits that are no event's own, and while it starts. */
  readonly engine: boolean;
  /** Messages go out one by one, or to everyone at once. */
  readonly oneLane: boolean;
  /** Not a step: what came of all of them. */
  readonly report?: boolean;
}

/** What it answers. */
export type Told =
  | { readonly ready: true }
  | { readonly played: number }
  | { readonly report: Report & { readonly types: readonly string[] } }
  | { readonly fault: string };
