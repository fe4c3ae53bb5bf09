import { readFile } from 'node:fs/promises';

/**
 * When a process started: the machine's boot and the clock ticks since then (proc(5), field 22 of stat).
 * Null where the system does not tell (no /proc) or the process is gone.
 */
export async function startOf(id: number): Promise<string | null> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const line = await readFile(`/proc/${id}/stat`, 'utf8');
    // The second field is a name in brackets that may itself hold spaces and brackets.
    const ticks = line.slice(line.lastIndexOf(')') + 2).split(' ')[19];
    return `${boot.trim()} ${ticks}`;
  } catch {
    return null;
  }
}
