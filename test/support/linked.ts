import type { ChatIdentity } from '../../src/engine/chat-identity.ts';
import type { TestProduct } from './product.ts';

/** Links somebody in chat to the account with this label, as a code on the page does; gives the account. */
export async function linked(product: TestProduct, identity: ChatIdentity, label: string): Promise<string> {
  const { people, identities, clock } = product;
  const accountId = await people.account(label);
  const now = clock.now();
  const code = await identities.codeFor(identity, now);
  await identities.confirm(code, accountId, accountId, now);
  return accountId;
}
