import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grants } from '../../../src/features/kickoffs/access.ts';
import { blockersOf, isReady, missingParts } from '../../../src/features/kickoffs/blockers.ts';
import type { KickoffEvent } from '../../../src/features/kickoffs/events.ts';
import type { Kickoff, Partner } from '../../../src/features/kickoffs/model.ts';
import { agrees, isActive } from '../../../src/features/kickoffs/partners.ts';
import { refusals } from '../../../src/features/kickoffs/refusals.ts';
import { wanted } from '../../../src/features/kickoffs/reminders.ts';
import { kickoffStore } from '../../../src/features/kickoffs/store.ts';
import { decide } from '../../../src/features/kickoffs/workflow.ts';
import { idsFrom } from '../../../src/lib/ids.ts';
import { addMinutes } from '../../../src/lib/time.ts';
import { allTypes, anyCourse, eventOf } from './any-event.ts';
import { book, region, type Story } from './story.ts';

/** One accepted event: what was there, what came, what it gave. */
interface Turn {
  readonly before: Kickoff;
  readonly event: KickoffEvent;
  readonly after: Kickoff;
  readonly story: Story;
}

type Course = typeof anyCourse extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** Lets a course happen; refused steps change nothing. Gives the accepted ones. */
function play({ from, steps }: Course, onTurn: (turn: Turn) => void): void {
  const story = from();
  for (const step of steps) {
    story.at(addMinutes(story.now, step.minutes));
    const event = eventOf(story, step);
    if ('at' in event) story.at(later(story.now, event.at));
    const before = story.kickoff;
    const refused = story.refusal(event);
    if (refused) expect(refusals).toContain(refused.name);
    else onTurn({ before, event, after: story.does(event).kickoff, story });
  }
}

const later = (a: string, b: string): string => (a < b ? b : a);

/** In every course, every accepted event leaves this true. */
const always = (what: string, holds: (turn: Turn) => void): void => {
  it(what, () => {
    fc.assert(
      fc.property(anyCourse, (course) => play(course, holds)),
      { numRuns: 120 },
    );
  });
};

const isWords = (key: string): boolean =>
  /^(contribution|reason|refusal|text|what|goal|successTest|approachReason|remark|override|questionText)Id$/.test(
    key,
  );

