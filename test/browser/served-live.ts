import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import type { Place } from '../support/databases.ts';
import { openProduct, type TestProduct } from '../support/product.ts';

/** A live installation on a port of this machine, that knows itself by that address. */
export interface ServedLive {
  readonly product: TestProduct;
  readonly address: string;
  stop(): Promise<void>;
}

/** Its address is part of its settings, so it listens before it is there. */
export async function serveLive(place: Pick<Place, 'where'>): Promise<ServedLive> {
  const opened = Promise.withResolvers<TestProduct>();
  const fetch = async (request: Request): Promise<Response> => (await opened.promise).app.fetch(request);
  const { server, port } = await new Promise<{ server: ServerType; port: number }>((ready) => {
    const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, (bound: AddressInfo) =>
      ready({ server, port: bound.port }),
    );
  });
  const address = `http://127.0.0.1:${port}`;
  const product = await openProduct(place, { region: 'demo', settings: { publicUrl: address } });
  opened.resolve(product);
  return {
    product,
    address,
    async stop() {
      await product.close();
      await new Promise((closed) => server.close(closed));
    },
  };
}
