import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Router } from '../../src/chat/router.ts';
import type { Viewer } from '../../src/chat/viewer.ts';
import { idsFrom, uuidFrom } from '../../src/lib/ids.ts';
import { cast, marked } from '../long/support/cast.ts';
import { scripts } from '../long/support/script.ts';
import { kickoffIds } from '../long/support/script-kickoffs.ts';
import { databases, type Place } from '../support/databases.ts';
import { type Everything, everythingIn, type Me, meOf } from './everything.ts';
import { hiddenPairs, namesNothing, unknownKeys } from './payloads.ts';
import { readable } from './readable.ts';
import { readByReader, readerFunctions, tablesForReaders } from './reader.ts';
import { casesAt, formSent, received, requestTo, routesOf, sameForm, withoutIds } from './requests.ts';
import { key, playedProduct, type Scripted } from './scripted.ts';
import { observed, partingOf, type WayIn, waysIn } from './ways-in.ts';
import { forbidden, type Spoken, spokenIn } from './words.ts';

interface Outsider {
  readonly label: string;
  readonly me: Me;
  /** Null for who is nobody today. */
  readonly viewer: Viewer | null;
  /** The secret of a browser that is signed in as this account. */
  signIn(): Promise<string | null>;
}

// Of another district (and of an organisation that takes part), guest of another kick-off, guest who sees little, who
// had a seat, who never had one.
const { policeElsewhere, prevention, farmers, former, seatless } = cast;
const labels = [policeElsewhere, prevention, farmers, former, seatless];

