import { Hono } from 'hono';
import { chatTroubleSection } from './chat/chat-trouble.ts';
import { helpRoute } from './chat/command-words.ts';
import { foldCards } from './chat/fold-cards.ts';
import { openRouter } from './chat/open-router.ts';
import type { Address } from './chat/platform.ts';
import type { Router } from './chat/router.ts';
import type { HomeSection, Request, Surface } from './chat/surface.ts';
import type { Viewer } from './chat/viewer.ts';
import { checkAssessed } from './compose-assessed.ts';
import { connectChats, connectedChats } from './compose-chat-platforms.ts';
import { chatsAmong } from './compose-chats.ts';
import { guardOf } from './compose-guard.ts';
import { checkGuests } from './compose-guests.ts';
import type { ComposeOptions } from './compose-options.ts';
import { rulesOfToday } from './compose-rules.ts';
import { connectWeb, managesPeople } from './compose-web.ts';
import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import { openDatabase } from './database/open.ts';
import { seedDemo } from './demo/seed.ts';
import { noteDownload } from './engine/audit.ts';
import { type Conversations, conversationsIn } from './engine/conversation.ts';
import { type ConversationReferences, referencesIn } from './engine/conversation-references.ts';
import type { Directory } from './engine/directory.ts';
import { demoKey } from './engine/encryption-key.ts';
import type { Feature } from './engine/feature.ts';
import { type Identities, identitiesIn } from './engine/identities.ts';
import { type Installations, installationsIn } from './engine/installations.ts';
import { type MovableClock, openMovableClock } from './engine/movable-clock.ts';
import { type OpenEngine, openEngine } from './engine/open-engine.ts';
import { type Received, receivedIn } from './engine/received.ts';
import { claimRegion } from './engine/region-claim.ts';
import { openSeals } from './engine/sealing.ts';
import { type Sessions, sessionsIn } from './engine/sessions.ts';
import { startWorker, type Worker } from './engine/worker.ts';
import { allFeatures } from './features/index.ts';
import { peopleFor, viewerOf } from './features/people/directory-store.ts';
import { healthRoutes } from './health.ts';
import { type Clock, systemClock } from './lib/clock.ts';
import { publicHolidays } from './lib/holidays.ts';
import { addDays, dayOf } from './lib/time.ts';
import { loadRegion } from './regions/load.ts';
import type { RegionPack } from './regions/schema.ts';

/** The whole product, put together and running but for its port and its minute tick. */
export interface Product {
  readonly app: Hono;
  readonly config: Config;
  readonly region: RegionPack;
  readonly database: Database;
  readonly engine: OpenEngine;
  readonly worker: Worker;
  readonly router: Router;
  readonly features: readonly Feature[];
  readonly directory: Directory;
  readonly sessions: Sessions;
  readonly identities: Identities;
  readonly installations: Installations;
  readonly references: ConversationReferences;
  readonly received: Received;
  readonly conversations: Conversations;
  readonly clock: MovableClock;
  /** When everything that was heard in chat has been answered. */
  settled(): Promise<void>;
  /** Connects to the chat platforms where that is ours to do, and looks whether all is as today's rules say; waits for neither. */
  start(): void;
  close(): Promise<void>;
}

const conversationDays = 90;

