import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { AnyAggregate } from '../src/engine/feature.ts';
import { type Agreed, actionListId, agreed } from '../src/features/actions/model.ts';
import { adoptedFact, cards, presses } from '../src/features/actions/names.ts';
import { freshId } from '../src/lib/ids.ts';
import { writeOffer } from '../src/platforms/slack/offer.ts';
import { openProduct, type TestProduct } from '../test/support/product.ts';
import type { Call } from './slack-side.ts';

/** A deed nobody has done yet: somebody says that their own action is still running. */
export interface Deed {
  readonly call: Call;
  readonly actionId: string;
  readonly accountId: string;
  readonly listId: string;
  readonly kickoffId: string;
  /** All lines of the list, in the order of the agreement. */
  readonly rowIds: readonly string[];
  /** The place of the line among `rowIds`: deeds of one place differ in their ids only. */
  readonly place: number;
}

/** The product with the demo's people and kick-offs, on a port of its own. */
export interface Office {
  readonly product: TestProduct;
  readonly url: string;
  /** Somebody asks what they have to do: nothing changes. */
  question(): Call;
  /** Each on an agreement of its own. */
  newDeeds(count: number): Promise<readonly Deed[]>;
  close(): Promise<void>;
}

export const signingSecret = 'bench-signing-secret';
const teamId = 'T0BENCH';
export const botToken = 'xoxb-bench';

export async function openOffice(
  where: { readonly databaseUrl: string; readonly dataDir: string },
  slackAddress: string,
): Promise<Office> {
  const slack = { botToken, signingSecret, appToken: undefined, oauth: undefined };
  const product = await openProduct(
    { where },
    { mode: 'demo', settings: { slack: { ...slack, apiUrl: `${slackAddress}/api/` } } },
  );
  const pattern = await adopted(product);
  const people = await linked(product, pattern);
  const { server, port } = await listening(product);
  const [anybody] = people.values();
  return {
    product,
    url: `http://127.0.0.1:${port}/slack/events`,
    question: () => commandOf(anybody?.userId ?? '', slackAddress),
    async newDeeds(count) {
      const deeds: Deed[] = [];
      for (let number = 0; number < count; number += 1) {
        const made = await newAgreement(product, pattern);
        deeds.push(deedOn(made, number, people, slackAddress));
      }
      await product.worker.settle();
      return deeds;
    },
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await product.close();
      if (product.faults.length > 0) throw new Error(`The product met faults: ${product.faults[0]}`);
    },
  };
}

async function listening({ app }: TestProduct) {
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, (info: AddressInfo) =>
    resolve(info.port),
  );
  return { server, port: await promise };
}

/** An agreement of the demo, of which only the lines that somebody has taken on. */
async function adopted({ database }: TestProduct): Promise<Agreed> {
  const facts = await database.engine((tx) =>
    tx.query<{ data: unknown }>('select data from fact where name = $1 order by at', [adoptedFact]),
  );
  const found = facts.map(({ data }) => agreed.parse(data)).find(({ level }) => level === 'OPEN');
  const rows = found?.rows.filter(({ acceptance }) => acceptance === 'accepted') ?? [];
  if (found === undefined || rows.length === 0) throw new Error('The demo has no open agreement to copy.');
  return { ...found, rows };
}

interface Presser {
  readonly accountId: string;
  readonly userId: string;
}

/** Who holds the seats of an agreement's lines, with their identity in Slack, by seat. */
async function linked(product: TestProduct, { rows }: Agreed): Promise<ReadonlyMap<string, Presser>> {
  const { database, directory, identities, clock } = product;
  const principals = rows.map(({ seatId }) => `seat:${seatId}`);
  const now = clock.now();
  const found = await database.engine((tx) => directory.peopleFor(tx, principals, now));
  const people = new Map<string, Presser>();
  for (const { seatId } of rows) {
    const accountId = found.get(`seat:${seatId}`)?.people[0]?.accountId;
    if (accountId === undefined || people.has(seatId)) continue;
    const userId = `U${people.size + 1}BENCH`;
    const code = await identities.codeFor({ platform: 'slack', tenant: teamId, userId }, now);
    await identities.confirm(code, accountId, accountId, now);
    people.set(seatId, { accountId, userId });
  }
  return people;
}

/** The same agreement once more, of a kick-off of its own: its actions follow as they do when one is adopted. */
async function newAgreement({ engine, features }: TestProduct, pattern: Agreed): Promise<Agreed> {
  const [aggregate] = features.find(({ name }) => name === 'actions')?.aggregates ?? [];
  const rows = pattern.rows.map((row) => ({ ...row, rowId: freshId() }));
  const made = { ...pattern, kickoffId: freshId(), rows };
  const system = { name: 'bench', deliveryId: freshId() };
  const event = { type: 'follow', agreed: made };
  const outcome = await engine.runAsSystem(
    aggregate as AnyAggregate,
    actionListId(made.kickoffId),
    event as never,
    system,
  );
  if (outcome.status !== 'done') throw new Error(`An agreement was refused: ${JSON.stringify(outcome)}`);
  return made;
}

function deedOn(
  { kickoffId, rows }: Agreed,
  number: number,
  people: ReadonlyMap<string, Presser>,
  slackAddress: string,
): Deed {
  const place = number % rows.length;
  const row = rows[place];
  const presser = row && people.get(row.seatId);
  if (!row || !presser) throw new Error('A line of the agreement has nobody in its seat.');
  const payload = { kickoffId, actionId: row.rowId };
  const value = writeOffer({
    target: { kind: 'press', name: presses.running, payload },
    drawing: freshId(),
    cards: [{ card: cards.action, payload }],
  });
  return {
    call: pressOf(presser.userId, value, slackAddress),
    actionId: row.rowId,
    accountId: presser.accountId,
    listId: actionListId(kickoffId),
    kickoffId,
    rowIds: rows.map(({ rowId }) => rowId),
    place,
  };
}

/** A button in a message, as Slack tells it was pressed. */
function pressOf(userId: string, value: string, slackAddress: string): Call {
  const id = freshId();
  const payload = {
    type: 'block_actions',
    user: { id: userId, username: 'somebody', name: 'somebody', team_id: teamId },
    api_app_id: 'A0BENCH',
    token: 'bench',
    container: {
      type: 'message',
      message_ts: '1790000000.000100',
      channel_id: 'D0BENCH',
      is_ephemeral: true,
    },
    trigger_id: `13345224609.738474920.${id}`,
    team: { id: teamId, domain: 'bench' },
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: 'D0BENCH', name: 'directmessage' },
    message: { type: 'message', user: 'U0BOT', ts: '1790000000.000100', text: 'Aftrap', blocks: [] },
    state: { values: {} },
    response_url: `${slackAddress}/response/${id}`,
    actions: [{ type: 'button', action_id: '0', block_id: 'b', value, action_ts: '1790000001.000100' }],
  };
  return { id, body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString() };
}

function commandOf(userId: string, slackAddress: string): Call {
  const id = freshId();
  const body = new URLSearchParams({
    token: 'bench',
    team_id: teamId,
    team_domain: 'bench',
    channel_id: 'D0BENCH',
    channel_name: 'directmessage',
    user_id: userId,
    user_name: 'somebody',
    command: '/acties',
    text: '',
    api_app_id: 'A0BENCH',
    is_enterprise_install: 'false',
    response_url: `${slackAddress}/response/${id}`,
    trigger_id: `13345224609.738474920.${id}`,
  });
  return { id, body: body.toString() };
}
