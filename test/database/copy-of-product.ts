import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export const root = join(import.meta.dirname, '../..');

/** A folder with copies of these paths of the repository and its packages, until the test has finished. */
export function copyOfProduct(...paths: readonly string[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'aftrap-copy-'));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  for (const path of paths) cpSync(join(root, path), join(copy, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}
