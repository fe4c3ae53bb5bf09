import type { Router } from './chat/router.ts';
import type { ComposeOptions } from './compose-options.ts';
import type { Config, TeamsConfig } from './config.ts';
import type { Database } from './database/database.ts';
import type { ConversationReferences } from './engine/conversation-references.ts';
import type { Directory } from './engine/directory.ts';
import type { Identities } from './engine/identities.ts';
import { markUnreachable } from './engine/identity-reach.ts';
import type { Received } from './engine/received.ts';
import type { Sessions } from './engine/sessions.ts';
import type { Clock } from './lib/clock.ts';
import { freshId } from './lib/ids.ts';
import type { TeamsIdentity, TeamsPorts } from './platforms/teams/ports.ts';
import { type TeamsPlatform, teamsPlatform } from './platforms/teams/teams-platform.ts';
import type { PageLink } from './view/spans.ts';

export interface TeamsParts {
  readonly config: Config & { readonly publicUrl: string };
  readonly teams: TeamsConfig;
  readonly options: ComposeOptions;
  readonly router: Router;
  readonly database: Database;
  readonly directory: Directory;
  readonly sessions: Sessions;
  readonly identities: Identities;
  readonly references: ConversationReferences;
  readonly received: Received;
  readonly clock: Clock;
  /** The path of a page on the web page. */
  pathOf(link: PageLink): string;
}

const name = 'teams';
/** Long enough to get from Teams to a browser, too short to be of use to who finds it later. */
const linkMinutes = 10;

const identityOf = ({ tenantId, userId }: TeamsIdentity) => ({ platform: name, tenant: tenantId, userId });

/** Teams with all that it needs kept. */
export function connectTeams(parts: TeamsParts): TeamsPlatform {
  const { config, teams, options, sessions, clock } = parts;
  const ports: TeamsPorts = {
    router: parts.router,
    identities: identitiesOf(parts),
    conversations: conversationsOf(parts),
    pageAddress: (link) => `${config.publicUrl}${parts.pathOf(link)}`,
    async pageFor(accountId, link) {
      const { token } = await sessions.makeLink(accountId, clock.now(), linkMinutes);
      const query = new URLSearchParams({ _return: parts.pathOf(link) });
      return `${config.publicUrl}/aanmelden/${token}?${query}`;
    },
    isNew: parts.received.isNew,
    clock,
    newToken: options.newToken ?? freshId,
    onFault: (fault, where) => options.log.error({ err: fault, where }, name),
    onRefused: (refusal) => options.log.warn({ refusal }, `${name}: refused`),
  };
  return teamsPlatform(ports, teams.apps, options.teams ?? {});
}

function identitiesOf({
  database,
  identities,
  directory,
  references,
  clock,
}: TeamsParts): TeamsPorts['identities'] {
  return {
    // In one transaction: everything anybody does in Teams begins here.
    personOf: (identity, met) =>
      database.engine(async (tx) => {
        if (met !== null) {
          await references.keep(tx, { ...met, identity: identityOf(met.identity) }, clock.now());
        }
        const accountId = await identities.comesBy(tx, identityOf(identity));
        return accountId === null ? null : { viewer: await directory.viewerOf(tx, accountId, clock.now()) };
      }),
    codeFor: (identity, now) => identities.codeFor(identityOf(identity), now),
  };
}

function conversationsOf({ database, references, clock }: TeamsParts): TeamsPorts['conversations'] {
  return {
    async of(identity) {
      const kept = await references.of(identityOf(identity));
      return kept && { ...kept, identity };
    },
    gone: ({ identity, appId }, reason) =>
      database.engine(async (tx) => {
        const was = identityOf(identity);
        if (await references.forget(tx, { identity: was, appId })) {
          await markUnreachable(tx, was, reason, clock.now());
        }
      }),
  };
}
