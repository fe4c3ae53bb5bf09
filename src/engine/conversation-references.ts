import type { Database } from '../database/database.ts';
import type { Transaction } from '../database/transaction.ts';
import type { Instant } from '../lib/time.ts';
import type { ChatIdentity } from './chat-identity.ts';

/** Where the bot talks with somebody alone: what a platform wants back to say something there. */
export interface ConversationReference {
  readonly identity: ChatIdentity;
  /** What the bot talks as: a registration of the platform's. */
  readonly appId: string;
  readonly conversationId: string;
  readonly serviceUrl: string;
}

/** One conversation a person: where they last came by. */
export interface ConversationReferences {
  keep(tx: Transaction, reference: ConversationReference, now: Instant): Promise<void>;
  /** null for somebody who never came by alone, or put the app away. */
  of(identity: ChatIdentity): Promise<ConversationReference | null>;
  /** Forgets where they are met as this app. False when that was known no more: they may be met as another by now. */
  forget(tx: Transaction, of: Pick<ConversationReference, 'identity' | 'appId'>): Promise<boolean>;
}

const namesOf = ({ platform, tenant, userId }: ChatIdentity) => [platform, tenant, userId];

export function referencesIn(database: Database): ConversationReferences {
  return {
    async keep(tx, { identity, appId, conversationId, serviceUrl }, now) {
      // Writes nothing when it is known already: people come by all day.
      await tx.execute(
        `insert into conversation_reference as kept
           (platform, tenant, user_id, app_id, conversation_id, service_url, since)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (platform, tenant, user_id) do update set app_id = excluded.app_id,
           conversation_id = excluded.conversation_id, service_url = excluded.service_url, since = excluded.since
         where (kept.app_id, kept.conversation_id, kept.service_url)
           is distinct from (excluded.app_id, excluded.conversation_id, excluded.service_url)`,
        [...namesOf(identity), appId, conversationId, serviceUrl, now],
        'keep_conversation_reference',
      );
    },
    of: (identity) => database.engine((tx) => referenceOf(tx, identity)),
    async forget(tx, { identity, appId }) {
      const gone = await tx.execute(
        'delete from conversation_reference where platform = $1 and tenant = $2 and user_id = $3 and app_id = $4',
        [...namesOf(identity), appId],
      );
      return gone > 0;
    },
  };
}

async function referenceOf(tx: Transaction, identity: ChatIdentity): Promise<ConversationReference | null> {
  const [row] = await tx.query<Omit<ConversationReference, 'identity'>>(
    `select app_id as "appId", conversation_id as "conversationId", service_url as "serviceUrl"
     from conversation_reference where platform = $1 and tenant = $2 and user_id = $3`,
    namesOf(identity),
    'conversation_reference',
  );
  return row ? { identity, ...row } : null;
}
