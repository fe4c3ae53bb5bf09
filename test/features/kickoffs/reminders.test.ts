import { describe, expect, it } from 'vitest';
import type { Ask } from '../../../src/engine/workflow.ts';
import { wanted } from '../../../src/features/kickoffs/reminders.ts';
import { rulebook } from '../../../src/features/kickoffs/rulebook.ts';
import {
  accepts,
  adopted,
  answered,
  askedToConfirm,
  closed,
  closedWithSilence,
  confirms,
  drafted,
  opened,
  ready,
  revises,
  rowOf,
  writesGoal,
} from './stages.ts';
import { book, choice, coordinator, noonOn, region, Story, start, startOfWorkOn, submits } from './story.ts';

const asks = (story: Story): readonly Ask[] => wanted(story.book, story.kickoff).asks;
const alarms = (story: Story) => wanted(story.book, story.kickoff).alarms;

/** `key -> principal`, with partners and rows named after their organisation. */
const asked = (story: Story): readonly string[] => {
  const named = story.kickoff.partners.map(({ id, organisationId }) => [id, organisationId] as const);
  const rows = story.kickoff.agreement.rows.map(
    ({ id, partnerId }) => [id, new Map(named).get(partnerId) ?? ''] as const,
  );
  const names = new Map([...named, ...rows]);
  return asks(story).map(({ key, to }) => {
    const [kind = '', id = ''] = key.split(/:(.*)/);
    return `${kind}:${names.get(id) ?? id} -> ${to}`;
  });
};
const ask = (story: Story, key: string): Ask | undefined =>
  asks(story).find((one) => one.key.startsWith(key));
const closeAsk = 'close: -> seat:of-RIEC';
const agreementAsk = 'agreement: -> seat:of-RIEC';

