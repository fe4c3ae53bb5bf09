import type { Row } from '../../src/engine/workflow.ts';
import type { Me } from './everything.ts';

type Rule = (row: Row, me: Me) => boolean;

const isSomebody: Rule = (_row, me) => me.principals.size > 0;
const isMine: Rule = ({ account_id }, me) => account_id === me.accountId;
const sees: (column: string, ...wanted: readonly string[]) => Rule =
  (column, ...wanted) =>
  (row, me) =>
    wanted.some((right) => me.rights(row[column]).has(right));
const seesAtAll: (column: string) => Rule = (column) => (row, me) => me.rights(row[column]).size > 0;
const isOwnPlace: Rule = ({ account_id, seat_id }, me) =>
  me.principals.has(`account:${account_id}`) || me.principals.has(`seat:${seat_id}`) || me.managesPeople;
const isForMe: Rule = ({ principal }, me) => me.principals.has(String(principal));

/**
 * For every table that a person may read of at all: which of its rows, by what the features' `grants` say. The
 * database's policies say it once more; the test holds the two against each other.
 */
export const readable: Readonly<Record<string, Rule>> = {
  access_grant: isForMe,
  ask: isForMe,
  contribution: ({ object_id, seat_id, right_name, audience, superseded_at }, me) => {
    if (superseded_at !== null) return false;
    if (seat_id !== null && me.principals.has(`seat:${seat_id}`)) return true;
    const meant = audience as readonly string[];
    const isMeant = meant.length === 0 || meant.some((principal) => me.principals.has(principal));
    return isMeant && me.rights(object_id).has(String(right_name));
  },
  document: seesAtAll('id'),
  conversation_line: isMine,
  delivery: isMine,
  people_register: isSomebody,
  organisation: isSomebody,
  seat: isSomebody,
  account: ({ id }, me) =>
    me.principals.has(`account:${id}`) || me.colleagues.has(String(id)) || me.managesPeople,
  holding: isOwnPlace,
  deputyship: isOwnPlace,
  absence: ({ account_id }, me) => me.principals.has(`account:${account_id}`) || me.managesPeople,
  people_import: ({ account_id }, me) => me.principals.has(`account:${account_id}`) && me.managesPeople,
  theme: sees('id', 'see'),
  kickoff: seesAtAll('id'),
  kickoff_lead_word: sees('kickoff_id', 'brief'),
  kickoff_partner: (row, me) => sees('kickoff_id', 'process', `speak:${row['id']}`)(row, me),
  kickoff_answer: (row, me) =>
    sees('kickoff_id', `speak:${row['partner_id']}`)(row, me) ||
    (row['kind'] === 'given' && sees('kickoff_id', `answers:${row['partner_id']}`)(row, me)),
  kickoff_anonymous: sees('kickoff_id', 'anonymous'),
  kickoff_escalation: sees('kickoff_id', 'agreement'),
  kickoff_agreement: sees('kickoff_id', 'agreement'),
  kickoff_row: sees('kickoff_id', 'agreement'),
  kickoff_confirmation: sees('kickoff_id', 'agreement'),
  kickoff_version: sees('kickoff_id', 'agreement'),
  action_list: sees('id', 'see'),
  action: sees('list_id', 'see'),
  action_step: sees('list_id', 'see'),
};
