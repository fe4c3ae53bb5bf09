import { accept, type Decision, type Effect } from '../../engine/workflow.ts';
import type { AgreedContent, Agreement, Version } from './agreement-model.ts';
import { type Blocker, blockersOf } from './blockers.ts';
import type { Agreeing } from './edit-agreement.ts';
import { adoptedFact, whole } from './facts.ts';
import type { AdoptedKickoff, AgreeingKickoff, Kickoff, Partner } from './model.ts';
import { cards, rights } from './names.ts';
import { agrees } from './partners.ts';
import { isBlank, penOf, replaced, wordsIn } from './pen.ts';
import { cardOf, type EventOf, type In, no, type Scene, statusCards, toPartner } from './scene.ts';
import { unfinished } from './workflow-confirmation.ts';

/**
 * Puts the agreement in force as the next version. What still stands in the way is passed over only with a written
 * reason; an agreement that is not written, or was never put to the partners, cannot be adopted at all.
 */
export function adopt(scene: Agreeing, event: EventOf<'adopt'>): Decision<Kickoff> {
  const { book, state, context } = scene;
  const fault = unfinished(state);
  if (fault) return fault;
  const content = whole(contentOf(state.agreement));
  if (content === null) return no('agreementIncomplete');
  if (state.agreement.asked === null) return no('notAskedToConfirm');
  const blockers = blockersOf(book.region, state);
  const isOverride = blockers.length > 0;
  if (isOverride && isBlank(event.overrideReason)) return blocked(blockers);
  const pen = penOf(scene, event.by);
  const overrideId = isOverride ? pen.write('overrideReason', rights.agreement, event.overrideReason) : null;
  const number = state.versions.length + 1;
  const reasonId = state.revision?.reasonId ?? null;
  const version: Version = {
    number,
    adoptedAt: context.now,
    adoptedBy: event.by,
    reasonId,
    overrideId,
    content,
  };
  const inForce = inForceAgain(state, { ...content, edit: state.agreement.edit });
  const after: AdoptedKickoff = { ...inForce, versions: [...state.versions, version] };
  return accept<Kickoff>(after, {
    contributions: pen.contributions,
    superseded: savedIn(state),
    effects: [...adoptedCards(after), ...statusCards(after)],
    facts: [adoptedFact(book.region, after, number, content)],
  });
}

/** Starts the next version; the one adopted last stays in force, and its accepted rows stay accepted. */
export function revise(scene: Scene<In<'adopted'>>, event: EventOf<'revise'>): Decision<Kickoff> {
  const { state, context } = scene;
  if (isBlank(event.reason)) return no('reasonMissing', { fields: ['reason'] });
  const pen = penOf(scene, event.by);
  const reasonId = pen.write('revisionReason', rights.agreement, event.reason);
  const { agreement } = state;
  const after: AgreeingKickoff = {
    ...state,
    status: 'agreeing',
    revision: { fromVersion: state.versions.length, startedAt: context.now, reasonId },
    agreement: { ...agreement, edit: agreement.edit + 1, confirmations: [], asked: null, readyAt: null },
  };
  return accept<Kickoff>(after, {
    contributions: pen.contributions,
    effects: [...changedCards(after), ...statusCards(after)],
  });
}

/** Leaves everything as it was: the version in force goes on. */
export function dropRevision({ state }: Agreeing): Decision<Kickoff> {
  const { revision, agreement } = state;
  const inForce = state.versions.at(-1);
  if (revision === null || inForce === undefined) return no('notRevising');
  const after = inForceAgain(state, { ...inForce.content, edit: agreement.edit + 1 });
  return accept<Kickoff>(after, {
    superseded: [...replaced(state, [...wordsIn(agreement), revision.reasonId]), ...savedIn(state)],
    effects: [...changedCards(after), ...statusCards(after)],
  });
}

function blocked(blockers: readonly Blocker[]): ReturnType<typeof no> {
  const kinds = [...new Set(blockers.map(({ kind }) => kind))];
  const counted = kinds.map((kind) => [kind, blockers.filter((one) => one.kind === kind).length] as const);
  return no('adoptionBlocked', { fields: kinds, details: Object.fromEntries(counted) });
}

/** From now on nobody is asked anything: what silent partners had saved is of no more use. */
function inForceAgain(
  { revision: _none, ...state }: AgreeingKickoff,
  content: AgreedContent & { readonly edit: number },
): AdoptedKickoff {
  const partners = state.partners.map((partner): Partner => ({ ...partner, saved: [] }));
  return { ...state, status: 'adopted', partners, agreement: { ...content, asked: null, readyAt: null } };
}

function contentOf({ edit: _edit, asked: _asked, readyAt: _readyAt, ...content }: Agreement): AgreedContent {
  return content;
}

function savedIn(state: Kickoff): readonly string[] {
  return state.partners.flatMap(({ saved }) => saved.map(({ contributionId }) => contributionId));
}

function changedCards(state: Kickoff): readonly Effect[] {
  return state.partners.filter(agrees).map((partner) => toPartner(state, partner, cards.changed));
}

function adoptedCards(state: Kickoff): readonly Effect[] {
  const { lead, deputy } = state.agreement;
  const seats = [
    ...state.partners.filter(agrees).map(({ seatId }) => seatId),
    state.facilitator.seatId,
    ...[lead, deputy].flatMap((seat) => (seat === null ? [] : [seat.seatId])),
  ];
  return [...new Set(seats)].map((seatId) => ({
    slot: cards.adopted,
    to: `seat:${seatId}`,
    card: cardOf(state, cards.adopted),
  }));
}
