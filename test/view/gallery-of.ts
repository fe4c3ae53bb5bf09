import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Sample } from './sample.ts';

const folder = join(import.meta.dirname, 'gallery');

/** Every sample of every module in the gallery that has samples; in the order of the files' names. */
export async function gallery(): Promise<readonly Sample[]> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort();
  const modules = await Promise.all(files.map((name) => import(join(folder, name)) as Promise<object>));
  return modules.flatMap((found) => ('samples' in found ? (found.samples as readonly Sample[]) : []));
}
