import { describe, expect, it } from 'vitest';
import type { AnswerBody } from '../../../src/features/kickoffs/answer-body.ts';
import { givesIn, openedCase } from './sharing-round.ts';
import { adopted, closed, closedWithSilence, opened } from './stages.ts';
import { answersTo, coordinator, keptBy, noonOn, seat, submits } from './story.ts';

describe('answering', () => {
  it('keeps what was filled in so far for the own seat, and sends nothing', () => {
    const story = opened();
    const { id } = story.partner('POL');
    story.does({ type: 'saveAnswers', partnerId: id, answers: answersTo(['K10', 'K17']) });
    expect(story.partner('POL')).toMatchObject({ status: 'asked', answers: [] });
    expect(story.partner('POL').saved.map(({ questionId }) => questionId)).toEqual(['K10', 'K17']);
    expect(story.contributions).toMatchObject([
      { key: 'K10', organisationId: 'POL', seatId: 'of-POL', right: `answers:${id}` },
      { key: 'K17', right: `answers:${id}` },
    ]);
    expect(story.sent).toEqual([]);
  });

  it('replaces a step that is saved again, and drops what is left blank', () => {
    const story = opened();
    const { id } = story.partner('POL');
    story.does({ type: 'saveAnswers', partnerId: id, answers: answersTo(['K10', 'K17'], 'eerst') });
    const before = story.partner('POL').saved.map(({ contributionId }) => contributionId);
    const again = [...answersTo(['K10'], 'toen'), { questionId: 'K17', body: ' ' }];
    story.does({ type: 'saveAnswers', partnerId: id, answers: again });
    const saved = story.partner('POL').saved.map(({ contributionId }) => story.words(contributionId));
    expect(saved).toEqual(['toen K10']);
    expect(story.superseded).toEqual(before);
  });

  it('takes what was saved together with the last step, in the words that are there already', () => {
    const story = opened();
    const { id } = story.partner('POL');
    story.does({ type: 'saveAnswers', partnerId: id, answers: answersTo(['K10', 'K17', 'K22'], 'bewaard') });
    const again = keptBy(story, 'POL', ['K10', 'K17']);
    const answers = [...again, ...answersTo(['K22', 'K28'], 'laatste')];
    story.does({ type: 'submitAnswers', partnerId: id, answers });
    const { answers: given, status, saved } = story.partner('POL');
    expect(status).toBe('answered');
    expect(saved).toEqual([]);
    expect(given.map(({ contributionId }) => story.words(contributionId))).toEqual([
      'bewaard K10',
      'bewaard K17',
      'laatste K22',
      'laatste K28',
    ]);
    expect(given.map(({ at, late }) => [at, late])).toEqual(given.map(() => [story.now, false]));
    expect(story.superseded).toHaveLength(1);
    expect(story.contributions.map(({ key }) => key)).toEqual(['K22', 'K28']);
    expect(story.sent).toEqual(['status -> seat:of-RIEC', 'status -> body:dto-wu']);
  });

  it('counts an empty list as an answer: nobody is missing at the table', () => {
    const story = opened();
    const { id } = story.partner('LTO');
    const answers = [
      { questionId: 'K17', body: { kind: 'choices', choices: [] } },
      { questionId: 'K22', body: { kind: 'choices', choices: ['KNOWLEDGE'] } },
    ];
    story.does({ type: 'submitAnswers', partnerId: id, answers });
    expect(story.partner('LTO').status).toBe('answered');
  });

  it('names the questions that are still open', () => {
    const story = opened();
    const { id } = story.partner('POL');
    const answers = [...answersTo(['K10', 'K22']), { questionId: 'K28', body: '' }];
    const refused = story.refusal({ type: 'submitAnswers', partnerId: id, answers });
    expect(refused).toEqual({ name: 'questionsOpen', fields: ['K17', 'K28'] });
  });

  it('takes no answer to what a guest was not asked', () => {
    const story = opened();
    const { id } = story.partner('LTO');
    const refused = story.refusal({ type: 'submitAnswers', partnerId: id, answers: answersTo(['K10']) });
    expect(refused).toEqual({ name: 'notAsked', fields: ['K10'] });
  });

  it('can be done again before the round closes; what it said before goes', () => {
    const story = opened().does(submits(opened(), 'POL', 'eerst'));
    const before = story.partner('POL').answers;
    story.at('2026-11-24T08:00:00Z');
    const { id } = story.partner('POL');
    const answers = [...keptBy(story, 'POL', ['K10', 'K17', 'K28']), ...answersTo(['K22'], 'toch')];
    story.does({ type: 'submitAnswers', partnerId: id, answers });
    const after = story.partner('POL').answers;
    expect(after.map(({ contributionId }) => story.words(contributionId))).toEqual([
      'eerst K10',
      'eerst K17',
      'toch K22',
      'eerst K28',
    ]);
    expect(story.superseded).toEqual([before[2]?.contributionId]);
    expect(after.map(({ at }) => at)).toEqual([before[0]?.at, before[0]?.at, story.now, before[0]?.at]);
  });

  it('is late after the own deadline, also while others may still answer', () => {
    const story = opened().at('2026-11-30T11:00:01Z');
    story.does(submits(story, 'BD'));
    expect(story.partner('BD').answers.every(({ late }) => late)).toBe(true);
  });
});