/** Every contribution a state speaks of. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && isWords(key) ? [inner] : wordsIn(inner),
  );
}

describe('whatever happens', () => {
  always('the same decision is made again', ({ before, event, story }) => {
    const again = () => {
      const context = {
        now: story.now,
        actor: { kind: 'system', name: 'again' },
        newId: idsFrom('again'),
      } as const;
      return decide(book, before, event, context);
    };
    expect(again()).toEqual(again());
  });

  always('answers of a partner come from its own events only', ({ before, event, after }) => {
    for (const was of before.partners) {
      const is = after.partners.find(({ id }) => id === was.id);
      const isAnswering = event.type === 'submitAnswers' || event.type === 'shareAnswer';
      const isOwn = isAnswering && event.partnerId === was.id;
      if (!isOwn && after.status !== 'draft') expect(is?.answers).toEqual(was.answers);
    }
  });

  always('who has answered has answered everything it was asked, and nothing else', ({ after }) => {
    for (const { status, answers, questionIds } of after.partners) {
      const given = answers.map(({ questionId }) => questionId);
      if (status === 'answered') expect(given).toEqual(questionIds);
      if (status === 'asked') expect(given).toEqual([]);
    }
  });

  always('a version is adopted with nothing in its way, or with a written reason', ({ before, after }) => {
    if (after.versions.length === before.versions.length) return;
    const { overrideId } = after.versions.at(-1) ?? {};
    expect(missingParts(before)).toEqual([]);
    expect(before.agreement.asked).not.toBeNull();
    expect(blockersOf(region, before).length > 0).toBe(overrideId !== null);
  });

  always('versions count up and never change', ({ before, after }) => {
    expect(after.versions.slice(0, before.versions.length)).toEqual(before.versions);
    expect(after.versions.map(({ number }) => number)).toEqual(after.versions.map((_, index) => index + 1));
    expect(after.status === 'adopted' ? after.versions.length : 1).toBeGreaterThan(0);
  });

  always('a round has a moment to close, after it opened, also once it has closed', ({ after, story }) => {
    if (!('round' in after) || after.round === null) return;
    const { openedAt, closesAt, closed } = after.round;
    expect(closesAt > openedAt).toBe(true);
    if (closed !== null) expect(closed.at >= openedAt && closed.at <= story.now).toBe(true);
  });

  always('what is ready is ready', ({ after }) => {
    if (after.status === 'agreeing') expect(after.agreement.readyAt !== null).toBe(isReady(region, after));
    else expect(after.agreement.readyAt).toBeNull();
  });

  always('only those are asked who owe something', ({ after }) => {
    const { asks } = wanted(book, after);
    const keys = asks.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { id, status, isGuest } of after.partners) {
      const isIn = status === 'asked' || status === 'answered';
      if (status !== 'asked') expect(keys).not.toContain(`answer:${id}`);
      if (!isIn || isGuest) expect(keys).not.toContain(`confirm:${id}`);
      const rows = after.agreement.rows.filter((row) => row.partnerId === id);
      const open = rows.filter(({ acceptance }) => acceptance.status === 'open' && isIn);
      expect(rows.filter((row) => keys.includes(`row:${row.id}`)).every((row) => open.includes(row))).toBe(
        true,
      );
    }
  });

  always('no reminder comes after its deadline', ({ after }) => {
    for (const { deadline, remindAt } of wanted(book, after).asks) {
      expect(remindAt.filter((at) => at >= deadline)).toEqual([]);
    }
  });

  always('every alarm rings when its event can happen', ({ after, story }) => {
    for (const { at, event } of wanted(book, after).alarms) {
      const now = later(story.now, at);
      const context = { now, actor: { kind: 'system', name: 'clock' }, newId: idsFrom('clock') } as const;
      expect(decide(book, after, event, context).accepted).toBe(true);
    }
  });

  always('nobody reads answers while partners are still giving them', ({ after }) => {
    const read = grants(region, after).filter(({ right }) => right.startsWith('answers'));
    if (after.status === 'draft' || after.status === 'collecting') expect(read).toEqual([]);
    const given = after.partners
      .filter(({ status }) => status === 'answered')
      .map(({ id }) => `answers:${id}`);
    expect(read.filter(({ right }) => right !== 'answers' && !given.includes(right))).toEqual([]);
  });

  always('a guest has its own part and nothing else; who has left has nothing', ({ after }) => {
    const { lead, deputy } = after.versions.at(-1)?.content ?? {};
    const taking = [after.facilitator, ...after.partners.filter(agrees)].map((one) => one.organisationId);
    const leads = [lead, deputy].filter((one) => one && taking.includes(one.organisationId));
    const seats = [after.facilitator, ...leads].map((one) => one?.seatId);
    for (const { seatId } of after.partners.filter((one) => !seats.includes(one.seatId))) {
      const isOwn = (one: Partner): boolean => one.seatId === seatId;
      const active = after.partners.filter(isOwn).filter(isActive);
      const rights = grants(region, after).filter(({ principal }) => principal === `seat:${seatId}`);
      const spoken = active.map(({ id }) => `speak:${id}`);
      const more = rights
        .map(({ right }) => right)
        .filter((right) => right !== 'see' && !spoken.includes(right));
      if (active.length === 0) expect(rights).toEqual([]);
      if (active.every(({ isGuest }) => isGuest)) expect(more).toEqual([]);
    }
  });

  always(
    'every contribution is new, and what a state speaks of was said and not taken back',
    ({ after, story }) => {
      const ids = [...after.partners, ...after.agreement.rows].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const gone = new Set(story.superseded);
      const words = wordsIn(after);
      expect(words.filter((id) => gone.has(id))).toEqual([]);
      expect(words.filter((id) => !story.said.has(id))).toEqual([]);
    },
  );

  always('what is said is taken back, or still spoken of', ({ before, after, story }) => {
    const still = new Set([...wordsIn(after), ...story.superseded, ...story.destroyed]);
    const lost = [...wordsIn(before), ...story.contributions.map(({ id }) => id)].filter(
      (id) => !still.has(id),
    );
    expect(lost).toEqual([]);
  });

  always('it can be stored and read again', ({ after }) => {
    expect(kickoffStore.fromRows(kickoffStore.toRows(after))).toEqual(after);
  });

  it('everything that can happen happens in these courses', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyCourse, (course) => play(course, ({ event }) => seen.add(event.type))),
      { numRuns: 500, seed: 2026 },
    );
    expect(allTypes.filter((type) => !seen.has(type))).toEqual(['start']);
  });
});
