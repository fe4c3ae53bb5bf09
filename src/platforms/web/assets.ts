import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';

/** The files that pages refer to, at addresses that change with their content. */
export interface Assets {
  readonly app: Hono;
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  readonly icon: string;
}

interface Asset {
  readonly address: string;
  readonly type: string;
  readonly body: Buffer<ArrayBuffer>;
  /** null for what is compressed already. */
  readonly zipped: Buffer<ArrayBuffer> | null;
}

const require = createRequire(import.meta.url);
const read = (path: string): Buffer<ArrayBuffer> => Buffer.from(readFileSync(path));
const own = (name: string): Buffer<ArrayBuffer> => read(join(import.meta.dirname, 'static', name));

const css = 'text/css; charset=utf-8';
const script = 'text/javascript; charset=utf-8';
const font = 'font/woff2';

function asset(name: string, type: string, body: Buffer<ArrayBuffer>): Asset {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12);
  const zipped = type === font ? null : Buffer.from(gzipSync(body));
  return { address: `/assets/${hash}/${name}`, type, body, zipped };
}

/** The typeface, with the letters that Dutch and English need, and its place in a stylesheet. */
function typeface(): { readonly files: readonly Asset[]; readonly faces: Asset } {
  const folder = dirname(require.resolve('@fontsource-variable/source-sans-3/package.json'));
  const made = ['normal', 'italic'].map((style) => {
    const name = `source-sans-3-latin-wght-${style}.woff2`;
    return { style, file: asset(name, font, read(join(folder, 'files', name))) };
  });
  const faces = made.map(
    ({ style, file }) =>
      `@font-face{font-family:"Source Sans 3";font-style:${style};font-weight:200 900;font-display:swap;src:url("${file.address}") format("woff2")}`,
  );
  return {
    files: made.map(({ file }) => file),
    faces: asset('fonts.css', css, Buffer.from(faces.join('\n'))),
  };
}

/**
 * Reads everything once. The region's own design tokens come last, so they win.
 * Sources: NL Design System's component library and example tokens (both EUPL-1.2), htmx (0BSD).
 */
export function assets(themeCss: string | null): Assets {
  const { files, faces } = typeface();
  const theme = require.resolve('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css');
  const styles = [
    asset('components.css', css, read(require.resolve('@utrecht/component-library-css/dist/index.css'))),
    asset('theme.css', css, read(theme)),
    faces,
    ...['tokens.css', 'frame.css', 'content.css', 'forms.css', 'conversation.css'].map((name) =>
      asset(name, css, own(name)),
    ),
    ...(themeCss === null ? [] : [asset('region.css', css, Buffer.from(themeCss))]),
  ];
  const scripts = [
    asset('htmx.js', script, read(require.resolve('htmx.org/dist/htmx.min.js'))),
    asset('hx-sse.js', script, read(require.resolve('htmx.org/dist/ext/hx-sse.min.js'))),
  ];
  const icon = asset('icon.svg', 'image/svg+xml', own('icon.svg'));
  return {
    app: serving([...styles, ...scripts, ...files, icon]),
    styles: styles.map(({ address }) => address),
    scripts: scripts.map(({ address }) => address),
    icon: icon.address,
  };
}

function serving(all: readonly Asset[]): Hono {
  const app = new Hono();
  for (const { address, type, body, zipped } of all) {
    app.get(address, (c) => {
      c.header('Content-Type', type);
      c.header('Cache-Control', 'public, max-age=31536000, immutable');
      if (zipped === null) return c.body(body);
      c.header('Vary', 'Accept-Encoding');
      if (!/\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '')) return c.body(body);
      c.header('Content-Encoding', 'gzip');
      return c.body(zipped);
    });
  }
  return app;
}
