import type { Fact } from '../../engine/workflow.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { grants, insidersOf } from './access.ts';
import type { AgreedContent } from './agreement-model.ts';
import type {
  KickoffAdopted,
  KickoffCircle,
  KickoffLevelChanged,
  KickoffOpened,
  KickoffReadersChanged,
  KickoffWithdrawn,
} from './fact-model.ts';
import type { Kickoff } from './model.ts';
import { facts, rights } from './names.ts';
import { agrees, mayLead } from './partners.ts';

export function openedFact(state: Kickoff): Fact {
  const data: KickoffOpened = common(state);
  return { name: facts.opened, data };
}

export function withdrawnFact(state: Kickoff): Fact {
  const data: KickoffWithdrawn = common(state);
  return { name: facts.withdrawn, data };
}

/** What an adoption needs to be whole: parts that the agreement leaves open while it is written. */
export type WholeContent = AgreedContent & {
  readonly lead: NonNullable<AgreedContent['lead']>;
  readonly approach: NonNullable<AgreedContent['approach']>;
  readonly reviewDay: NonNullable<AgreedContent['reviewDay']>;
};

/** Null while a part without which nothing can be adopted is still open. */
export function whole(content: AgreedContent): WholeContent | null {
  const { lead, approach, reviewDay } = content;
  return lead === null || approach === null || reviewDay === null
    ? null
    : { ...content, lead, approach, reviewDay };
}

export function adoptedFact(
  region: RegionPack,
  state: Kickoff,
  version: number,
  content: WholeContent,
): Fact {
  const taking = state.partners.filter(agrees);
  const data: KickoffAdopted = {
    ...common(state),
    version,
    facilitatorSeatId: state.facilitator.seatId,
    leadSeatId: content.lead.seatId,
    deputySeatId: content.deputy?.seatId ?? null,
    approach: content.approach,
    reviewDay: content.reviewDay,
    indicatorIds: content.indicatorIds,
    readers: readersOf(region, state),
    partners: taking.map(({ id, organisationId, seatId }) => ({
      partnerId: id,
      organisationId,
      seatId,
      role: content.roles.find(({ partnerId }) => partnerId === id)?.role ?? null,
    })),
    rows: content.rows.flatMap((row) =>
      taking
        .filter(({ id }) => id === row.partnerId)
        .map(({ organisationId, seatId }) => ({
          rowId: row.id,
          partnerId: row.partnerId,
          organisationId,
          seatId,
          due: row.due,
          kind: row.kind,
          whatContributionId: row.whatId,
          acceptance: row.acceptance.status,
        })),
    ),
  };
  return { name: facts.adopted, data };
}

export function levelChangedFact({ id, level }: Kickoff): Fact {
  const data: KickoffLevelChanged = { kickoffId: id, level };
  return { name: facts.levelChanged, data, replacesEarlier: true };
}

/** Told from the first agreement in force on, as soon as somebody comes to see it or no longer may. */
export function readersChangedFacts(
  region: RegionPack,
  before: Kickoff | null,
  after: Kickoff,
): readonly Fact[] {
  if (after.versions.length === 0) return [];
  const known = before === null || before.versions.length === 0 ? null : readersOf(region, before).join(' ');
  return readersOf(region, after).join(' ') === known ? [] : [readersFact(region, after)];
}

/** How it stands, for what follows it: who has to do with it, and who may see what is agreed. */
export function standingFacts(region: RegionPack, state: Kickoff): readonly Fact[] {
  const circle = circleFacts(region, null, state);
  if (state.versions.length === 0) return circle;
  return [...circle, readersFact(region, state)];
}

function readersFact(region: RegionPack, state: Kickoff): Fact {
  const data: KickoffReadersChanged = { kickoffId: state.id, readers: readersOf(region, state) };
  return { name: facts.readersChanged, data, replacesEarlier: true };
}

function readersOf(region: RegionPack, state: Kickoff): readonly string[] {
  const seeing = grants(region, state).filter(({ right }) => right === rights.agreement);
  return seeing.map(({ principal }) => principal).sort();
}

/** Told whenever others than before have to do with it, or it has come further. */
export function circleFacts(region: RegionPack, before: Kickoff | null, after: Kickoff): readonly Fact[] {
  const circle = circleOf(region, after);
  if (circle === null) return [];
  const known = before === null ? null : circleOf(region, before);
  if (JSON.stringify(known) === JSON.stringify(circle)) return [];
  return [{ name: facts.circle, data: circle, replacesEarlier: true }];
}

function circleOf(region: RegionPack, state: Kickoff): KickoffCircle | null {
  if (state.status === 'draft' || ('round' in state && state.round === null)) return null;
  const given = grants(region, state);
  const lead = state.versions.at(-1)?.content.lead ?? null;
  const holding = (right: string) =>
    given
      .filter((one) => one.right === right)
      .map(({ principal }) => principal)
      .sort();
  return {
    ...common(state),
    otherThemeIds: state.otherThemeIds,
    stage: state.status,
    facilitatorSeatId: state.facilitator.seatId,
    leadSeatId: lead !== null && mayLead(state, lead) ? lead.seatId : null,
    guides: holding(rights.facilitate),
    members: insidersOf(region, state).toSorted(),
    partners: state.partners
      .filter(agrees)
      .map(({ id, organisationId, seatId }) => ({ partnerId: id, organisationId, seatId })),
  };
}

function common({ id, codeName, themeId, variant, level, bodyId, districtId }: Kickoff): KickoffOpened {
  return { kickoffId: id, codeName, themeId, variant, level, bodyId, districtId };
}
