import type { Asking, Grant, MayTable, Principal } from '../../engine/workflow.ts';
import { isBefore } from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { SeatRef } from './agreement-model.ts';
import { type Home, holdersOf } from './authority.ts';
import type { KickoffEvent } from './events.ts';
import type { Kickoff, Partner } from './model.ts';
import { isEnoughTogether, namelessQuestions } from './nameless.ts';
import { anonymousWords, answersOf, exchangeWith, rights, shareAs, speakAs } from './names.ts';
import { agrees, isActive, mayLead } from './partners.ts';
import { readersOf, type Sight } from './readers.ts';

const { see, process, brief, answers, anonymous, agreement, facilitate, adopt, close } = rights;

/** Who may do and see what in a kick-off as it stands: nothing that is not named here. */
export function grants(region: RegionPack, state: Kickoff): readonly Grant[] {
  if (state.status === 'draft') return give(guides(region, state), [...sightOf(state, 'all'), facilitate]);
  if (state.status === 'withdrawn') return afterwards(region, state);
  const isOpen = state.status !== 'adopted';
  const mayAdopt = state.status !== 'collecting';
  return unique([
    ...give(insidersOf(region, state), sightOf(state, 'all')),
    ...give(guides(region, state), [
      ...(isClosed(state) && state.anonymous.length > 0 ? [anonymous] : []),
      ...state.partners.map(({ id }) => exchangeWith(id)),
      facilitate,
    ]),
    ...give(mayAdopt ? holdersOf(region, 'adopts', state) : [], [adopt]),
    ...give(holdersOf(region, 'closes', state), [close]),
    ...[...readersOf(region, state)].flatMap(([principal, sight]) =>
      give([principal], sightOf(state, sight)),
    ),
    ...state.partners
      .filter(isActive)
      .flatMap((partner) => partnerGrants(partner, isOpen && !isDone(state, partner))),
  ]);
}

/**
 * Who sees all of it, as principals, and with it what belongs to it elsewhere: who guides, decides, leads or takes part,
 * and about a theme its own team. Who only decides or advises on the plan is not among them; nobody once it is withdrawn.
 */
export function insidersOf(region: RegionPack, state: Kickoff): readonly Principal[] {
  if (state.status === 'withdrawn') return [];
  const readers = [...readersOf(region, state)].filter(([, sight]) => sight === 'all');
  return [
    ...new Set([
      ...guides(region, state),
      ...holdersOf(region, 'adopts', state),
      ...holdersOf(region, 'closes', state),
      ...leadsOf(state).flatMap(seatPrincipal),
      ...readers.map(([principal]) => principal),
      ...state.partners.filter(agrees).map(({ seatId }) => `seat:${seatId}`),
    ]),
  ];
}

/** A guest is done when what it was asked for is agreed, also when that is looked at again later. */
function isDone({ versions }: Kickoff, { isGuest, askedAt }: Partner): boolean {
  const adopted = versions.at(-1)?.adoptedAt;
  return isGuest && adopted !== undefined && askedAt !== null && !isBefore(adopted, askedAt);
}

/** What is a partner's own besides what all see; a guest sees nothing but that, and only until adoption. */
function partnerGrants(partner: Partner, isOpen: boolean): readonly Grant[] {
  const own = isOpen ? [speakAs(partner.id)] : [];
  const sight = partner.isGuest ? own.map(() => see) : [shareAs(partner.id)];
  return give([`seat:${partner.seatId}`], [...sight, ...own]);
}

/** Of what was stopped, everyone who knew of it sees that it was; a draft thrown away only its maker. */
function afterwards(region: RegionPack, state: Extract<Kickoff, { status: 'withdrawn' }>): readonly Grant[] {
  const maker = seatPrincipal(state.facilitator);
  if (state.round === null) return give(maker, [see]);
  const [guests, partners] = [true, false].map((isGuest) =>
    state.partners
      .filter((one) => isActive(one) && one.isGuest === isGuest)
      .map(({ seatId }) => `seat:${seatId}`),
  );
  const insiders = [
    ...guides(region, state),
    ...holdersOf(region, 'adopts', state),
    ...holdersOf(region, 'closes', state),
    ...readersOf(region, state).keys(),
    ...(partners ?? []),
  ];
  return unique([...give(insiders, [see, process]), ...give(guests ?? [], [see])]);
}

/** What each sight comes to now: answers and agreement only once the round is closed. */
function sightOf(state: Kickoff, sight: Sight): readonly string[] {
  if (sight === 'status') return [see, process];
  const plan = isClosed(state) ? [see, process, brief, agreement] : [see, process, brief];
  if (sight === 'plan' || !isClosed(state)) return plan;
  const given = state.partners.filter(({ status }) => status === 'answered').map(({ id }) => answersOf(id));
  return [...plan, answers, ...given, ...namelessSight(state)];
}

function isClosed({ status }: Kickoff): boolean {
  return status === 'agreeing' || status === 'adopted';
}

