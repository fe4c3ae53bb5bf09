import { describe, expect, it } from 'vitest';
import { answered, askedToConfirm, closed, closedWithSilence, confirms, opened, revising } from './stages.ts';
import { answersTo, coordinator, noonOn, type Story, submits } from './story.ts';

const closesAt = (story: Story): unknown =>
  story.kickoff.status === 'collecting' && story.kickoff.round.closesAt;
const clock = (story: Story, at: string) => ({
  event: { type: 'closeByClock', at } as const,
  story: story.at(at),
});
const reopens = {
  type: 'reopenRound',
  by: coordinator,
  reason: 'Te vroeg gesloten',
  deadline: '2026-12-09',
} as const;

describe('when a round closes by itself', () => {
  it('is a working day after the last deadline, as long as someone is silent', () => {
    // Deadline Monday 30 November.
    expect(closesAt(opened())).toBe(noonOn('2026-12-01'));
  });

  it('is a working day after the last answer once everyone has answered', () => {
    const story = answered();
    expect(closesAt(story)).toBe(noonOn('2026-11-25'));
    expect(story.sent).toContain('closeOrWait -> seat:of-RIEC');
  });

  it('moves when somebody changes an answer, but never past the last deadline and a working day', () => {
    const story = answered().at('2026-11-27T10:00:00Z');
    story.does(submits(story, 'POL', 'toch anders'));
    expect(closesAt(story)).toBe(noonOn('2026-11-30'));
    story.at('2026-12-01T09:00:00Z').does(submits(story, 'POL', 'nog eens'));
    expect(closesAt(story)).toBe(noonOn('2026-12-01'));
  });

  it('follows a deadline that is later than the others', () => {
    const story = opened();
    story.does({ type: 'addPartner', organisationId: 'OM', seatId: 'of-OM', deadline: '2026-12-04' });
    // Friday; the next working day is Monday.
    expect(closesAt(story)).toBe(noonOn('2026-12-07'));
  });

  it('gives a working day when the last one waited for steps out', () => {
    const story = opened().at('2026-11-24T10:00:00Z');
    for (const one of ['POL', 'GEM-WOERDEN', 'LTO']) story.does(submits(story, one));
    story.at('2026-11-26T10:00:00Z');
    story.does({
      type: 'removePartner',
      partnerId: story.partner('BD').id,
      by: coordinator,
      reason: 'Geen taak',
    });
    expect(closesAt(story)).toBe(noonOn('2026-11-27'));
    expect(story.sent).toContain('closeOrWait -> seat:of-RIEC');
  });
});

describe('closing', () => {
  it('by the clock writes silence down with the deadline it missed', () => {
    const { story, event } = clock(opened(), noonOn('2026-12-01'));
    story.does(event);
    expect(story.kickoff).toMatchObject({
      status: 'agreeing',
      round: { closed: { by: 'clock', at: event.at } },
    });
    expect(story.partner('BD')).toMatchObject({ status: 'asked', noAnswerBy: noonOn('2026-11-30') });
  });

  it('by hand writes silence down with the moment of closing, and shows partners the answers', () => {
    const story = closedWithSilence();
    expect(story.partner('BD').noAnswerBy).toBe(story.now);
    expect(story.partner('POL').noAnswerBy).toBeNull();
    expect(story.sent).toEqual([
      'roundClosed -> seat:of-POL',
      'roundClosed -> seat:of-BD',
      'roundClosed -> seat:of-GEM-WOERDEN',
      'roundClosed -> seat:of-RIEC',
      'status -> seat:of-RIEC',
      'status -> body:dto-wu',
    ]);
  });

  it('by a clock that was set before things changed does nothing', () => {
    const early = opened().at('2026-12-01T10:59:59Z');
    expect(early.refusal({ type: 'closeByClock', at: noonOn('2026-12-01') })).toMatchObject({
      name: 'tooEarly',
    });
    const { story, event } = clock(answered(), noonOn('2026-12-01'));
    expect(story.refusal(event)).toMatchObject({ name: 'tooEarly' });
  });

  it('happens once', () => {
    expect(closed().refusal({ type: 'closeRound' })).toMatchObject({ name: 'notCollecting' });
  });
});

