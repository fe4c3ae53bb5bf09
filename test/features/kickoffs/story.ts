import type { Actor, Decision, Effect, Fact, NewContribution } from '../../../src/engine/workflow.ts';
import type { SeatRef } from '../../../src/features/kickoffs/agreement-model.ts';
import type { KickoffEvent, PartnerChoice, SpokenAnswer } from '../../../src/features/kickoffs/events.ts';
import type { Kickoff, Partner } from '../../../src/features/kickoffs/model.ts';
import { type Rulebook, rulebook } from '../../../src/features/kickoffs/rulebook.ts';
import { decide } from '../../../src/features/kickoffs/workflow.ts';
import { publicHolidays } from '../../../src/lib/holidays.ts';
import { idsFrom } from '../../../src/lib/ids.ts';
import type { Instant } from '../../../src/lib/time.ts';
import { loadRegion } from '../../../src/regions/load.ts';

/** The region as it ships: these stories are about its do-theme "horeca" in West-Utrecht. */
export const region = await loadRegion('midden-nederland');
export const book = rulebook(region, publicHolidays(region.holidayCountry));

/** One seat an organisation in these stories, named after it. */
export const seat = (organisationId: string): SeatRef => ({ seatId: `of-${organisationId}`, organisationId });
export const coordinator = seat('RIEC');
export const chair = seat('GEM-IJSSELSTEIN');

// Monday; West-Utrecht's clocks are one hour ahead of UTC.
const monday = '2026-11-23T09:00:00Z';
export const noonOn = (day: string): Instant => `${day}T11:00:00Z`;
export const startOfWorkOn = (day: string): Instant => `${day}T07:30:00Z`;

const system: Actor = { kind: 'system', name: 'story' };

/** Words as they are kept: with who may read them now. */
interface Said extends NewContribution {
  readonly audience: readonly string[] | null;
}

/** A kick-off as people make it: each line an event at a moment, with what came of the last one. */
export class Story {
  state: Kickoff | null = null;
  now: Instant = monday;
  effects: readonly Effect[] = [];
  /** Of the last event; who has to do with it stands apart, because so much changes it. */
  facts: readonly Fact[] = [];
  circle: Fact | null = null;
  contributions: readonly NewContribution[] = [];
  superseded: readonly string[] = [];
  /** Contributions of which the last event left nothing. */
  destroyed: readonly string[] = [];
  /** Who the last event left out of the audience of whatever was said. */
  outOfAudience: readonly string[] = [];
  readonly said = new Map<string, Said>();
  /** Everything that was ever replaced: kept, and shown to nobody. */
  readonly replaced = new Set<string>();
  readonly book: Rulebook;
  private events = 0;

  constructor(rules: Rulebook = book) {
    this.book = rules;
  }

  /** Moves the clock. */
  at(now: Instant): this {
    this.now = now;
    return this;
  }

  private decide(event: KickoffEvent): Decision<Kickoff> {
    const newId = idsFrom(`event ${this.events}`);
    return decide(this.book, this.state, event, { now: this.now, actor: system, newId });
  }

  /** Something that is accepted; fails the test with the name of the refusal when it is not. */
  does(event: KickoffEvent): this {
    const decision = this.decide(event);
    if (!decision.accepted) {
      throw new Error(`${event.type} was refused: ${JSON.stringify(decision.refusal)}`);
    }
    this.events += 1;
    this.state = decision.state;
    this.effects = decision.effects ?? [];
    const told = decision.facts ?? [];
    this.facts = told.filter(({ name }) => name !== 'kickoff.circle');
    this.circle = told.find(({ name }) => name === 'kickoff.circle') ?? null;
    this.contributions = decision.contributions ?? [];
    this.superseded = decision.superseded ?? [];
    for (const id of this.superseded) this.replaced.add(id);
    this.outOfAudience = decision.outOfAudience ?? [];
    const gone = decision.destroyed ?? [];
    this.destroyed = [...this.said.values()]
      .filter((one) => gone.some(({ key, right }) => one.key === key && one.right === right))
      .map(({ id }) => id);
    for (const id of this.destroyed) this.said.delete(id);
    const leaving = new Set(this.outOfAudience);
    const kept: readonly Said[] = this.contributions.map((given) => ({
      ...given,
      audience: this.audienceOf(given),
    }));
    for (const one of this.said.values())
      this.said.set(one.id, { ...one, audience: one.audience?.filter((who) => !leaving.has(who)) ?? null });
    for (const one of kept) this.said.set(one.id, one);
    return this;
  }

