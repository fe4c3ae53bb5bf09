import type { Row } from '../../../src/engine/workflow.ts';
import { communicationPlanId } from '../../../src/features/communication/model.ts';
import { packThemeId } from '../../../src/features/themes/model.ts';
import { uuidFrom } from '../../../src/lib/ids.ts';
import type { Payload } from '../../access/payloads.ts';
import { readByReader } from '../../access/reader.ts';
import { received, requestTo } from '../../access/requests.ts';
import { key } from '../../access/scripted.ts';
import { waysIn } from '../../access/ways-in.ts';
import { spokenIn } from '../../access/words.ts';
import type { Ears } from './secret-ears.ts';
import { type Holding, kindOf, marksIn, notFor } from './secret-found.ts';
import type { Ledger } from './secret-ledger.ts';
import type { Reader } from './secret-people.ts';
import type { SecretKickoff, Stage } from './secret-stage.ts';

/** How much was looked at. */
interface Searched {
  words: number;
  places: number;
  /** Words that somebody could have found at one place, and could not or did: words × places. */
  pairs: number;
  messages: number;
}

/** What somebody may read for as long as the kick-off stands as it does; the rest comes and goes with its work. */
function toBeFound(ledger: Ledger, reader: Reader): readonly string[] {
  const lasting = ['answer', 'nameless', 'brief'];
  return ledger.readableBy(reader).filter((mark) => lasting.includes(ledger.words.get(mark)?.kind ?? ''));
}

/** Looks for words where they may not be, and remembers where it looked. */
export class Search {
  readonly searched: Searched = { words: 0, places: 0, pairs: 0, messages: 0 };
  /** "who, where: which". */
  readonly leaks: string[] = [];
  readonly missing: string[] = [];
  readonly #stage: Stage;
  readonly #ledgers: readonly Ledger[];

  constructor(stage: Stage, ledgers: readonly Ledger[]) {
    this.#stage = stage;
    this.#ledgers = ledgers;
  }

  /** What somebody gets at a place: none of the words, and none of the code names, that are not for them. */
  #looks(reader: Reader, place: string, text: string, holdsWords: Holding = () => true): void {
    const found = notFor(reader, text, this.#ledgers, holdsWords);
    this.leaks.push(...found.map((what) => `${reader.label}, ${place}: ${what}`));
    this.searched.places += 1;
    this.searched.pairs += this.#ledgers.reduce((sum, { words }) => sum + words.size, 0);
  }

  /** Every page and file that can be asked for, by these people, as a browser gets them. */
  async pages(
    kickoff: SecretKickoff,
    those: readonly Reader[],
    how: 'atEveryStage' | 'atTheEnd',
  ): Promise<void> {
    const { product, viewer } = this.#stage;
    for (const reader of those) {
      const { accountId } = await viewer(reader);
      const secret = await product.sessions.open(accountId, product.clock.now());
      for (const path of how === 'atTheEnd' ? ownPaths(kickoff) : pathsOf(kickoff)) {
        const { body, headers } = await received(product, requestTo(path, secret));
        this.#looks(reader, path, headers + body);
        if (path === `/kickoffs/${kickoff.id}`) this.#finds(reader, kickoff, body);
      }
    }
  }

