import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type DownloadRoute, denied } from '../../../src/chat/surface.ts';
import { webPlatform } from '../../../src/platforms/web/web-platform.ts';
import { memoryPorts } from '../../support/web-ports.ts';
import { chris, fatma, gallery } from './gallery.ts';
import { signedIn, visitor } from './visitor.ts';

const list: DownloadRoute = {
  name: 'gallery.list',
  path: '/galerij/lijst/:kind',
  params: z.object({ kind: z.enum(['kort', 'lang']) }),
  make: async ({ viewer }, { kind }) =>
    viewer.accountId === fatma.accountId
      ? {
          fileName: `lijst "${kind}"\r\n.csv`,
          mediaType: 'text/csv; charset=utf-8',
          content: '\uFEFFnaam\r\n<b>é</b>\r\n',
        }
      : denied,
};
const surface = { ...gallery().surface, downloads: [list] };
const { app } = webPlatform(memoryPorts({ surface, viewers: [fatma, chris], demo: true }).ports);

describe('a file to take along', () => {
  it('comes as a file, never as a page', async () => {
    const who = await signedIn(app, fatma.accountId);
    const file = await who.get('/galerij/lijst/kort');
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="lijst--kort---.csv"');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('cache-control')).toBe('no-store');
    expect(file.html).toContain('<b>é</b>');
  });

  it('is the same neutral page for who may not have it and for what does not exist', async () => {
    const who = await signedIn(app, chris.accountId);
    const kept = await who.get('/galerij/lijst/kort');
    const missing = await who.get('/galerij/lijst/anders');
    expect(kept.status).toBe(404);
    expect(missing.status).toBe(404);
    expect(kept.headers.get('content-disposition')).toBeNull();
  });

  it('asks who is there first', async () => {
    const stranger = await visitor(app).get('/galerij/lijst/kort');
    expect(stranger.location).toContain('/aanmelden');
  });
});
