import { join } from 'node:path';
import type { Place } from '../../support/databases.ts';
import type { Report } from './dump.ts';
import type { KillPlan } from './kill-points.ts';
import type { ScriptName } from './script.ts';

/** What the parent tells a process: play the script, in several places at once, each from where it stands. */
export interface Order {
  readonly script: ScriptName;
  /** Messages go out one by one, or to everyone at once. */
  readonly oneLane: boolean;
  readonly plays: readonly PlayOrder[];
}

/** One database in which the script is played. */
export interface PlayOrder {
  readonly where: Place['where'];
  /** Where it keeps how far it is, what it sent, its dumps and the points it was killed at. */
  readonly folder: string;
  /** Null: it is not to be killed at all. */
  readonly kills: KillPlan | null;
}

/** What a process answers. It dies instead as long as a play has a point left to be killed at. */
export type Told = { readonly ready: true } | { readonly done: true } | { readonly fault: string };

/** What is told of a play at its end. */
export interface PlayReport extends Report {
  /** Every type of event of every feature. */
  readonly types: readonly string[];
}

/** The files that a play keeps in its folder: what is left when its process is killed. */
export const filesIn = (folder: string) => ({
  kills: join(folder, 'kills.txt'),
  sent: join(folder, 'sent.txt'),
  /** The steps that are done, one a line. */
  steps: join(folder, 'steps.txt'),
  dump: (step: number) => join(folder, `${step}.json`),
  event: (delivery: string) => join(folder, `${delivery.replace(/\W+/g, '-')}.event`),
  report: join(folder, 'report.json'),
});
