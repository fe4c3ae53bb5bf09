import { requestsFrom, type Visitor, visitorFrom } from '../../chat/visitor.ts';
import type { SlackIdentity } from './ports.ts';
import type { SlackSite } from './site.ts';

export const visitorOf = async ({ ports }: SlackSite, identity: SlackIdentity): Promise<Visitor> =>
  visitorFrom(await ports.identities.personOf(identity), () =>
    ports.identities.codeFor(identity, ports.clock.now()),
  );

export const { lookRequest, deedRequest } = requestsFrom('slack');