describe('the last deadline', () => {
  const passes = { type: 'deadlinesPass', at: noonOn('2026-11-30') } as const;

  it('tells the facilitator to close or wait', () => {
    const story = opened().at(noonOn('2026-11-30')).does(passes);
    expect(story.kickoff).toMatchObject({ status: 'collecting', round: { deadlinesPassed: true } });
    expect(story.sent).toContain('closeOrWait -> seat:of-RIEC');
    expect(story.refusal(passes)).toMatchObject({ name: 'tooEarly' });
  });

  it('is no longer the last when a partner with more time is added', () => {
    const story = opened().at(noonOn('2026-11-30')).does(passes);
    story.does({ type: 'addPartner', organisationId: 'OM', seatId: 'of-OM', deadline: '2026-12-04' });
    expect(story.kickoff).toMatchObject({ round: { deadlinesPassed: false } });
  });

  it('means nothing before it has come, or when everyone has answered', () => {
    expect(opened().refusal(passes)).toMatchObject({ name: 'tooEarly' });
    expect(answered().at(noonOn('2026-11-30')).refusal(passes)).toMatchObject({ name: 'tooEarly' });
  });
});

describe('opening a round again', () => {
  it('asks the silent anew and lets the others change their answers, until the new deadline', () => {
    const story = closedWithSilence().does(reopens);
    expect(story.kickoff).toMatchObject({
      status: 'collecting',
      round: { closed: null, closesAt: noonOn('2026-12-10'), reopenings: [{ at: story.now }] },
    });
    expect(story.partner('BD')).toMatchObject({ deadline: noonOn('2026-12-09'), noAnswerBy: null });
    expect(story.sent).toEqual([
      'roundReopened -> seat:of-POL',
      'invitation -> seat:of-BD',
      'roundReopened -> seat:of-GEM-WOERDEN',
      'roundReopened -> seat:of-LTO',
      'status -> seat:of-RIEC',
      'status -> body:dto-wu',
    ]);
    story.does(submits(story, 'POL', 'aangevuld'));
    expect(story.partner('POL').answers.map(({ late }) => late)).toEqual([false, false, false, false]);
  });

  it('stays open for changes although everyone had answered before', () => {
    expect(closesAt(closed().does(reopens))).toBe(noonOn('2026-12-10'));
  });

  it('closes early again when everyone has answered anew', () => {
    const story = closed().does(reopens).at('2026-12-01T10:00:00Z');
    for (const one of ['POL', 'BD', 'GEM-WOERDEN', 'LTO']) story.does(submits(story, one, 'opnieuw'));
    expect(closesAt(story)).toBe(noonOn('2026-12-02'));
  });

  it('keeps what was written of the agreement; what was confirmed has to be asked again', () => {
    const story = askedToConfirm();
    story.does(confirms(story, 'POL', 'yesWithRemark', 'Let op de datum'));
    const [given] = story.kickoff.agreement.confirmations;
    story.does(reopens);
    expect(story.kickoff.agreement).toMatchObject({ asked: null, confirmations: [], approach: 'MULTI' });
    expect(story.superseded).toEqual([given?.remarkId]);
  });

  it.each([
    ['without a reason', { reason: ' ' }, 'reasonMissing'],
    ['with a deadline that has passed', { deadline: '2026-11-20' }, 'deadlinePassed'],
  ])('is refused %s', (_, change, name) => {
    expect(closed().refusal({ ...reopens, ...change })).toMatchObject({ name });
  });

  it('is refused once a version is in force: then partners are added instead', () => {
    expect(revising().refusal(reopens)).toMatchObject({ name: 'versionInForce' });
  });
});

describe('withdrawing', () => {
  const withdraws = { type: 'withdraw', by: coordinator, reason: 'Het thema gaat naar de regio' } as const;

  it('stops the kick-off and tells everyone who was asked', () => {
    const story = opened();
    const { id } = story.partner('POL');
    story.does({ type: 'saveAnswers', partnerId: id, answers: answersTo(['K10']) });
    story.does(withdraws);
    expect(story.kickoff).toMatchObject({ status: 'withdrawn', withdrawn: { at: story.now } });
    expect(story.partner('POL').saved).toEqual([]);
    expect(story.superseded).toHaveLength(1);
    expect(story.contributions).toMatchObject([{ right: 'process' }]);
    expect(story.sent).toEqual([
      'withdrawn -> seat:of-POL',
      'withdrawn -> seat:of-BD',
      'withdrawn -> seat:of-GEM-WOERDEN',
      'withdrawn -> seat:of-LTO',
      'withdrawn -> seat:of-RIEC',
      'status -> seat:of-RIEC',
      'status -> body:dto-wu',
    ]);
    expect(story.facts).toMatchObject([{ name: 'kickoff.withdrawn', data: { kickoffId: 'kickoff' } }]);
  });

  it('needs a reason, and is over once something is in force', () => {
    expect(opened().refusal({ ...withdraws, reason: '' })).toMatchObject({ name: 'reasonMissing' });
    expect(revising().refusal(withdraws)).toMatchObject({ name: 'versionInForce' });
    expect(closed().refusal(withdraws)).toBeNull();
  });
});
