import { compareInstants, type Instant } from '../../lib/time.ts';
import type { SeatRef } from './agreement-model.ts';
import type { Kickoff, LevelChange, Partner } from './model.ts';
import { newestAnswer } from './partners.ts';

// Who changed what, when and why: read from the state as one viewer sees it, so that it tells each only what is theirs.

interface At {
  readonly at: Instant;
}
/** `reasonId` is a contribution; null where no reason was asked or the change needs none. */
type Because = At & { readonly reasonId: string | null };

export type HistoryEntry =
  | (At & { readonly what: 'started'; readonly by: SeatRef })
  | (At & { readonly what: 'opened' })
  | (At & { readonly what: 'answered' | 'answeredLate' | 'silent'; readonly partnerId: string })
  | (Because & { readonly what: 'notForUs' | 'removed'; readonly partnerId: string })
  | (At & { readonly what: 'closed'; readonly by: 'facilitator' | 'clock' })
  | (Because & { readonly what: 'reopened' })
  | (Because & { readonly what: 'level'; readonly change: LevelChange })
  | (At & { readonly what: 'against'; readonly partnerId: string })
  | (At & { readonly what: 'confirmed' | 'confirmedWithRemark' | 'saidNo'; readonly partnerId: string })
  | (Because & {
      readonly what: 'adopted';
      readonly number: number;
      readonly by: SeatRef;
      readonly overrideId: string | null;
    })
  | (Because & { readonly what: 'revising'; readonly number: number })
  | (At & { readonly what: 'escalated' | 'escalationWithdrawn'; readonly bodyId: string })
  | (Because & { readonly what: 'withdrawn' });

/** Oldest first; what happened at one moment stays in the order it follows from. */
export function historyOf(kickoff: Kickoff): readonly HistoryEntry[] {
  const all: readonly HistoryEntry[] = [
    { what: 'started', at: kickoff.startedAt, by: kickoff.facilitator },
    ...roundEntries(kickoff),
    ...kickoff.partners.flatMap(partnerEntries),
    ...kickoff.levelChanges.map(
      (change): HistoryEntry => ({ what: 'level', at: change.at, reasonId: change.reasonId, change }),
    ),
    ...agreementEntries(kickoff),
    ...(kickoff.status === 'withdrawn'
      ? [{ what: 'withdrawn', at: kickoff.withdrawn.at, reasonId: kickoff.withdrawn.reasonId } as const]
      : []),
  ];
  return all
    .map((entry, place) => ({ entry, place }))
    .sort((a, b) => compareInstants(a.entry.at, b.entry.at) || a.place - b.place)
    .map(({ entry }) => entry);
}

function roundEntries(kickoff: Kickoff): readonly HistoryEntry[] {
  const round = 'round' in kickoff ? kickoff.round : null;
  if (round === null) return [];
  return [
    { what: 'opened', at: round.openedAt },
    ...round.reopenings.map(({ at, reasonId }): HistoryEntry => ({ what: 'reopened', at, reasonId })),
    ...(round.closed === null ? [] : [{ what: 'closed', at: round.closed.at, by: round.closed.by } as const]),
  ];
}

function partnerEntries(partner: Partner): readonly HistoryEntry[] {
  const partnerId = partner.id;
  const last = newestAnswer(partner);
  const { departure } = partner;
  return [
    ...(last ? [{ what: last.late ? 'answeredLate' : 'answered', at: last.at, partnerId } as const] : []),
    ...(partner.noAnswerBy === null ? [] : [{ what: 'silent', at: partner.noAnswerBy, partnerId } as const]),
    ...(departure === null
      ? []
      : [
          {
            what: partner.status === 'removed' ? 'removed' : 'notForUs',
            at: departure.at,
            reasonId: departure.reasonId,
            partnerId,
          } as const,
        ]),
  ];
}

const confirmed = { yes: 'confirmed', yesWithRemark: 'confirmedWithRemark', no: 'saidNo' } as const;

function agreementEntries(kickoff: Kickoff): readonly HistoryEntry[] {
  const { agreement, versions, escalations } = kickoff;
  const revision = kickoff.status === 'agreeing' ? kickoff.revision : null;
  return [
    ...agreement.dissents.map(({ at, partnerId }): HistoryEntry => ({ what: 'against', at, partnerId })),
    ...agreement.confirmations.map(
      ({ at, partnerId, answer }): HistoryEntry => ({ what: confirmed[answer], at, partnerId }),
    ),
    ...versions.map(
      (version): HistoryEntry => ({
        what: 'adopted',
        at: version.adoptedAt,
        number: version.number,
        by: version.adoptedBy,
        reasonId: version.reasonId,
        overrideId: version.overrideId,
      }),
    ),
    ...(revision === null
      ? []
      : [
          {
            what: 'revising',
            at: revision.startedAt,
            number: revision.fromVersion,
            reasonId: revision.reasonId,
          } as const,
        ]),
    ...escalations.flatMap(({ preparedAt, withdrawnAt, bodyId }): readonly HistoryEntry[] => [
      { what: 'escalated', at: preparedAt, bodyId },
      ...(withdrawnAt === null ? [] : [{ what: 'escalationWithdrawn', at: withdrawnAt, bodyId } as const]),
    ]),
  ];
}
