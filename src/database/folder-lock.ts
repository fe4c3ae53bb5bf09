import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { DatabaseFault } from './fault.ts';
import { startOf } from './process-start.ts';

/** Held until released or until the process is gone, also by kill -9. */
export interface FolderLock {
  release(): Promise<void>;
}

const holderSchema = z.object({
  process: z.number(),
  host: z.string(),
  /** When the process started, in the machine's own counting; tells a reused process number apart. */
  started: z.string().nullable(),
  held: z.boolean(),
});
type Holder = z.infer<typeof holderSchema>;

/** How often the holder shows that it lives, and after how long without that another machine may take over. */
export interface Heartbeat {
  readonly every: number;
  readonly deadAfter: number;
}
const usual: Heartbeat = { every: 5_000, deadAfter: 30_000 };

/**
 * Makes this process the only one in `folder`: the embedded database does not lock its own files.
 *
 * Files `in-use.<n>` count up; the holder is who made the highest one, if it still lives. A number is made by
 * linking a finished file, so only one process gets it, and made again only below a higher one, which the
 * maker then sees. Throws DatabaseFault 'in-use' when a living process holds the folder.
 */
export async function lockFolder(folder: string, heartbeat: Heartbeat = usual): Promise<FolderLock> {
  await mkdir(folder, { recursive: true });
  const own = { process: process.pid, host: hostname(), started: await startOf(process.pid), held: true };
  for (;;) {
    const highest = await highestNumber(folder);
    if (await isHeld(fileOf(folder, highest), heartbeat)) throw await inUse(folder, highest);
    const mine = highest + 1;
    if (!(await claim(folder, mine, own))) continue;
    if ((await highestNumber(folder)) > mine) {
      await rm(fileOf(folder, mine), { force: true });
      continue;
    }
    await removeBelow(folder, mine);
    return held(fileOf(folder, mine), own, heartbeat);
  }
}

function held(file: string, own: Holder, heartbeat: Heartbeat): FolderLock {
  const timer = setInterval(() => {
    const now = new Date();
    // A folder that went away is noticed by the database, not here.
    utimes(file, now, now).catch(() => {});
  }, heartbeat.every);
  timer.unref();
  return {
    async release() {
      clearInterval(timer);
      // Not removed: the numbers must never start again below one that somebody has just read.
      await writeFile(file, JSON.stringify({ ...own, held: false }));
    },
  };
}

function fileOf(folder: string, number: number): string {
  return join(folder, `in-use.${number}`);
}

async function numbers(folder: string): Promise<number[]> {
  const found = (await readdir(folder)).map((name) => /^in-use\.(\d+)$/.exec(name)?.[1]);
  return found.filter((digits) => digits !== undefined).map(Number);
}

async function highestNumber(folder: string): Promise<number> {
  return Math.max(0, ...(await numbers(folder)));
}

async function removeBelow(folder: string, number: number): Promise<void> {
  const older = (await numbers(folder)).filter((other) => other < number);
  await Promise.all(older.map((other) => rm(fileOf(folder, other), { force: true })));
}

/** True when this process made the file of that number; false when another was first. */
async function claim(folder: string, number: number, own: Holder): Promise<boolean> {
  const draft = join(folder, `in-use-draft-${randomUUID()}`);
  await writeFile(draft, JSON.stringify(own));
  try {
    await link(draft, fileOf(folder, number));
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function read(file: string): Promise<Holder | null> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    // Gone, or cut short by a crash of the machine: held by nobody.
    if (isCode(error, 'ENOENT') || error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

async function isHeld(file: string, heartbeat: Heartbeat): Promise<boolean> {
  const holder = await read(file);
  if (holder === null || !holder.held) return false;
  return holder.host === hostname() ? isAlive(holder) : stillBeats(file, heartbeat);
}

/** A container that was replaced has another host name: its process cannot be asked, only waited for. */
async function stillBeats(file: string, heartbeat: Heartbeat): Promise<boolean> {
  const last = await lastBeat(file);
  while (Date.now() - last < heartbeat.deadAfter) {
    await wait(heartbeat.every);
    if ((await lastBeat(file)) > last) return true;
  }
  return false;
}

async function lastBeat(file: string): Promise<number> {
  try {
    return (await stat(file)).mtimeMs;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return 0;
    throw error;
  }
}

async function isAlive(holder: Holder): Promise<boolean> {
  try {
    process.kill(holder.process, 0);
  } catch (error) {
    if (isCode(error, 'ESRCH')) return false;
  }
  return holder.started === (await startOf(holder.process));
}

async function inUse(folder: string, number: number): Promise<DatabaseFault> {
  const holder = await read(fileOf(folder, number));
  return new DatabaseFault(
    'in-use',
    `The data folder is in use by process ${holder?.process ?? '?'} on ${holder?.host ?? '?'}.`,
    'Stop it or choose another DATA_DIR.',
  );
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
