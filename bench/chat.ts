import { Client } from 'pg';
import type { Batch, Call, Outcome } from './batch.ts';
import { newDatabase } from './new-database.ts';
import { type Deed, type Desk, type Office, openOffice } from './office.ts';
import { recorded, type SentTransaction } from './recorded.ts';
import { doingLike, type Pattern } from './replay.ts';
import { atPart, inTurn, medianOf } from './rounds.ts';
import { openSide, type Side } from './side.ts';
import type { Doing } from './sql.ts';

const rounds = 9;
const callsARound = 150;
const atOnce = 10;
const steady = { aSecond: 50, seconds: 20 };

/** An app of the platform's own making, without anything of ours, on a port of its own. */
export interface BareApp {
  readonly url: string;
  close(): Promise<void>;
}

/** A platform to be measured on. */
export interface Platform {
  readonly name: string;
  /** What the plain app is made with. */
  readonly bare: string;
  /** The file of the process that stands for it. */
  readonly side: URL;
  /** By what an app knows it. */
  readonly proof: string;
  desk(address: string): Desk;
  openSqlApp(address: string, databaseUrl: string, doings: ReadonlyMap<string, Doing>): Promise<BareApp>;
  openEmptyApp(address: string): Promise<BareApp>;
}

interface Scene {
  readonly platform: Platform;
  readonly side: Side;
  readonly office: Office;
  readonly database: Client;
  /** What the plain app does for a call. */
  readonly doings: Map<string, Doing>;
  readonly plainUrl: string;
  readonly emptyUrl: string;
}

/**
 * The product in a chat on PostgreSQL, by signed requests from another process: against an app of the platform's SDK
 * alone that sends the very same statements by plain `pg` in one transaction, and against one that does nothing.
 * Throws when a deed was not done exactly once.
 */
export async function benchChat(
  platform: Platform,
  serverUrl: string,
  dataDir: string,
): Promise<readonly string[]> {
  await using closing = new AsyncDisposableStack();
  const databaseUrl = await newDatabase(serverUrl, platform.name);
  const side = await openSide(platform.side);
  closing.defer(() => side.close());
  const office = await openOffice({ databaseUrl, dataDir }, platform.desk(side.address));
  closing.defer(() => office.close());
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  closing.defer(() => database.end());
  const doings = new Map<string, Doing>();
  const plain = await platform.openSqlApp(side.address, databaseUrl, doings);
  closing.defer(() => plain.close());
  const empty = await platform.openEmptyApp(side.address);
  closing.defer(() => empty.close());
  const scene = { platform, side, office, database, doings, plainUrl: plain.url, emptyUrl: empty.url };
  return [await benchQuestions(scene), ...(await benchDeeds(scene))];
}

type Pace = Pick<Batch, 'pace' | 'until'>;
const asFast: Pace = { pace: { atOnce }, until: 'answered' };

const call = (
  { side, platform }: Scene,
  url: string,
  calls: readonly Call[],
  pace: Pace = asFast,
): Promise<Outcome> => side.run({ url, proof: platform.proof, calls, ...pace });

/** Calls a second. */
async function rate(...called: Parameters<typeof call>): Promise<number> {
  const { seconds } = await call(...called);
  return called[2].length / seconds;
}

/** The statements of one call, and what was said then. What the product does by itself is left out. */
async function watched(scene: Scene, one: Call): Promise<Doing> {
  const { worker } = scene.office.product;
  const firstOf = (sent: SentTransaction): string => sent[0]?.text ?? '';
  const byItself = new Set((await recorded(() => worker.settle())).map(firstOf));
  let answer = '';
  const all = await recorded(async () => {
    ({ answer } = await call(scene, scene.office.url, [one]));
    await worker.settle();
  });
  return { statements: all.filter((sent) => !byItself.has(firstOf(sent))).flat(), answer };
}

/** Commands that only read. */
async function benchQuestions(scene: Scene): Promise<string> {
  const { office, doings } = scene;
  const questions = (): Call[] => Array.from({ length: callsARound }, () => office.question());
  await call(scene, office.url, questions());
  const doing = await watched(scene, office.question());
  const taken = await inTurn(rounds, {
    ours: () => rate(scene, office.url, questions()),
    plain: () => {
      const calls = questions();
      for (const { id } of calls) doings.set(id, doing);
      return rate(scene, scene.plainUrl, calls);
    },
  });
  return against(scene, 'questions', taken, doing);
}

