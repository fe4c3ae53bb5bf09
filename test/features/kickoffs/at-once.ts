import type { Viewer } from '../../../src/chat/viewer.ts';
import { kickoffAggregate } from '../../../src/features/kickoffs/aggregate.ts';
import type { KickoffEvent } from '../../../src/features/kickoffs/events.ts';
import type { Kickoff } from '../../../src/features/kickoffs/model.ts';
import { packThemeId } from '../../../src/features/themes/model.ts';
import { publicHolidays } from '../../../src/lib/holidays.ts';
import { freshId } from '../../../src/lib/ids.ts';
import type { Level } from '../../../src/regions/rule-schema.ts';
import { learning } from '../../support/learning.ts';
import type { Story } from '../../support/story.ts';

// Brings a kick-off of West-Utrecht's do-theme "horeca" as far as a story needs it, each event by who may do it.

export const names = {
  coordinator: 'RIEC - coördinator West-Utrecht',
  chair: 'Gemeente IJsselstein - voorzitter DTO',
  police: 'Politie - West-Utrecht',
  prosecutor: 'OM - officier West-Utrecht',
  tax: 'Belastingdienst - accountmanager',
  woerden: 'Gemeente Woerden - adviseur OOV',
  guest: 'LTO - regiobestuurder',
  /** A partner without a seat in any body. */
  inspector: 'Arbeidsinspectie - inspecteur',
  elsewhere: 'RIEC - coördinator Flevoland',
} as const;
type Name = keyof typeof names;

/** A kick-off in the product, and events brought about at once. */
export interface AtOnce {
  readonly id: string;
  readonly codeName: string;
  state(): Kickoff;
  does(name: Name, event: (state: Kickoff, by: SeatOf) => KickoffEvent): Promise<void>;
  partnerId(name: Name): Promise<string>;
}
interface SeatOf {
  readonly seatId: string;
  readonly organisationId: string;
}

const seatOf = ({ seats }: Viewer): SeatOf => {
  const [seat] = seats;
  if (!seat) throw new Error('nobody sits here');
  return { seatId: seat.seatId, organisationId: seat.organisationId };
};

/** What partners are asked, other than always. */
interface Asking {
  readonly variant?: 'EXECUTION_THEME' | 'DEVELOPMENT_THEME';
  readonly extraIds?: readonly string[];
}

/** The round of POL, BD and GEM-WOERDEN, and LTO as a guest, in which nobody has answered yet. */
export async function openRound(
  story: Story,
  codeName: string,
  level: Level = 'OPEN',
  { variant = 'EXECUTION_THEME', extraIds = [] }: Asking = {},
): Promise<AtOnce> {
  const { product } = story;
  const kickoff = begin(story, codeName);
  const deadline = story.workingDay(3);
  const asked = (['police', 'tax', 'woerden', 'guest'] as const).map(async (name) => {
    const seat = seatOf(await viewerOf(story, name));
    return { ...seat, deadline };
  });
  const partners = await Promise.all(asked);
  await kickoff.does('coordinator', (_state, by) => ({
    type: 'start',
    id: kickoff.id,
    variant,
    bodyId: 'dto-wu',
    by,
    codeName,
    themeId: packThemeId('horeca', 'wu'),
    level,
    municipalityIds: ['woerden'],
    leadWords: [
      { questionId: 'K10', body: { text: 'Vergunningen en controles lopen langs elkaar heen.' } },
      ...(variant === 'DEVELOPMENT_THEME' ? learning : []),
    ],
  }));
  await kickoff.does('coordinator', () => ({ type: 'choosePartners', partners }));
  if (extraIds.length > 0) await kickoff.does('coordinator', () => ({ type: 'chooseQuestions', extraIds }));
  await kickoff.does('coordinator', () => ({ type: 'open' }));
  await product.worker.settle();
  return kickoff;
}

/** The same round, in which all but LTO answered, closed. */
export async function closedRound(story: Story, codeName: string, level: Level = 'OPEN'): Promise<AtOnce> {
  const { product } = story;
  const kickoff = await openRound(story, codeName, level);
  for (const name of ['police', 'tax', 'woerden'] as const) {
    const partnerId = await kickoff.partnerId(name);
    await kickoff.does(name, (state) => ({
      type: 'submitAnswers',
      partnerId,
      answers: (state.partners.find(({ id }) => id === partnerId)?.questionIds ?? []).map((questionId) => ({
        questionId,
        body: { text: `antwoord ${questionId}` },
      })),
    }));
  }
  await kickoff.does('coordinator', () => ({ type: 'closeRound' }));
  await product.worker.settle();
  return kickoff;
}