describe('answers', () => {
  it('are asked of each partner at its own address until it has answered', () => {
    const story = opened();
    expect(asked(story)).toEqual([
      'answer:POL -> seat:of-POL',
      'answer:BD -> seat:of-BD',
      'answer:GEM-WOERDEN -> seat:of-GEM-WOERDEN',
      'answer:LTO -> seat:of-LTO',
    ]);
    story.does(submits(story, 'POL'));
    story.does({ type: 'handToDeputy', partnerId: story.partner('BD').id });
    story.does({ type: 'removePartner', partnerId: story.partner('LTO').id, by: coordinator, reason: 'x' });
    expect(asked(story)).toEqual(['answer:BD -> deputy:of-BD', 'answer:GEM-WOERDEN -> seat:of-GEM-WOERDEN']);
  });

  it('are reminded of three, one and no working days before, when work starts', () => {
    // Asked on Monday 23 November, due on Monday 30 November at noon.
    expect(ask(opened(), 'answer')).toMatchObject({
      deadline: noonOn('2026-11-30'),
      remindAt: ['2026-11-25', '2026-11-27', '2026-11-30'].map(startOfWorkOn),
      card: { card: 'kickoffs.invitation' },
      target: { kind: 'dialog', name: 'kickoffs.answer' },
    });
  });

  it('are not reminded of before they were asked', () => {
    const story = new Story().does(start);
    story.does({ type: 'choosePartners', partners: [choice('POL', '2026-11-25')] }).does({ type: 'open' });
    expect(ask(story, 'answer')?.remindAt).toEqual(['2026-11-24', '2026-11-25'].map(startOfWorkOn));
  });

  it('count working days: Christmas and weekends are none', () => {
    // Due on Monday 28 December: Friday 25 and Saturday 26 are Christmas, Thursday is a working day.
    const story = new Story().at('2026-12-14T09:00:00Z').does(start);
    story.does({ type: 'choosePartners', partners: [choice('POL', '2026-12-28')] }).does({ type: 'open' });
    expect(ask(story, 'answer')?.remindAt).toEqual(
      ['2026-12-22', '2026-12-24', '2026-12-28'].map(startOfWorkOn),
    );
  });

  it('due on a day nobody works are not reminded of that day', () => {
    const story = new Story().does(start);
    story.does({ type: 'choosePartners', partners: [choice('POL', '2026-11-29')] }).does({ type: 'open' });
    expect(ask(story, 'answer')?.remindAt).toEqual(['2026-11-25', '2026-11-27'].map(startOfWorkOn));
  });

  it('follow the clock of the region when it changes', () => {
    const story = new Story().at('2027-03-22T09:00:00Z').does(start);
    story.does({ type: 'choosePartners', partners: [choice('POL', '2027-03-30')] }).does({ type: 'open' });
    // Easter Monday is 29 March 2027; summer time began the day before.
    expect(ask(story, 'answer')).toMatchObject({
      deadline: '2027-03-30T10:00:00Z',
      remindAt: ['2027-03-24T07:30:00Z', '2027-03-26T07:30:00Z', '2027-03-30T06:30:00Z'],
    });
  });

  it('follow the pack', () => {
    const deadlines = { ...region.deadlines, remindWorkingDaysBefore: [2] };
    const story = opened(rulebook({ ...region, deadlines }, book.calendar));
    expect(ask(story, 'answer')?.remindAt).toEqual([startOfWorkOn('2026-11-26')]);
  });

  it('move with a deadline that moves', () => {
    const story = opened();
    const own = { partnerId: story.partner('POL').id };
    story.does({ ...own, type: 'requestMoreTime', until: '2026-12-02', reason: 'x' });
    expect(asked(story)).toContain('moreTime:POL -> seat:of-RIEC');
    expect(ask(story, 'moreTime')).toMatchObject({ deadline: noonOn('2026-11-30') });
    story.does({ ...own, type: 'grantMoreTime' });
    expect(ask(story, 'answer')?.remindAt).toEqual(
      ['2026-11-27', '2026-12-01', '2026-12-02'].map(startOfWorkOn),
    );
    expect(ask(story, 'moreTime')).toBeUndefined();
  });

  it('are still welcome after the round, without a reminder', () => {
    const story = opened()
      .at(noonOn('2026-12-01'))
      .does({ type: 'closeByClock', at: noonOn('2026-12-01') });
    story.at('2026-12-01T12:00:00Z');
    expect(asked(story)).toContain('answer:BD -> seat:of-BD');
    expect(ask(story, 'answer')?.remindAt.filter((at) => at > story.now)).toEqual([]);
  });

  it('of a strict kick-off are given on the page only', () => {
    const story = new Story().does({ ...start, level: 'STRICT' });
    story.does({ type: 'choosePartners', partners: [choice('POL')] }).does({ type: 'open' });
    expect(ask(story, 'answer')?.target).toEqual({
      kind: 'page',
      page: 'kickoffs.show',
      params: { kickoffId: 'kickoff' },
    });
  });
});

describe('the facilitator', () => {
  it('is asked to close when everyone has answered, or the last deadline has passed', () => {
    expect(asked(opened())).not.toContain(closeAsk);
    expect(asked(answered())).toEqual([closeAsk]);
    const late = opened()
      .at(noonOn('2026-11-30'))
      .does({ type: 'deadlinesPass', at: noonOn('2026-11-30') });
    expect(asked(late)).toContain(closeAsk);
    expect(ask(late, 'close')?.deadline).toBe(noonOn('2026-12-01'));
  });

  it('is asked for the agreement until it is put to the partners, and again when someone says no', () => {
    expect(asked(closed())).toEqual([agreementAsk]);
    expect(ask(closed(), 'agreement')).toMatchObject({ deadline: noonOn('2026-11-27') });
    const story = askedToConfirm();
    expect(asked(story)).not.toContain(agreementAsk);
    story.does(confirms(story, 'BD', 'no', 'Klopt niet'));
    expect(asked(story)).toContain(agreementAsk);
    story.does(confirms(story, 'BD')).does({
      type: 'declineRow',
      partnerId: story.partner('POL').id,
      rowId: rowOf(story, 'POL'),
      reason: 'Geen mensen',
    });
    expect(asked(story)).toContain(agreementAsk);
    story.does(writesGoal(story));
    expect(asked(story)).toEqual([agreementAsk]);
  });

  it('is asked for the next version when a change was started', () => {
    const story = adopted().at('2027-02-01T09:00:00Z').does(revises);
    expect(asked(story)).toEqual([agreementAsk]);
    expect(ask(story, 'agreement')?.deadline).toBe(noonOn('2027-02-04'));
  });
});