/** Puts everything together. Throws ConfigFault, RegionFault, DatabaseFault or SealFault, each saying what to do. */
export async function compose(config: Config, options: ComposeOptions): Promise<Product> {
  const region = await loadRegion(config.region);
  checkGuests(config, region);
  checkAssessed(config, region);
  const checkpoint = options.checkpoint ?? (() => {});
  const { databaseUrl, dataDir } = config;
  const database = await openDatabase({ databaseUrl, dataDir, log: options.log, checkpoint });
  try {
    return await onDatabase(config, options, region, database);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function onDatabase(
  config: Config,
  options: ComposeOptions,
  region: RegionPack,
  database: Database,
): Promise<Product> {
  const kept = await openKept(config, options, region, database);
  const { engine, clock, sessions } = kept;
  const makeLink = linkMaker(config, sessions, clock);
  const onThePage = (accountId: string): Address => ({ platform: 'web', lane: `web:${accountId}` });
  const addressOf = options.addressOf ?? onThePage;
  if (config.mode === 'demo') await seedDemo({ ...kept, region, addressOf, makeLink });
  const features = await allFeatures({ ...kept, region, makeLink });
  for (const feature of features) await feature.seed?.();
  const mayKnow = (viewer: Viewer) => managesPeople(engine, region, viewer);
  const surface = surfaceOf(
    features,
    [chatTroubleSection(() => chats.troubled(), mayKnow)],
    (download, request) => noteDownload(database, download, request),
  );
  const router = openRouter({
    surface,
    tasksOf: (viewer) => engine.asksOf(viewer),
    guard: guardOf(database, region, clock),
    failed: (error) => options.log.error({ err: error }, 'home'),
  });
  const chats = connectChats({ ...kept, config, options, router });
  const web = connectWeb({ ...kept, config, options, router, region, installs: chats.installs });
  const worker = await startWorker({
    ...kept,
    features,
    platforms: [web.platform, ...chats.platforms, ...(options.morePlatforms ?? [])],
    addressOf,
    inChat: chats.inChat,
    reach: chats.reach,
    show: router.card,
    together: foldCards,
    failed: (error) => options.log.error({ err: error }, 'delivery'),
    cleanUp: forgetting(kept, options),
    ...(options.checkpoint ? { checkpoint: options.checkpoint } : {}),
  });
  engine.onChange(({ objectId }) => worker.changed(objectId));
  web.connectWorker(worker);
  const health = healthRoutes({ database, engine, publicUrl: config.publicUrl, chats: chats.status });
  const app = new Hono().route('/', health).route('/', chats.app).route('/', web.app);
  const rules = rulesOfToday(kept, features, options.log);
  const start = (): void => {
    chats.start();
    rules.start();
  };
  const close = async (): Promise<void> => {
    await rules.stop();
    await chats.stop();
    await worker.stop();
    await web.stop();
    await database.close();
  };
  return { ...kept, app, config, region, worker, router, features, start, settled: chats.settled, close };
}

/** What the worker throws away when its time has come. Sessions live by the real clock, also where time is moved. */
function forgetting(
  kept: Pick<Product, 'sessions' | 'conversations' | 'identities' | 'received'>,
  options: ComposeOptions,
) {
  const { sessions, conversations, identities, received } = kept;
  return async (now: string): Promise<void> => {
    await sessions.forgetOld((options.clock ?? systemClock).now());
    await identities.forgetOld(now);
    await received.forgetOld(now);
    await conversations.forgetBefore(`${addDays(dayOf(now, 'UTC'), -conversationDays)}T00:00:00Z`);
  };
}

/** Links that sign an account in, once. */
function linkMaker(config: Config, sessions: Sessions, clock: Clock) {
  const origin = config.publicUrl ?? `http://${config.host}:${config.port}`;
  return async (accountId: string) => {
    const { token, expiresAt } = await sessions.makeLink(accountId, clock.now());
    return { url: `${origin}/aanmelden/${token}`, expiresAt };
  };
}

/** What is kept in the database, opened: everything below the features. */
async function openKept(config: Config, options: ComposeOptions, region: RegionPack, database: Database) {
  const clock = await openMovableClock(database, options.clock ?? systemClock);
  const calendar = publicHolidays(region.holidayCountry);
  const masterKey = config.encryptionKey ?? (await demoKey(config.dataDir));
  await database.engine((tx) => claimRegion(tx, region.id, clock.now()));
  const seals = await database.engine((tx) => openSeals(tx, region.id, masterKey, clock.now()));
  const directory: Directory = { viewerOf, peopleFor };
  const beforeRun = options.beforeRun ? { beforeRun: options.beforeRun } : {};
  const engine = await openEngine({ database, seals, directory, clock, calendar, ...beforeRun });
  const sessions = sessionsIn(database);
  return {
    database,
    seals,
    clock,
    calendar,
    directory,
    engine,
    sessions,
    identities: identitiesIn(database, masterKey),
    installations: installationsIn(database, seals),
    references: referencesIn(database),
    received: receivedIn(database, clock),
    chats: chatsAmong([...connectedChats(config), ...(options.morePlatforms ?? []).map(({ name }) => name)]),
    conversations: conversationsIn(database, seals),
  };
}

/** Everything that features show and hear, in one list each, with the help that speaks of all of it. */
function surfaceOf(
  features: readonly Feature[],
  home: readonly HomeSection[],
  note: (download: string, request: Request) => Promise<void>,
): Surface {
  const commands = features.flatMap((feature) => feature.commands ?? []);
  return {
    commands,
    presses: features.flatMap((feature) => feature.presses ?? []),
    dialogs: features.flatMap((feature) => feature.dialogs ?? []),
    cards: [helpRoute(commands), ...features.flatMap((feature) => feature.cards ?? [])],
    pages: features.flatMap((feature) => feature.pages ?? []),
    home: [...features.flatMap((feature) => feature.home ?? []), ...home],
    menu: features.flatMap((feature) => feature.menu ?? []),
    downloads: features
      .flatMap((feature) => feature.downloads ?? [])
      .map((route) => ({
        ...route,
        make: async (request, params) => {
          const made = await route.make(request, params);
          if (!('kind' in made)) await note(route.name, request);
          return made;
        },
      })),
  };
}
