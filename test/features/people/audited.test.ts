import { afterAll, beforeAll, expect, it } from 'vitest';
import { databases, type Place } from '../../support/databases.ts';
import { openProduct, type TestProduct } from '../../support/product.ts';
import { storyOf } from '../../support/story.ts';

const people = `organisatie;functie;overleg;account
RIEC;coordinator;dto-wu;RIEC - coördinator West-Utrecht
POL;member;dto-wu;Politie - West-Utrecht
`;
const [kind] = databases();
let place: Place;
let product: TestProduct;
beforeAll(async () => {
  if (!kind) throw new Error('there is always the embedded database');
  place = await kind.migrated();
  product = await openProduct(place);
  await product.people.bringIn(people);
});
afterAll(async () => {
  await product.close();
  await place.remove();
});

const lines = (action: string) =>
  product.database.engine((tx) =>
    tx.query<{ actor: string; object_id: string; result: string; origin: string }>(
      'select actor, object_id, result, origin from audit_entry where action = $1',
      [action],
    ),
  );

it('for whom a link to sign in was made is known, and who made it', async () => {
  const coordinator = await product.people.account('RIEC - coördinator West-Utrecht');
  const police = await product.people.account('Politie - West-Utrecht');
  const viewer = await (await storyOf(product).person('RIEC - coördinator West-Utrecht')).viewer();
  const request = { viewer, deliveryId: 'one', origin: 'web', now: product.clock.now() };
  await product.router.press(request, 'people.signInLink', { accountId: police });
  const [line] = await lines('people.makeSignInLink');
  expect(line).toMatchObject({ actor: `account:${coordinator}`, result: 'done' });
  expect(line?.object_id).toContain(police);
});

it('who took the list of people along is known; who was not given it took nothing', async () => {
  const story = storyOf(product);
  const now = product.clock.now();
  for (const name of ['RIEC - coördinator West-Utrecht', 'Politie - West-Utrecht']) {
    const viewer = await (await story.person(name)).viewer();
    await product.router.download({ viewer, deliveryId: name, origin: 'web', now }, 'people.list', {});
  }
  const coordinator = await product.people.account('RIEC - coördinator West-Utrecht');
  expect(await lines('download.people.list')).toEqual([
    { actor: `account:${coordinator}`, object_id: 'people.list', result: 'done', origin: 'web' },
  ]);
});
