import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import type { Place } from '../support/databases.ts';
import { openProduct, type TestProduct } from '../support/product.ts';

/** The demo on a port of this machine, as `npm start` serves it. */
export interface ServedDemo {
  readonly product: TestProduct;
  readonly address: string;
  /** Until everything that follows from what people did has happened. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export async function serveDemo(place: Pick<Place, 'where'>): Promise<ServedDemo> {
  const product = await openProduct(place, { mode: 'demo' });
  await product.worker.tick();
  const listen = { fetch: product.app.fetch, hostname: '127.0.0.1', port: 0 };
  const { server, port } = await new Promise<{ server: ServerType; port: number }>((ready) => {
    const server = serve(listen, (bound: AddressInfo) => ready({ server, port: bound.port }));
  });
  return {
    product,
    address: `http://127.0.0.1:${port}`,
    settled: () => product.worker.settle(),
    async stop() {
      await product.close();
      await new Promise((closed) => server.close(closed));
    },
  };
}
