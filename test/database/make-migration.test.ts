import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOfProduct } from './copy-of-product.ts';

describe('npm run migration', () => {
  const newCopy = () => {
    const copy = copyOfProduct('package.json', 'scripts', 'prisma', 'src/lib', 'src/database');
    const folder = join(copy, 'prisma/migrations');
    const before = readdirSync(folder);
    return {
      copy,
      run: (...words: string[]) =>
        execFileSync('npm', ['run', '--silent', 'migration', '--', ...words], {
          cwd: copy,
          encoding: 'utf8',
        }),
      made: () => readdirSync(folder).filter((name) => !before.includes(name)),
      sql: (name = '') => readFileSync(join(folder, name, 'migration.sql'), 'utf8'),
    };
  };

  it('writes what the schema has and the migrations have not, once, and protects the new table', () => {
    const { copy, run, made, sql } = newCopy();
    writeFileSync(
      join(copy, 'prisma/schema/shed.prisma'),
      'model Shed {\n  id Int @id\n  @@map("shed")\n}\n',
    );
    run('shed');
    expect(made()).toEqual([expect.stringMatching(/^\d{14}_shed$/)]);
    expect(sql(made()[0])).toContain('CREATE TABLE "shed"');
    expect(sql(made()[0])).toContain('ALTER TABLE "shed" ENABLE ROW LEVEL SECURITY;');
    expect(sql(made()[0])).toContain(
      'CREATE POLICY "engine_all" ON "shed" TO "aftrap_engine" USING (true) WITH CHECK (true);',
    );
    expect(run('shed_again')).toContain('nothing to write');
    expect(made()).toHaveLength(1);
  });

  it('begins one by hand when asked to', () => {
    const { run, made, sql } = newCopy();
    run('policies', '--empty');
    expect(sql(made()[0])).toBe('-- Written by hand.\n');
  });

  it('wants a name that can be a folder', () => {
    const { copy, made } = newCopy();
    const refused = spawnSync('npm', ['run', '--silent', 'migration', '--', '../Elsewhere'], { cwd: copy });
    expect([refused.status, String(refused.stderr)]).toEqual([1, expect.stringContaining('Usage:')]);
    expect(made()).toEqual([]);
  });
});
