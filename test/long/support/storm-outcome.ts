import type { Database } from '../../../src/database/database.ts';
import type { Seals } from '../../../src/engine/sealing.ts';

/** How it stands with one partner, without ids and times: those are another database's. */
export interface PartnerStand {
  readonly organisation: string;
  readonly status: string;
  readonly deadline: string;
  readonly extension: unknown;
  /** What it answered last, by question: the words themselves. */
  readonly answers: readonly string[];
}

export async function partnersIn(database: Database, seals: Seals): Promise<readonly PartnerStand[]> {
  const rows = await database.engine((tx) =>
    tx.query<{
      organisation: string;
      status: string;
      deadline: string;
      extension: Readonly<Record<string, unknown>> | null;
      question: string | null;
      id: string;
      key_id: string;
      sealed: Buffer;
    }>(
      `select p.organisation_id as organisation, p.status, p.deadline::text as deadline,
         p.extension - 'reasonId' as extension, a.question_id as question, c.id, c.key_id, c.sealed
       from kickoff_partner p left join kickoff_answer a on a.partner_id = p.id and a.kind = 'given'
         left join contribution c on c.id = a.contribution_id
       order by p.organisation_id, a.question_id`,
    ),
  );
  const byPartner = Map.groupBy(rows, ({ organisation }) => organisation);
  return [...byPartner].map(([organisation, all]) => ({
    organisation,
    status: all[0]?.status ?? '',
    deadline: all[0]?.deadline ?? '',
    extension: wordsOnly(all[0]?.extension),
    answers: all.flatMap(({ question, id, key_id, sealed }) =>
      question === null
        ? []
        : [`${question}: ${JSON.stringify(seals.unseal(id, { keyId: key_id, bytes: sealed }))}`],
    ),
  }));
}

/** What is no id of anything. */
function wordsOnly(from: Readonly<Record<string, unknown>> | null | undefined): unknown {
  const parts = Object.entries(from ?? {}).filter(([, value]) => !/^[0-9a-f]{8}-/.test(String(value)));
  return Object.fromEntries(parts);
}

/** How often each kind of event was accepted on each partner's behalf. */
export async function acceptedIn(database: Database): Promise<Readonly<Record<string, number>>> {
  const rows = await database.engine((tx) =>
    tx.query<{ who: string; count: number }>(
      `select coalesce(a.label, e.actor) || ': ' || e.action as who, count(*)::int as count
       from audit_entry e left join account a on e.actor = 'account:' || a.id::text
       where e.object_kind = 'kickoff' and e.result = 'done' group by 1 order by 1`,
    ),
  );
  return Object.fromEntries(rows.map(({ who, count }) => [who, count]));
}

/** What the platform has of messages that the bot began itself. */
export interface OnPlatform {
  readonly platform: string;
  /** Every message that stands there, as the bot refers to it. */
  readonly standing: ReadonlySet<string>;
  /** How often something came in a lane, messages that were changed in their place not counted. */
  came(lane: string): number;
}

/** What became of messages: of the database's word, and of what stands on the platform. */
export interface MessageStand {
  readonly unfinished: number;
  /** Recorded as delivered, and not there. */
  readonly lost: readonly string[];
  /** There more often than was recorded as possible. */
  readonly secretlyDoubled: readonly string[];
  readonly possiblyDoubled: number;
  /** Kinds of cards that were for each person, each once: sent, or left out because they meant nothing any more. */
  readonly kinds: readonly string[];
}

export async function messagesIn(
  database: Database,
  { platform, standing, came }: OnPlatform,
): Promise<MessageStand> {
  const rows = await database.engine((tx) =>
    tx.query<{
      lane: string;
      label: string;
      status: string;
      doubled: boolean;
      ref: string | null;
      cards: readonly string[];
    }>(
      `select d.lane, a.label, d.status, d.possibly_doubled as doubled, d.message_ref as ref,
         array(select p->'card'->>'card' from jsonb_array_elements(d.parts) p) as cards
       from delivery d join account a on a.id = d.account_id where d.platform = $1`,
      [platform],
    ),
  );
  const delivered = rows.filter(({ status }) => status === 'delivered');
  const secretly = [...Map.groupBy(rows, ({ lane }) => lane)].flatMap(([lane, all]) => {
    const times = came(lane);
    // A live message is kept up to date in its one place, however often it was posted.
    const once = new Set(all.flatMap(({ status, ref }) => (status === 'delivered' ? [ref] : []))).size;
    const maybe = all.filter(({ doubled }) => doubled).length;
    return times < once || times > once + maybe
      ? [`${lane}: ${times} came of ${once}, ${maybe} perhaps twice`]
      : [];
  });
  return {
    unfinished: rows.filter(({ status }) => status === 'waiting' || status === 'sending').length,
    lost: delivered.flatMap(({ ref, label }) =>
      ref !== null && standing.has(ref) ? [] : [`${label} ${ref}`],
    ),
    secretlyDoubled: secretly,
    possiblyDoubled: rows.filter(({ doubled }) => doubled).length,
    kinds: [...new Set(rows.flatMap(({ label, cards }) => cards.map((card) => `${label}: ${card}`)))].sort(),
  };
}
