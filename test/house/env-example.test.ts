import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settings } from '../../src/settings.ts';
import { root } from './source-tree.ts';

/** Each setting of a file like .env.example, with what stands after the =. */
const documented = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/^#? ?([A-Z][A-Z_]*)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );

/** Each setting there is, with what counts when it is left out. */
const real = Object.fromEntries(
  Object.entries(settings.shape).map(([name, schema]) => [name, String(schema.parse(undefined) ?? '')]),
);

describe('.env.example', () => {
  it('is read as a person reads it', () => {
    const text = '# Port to listen on.\n# PORT=1\nHOST=h\n# It says A=B.\n#LOG_LEVEL=info\n';
    expect(documented(text)).toEqual({ PORT: '1', HOST: 'h', LOG_LEVEL: 'info' });
  });

  it('names every setting there is and no other, with its default', () => {
    expect(Object.keys(real).length).toBeGreaterThan(10);
    expect(documented(readFileSync(join(root, '.env.example'), 'utf8'))).toEqual(real);
  });
});