  /** The other way round: whoever may read an answer finds it. */
  #finds(reader: Reader, { ledger }: SecretKickoff, text: string): void {
    const found = marksIn(text);
    const wanted = toBeFound(ledger, reader).filter((mark) => {
      const word = ledger.words.get(mark);
      // The page counts what was chosen here, and says why only where that was asked.
      return word?.kind !== 'answer' || !['K28', 'K30', 'K30b', 'K21'].includes(word.questionId);
    });
    for (const mark of wanted.filter((one) => !found.has(one)))
      this.missing.push(`${reader.label}: ${kindOf(mark, this.#ledgers)}`);
  }

  /**
   * Every row of words that the database itself lets somebody read, without any code in between: what they may read,
   * what their own seat said, and nothing else; and all of what they may read.
   */
  async rows(those: readonly Reader[]): Promise<void> {
    const { product, viewer } = this.#stage;
    const spoken = await spokenIn({ product }, key);
    const said = new Map(spoken.map(({ row, texts }) => [row['id'], [...marksIn(texts.join(' '))]]));
    for (const reader of those) {
      const { accountId, seats } = await viewer(reader);
      const rows = await readByReader(product, accountId, 'contribution');
      const read = rows.map((row): Row => JSON.parse(row));
      const own = read.filter((row) => seats.some(({ seatId }) => seatId === row['seat_id']));
      const marksOf = (some: readonly Row[]) => some.flatMap((row) => said.get(row['id']) ?? []);
      this.#looks(reader, 'rows', marksOf(read.filter((row) => !own.includes(row))).join(' '));
      const found = new Set(marksOf(read));
      const wanted = this.#ledgers.flatMap((ledger) => toBeFound(ledger, reader));
      const unread = wanted.filter((mark) => !found.has(mark));
      this.missing.push(...unread.map((mark) => `${reader.label}, rows: ${kindOf(mark, this.#ledgers)}`));
    }
  }

  /** What was sent since the last time. */
  messages(ears: Ears): void {
    const { leaks, count } = ears.tells();
    this.leaks.push(...leaks);
    this.searched.messages += count;
  }

  /** Every card and form about this kick-off, by these people; `doing`: every button and every form sent off. */
  async ways(kickoff: SecretKickoff, deeds: 'looking' | 'doing', those: readonly Reader[]): Promise<void> {
    const { product, viewer } = this.#stage;
    const wanted = deeds === 'doing' ? /^(press|submit)/ : /^(card|open)/;
    const ways = waysIn(product).filter(({ name }) => wanted.test(name));
    const named = await thingsNamed(kickoff);
    for (const reader of those) {
      const self = await viewer(reader);
      // Their own part, and one that is not theirs.
      const isOwn = ({ organisationId }: Named): boolean => organisationId === reader.organisationId;
      const some = [named.find(isOwn), named.find((one) => !isOwn(one))].filter((one) => one !== undefined);
      for (const { name, shapes, ask } of ways) {
        for (const payload of shapes.flatMap((keys) => payloadsFor(keys, some))) {
          const answer = await ask(self, payload).catch((error: unknown) => String(error));
          const holdsWords = ({ level }: Ledger): boolean => !name.startsWith('card') || level === 'OPEN';
          this.#looks(reader, name, String(JSON.stringify(answer)), holdsWords);
        }
      }
    }
  }

  /** What is written down beside the words themselves: nobody's words. */
  async traces(log: readonly string[]): Promise<void> {
    const { product } = this.#stage;
    const tables = await product.database.engine((tx) =>
      tx.query<{ name: string }>(
        `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
           and relname <> '_prisma_migrations'`,
      ),
    );
    for (const { name } of tables) {
      const rows = await product.database.engine((tx) =>
        tx.query(`select to_jsonb(t) as row from "${name}" t where to_jsonb(t)::text ~ 'geheim-'`),
      );
      if (rows.length > 0) this.leaks.push(`the table ${name}`);
      this.searched.places += 1;
    }
    const metrics = await (await product.app.request('http://localhost/metrics')).text();
    if (marksIn(metrics).size > 0) this.leaks.push('the metrics');
    if (log.some((line) => marksIn(line).size > 0)) this.leaks.push('the log');
    this.searched.places += 2;
  }
}

/** Where a kick-off has a page of its own, or a file. */
const ownPaths = ({ id }: SecretKickoff): readonly string[] => [
  `/kickoffs/${id}`,
  `/kickoffs/${id}/afspraken`,
  `/kickoffs/${id}/verslag.json`,
  `/communicatie/${id}`,
  `/informatie/${uuidFrom(`request ${id}`)}`,
];
const pathsOf = (kickoff: SecretKickoff): readonly string[] => [
  ...ownPaths(kickoff),
  `/kickoffs/${kickoff.id}/verslag.md`,
  `/acties?kickoff=${kickoff.id}`,
  `/themas/${packThemeId('horeca', 'wu')}`,
  '/',
  '/kickoffs',
  '/informatie',
  '/informatie/onvervuld',
];

/** Everything a payload about this kick-off can name, for one organisation in it. */
interface Named {
  readonly organisationId: string;
  readonly values: Payload;
}

async function thingsNamed(kickoff: SecretKickoff): Promise<readonly Named[]> {
  const { partners, agreement, escalations } = await kickoff.state();
  const plan = await kickoff.stage.world.find(
    kickoff.aggregates.communication,
    communicationPlanId(kickoff.id),
  );
  const theme = packThemeId('horeca', 'wu');
  return partners.map(({ id: partnerId, organisationId, answers }, index): Named => {
    const rowId = (agreement.rows.find((one) => one.partnerId === partnerId) ?? agreement.rows[0])?.id;
    const missed = answers.find(({ questionId }) => questionId === 'K20')?.contributionId;
    const values: Payload = {
      kickoffId: kickoff.id,
      kickoff: kickoff.id,
      partnerId,
      questionId: ['K10', 'K14', 'K18'][index % 3] ?? '',
      rowId: rowId ?? partnerId,
      actionId: rowId ?? partnerId,
      escalationId: escalations[0]?.id ?? partnerId,
      requestId: uuidFrom(`request ${kickoff.id}`),
      momentId: plan?.moments[0]?.id ?? partnerId,
      contributionId: missed ?? partnerId,
      themeId: theme,
      theme,
      basedOn: '0',
      step: String((index % 3) + 1),
      start: '',
      page: '1',
      from: '0',
      to: '1',
      who: 'all',
      status: '',
    };
    return { organisationId, values };
  });
}

/** Payloads of these keys, each once; none where it names something else than this kick-off. */
function payloadsFor(keys: readonly string[], named: readonly Named[]): readonly Payload[] {
  if (!keys.some((key) => ['kickoffId', 'requestId', 'actionId'].includes(key))) return [];
  const made = named.map(({ values }) => Object.fromEntries(keys.map((key) => [key, values[key] ?? ''])));
  return [...new Map(made.map((one) => [JSON.stringify(one), one])).values()];
}
