import { compareInstants, type Instant } from '../../lib/time.ts';
import type { SeatRef } from './agreement-model.ts';
import type { Departure, Kickoff, LevelChange, Partner, Revision } from './model.ts';
import { newestAnswer } from './partners.ts';

// Who changed what, when and why: read from the state as one viewer sees it, so that it tells each only what is theirs.

interface At {
  readonly at: Instant;
  /** A partner speaks by its own seat. Null where the clock did it, and where the state does not say who. */
  readonly by: SeatRef | null;
}
/** `reasonId` is a contribution; null where no reason was asked or the change needs none. */
type Because = At & { readonly reasonId: string | null };
type OfPartner = { readonly partnerId: string };

export type HistoryEntry =
  | (At & { readonly what: 'started' | 'opened' })
  | (At & OfPartner & { readonly what: 'answered' | 'answeredLate' | 'silent' })
  | (Because & OfPartner & { readonly what: 'notForUs' | 'removed' })
  | (At & { readonly what: 'closed'; readonly how: 'facilitator' | 'clock' })
  | (Because & { readonly what: 'reopened' })
  | (Because & { readonly what: 'level'; readonly change: LevelChange })
  | (Because & OfPartner & { readonly what: 'against' | 'confirmed' | 'confirmedWithRemark' | 'saidNo' })
  | (Because & { readonly what: 'adopted'; readonly number: number; readonly overrideId: string | null })
  | (Because & { readonly what: 'revising'; readonly number: number })
  | (At & { readonly what: 'escalated' | 'escalationWithdrawn'; readonly bodyId: string })
  | (Because & { readonly what: 'withdrawn' });

/** Oldest first; what happened at one moment stays in the order it follows from. */
export function historyOf(kickoff: Kickoff): readonly HistoryEntry[] {
  const all: readonly HistoryEntry[] = [
    { what: 'started', at: kickoff.startedAt, by: kickoff.facilitator },
    ...roundEntries(kickoff),
    ...kickoff.partners.flatMap(partnerEntries),
    ...kickoff.levelChanges.map((change): HistoryEntry => {
      const { at, by, reasonId } = change;
      return { what: 'level', at, by, reasonId, change };
    }),
    ...agreementEntries(kickoff),
    ...(kickoff.status === 'withdrawn'
      ? [{ what: 'withdrawn', by: null, ...kickoff.withdrawn } as const]
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
    { what: 'opened', at: round.openedAt, by: null },
    ...round.reopenings.map(
      ({ at, reasonId }): HistoryEntry => ({ what: 'reopened', at, by: null, reasonId }),
    ),
    ...(round.closed === null
      ? []
      : [{ what: 'closed', at: round.closed.at, by: null, how: round.closed.by } as const]),
  ];
}

const seatOf = ({ seatId, organisationId }: Partner): SeatRef => ({ seatId, organisationId });

function partnerEntries(partner: Partner): readonly HistoryEntry[] {
  const partnerId = partner.id;
  const by = seatOf(partner);
  const last = newestAnswer(partner);
  const { departure, noAnswerBy } = partner;
  return [
    ...(last ? [{ what: last.late ? 'answeredLate' : 'answered', at: last.at, by, partnerId } as const] : []),
    ...(noAnswerBy === null ? [] : [{ what: 'silent', at: noAnswerBy, by: null, partnerId } as const]),
    ...(departure === null ? [] : [departureEntry(partner, departure)]),
  ];
}

/** Leaving is the partner's own word, being taken out is somebody else's. */
function departureEntry(partner: Partner, { at, reasonId }: Departure): HistoryEntry {
  const isRemoved = partner.status === 'removed';
  const what = isRemoved ? 'removed' : 'notForUs';
  return { what, at, by: isRemoved ? null : seatOf(partner), reasonId, partnerId: partner.id };
}

const confirmed = { yes: 'confirmed', yesWithRemark: 'confirmedWithRemark', no: 'saidNo' } as const;

function agreementEntries(kickoff: Kickoff): readonly HistoryEntry[] {
  const { agreement, versions, escalations, partners } = kickoff;
  const revision = kickoff.status === 'agreeing' ? kickoff.revision : null;
  const seatWith = (partnerId: string): SeatRef | null => {
    const partner = partners.find(({ id }) => id === partnerId);
    return partner === undefined ? null : seatOf(partner);
  };
  return [
    ...agreement.dissents.map(({ at, partnerId, textId }): HistoryEntry => {
      return { what: 'against', at, by: seatWith(partnerId), partnerId, reasonId: textId };
    }),
    ...agreement.confirmations.map(({ at, partnerId, answer, remarkId }): HistoryEntry => {
      return { what: confirmed[answer], at, by: seatWith(partnerId), partnerId, reasonId: remarkId };
    }),
    ...versions.map(({ adoptedAt, adoptedBy, number, reasonId, overrideId }): HistoryEntry => {
      return { what: 'adopted', at: adoptedAt, by: adoptedBy, number, reasonId, overrideId };
    }),
    ...(revision === null ? [] : [revisionEntry(revision)]),
    ...escalations.flatMap(({ preparedAt, preparedBy, withdrawnAt, bodyId }): readonly HistoryEntry[] => [
      { what: 'escalated', at: preparedAt, by: preparedBy, bodyId },
      ...(withdrawnAt === null
        ? []
        : [{ what: 'escalationWithdrawn', at: withdrawnAt, by: null, bodyId } as const]),
    ]),
  ];
}

function revisionEntry({ startedAt, fromVersion, reasonId }: Revision): HistoryEntry {
  return { what: 'revising', at: startedAt, by: null, number: fromVersion, reasonId };
}
