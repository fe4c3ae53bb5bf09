import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOfProduct, root } from './copy-of-product.ts';

const generated = 'src/database/generated';

const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length), readFileSync(file, 'utf8')]),
  );

describe('the generated client', () => {
  it('is what the schema generates (else: npm run generate)', () => {
    const copy = copyOfProduct('package.json', 'prisma.config.ts', 'prisma');
    execFileSync('npm', ['run', '--silent', 'generate'], { cwd: copy, stdio: 'pipe' });
    const fresh = filesIn(join(copy, generated));
    expect(Object.keys(fresh)).toContain('/client.ts');
    expect(filesIn(join(root, generated))).toEqual(fresh);
  });
});
