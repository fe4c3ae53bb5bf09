import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Fields, fieldsIn, readJson, stringIn } from './wire.ts';
import type { World } from './world.ts';

/** What is sent down a socket, as Slack puts it in an envelope. */
export interface Envelope {
  readonly type: 'slash_commands' | 'interactive' | 'events_api';
  readonly payload: Fields;
  readonly retry?: { readonly attempt: number; readonly reason: string };
}

/** Slack's side of Socket Mode. */
export interface SocketMode {
  /** How many connections the app has. */
  readonly connections: number;
  /** When an app has been told hello. */
  connected(): Promise<void>;
  /** Down one of the connections; what it was acknowledged with, or null when nothing came in time. */
  send(envelope: Envelope): Promise<Fields | null>;
  /** Asks every connection to come back on a new one, as Slack does now and then. */
  disconnect(reason?: 'warning' | 'refresh_requested' | 'link_disabled'): void;
}

/** An app has so long to acknowledge, in milliseconds. */
const patience = 3000;

export interface OpenSocketMode extends SocketMode {
  /** Where an app connects: good once. */
  newAddress(port: number): string;
  /** Every connection ends without a word. */
  cut(): void;
  close(): void;
}

/** Takes over the connections of this server that want to be sockets. */
export function openSocketMode(server: Server, world: World): OpenSocketMode {
  const sockets = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const ready = new Set<WebSocket>();
  const waiting = new Map<string, (payload: Fields) => void>();
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const ticket = new URL(request.url ?? '/', 'http://slack').searchParams.get('ticket') ?? '';
    if (!tickets.delete(ticket)) return socket.destroy();
    sockets.handleUpgrade(request, socket, head, (opened) => {
      welcome(opened, world, ready, waiting);
    });
    return socket;
  });
  return {
    get connections() {
      return ready.size;
    },
    connected: () => whenMoved(world, () => ready.size > 0),
    send: (envelope) => send(ready, waiting, envelope),
    disconnect(reason = 'refresh_requested') {
      for (const one of ready) one.send(JSON.stringify({ type: 'disconnect', reason, debug_info: {} }));
    },
    newAddress(port) {
      const ticket = randomUUID();
      tickets.add(ticket);
      return `ws://127.0.0.1:${port}/link/?ticket=${ticket}`;
    },
    cut() {
      for (const one of sockets.clients) one.terminate();
    },
    close() {
      this.cut();
      sockets.close();
    },
  };
}

function welcome(
  opened: WebSocket,
  world: World,
  ready: Set<WebSocket>,
  waiting: Map<string, (payload: Fields) => void>,
): void {
  opened.on('message', (data) => {
    const acknowledged = fieldsIn(readJson(String(data)));
    const id = stringIn(acknowledged['envelope_id']);
    waiting.get(id)?.(fieldsIn(acknowledged['payload']));
    waiting.delete(id);
  });
  opened.on('close', () => {
    ready.delete(opened);
    world.moved();
  });
  ready.add(opened);
  opened.send(
    JSON.stringify({
      type: 'hello',
      num_connections: ready.size,
      connection_info: { app_id: world.appId },
      debug_info: { host: 'double', approximate_connection_time: 18_060 },
    }),
  );
  world.moved();
}

async function send(
  ready: Set<WebSocket>,
  waiting: Map<string, (payload: Fields) => void>,
  { type, payload, retry }: Envelope,
): Promise<Fields | null> {
  const [socket] = [...ready].toReversed();
  if (!socket) throw new Error('No app is connected by Socket Mode.');
  const envelopeId = randomUUID();
  const sent = {
    type,
    envelope_id: envelopeId,
    payload,
    accepts_response_payload: type !== 'events_api',
    ...(retry ? { retry_attempt: retry.attempt, retry_reason: retry.reason } : {}),
  };
  return await new Promise((resolve) => {
    const tooLate = setTimeout(() => {
      waiting.delete(envelopeId);
      resolve(null);
    }, patience);
    waiting.set(envelopeId, (given) => {
      clearTimeout(tooLate);
      resolve(given);
    });
    socket.send(JSON.stringify(sent));
  });
}

/** When this is so, looked at after everything that happens. */
export function whenMoved(world: World, isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (isSo()) return resolve();
    const stop = world.onMove(() => {
      if (!isSo()) return;
      stop();
      resolve();
    });
  });
}
