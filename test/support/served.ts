import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { TestProduct } from './product.ts';

/** The product as `npm start` listens, on a free port of this machine. */
export interface Served {
  readonly baseUrl: string;
  close(): Promise<void>;
}

export async function served({ app }: Pick<TestProduct, 'app'>): Promise<Served> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, (info: AddressInfo) =>
    resolve(info.port),
  );
  return {
    baseUrl: `http://127.0.0.1:${await promise}`,
    close: async () => {
      await new Promise((done) => server.close(done));
    },
  };
}
