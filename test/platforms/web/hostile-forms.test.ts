import { describe, expect, it } from 'vitest';
import { readForm } from '../../../src/platforms/web/sent-form.ts';
import { webPlatform } from '../../../src/platforms/web/web-platform.ts';
import { memoryPorts } from '../../support/web-ports.ts';
import { fatma, gallery } from './gallery.ts';
import { signedIn } from './visitor.ts';

const open = () => {
  const { surface } = gallery();
  const memory = memoryPorts({ surface, viewers: [fatma], demo: true });
  return { memory, app: webPlatform(memory.ports).app };
};

describe('a form that nobody could have filled in', () => {
  // As many as fit in a body. Copying all of them for each of them would not end in time.
  it('with one part eighty thousand times is read in one go', { timeout: 20_000 }, async () => {
    const data = new FormData();
    for (let count = 0; count < 80_000; count += 1) data.append('f.tags', 'x');
    const form = await readForm({ formData: async () => data });
    expect(form.values.plain['tags']).toHaveLength(80_000);
  });

  it('with thousands of rows comes back with as many as it has room for', async () => {
    const { app } = open();
    const who = await signedIn(app, fatma.accountId);
    const rows = Array.from({ length: 3_000 }, (_, row) => [`r.actions.${row}.what`, 'x']);
    const back = await who.post('/do/gallery.rows', Object.fromEntries(rows));
    expect(back.status).toBe(422);
    expect(back.html.split('class="row"').length).toBeLessThan(100);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'with rows called %s gets a form or the neutral page, and no fault',
    async (name) => {
      const { app, memory } = open();
      const who = await signedIn(app, fatma.accountId);
      const sent = [
        await who.post('/do/gallery.rows', { _rows: `add.${name}` }),
        await who.post('/do/gallery.rows', { _rows: `remove.${name}.0` }),
        await who.post('/do/gallery.rows', { [`r.${name}.0.${name}`]: 'x', [`f.${name}`]: 'x' }),
        await who.post(`/do/${name}`, {}),
        await who.post(`/press/${name}`, { [`p.${name}`]: 'x' }),
        await who.get(`/do/gallery.rows?${name}=x`),
      ];
      expect(sent.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
      expect(memory.faults).toEqual([]);
    },
  );
});
