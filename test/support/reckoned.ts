import { type Reckoned, reckonAll } from '../../src/engine/reckon-all.ts';
import type { TestProduct } from './product.ts';

/** What starting the product does while everybody works; here nothing may go wrong with any object. */
export function reckoned(product: Pick<TestProduct, 'database' | 'engine' | 'features'>): Promise<Reckoned> {
  const aggregates = product.features.flatMap((feature) => feature.aggregates);
  const failed = (error: unknown): never => {
    throw error;
  };
  return reckonAll({ ...product, aggregates, failed, signal: new AbortController().signal });
}