describe.each(databases())('outsiders on $kind', (kind) => {
  let place: Place;
  let scripted: Scripted;
  let all: Everything;
  let spoken: readonly Spoken[];
  let ways: readonly WayIn[];
  const outsiders: Outsider[] = [];

  const account = async (label: string): Promise<Outsider> => {
    const { database, directory, sessions, clock } = scripted.product;
    const accountId = all.people.accounts.find((one) => one.label === label)?.id ?? '';
    const viewer = await database.engine((tx) => directory.viewerOf(tx, accountId, clock.now()));
    const me = meOf(all, accountId, viewer);
    return { label, me, viewer, signIn: () => sessions.open(accountId, clock.now()) };
  };
  const nobody = (): Outsider => ({
    label: 'a browser that is signed out',
    me: meOf(all, null, null),
    viewer: null,
    signIn: async () => null,
  });

  beforeAll(async () => {
    place = await kind.migrated();
    scripted = await playedProduct(place, scripts.whole, labels);
    all = await everythingIn(scripted);
    spoken = await spokenIn(scripted, key);
    ways = waysIn(scripted.product);
    for (const label of labels) outsiders.push(await account(label));
    outsiders.push(nobody());
  }, 300_000);
  afterAll(async () => {
    await scripted?.product.close();
    await place?.remove();
  });

  const present = () =>
    outsiders.flatMap(({ label, me, viewer }) => (viewer === null ? [] : [{ label, me, viewer }]));

  it('are of every kind: three that are somebody, three that are not', () => {
    expect(present()).toHaveLength(3);
    expect(outsiders).toHaveLength(6);
  });

  it('can be given every payload there is: a new kind of key is told of in payloads.ts', () => {
    expect(ways.length).toBeGreaterThan(100);
    const strange = ways.flatMap(({ name, shapes }) =>
      unknownKeys(shapes.flat()).map((one) => `${name}: ${one}`),
    );
    expect(strange).toEqual([]);
  });

  it('as reader in raw SQL, like everyone, see exactly the rows that grants in code allow', async () => {
    const tables = await tablesForReaders(scripted.product);
    expect(tables).toEqual(Object.keys(readable).sort());
    const everyone = await Promise.all(all.people.accounts.map(({ label }) => account(label)));
    const differences: string[] = [];
    for (const { label, me } of [...everyone, nobody()]) {
      for (const [table, rows] of all.rows) {
        const may = rows
          .filter((row) => readable[table]?.(row, me) === true)
          .map((row) => JSON.stringify(row));
        const does = await readByReader(scripted.product, me.accountId, table);
        const [less, more] = [may, does].map((a, i) =>
          a.filter((row) => !(i === 0 ? does : may).includes(row)),
        );
        if (less?.length || more?.length) differences.push(`${label}, ${table}: -${less?.length} +${more}`);
      }
    }
    expect(differences).toEqual([]);
  }, 300_000);

  it('as reader in raw SQL, find only functions that speak of themselves, and one that names names', async () => {
    expect(await readerFunctions(scripted.product)).toEqual([
      'aftrap_account',
      'aftrap_at',
      'aftrap_colleagues',
      'aftrap_manages_people',
      'aftrap_may',
      'aftrap_principals',
      // Neutral words that are taken, without what they stand for: a new kick-off has to get another one.
      'aftrap_used_code_names',
    ]);
  });

  it('learn nothing from any button, form, card, page or file: same answer, same statements', async () => {
    const told: string[] = [];
    const tried = new Map<string, number>();
    for (const way of ways) {
      for (const { label, viewer, me } of present()) {
        const pairs = way.shapes.flatMap((keys) => hiddenPairs(all, me, keys, way.isDeed));
        for (const { existing, missing } of pairs) {
          tried.set(way.name, (tried.get(way.name) ?? 0) + 1);
          const there = await observed(scripted.product, () => way.ask(viewer, existing));
          const gone = await observed(scripted.product, () => way.ask(viewer, missing));
          const parting = partingOf(there, gone);
          if (parting !== null) told.push(`${way.name}, ${label}, ${JSON.stringify(existing)}: ${parting}`);
        }
      }
    }
    expect(told).toEqual([]);
    const untried = ways.filter(({ name, shapes }) => !tried.has(name) && !namesNothing(shapes.flat()));
    // Where everyone with a seat may look, nobody with a seat is an outsider.
    expect(untried.map(({ name }) => name)).toEqual(['page people.seat']);
  }, 300_000);

  it('are not insiders: who may see a kick-off gets something else than about nothing', async () => {
    const viewer = await scripted.world.viewer(cast.coordinator);
    const show = ways.find(({ name }) => name === 'page kickoffs.show');
    const asking = (kickoffId: string) =>
      observed(scripted.product, async () => show?.ask(viewer, { kickoffId }));
    const there = await asking(kickoffIds.lighthouse);
    expect(partingOf(there, await asking(all.people.accounts[0]?.id ?? ''))).toContain('GRUTTO');
  });

  it('learn nothing from a command, whatever name they try', async () => {
    const { product } = scripted;
    const kickoffs = all.rows.get('kickoff') ?? [];
    const used = new Set(kickoffs.map((row) => row['code_name']));
    const free = product.region.codeNames.find((name) => !used.has(name)) ?? '';
    const tries = present().flatMap(({ viewer, me }) =>
      kickoffs
        .filter((row) => !readable['kickoff']?.(row, me))
        .flatMap((row) =>
          product.router.commandWords.map((word) => ({ viewer, word, name: row['code_name'] })),
        ),
    );
    expect(tries.length).toBeGreaterThan(10);
    const told: string[] = [];
    for (const { viewer, word, name } of tries) {
      const say = (words: string) => () =>
        product.router.say({ viewer, deliveryId: 'said', origin: 'test', now: product.clock.now() }, words);
      const there = await observed(product, say(`${word} ${name}`));
      const parting = partingOf(there, await observed(product, say(`${word} ${free}`)));
      if (parting !== null) told.push(`${word}, ${viewer.label}: ${parting}`);
    }
    expect(told).toEqual([]);
  });

  it('learn nothing from any address of the web page: same status, headers, body and statements', async () => {
    const { product } = scripted;
    const { token: usedLink } = await product.sessions.makeLink(all.people.accounts[0]?.id ?? '', all.now);
    await product.sessions.redeemLink(usedLink, all.now);
    const routes = routesOf(product);
    const cases = outsiders.flatMap(({ label, me, viewer, signIn }) =>
      routes.flatMap(({ method, path }) => {
        const found = casesAt({ product, all, me, usedLink }, method, path);
        // Who is nobody is sent away before anything else: one deed stands for all.
        return found
          .slice(0, viewer === null ? 1 : found.length)
          .map((one) => ({ ...one, label, signIn, at: `${method} ${path}` }));
      }),
    );
    const told: string[] = [];
    for (const { route, label, existing, missing, signIn } of cases) {
      const asking = async ({ by, ids }: typeof existing): Promise<string[]> => {
        const secret = await signIn();
        return observed(product, async () => {
          const got = await received(product, by(secret));
          const echo = got.status !== 200 && ids.some((id) => got.body.includes(id));
          if (echo) told.push(`${route}, ${label}: repeats what it denies`);
          return withoutIds(got, ids);
        });
      };
      // Who has a link that was used before holds a secret already; only the audit tells that it was tried again.
      const seen = (lines: readonly string[]): readonly string[] =>
        route === 'POST /aanmelden/:secret'
          ? lines.filter((line) => !line.startsWith('select aftrap_audit'))
          : lines;
      const parting = partingOf(seen(await asking(existing)), seen(await asking(missing)));
      if (parting !== null) told.push(`${route}, ${label}: ${parting}`);
    }
    expect(told).toEqual([]);
    const tried = new Set(cases.map(({ at }) => at));
    const withParts = routes.filter(({ path }) => path.includes(':'));
    expect(withParts.length).toBeGreaterThan(8);
    expect(withParts.filter(({ method, path }) => !tried.has(`${method} ${path}`))).toEqual([]);
  }, 300_000);

  it('see nobody else’s words and no hidden code name on any page they can open', async () => {
    const { product } = scripted;
    const pages = routesOf(product).filter(({ method, path }) => method === 'GET' && !/:|live/.test(path));
    expect(pages.length).toBeGreaterThan(8);
    const leaks: string[] = [];
    for (const { label, me, signIn } of outsiders) {
      const hidden = forbidden(all, spoken, me);
      expect(hidden.length).toBeGreaterThan(3);
      for (const { path } of pages) {
        const got = JSON.stringify(await received(product, requestTo(path, await signIn())));
        leaks.push(...hidden.filter((word) => got.includes(word)).map((one) => `${path}, ${label}: ${one}`));
      }
    }
    expect(leaks).toEqual([]);
  });

  it('would find nobody’s words in the log, or unsealed in the database', () => {
    const texts = spoken.flatMap((one) => one.texts);
    expect(texts.length).toBeGreaterThan(30);
    expect(texts.filter((text) => !text.startsWith(marked))).toEqual([]);
    expect(scripted.log.filter((line) => line.includes(marked))).toEqual([]);
    const tables = [...all.rows].filter(([, rows]) => JSON.stringify(rows).includes(marked));
    expect(tables.map(([name]) => name)).toEqual([]);
  });

  it('would find no words either where saving them went wrong, though that is logged', async () => {
    const { product, log } = scripted;
    const almere = await account(cast.almere);
    const viewer = await scripted.world.viewer(cast.almere);
    const partner = all.rows.get('kickoff_partner')?.find((row) => row['organisation_id'] === 'GEM-ALMERE');
    const payload = { kickoffId: kickoffIds.elsewhere, partnerId: String(partner?.['id']), step: '1' };
    const request = { viewer, deliveryId: 'look', origin: 'test', now: product.clock.now() };
    const values = filledWith(
      `${marked} in het antwoord`,
      await product.router.open(request, 'kickoffs.answer', payload),
    );
    // Words get their ids from the delivery: one that is taken makes the database refuse them.
    const delivery = uuidFrom(`web ${viewer.accountId} submit kickoffs.answer ${sameForm}`);
    await takeContribution(product, idsFrom(`${viewer.accountId}:${delivery}`)());
    const got = await received(product, formSent('kickoffs.answer', payload, values, await almere.signIn()));
    expect(got.status).toBe(500);
    expect(got.body).not.toContain(marked);
    expect(log.filter((line) => line.includes('23505'))).toHaveLength(1);
    expect(log.filter((line) => line.includes(marked))).toEqual([]);
  });
});

/** Values for every field of a form: words where it asks for words, the first option where it asks to choose. */
function filledWith(words: string, open: Awaited<ReturnType<Router['open']>>): Record<string, string> {
  if ('kind' in open) throw new Error('the form does not open');
  return Object.fromEntries(
    open.dialog.fields.map((field) => {
      const options = 'options' in field ? field.options : [];
      return [field.name, options[0]?.value ?? words];
    }),
  );
}

async function takeContribution({ database }: Scripted['product'], id: string): Promise<void> {
  await database.engine((tx) =>
    tx.query(
      `insert into contribution select (jsonb_populate_record(null::contribution, to_jsonb(c) || jsonb_build_object('id', $1::text))).*
       from contribution c limit 1`,
      [id],
    ),
  );
}