/** What was said without a name is shown only when there is enough of it to hide among. */
function namelessSight(state: Kickoff): readonly string[] {
  if (!isEnoughTogether(state)) return [];
  return [anonymous, ...namelessQuestions(state).map(anonymousWords)];
}

function guides(region: RegionPack, state: Kickoff): readonly Principal[] {
  return [...seatPrincipal(state.facilitator), ...holdersOf(region, 'facilitates', state)];
}

/** Who leads what is in force, as long as their organisation takes part or guides; nobody leads what was not adopted. */
function leadsOf(state: Kickoff): readonly SeatRef[] {
  const { lead = null, deputy = null } = state.versions.at(-1)?.content ?? {};
  return [lead, deputy].filter((seat) => seat !== null).filter((seat) => mayLead(state, seat));
}

function seatPrincipal(seat: SeatRef | null): readonly Principal[] {
  return seat === null ? [] : [`seat:${seat.seatId}`];
}

function give(principals: readonly Principal[], given: readonly string[]): readonly Grant[] {
  return principals.flatMap((principal) => given.map((right) => ({ principal, right })));
}

function unique(given: readonly Grant[]): readonly Grant[] {
  return [...new Map(given.map((grant) => [`${grant.principal} ${grant.right}`, grant])).values()];
}

type May = MayTable<Kickoff, KickoffEvent>;

function has({ rights: own }: Asking, ...wanted: readonly string[]): boolean {
  return wanted.some((right) => own.has(right));
}

interface OfPartner {
  readonly partnerId: string;
}
const speaker = (asking: Asking, { partnerId }: OfPartner): boolean => has(asking, speakAs(partnerId));

/** What a partner does for itself. */
const byPartner = {
  saveAnswers: speaker,
  submitAnswers: speaker,
  shareAnswer: (asking: Asking, { partnerId }: OfPartner): boolean => has(asking, shareAs(partnerId)),
  requestMoreTime: speaker,
  handToDeputy: speaker,
  takeBack: speaker,
  notForUs: speaker,
  acceptRow: speaker,
  declineRow: speaker,
  acceptRowPartly: speaker,
  dissent: speaker,
  confirm: speaker,
} satisfies Partial<May>;

/** Not whoever would get it: who looks on reads what is agreed, and brings nothing before anybody. */
export function mayEscalate(own: ReadonlySet<string>, state: Pick<Kickoff, 'partners'> | null): boolean {
  const parts = state?.partners.filter(agrees).map(({ id }) => speakAs(id)) ?? [];
  return [facilitate, adopt, ...parts].some((right) => own.has(right));
}

/** Who may bring about which event. A seat one acts for must be one's own, whatever right one has. */
export function mayTable(region: RegionPack): May {
  const guide = (asking: Asking): boolean => has(asking, facilitate);
  const guideBy = (asking: Asking, event: { readonly by: SeatRef }): boolean =>
    guide(asking) && isOwnSeat(asking, event.by);
  const clock = ({ isSystem }: Asking): boolean => isSystem;
  return {
    start: (asking, event, state) =>
      state === null && isOwnSeat(asking, event.by) && mayCreate(region, asking, event),
    changeSubject: guideBy,
    choosePartners: guide,
    chooseQuestions: guide,
    discardDraft: guide,
    open: guide,
    ...byPartner,
    grantMoreTime: guide,
    refuseMoreTime: guideBy,
    addPartner: guide,
    removePartner: guideBy,
    closeRound: guide,
    reopenRound: guideBy,
    withdraw: (asking, event) => has(asking, facilitate, close) && isOwnSeat(asking, event.by),
    editGoal: guideBy,
    editApproach: guideBy,
    editRows: guideBy,
    editIndicators: guideBy,
    editRoles: guideBy,
    editMore: guideBy,
    // Whoever guides, decides or takes part: a line that only the strongest could open would be no line.
    prepareEscalation: (asking, event, state) =>
      mayEscalate(asking.rights, state) && isOwnSeat(asking, event.by),
    withdrawEscalation: guideBy,
    changeLevel: guideBy,
    requestConfirmation: guide,
    adopt: (asking, event) => has(asking, adopt) && isOwnSeat(asking, event.by),
    revise: (asking, event) => has(asking, facilitate, adopt) && isOwnSeat(asking, event.by),
    dropRevision: (asking) => has(asking, facilitate, adopt),
    closeByClock: clock,
    deadlinesPass: clock,
    confirmationLapses: clock,
  };
}

function isOwnSeat({ principals }: Asking, seat: SeatRef): boolean {
  return principals.has(`seat:${seat.seatId}`) && principals.has(`organisation:${seat.organisationId}`);
}

function mayCreate(
  region: RegionPack,
  { principals }: Asking,
  { variant, bodyId }: Pick<Home, 'variant' | 'bodyId'>,
): boolean {
  const home = region.bodies.find(({ id }) => id === bodyId);
  if (!home) return false;
  const creators = holdersOf(region, 'creates', { variant, bodyId, districtId: home.district });
  return creators.some((principal) => principals.has(principal));
}
