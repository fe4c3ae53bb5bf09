import { type Context, Hono } from 'hono';
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Database } from './database/database.ts';
import type { OpenEngine } from './engine/open-engine.ts';
import { queueHealth } from './engine/queue-health.ts';

interface HealthParts {
  readonly database: Database;
  readonly engine: OpenEngine;
  readonly publicUrl: string | undefined;
  /** How it stands with each chat platform: told, but a chat that is away makes nothing here unready. */
  chats(): Readonly<Record<string, string>>;
}

/**
 * What an operator's tools ask: is it alive, is it ready, how is it doing. No content, no names. That something
 * happens is worth knowing too, so the figures are for who asks from inside only.
 */
export function healthRoutes({ database, engine, publicUrl, chats }: HealthParts): Hono {
  const app = new Hono();
  const metrics = metricsOf(database, engine);
  app.get('/healthz', (context) => context.json({ status: 'up' }));
  app.get('/readyz', async (context) => {
    const { database: answers, migrations } = await database.ready();
    const queue = answers && migrations && (await queueMoves(database, engine));
    const ready = answers && migrations && queue;
    return context.json({ ready, database: answers, migrations, queue, chats: chats() }, ready ? 200 : 503);
  });
  app.get('/metrics', async (context, next) =>
    isFromOutside(context, publicUrl)
      ? next()
      : context.text(await metrics(), 200, { 'content-type': Registry.PROMETHEUS_CONTENT_TYPE }),
  );
  return app;
}

const proxyHeaders = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];
const thisMachine = ['localhost', '127.0.0.1', '[::1]'];

/** Asked at the public address, or through a proxy; in the demo, by any other name than this machine's own. */
function isFromOutside({ req }: Context, publicUrl: string | undefined): boolean {
  if (proxyHeaders.some((name) => req.header(name) !== undefined)) return true;
  const host = URL.parse(`http://${req.header('host') ?? ''}`)?.hostname ?? '';
  const outside = publicUrl === undefined ? null : new URL(publicUrl).hostname;
  if (outside === null) return !thisMachine.includes(host);
  return host === outside && !thisMachine.includes(host);
}

async function queueMoves(database: Database, engine: OpenEngine): Promise<boolean> {
  try {
    return (await queueHealth(database, engine.now())).overdue === 0;
  } catch {
    return false;
  }
}

function metricsOf(database: Database, engine: OpenEngine): () => Promise<string> {
  const register = new Registry();
  collectDefaultMetrics({ register, prefix: 'aftrap_' });
  const decisions = new Counter({
    name: 'aftrap_events_total',
    help: 'Accepted events, by kind of object and event',
    labelNames: ['kind', 'event'],
    registers: [register],
  });
  engine.onChange(({ objectKind, event }) => decisions.inc({ kind: objectKind, event }));
  const statements = new Counter({
    name: 'aftrap_database_statements_total',
    help: 'Statements sent to the database',
    registers: [register],
  });
  database.onQuery(() => statements.inc());
  const queue = new Gauge({
    name: 'aftrap_queue',
    help: 'Messages, reminders and alarms by state',
    labelNames: ['state'],
    registers: [register],
  });
  return async () => {
    for (const [state, count] of Object.entries(await queueHealth(database, engine.now())))
      queue.set({ state }, count);
    return register.metrics();
  };
}