interface Line {
  readonly name: Name;
  readonly what: string;
  readonly due: string;
}

/** Everything written by the facilitator, with these lines of who does what. */
export async function writtenAgreement(
  kickoff: AtOnce,
  lines: readonly Line[],
  reviewDay: string,
): Promise<void> {
  const rows = await Promise.all(
    lines.map(async ({ name, what, due }) => ({
      id: null,
      what,
      due,
      kind: 'CHECK',
      partnerId: await kickoff.partnerId(name),
    })),
  );
  const woerden = await kickoff.partnerId('woerden');
  const basedOn = (state: Kickoff) => state.agreement.edit;
  await kickoff.does('coordinator', (state, by) => ({
    type: 'editGoal',
    by,
    basedOn: basedOn(state),
    goal: 'Vergunningen op orde',
    successTest: 'Elke zaak is gecontroleerd',
  }));
  await kickoff.does('coordinator', (state, by) => ({
    type: 'editApproach',
    by,
    basedOn: basedOn(state),
    approach: 'MULTI',
    reason: 'Drie partners hebben een taak',
  }));
  await kickoff.does('coordinator', (state, by) => ({ type: 'editRows', by, basedOn: basedOn(state), rows }));
  await kickoff.does('coordinator', (state, by) => ({
    type: 'editIndicators',
    by,
    basedOn: basedOn(state),
    indicatorIds: ['P1', 'P3', 'I1', 'I2'],
    reviewDay,
  }));
  await kickoff.does('coordinator', (state, by) => {
    const taking = state.partners.filter(({ isGuest }) => !isGuest);
    const lead = taking.find(({ id }) => id === woerden) ?? by;
    return {
      type: 'editRoles',
      by,
      basedOn: basedOn(state),
      roles: taking.map(({ id }) => ({ partnerId: id, role: 'ACTS' as const })),
      lead: { seatId: lead.seatId, organisationId: lead.organisationId },
      deputy: null,
    };
  });
}

/** Everyone accepts, confirms, and the chair adopts. */
export async function adoptedAgreement(story: Story, kickoff: AtOnce): Promise<void> {
  await kickoff.does('coordinator', () => ({ type: 'requestConfirmation' }));
  for (const name of ['police', 'tax', 'woerden'] as const) {
    const partnerId = await kickoff.partnerId(name);
    for (const row of kickoff.state().agreement.rows.filter((one) => one.partnerId === partnerId)) {
      if (row.acceptance.status === 'open') {
        await kickoff.does(name, () => ({ type: 'acceptRow', partnerId, rowId: row.id }));
      }
    }
    await kickoff.does(name, () => ({ type: 'confirm', partnerId, answer: 'yes', remark: null }));
  }
  await kickoff.does('chair', (_state, by) => ({ type: 'adopt', by, overrideReason: null }));
  await story.product.worker.settle();
}

async function viewerOf(story: Story, name: Name): Promise<Viewer> {
  return (await story.person(names[name])).viewer();
}

function begin(story: Story, codeName: string): AtOnce {
  const { product } = story;
  const aggregate = kickoffAggregate(product.region, publicHolidays(product.region.holidayCountry));
  const id = freshId();
  const now: { state: Kickoff | null } = { state: null };
  const state = (): Kickoff => {
    if (now.state === null) throw new Error('the kick-off has not started');
    return now.state;
  };
  return {
    id,
    codeName,
    state,
    partnerId: async (name) => {
      const { seatId } = seatOf(await viewerOf(story, name));
      const found = state().partners.find((one) => one.seatId === seatId);
      if (!found) throw new Error(`${name} is no partner`);
      return found.id;
    },
    does: async (name, event) => {
      const viewer = await viewerOf(story, name);
      const known = now.state ?? ({ agreement: { edit: 0 } } as Kickoff);
      const request = { viewer, deliveryId: freshId(), origin: 'story', now: product.clock.now() };
      const outcome = await product.engine.run(aggregate, id, event(known, seatOf(viewer)), request);
      if (outcome.status !== 'done') throw new Error(`${name}: ${JSON.stringify(outcome)}`);
      now.state = outcome.state;
    },
  };
}