/** Presses that each end in one decision. */
async function benchDeeds(scene: Scene): Promise<readonly string[]> {
  const { office, doings } = scene;
  const fast = callsARound * (rounds + 1);
  const ours = await office.newDeeds(fast + steady.aSecond * steady.seconds);
  const theirs = await office.newDeeds(fast);
  await scene.database.query('vacuum analyze');
  const ourTurn = turns(ours);
  const theirTurn = turns(theirs);
  const warmUp = ourTurn(callsARound);
  const patterns = await patternsAmong(scene, warmUp);
  for (const deed of theirs) doings.set(deed.call.id, doingLike(patternFor(patterns, deed), deed));
  await call(scene, scene.plainUrl, callsOf(theirTurn(callsARound)));
  const taken = await inTurn(rounds, {
    ours: () => rate(scene, office.url, callsOf(ourTurn(callsARound))),
    plain: () => rate(scene, scene.plainUrl, callsOf(theirTurn(callsARound))),
    empty: () => rate(scene, scene.emptyUrl, callsOf(warmUp), { pace: { atOnce }, until: 'acknowledged' }),
  });
  const { acknowledged } = await call(scene, office.url, callsOf(ourTurn(steady.aSecond * steady.seconds)), {
    pace: steady,
    until: 'answered',
  });
  await checkDone(scene, [...ours, ...theirs]);
  const [doing] = [...patterns.values()].map((one) => one.doing);
  const nothing = medianOf(taken, ({ empty }) => empty).toFixed(0);
  const part = medianOf(taken, ({ ours: one, empty }) => one / empty).toFixed(2);
  return [
    against(scene, 'decisions', taken, doing),
    `decisions at ${steady.aSecond}/s for ${steady.seconds} s, acknowledged within ${milliseconds(acknowledged, 0.5)} (half) and ${milliseconds(acknowledged, 0.99)} (99 of 100; aim 100 ms)`,
    `an empty ${scene.platform.bare} app acknowledges ${nothing}/s; decisions are ${part} of that`,
  ];
}

const callsOf = (deeds: readonly Deed[]): readonly Call[] => deeds.map((deed) => deed.call);

const milliseconds = (values: readonly number[], part: number): string =>
  `${atPart(values, part).toFixed(0)} ms`;

/** Gives the next so many, and never one twice. */
function turns(deeds: readonly Deed[]): (count: number) => readonly Deed[] {
  let used = 0;
  return (count) => {
    const next = deeds.slice(used, used + count);
    used += next.length;
    return next;
  };
}

function against(
  { platform }: Scene,
  what: string,
  taken: readonly { readonly ours: number; readonly plain: number }[],
  doing: Doing | undefined,
): string {
  const ours = medianOf(taken, (one) => one.ours).toFixed(0);
  const plain = medianOf(taken, (one) => one.plain).toFixed(0);
  const ratio = medianOf(taken, (one) => one.ours / one.plain).toFixed(2);
  return `${what} in ${platform.name} ${ours}/s, bare ${platform.bare} with their SQL (${doing?.statements.length} statements) ${plain}/s, ratio ${ratio}`;
}

/** Does these deeds; of one of each place it keeps what was sent. */
async function patternsAmong(scene: Scene, deeds: readonly Deed[]): Promise<ReadonlyMap<number, Pattern>> {
  const patterns = new Map<number, Pattern>();
  const rest: Deed[] = [];
  for (const deed of deeds) {
    if (patterns.has(deed.place)) rest.push(deed);
    else patterns.set(deed.place, { deed, doing: await watched(scene, deed.call) });
  }
  await call(scene, scene.office.url, callsOf(rest));
  return patterns;
}

function patternFor(patterns: ReadonlyMap<number, Pattern>, deed: Deed): Pattern {
  const pattern = patterns.get(deed.place);
  if (pattern === undefined) throw new Error('No deed of this place was watched.');
  return pattern;
}

/** Every action has exactly one step more than it began with, and the audit one line for it. */
async function checkDone({ database }: Scene, deeds: readonly Deed[]): Promise<void> {
  const { rows } = await database.query<{ steps: number; done: number; audited: number }>(
    `select (select count(*)::int from action_step where action_id = any ($1) and number > 0) as steps,
       (select count(*)::int from action_step where action_id = any ($1) and number = 1) as done,
       (select count(*)::int from audit_entry where action = 'actions.markRunning' and result = 'done'
          and split_part(object_id, ' ', 1) = any ($2)) as audited`,
    [deeds.map(({ actionId }) => actionId), deeds.map(({ listId }) => listId)],
  );
  const found = rows[0];
  const isRight = [found?.steps, found?.done, found?.audited].every((count) => count === deeds.length);
  if (!isRight) throw new Error(`Of ${deeds.length} deeds the database has ${JSON.stringify(found)}.`);
}
