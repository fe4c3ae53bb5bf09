import { describe, expect, it, onTestFinished } from 'vitest';
import { databases } from '../../support/databases.ts';
import { openProduct } from '../../support/product.ts';
import { copyOfZandkust, edit } from '../../support/regions/edited-pack.ts';

describe.each(databases())('a region that changes its plan, on $kind', (kind) => {
  it('ends at the next start what is no longer in it', async () => {
    const place = await kind.migrated();
    onTestFinished(() => place.remove());
    const region = await copyOfZandkust();
    const before = await openProduct(place, { region });
    const themes = () =>
      before.database.engine((tx) =>
        tx.query('select code, district, ended_by from theme order by code, district nulls first'),
      );
    expect(await themes()).toEqual([
      { code: 'lozingen', district: null, ended_by: null },
      { code: 'lozingen', district: 'noord', ended_by: null },
      { code: 'recreatieparken', district: null, ended_by: null },
    ]);
    await before.close();
    await edit(region, 'pack.yaml', '  - id: lozingen', '  - id: lozing-op-zee');
    const later = await openProduct(place, { region });
    onTestFinished(() => later.close());
    const now = await later.database.engine((tx) =>
      tx.query('select code, district, ended_by from theme order by code, district nulls first'),
    );
    expect(now).toEqual([
      { code: 'lozing-op-zee', district: null, ended_by: null },
      { code: 'lozing-op-zee', district: 'noord', ended_by: null },
      { code: 'lozingen', district: null, ended_by: 'pack' },
      { code: 'lozingen', district: 'noord', ended_by: 'pack' },
      { code: 'recreatieparken', district: null, ended_by: null },
    ]);
  });
});
