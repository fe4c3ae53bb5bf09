import { appendFileSync } from 'node:fs';

/** A place where the process can be killed: around one kind of commit, or around a message. */
interface Place {
  /** An event's own commit, a message on its way, what the engine writes besides, or anything while it starts. */
  readonly of: 'event' | 'message' | 'engine' | 'start';
  readonly name: string;
}

export interface KillOrders {
  /** Points to live through: the process was killed there before. */
  readonly spent: ReadonlySet<string>;
  /** On which sides of commits and messages it is killed at all. */
  readonly sides: readonly Side[];
  readonly engine: boolean;
  /** Points that one was killed at, one a line: written before the end. */
  readonly logFile: string;
}

export type Side = 'beforeCommit' | 'afterCommit' | 'beforeSend' | 'afterSend';

// Recording what became of a message: before its commit is the same moment as after sending.
const records = /^update delivery set status = \$2/;

/** What the engine is about to commit, by its statements; null when it only read. */
function commitOf(statements: readonly string[], event: string): Place | null {
  const texts = statements.map((text) => text.replace(/\s+/g, ' ').trim());
  if (texts.some((text) => text.includes('insert into processed_delivery')))
    return { of: 'event', name: event };
  const written = texts.find(isWrite);
  return written === undefined ? null : { of: 'engine', name: written.slice(0, 48) };
}

function isWrite(text: string): boolean {
  return /^(insert into|update|delete from) /.test(text) || /^with .* insert into /.test(text);
}

/**
 * Kills this process at the first point that is not spent. Events, messages and commits are whatever the engine
 * comes by: nothing is listed here.
 */
export function killsAt(orders: () => KillOrders | null) {
  let event = '';
  let hasSent = false;
  let isStarting = true;
  const stopAt = (side: Side, place: Place): void => {
    const current = orders();
    const of = isStarting ? 'start' : place.of;
    const name = `${of} | ${place.name} | ${side}`;
    if (current === null || current.spent.has(name) || !current.sides.includes(side)) return;
    if ((of === 'engine' || of === 'start') && !current.engine) return;
    appendFileSync(current.logFile, `${name}\n`);
    process.kill(process.pid, 'SIGKILL');
    // Nothing happens any more in the moment that the signal takes.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  };
  return {
    beforeRun: (name: string): void => {
      event = name;
    },
    started: (): void => {
      isStarting = false;
    },
    /** To be told of every message that went out. */
    sent: (): void => {
      hasSent = true;
    },
    checkpoint: (side: Side, statements: readonly string[] = []): void => {
      if (side === 'beforeCommit' || side === 'afterCommit') {
        const place = commitOf(statements, event);
        if (place !== null && !records.test(place.name)) stopAt(side, place);
      } else if (side === 'beforeSend') {
        stopAt(side, { of: 'message', name: 'first' });
      } else if (hasSent) {
        // What is dropped instead of sent comes by here too: only after a sending is there something to double.
        hasSent = false;
        stopAt(side, { of: 'message', name: 'first' });
      }
    },
  };
}