describe('after the round has closed', () => {
  it('who answered cannot change it any more', () => {
    const story = closed();
    expect(story.refusal(submits(story, 'POL'))).toMatchObject({ name: 'roundClosed' });
    const saving = { type: 'saveAnswers', partnerId: story.partner('POL').id, answers: [] } as const;
    expect(story.refusal(saving)).toMatchObject({ name: 'roundClosed' });
  });

  it('who was silent can still answer, marked late, and the facilitator hears of it', () => {
    const story = closedWithSilence();
    expect(story.partner('BD')).toMatchObject({ status: 'asked', noAnswerBy: story.now });
    story.does(submits(story, 'BD'));
    expect(story.partner('BD')).toMatchObject({ status: 'answered', noAnswerBy: '2026-11-24T10:00:00Z' });
    expect(story.partner('BD').answers.every(({ late }) => late)).toBe(true);
    expect(story.sent).toContain('lateAnswer -> seat:of-RIEC');
    expect(story.refusal(submits(story, 'BD'))).toMatchObject({ name: 'roundClosed' });
  });

  it('nothing that was only saved by someone who had answered is kept', () => {
    const story = opened().does(submits(opened(), 'POL'));
    story.does({
      type: 'saveAnswers',
      partnerId: story.partner('POL').id,
      answers: answersTo(['K10'], 'twijfel'),
    });
    const [doubt] = story.partner('POL').saved;
    story.does({ type: 'closeRound' });
    expect(story.partner('POL').saved).toEqual([]);
    expect(story.superseded).toEqual([doubt?.contributionId]);
  });

  it('answers end with adoption', () => {
    expect(adopted().refusal(submits(adopted(), 'POL'))).toMatchObject({ name: 'notCollecting' });
  });
});

describe('an organisation that joins later', () => {
  const added = {
    type: 'addPartner',
    organisationId: 'OM',
    seatId: seat('OM').seatId,
    deadline: '2026-12-03',
  } as const;

  it('during the round gets its own deadline', () => {
    const story = opened().does(added);
    expect(story.partner('OM')).toMatchObject({
      status: 'asked',
      addedLater: true,
      deadline: noonOn('2026-12-03'),
      questionIds: ['K10', 'K17', 'K22', 'K28'],
    });
    expect(story.sent).toEqual([
      'invitation -> seat:of-OM',
      'status -> seat:of-RIEC',
      'status -> body:dto-wu',
    ]);
  });

  it('after the round is on time until its own deadline', () => {
    const story = closed().does(added);
    story.at('2026-12-02T10:00:00Z').does(submits(story, 'OM'));
    expect(story.partner('OM').answers.map(({ late }) => late)).toEqual([false, false, false, false]);
  });

  it.each([
    ['that already takes part', { organisationId: 'POL' }, 'partnerTwice'],
    ['that nobody knows', { organisationId: 'XYZ' }, 'unknownOrganisation'],
    ['with a deadline that has passed', { deadline: '2026-11-20' }, 'deadlinePassed'],
  ])('is refused when it is one %s', (_, change, name) => {
    expect(opened().refusal({ ...added, ...change })).toMatchObject({ name });
  });

  it('may come back after it left', () => {
    const story = opened();
    story.does({
      type: 'removePartner',
      partnerId: story.partner('POL').id,
      by: coordinator,
      reason: 'Dubbel',
    });
    const gone = story.partner('POL').id;
    story.does({ ...added, organisationId: 'POL', seatId: 'of-POL' });
    expect(story.partner('POL')).toMatchObject({ status: 'asked', answers: [] });
    expect(story.partner('POL').id).not.toBe(gone);
  });
});

// Rules do not trust forms: a day that cannot be is refused however it came in. Told on Monday 23 November 2026.
describe('the days in answers', () => {
  const day = (of: string | null): AnswerBody => ({ kind: 'day', day: of });
  const withTime = { K30: { kind: 'choice', choice: 'OVER_8' } } as const;
  const refusalOf = (instead: Readonly<Record<string, AnswerBody | null>>, story = openedCase()) =>
    story.refusal(givesIn(story, 'POL', { instead: { ...withTime, ...instead } }));

  it.each([
    ['a check that is still to come', { K08: day('2031-01-01') }, { name: 'tooEarly', fields: ['K08'] }],
    ['a check of today', { K08: day('2026-11-23') }, null],
    ['no check yet', { K08: null }, null],
    ['time that was over last week', { K30b: day('2026-11-20') }, { name: 'dueInPast', fields: ['K30b'] }],
    ['time until today', { K30b: day('2026-11-23') }, null],
    ['time until nobody says when', { K30b: null }, { name: 'questionsOpen', fields: ['K30b'] }],
    ['time until an empty day', { K30b: day(null) }, { name: 'questionsOpen', fields: ['K30b'] }],
  ])('%s', (_what, instead, refusal) => {
    expect(refusalOf(instead)).toEqual(refusal);
  });

  it('are looked at in what is only saved, too', () => {
    const story = openedCase();
    const { id: partnerId } = story.partner('POL');
    const answers = [{ questionId: 'K08', body: day('2031-01-01') }];
    expect(story.refusal({ type: 'saveAnswers', partnerId, answers })?.name).toBe('tooEarly');
  });

  it('stay as they were said, also when they have passed since', () => {
    const story = openedCase();
    story.does(givesIn(story, 'POL', { instead: { ...withTime, K30b: day('2026-11-24') } }));
    story.at('2026-11-26T10:00:00Z');
    const { id: partnerId, questionIds, answers: given } = story.partner('POL');
    const answers = keptBy(
      story,
      'POL',
      questionIds.filter((id) => given.some(({ questionId }) => questionId === id)),
    );
    expect(story.refusal({ type: 'submitAnswers', partnerId, answers })).toBeNull();
    const anew = answers.map((one) => (one.questionId === 'K30b' ? { ...one, keeps: 'other' } : one));
    expect(story.refusal({ type: 'submitAnswers', partnerId, answers: anew })?.name).toBe('dueInPast');
  });
});