  private audienceOf({ audience }: NewContribution): Said['audience'] {
    if (audience === null || !('of' in audience)) return audience;
    const like = this.said.get(audience.of);
    if (!like) throw new Error('the audience of nothing');
    return like.audience;
  }

  /** The refusal of something that is not accepted; null when it would be. */
  refusal(event: KickoffEvent): { readonly name: string; readonly fields?: readonly string[] } | null {
    const decision = this.decide(event);
    return decision.accepted ? null : decision.refusal;
  }

  get kickoff(): Kickoff {
    if (this.state === null) throw new Error('the story has not started');
    return this.state;
  }

  partner(organisationId: string): Partner {
    const found = this.kickoff.partners.findLast((one) => one.organisationId === organisationId);
    if (!found) throw new Error(`${organisationId} is no partner`);
    return found;
  }

  /** What was said, by the id the state keeps. */
  words(contributionId: string | null): unknown {
    return contributionId === null ? null : this.said.get(contributionId)?.body;
  }

  /** `card -> principal` of everything sent by the last event. */
  get sent(): readonly string[] {
    return this.effects.map(({ card, to }) => `${card.card.replace('kickoffs.', '')} -> ${to}`);
  }
}

export const subject = {
  codeName: 'VUURTOREN',
  themeId: 'horeca',
  level: 'OPEN',
  municipalityIds: ['woerden'],
  leadWords: [{ questionId: 'K10', body: 'Vergunningen en controles lopen langs elkaar heen.' }],
} as const;
export const start = {
  type: 'start',
  id: 'kickoff',
  variant: 'EXECUTION_THEME',
  bodyId: 'dto-wu',
  by: coordinator,
  ...subject,
} as const;

/** A case, with the goal of the plan that it fits. */
export const startCase = {
  ...start,
  variant: 'CASE',
  level: 'CONFIDENTIAL',
  leadWords: [
    ...subject.leadWords,
    { questionId: 'K05', body: { kind: 'choice', choice: 'YES' } },
    { questionId: 'K05b', body: { kind: 'choices', choices: ['csvs-verstoren'] } },
  ],
} as const;

export const choice = (organisationId: string, deadline = '2026-11-30'): PartnerChoice => ({
  organisationId,
  seatId: seat(organisationId).seatId,
  deadline,
});

/** Answers to everything a partner is asked, or to these questions. */
export const answersTo = (questionIds: readonly string[], word = 'antwoord'): readonly SpokenAnswer[] =>
  questionIds.map((questionId) => ({ questionId, body: `${word} ${questionId}` }));

export const submits = (story: Story, organisationId: string, word?: string): KickoffEvent => {
  const { id, questionIds } = story.partner(organisationId);
  return { type: 'submitAnswers', partnerId: id, answers: answersTo(questionIds, word) };
};

/** What an organisation saved or gave, as its form sends it along again. */
export const keptBy = (
  story: Story,
  organisationId: string,
  questionIds: readonly string[],
): readonly SpokenAnswer[] => {
  const { saved, answers } = story.partner(organisationId);
  return questionIds.map((questionId) => {
    const keeps = [...saved, ...answers].find((one) => one.questionId === questionId)?.contributionId ?? '';
    return { questionId, body: story.words(keeps), keeps };
  });
};