describe('the agreement', () => {
  it('asks partners to confirm and to answer their rows, until each has', () => {
    const story = askedToConfirm();
    expect(asked(story)).toEqual([
      'confirm:POL -> seat:of-POL',
      'row:POL -> seat:of-POL',
      'confirm:BD -> seat:of-BD',
      'confirm:GEM-WOERDEN -> seat:of-GEM-WOERDEN',
      'row:GEM-WOERDEN -> seat:of-GEM-WOERDEN',
    ]);
    expect(ask(story, 'row')).toMatchObject({
      deadline: noonOn('2026-11-27'),
      remindAt: ['2026-11-26', '2026-11-27'].map(startOfWorkOn),
      target: { kind: 'dialog', name: 'kickoffs.answerRow' },
    });
    story.does(accepts(story, 'POL')).does(confirms(story, 'POL'));
    expect(asked(story)[0]).toBe('confirm:BD -> seat:of-BD');
  });

  it('is put to who may adopt when it is ready, or when the time to confirm is over', () => {
    const adoption = 'adopt:role:chair@dto-wu -> role:chair@dto-wu';
    expect(asked(askedToConfirm())).not.toContain(adoption);
    expect(asked(ready())).toEqual([adoption]);
    const late = askedToConfirm().at(noonOn('2026-11-27'));
    late.does({ type: 'confirmationLapses', at: noonOn('2026-11-27') });
    expect(asked(late)).toContain(adoption);
    expect(ask(late, 'adopt')?.deadline).toBe(noonOn('2026-12-02'));
  });

  it('asks nobody anything once adopted, withdrawn, or not yet begun', () => {
    const withdrawn = opened().does({ type: 'withdraw', by: coordinator, reason: 'x' });
    const nothing = { asks: [], alarms: [] };
    expect([adopted(), withdrawn, drafted()].map(({ kickoff }) => wanted(book, kickoff))).toEqual([
      nothing,
      nothing,
      nothing,
    ]);
  });
});

describe('the clock', () => {
  it('closes the round and tells of the last deadline', () => {
    const story = opened();
    expect(alarms(story).map(({ event }) => event)).toEqual([
      { type: 'closeByClock', at: noonOn('2026-12-01') },
      { type: 'deadlinesPass', at: noonOn('2026-11-30') },
    ]);
    story.at(noonOn('2026-11-30')).does({ type: 'deadlinesPass', at: noonOn('2026-11-30') });
    expect(alarms(story).map(({ key }) => key)).toEqual(['closeByClock']);
  });

  it('rings when the event can happen, and not before', () => {
    const story = opened();
    for (const { at, event } of alarms(story)) {
      expect(story.at(at).refusal(event)).toBeNull();
      expect(story.at('2026-11-30T10:59:59Z').refusal(event)).toMatchObject({ name: 'tooEarly' });
    }
  });

  it('tells when the time to confirm is over, once', () => {
    const story = askedToConfirm();
    const [alarm] = alarms(story);
    expect(alarm).toMatchObject({ at: noonOn('2026-11-27'), event: { type: 'confirmationLapses' } });
    story.at(noonOn('2026-11-27')).does({ type: 'confirmationLapses', at: noonOn('2026-11-27') });
    expect(alarms(story)).toEqual([]);
  });

  it('brings nothing while the agreement is being written, also with a silent partner', () => {
    expect(alarms(closedWithSilence())).toEqual([]);
  });
});
