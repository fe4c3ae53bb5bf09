import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { lockFolder } from '../../src/database/folder-lock.ts';

const inUse = { reason: 'in-use', remedy: 'Stop it or choose another DATA_DIR.' };
const quick = { every: 20, deadAfter: 200 };
// No process has this number: it is above the highest Linux gives out.
const nobody = 4_194_305;

describe('the lock on the data folder', () => {
  let folder: string;
  const leave = (holder: object) =>
    writeFile(join(folder, 'in-use.1'), JSON.stringify({ started: null, held: true, ...holder }));

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aftrap-lock-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
  });

  it('is held by one at a time, also within one process', async () => {
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toMatchObject({
      ...inUse,
      message: expect.stringContaining(`in use by process ${process.pid} on ${hostname()}`),
    });
    await lock.release();
    await (await lockFolder(folder)).release();
  });

  it('goes to exactly one of many that ask at the same moment', async () => {
    await leave({ process: nobody, host: hostname() });
    const asked = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)));
    const held = asked.filter(({ status }) => status === 'fulfilled');
    expect(held).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['in-use.2']);
  });

  it('makes the folder where it is not there yet', async () => {
    const lock = await lockFolder(join(folder, 'a/b'));
    expect(await readdir(join(folder, 'a/b'))).toEqual(['in-use.1']);
    await lock.release();
  });

  it.each([
    ['of a process that is gone', { process: nobody, host: hostname() }],
    [
      'of a process whose number another one has now',
      { process: process.pid, host: hostname(), started: 'x 1' },
    ],
    ['that was given back', { process: process.ppid, host: hostname(), held: false }],
  ])('is taken over when it is the lock %s', async (_, holder) => {
    await leave(holder);
    const lock = await lockFolder(folder);
    expect(await readdir(folder)).toEqual(['in-use.2']);
    await lock.release();
  });

  it('is taken over when a crash of the machine left half a file', async () => {
    await writeFile(join(folder, 'in-use.7'), '{"proc');
    const lock = await lockFolder(folder);
    expect(await readdir(folder)).toEqual(['in-use.8']);
    await lock.release();
  });

  it('is taken over from another machine that shows no life any more', async () => {
    await leave({ process: 1, host: 'container-before' });
    const lock = await lockFolder(folder, quick);
    await lock.release();
  });

  it('is not taken over from another machine that shows life', async () => {
    await leave({ process: 1, host: 'container-beside' });
    const file = join(folder, 'in-use.1');
    const beating = setInterval(() => void utimes(file, new Date(), new Date()), quick.every / 2);
    await expect(lockFolder(folder, quick)).rejects.toMatchObject(inUse);
    clearInterval(beating);
  });
});
