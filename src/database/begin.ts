import { isUuid } from '../lib/ids.ts';
import { instant } from '../lib/time.ts';
import { engineRole, readerRole } from './roles.ts';
import type { DatabaseViewer } from './transaction.ts';

// A process that hangs between two statements loses its locks this much later than it should have given up.
const idleMargin = 5_000;

/** The one simple query that begins a transaction of the engine. `timeout` in milliseconds. */
export function beginEngine(timeout: number): string {
  return [`begin`, `set local role ${engineRole}`, ...limits(timeout)].join('; ');
}

/**
 * The one simple query that begins a viewer's transaction: read only, one snapshot for all its statements, and
 * the viewer where policies look for it. Throws RangeError for an account that is no id or a time that is none.
 */
export function beginRead(viewer: DatabaseViewer, timeout: number): string {
  if (viewer.accountId !== null && !isUuid(viewer.accountId)) throw new RangeError('accountId is not an id');
  return [
    'begin isolation level repeatable read read only',
    `set local role ${readerRole}`,
    `set local aftrap.account = '${viewer.accountId ?? ''}'`,
    `set local aftrap.at = '${instant(viewer.at)}'`,
    ...limits(timeout),
  ].join('; ');
}

function limits(timeout: number): string[] {
  return [
    `set local statement_timeout = ${timeout}`,
    `set local idle_in_transaction_session_timeout = ${timeout + idleMargin}`,
    // Statements here take milliseconds; compiling one (its policies look costly to the planner) takes a second.
    'set local jit = off',
  ];
}
