import { once } from 'node:events';
import type { Request } from '../../src/chat/surface.ts';
import { freshId } from '../../src/lib/ids.ts';
import { openProduct, type TestProduct } from '../support/product.ts';
import { textOf } from '../support/story-screen.ts';

// Runs apart, in a copy of the product that has one feature more: test/house/recipe.test.ts tells where.

const people = `organisatie;functie;overleg;account
RIEC;coordinator;dto-wu;RIEC - coördinator West-Utrecht
POL;member;dto-fl;Politie - teamchef Flevoland
`;

/** What two people see of a roll call, line by line. */
async function story(product: TestProduct): Promise<readonly string[]> {
  const { router, clock } = product;
  await product.people.bringIn(people);
  const [insider, outsider] = await Promise.all(
    ['RIEC - coördinator West-Utrecht', 'Politie - teamchef Flevoland'].map((label) =>
      viewerOf(product, label),
    ),
  );
  if (!insider || !outsider) throw new Error('nobody is there');
  const by = (viewer: Request['viewer']): Request => {
    return { viewer, deliveryId: freshId(), origin: 'test', now: clock.now() };
  };
  const said = await router.say(by(insider), 'wieiser');
  const ref = said.kind === 'cards' ? said.cards[0] : undefined;
  if (!ref) throw new Error(`"wieiser" gave ${said.kind}`);
  const sees = async (viewer: Request['viewer']): Promise<string> => {
    const card = await router.card(viewer, ref, clock.now());
    return card === null ? 'nothing' : textOf(card, viewer).replaceAll('\n', ' / ');
  };
  const lines = [`insider sees: ${await sees(insider)}`, `outsider sees: ${await sees(outsider)}`];
  const refused = await router.press(by(outsider), 'rollcall.present', ref.payload);
  lines.push(`outsider presses: ${refused.kind}`);
  const pressed = await router.press(by(insider), 'rollcall.present', ref.payload);
  lines.push(`insider presses: ${pressed.kind}`, `insider sees: ${await sees(insider)}`);
  const again = await router.page(by(outsider), 'rollcall.show', ref.payload);
  lines.push(`outsider opens the page: ${'kind' in again ? again.kind : again.title}`);
  return lines;
}

async function viewerOf({ database, directory, people: register, clock }: TestProduct, label: string) {
  const accountId = await register.account(label);
  return database.engine((tx) => directory.viewerOf(tx, accountId, clock.now()));
}

const [where] = (await once(process, 'message')) as [Parameters<typeof openProduct>[0]['where']];
const product = await openProduct({ where });
const lines = await story(product);
await product.close();
process.send?.({ lines, faults: product.faults });
process.disconnect();
