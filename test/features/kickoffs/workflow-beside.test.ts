import { describe, expect, it } from 'vitest';
import { adopted, closed, opened, written } from './stages.ts';
import { choice, coordinator, Story, seat, startCase } from './story.ts';

const by = coordinator;

describe('further agreements', () => {
  const edit = (story: Story, body: unknown, questionId = 'K36b') =>
    ({ type: 'editMore', by, basedOn: story.kickoff.agreement.edit, words: [{ questionId, body }] }) as const;

  it('are kept question by question, and go when left blank', () => {
    const story = closed();
    story.does(edit(story, 'Iedereen kent de afspraken.'));
    const [given] = story.kickoff.agreement.more;
    expect(story.kickoff.agreement.more).toMatchObject([{ questionId: 'K36b' }]);
    expect(story.said.get(given?.contributionId ?? '')).toMatchObject({ right: 'agreement', key: 'K36b' });
    story.does(edit(story, ' '));
    expect(story.kickoff.agreement.more).toEqual([]);
    expect(story.superseded).toEqual([given?.contributionId]);
  });

  it('are refused for what has a form of its own, or is not asked', () => {
    const story = closed();
    expect(story.refusal(edit(story, 'x', 'K28'))).toMatchObject({
      name: 'unknownQuestion',
      fields: ['K28'],
    });
    expect(story.refusal(edit(story, 'x', 'K99'))).toMatchObject({
      name: 'unknownQuestion',
      fields: ['K99'],
    });
  });

  it('stay in the version that was adopted', () => {
    const story = written();
    story.does(edit(story, 'Iedereen kent de afspraken.'));
    const [given] = story.kickoff.agreement.more;
    expect(story.kickoff.agreement.confirmations).toEqual([]);
    expect(given?.questionId).toBe('K36b');
  });
});

describe('a disagreement that goes up the line', () => {
  const prepare = {
    type: 'prepareEscalation',
    by: seat('POL'),
    bodyId: 'dis-wu',
    question: 'Doen we dit integraal, of eerst de politie alleen?',
    replyBy: '2027-02-01',
  } as const;

  it('lies ready for the steering group above the team, with the question and a day', () => {
    const story = closed().does(prepare);
    const [note] = story.kickoff.escalations;
    expect(note).toMatchObject({
      bodyId: 'dis-wu',
      replyBy: '2027-02-01',
      preparedBy: { organisationId: 'POL' },
      withdrawnAt: null,
    });
    expect(story.said.get(note?.questionTextId ?? '')).toMatchObject({
      right: 'agreement',
      organisationId: 'POL',
    });
    expect(story.sent).toEqual([]);
  });

  it.each([
    ['a body that is not above this one', { bodyId: 'dis-fl' }, 'noSuchLine'],
    ['no question', { question: ' ' }, 'escalationQuestionMissing'],
    ['a day that has passed', { replyBy: '2026-11-20' }, 'dueInPast'],
  ])('is refused with %s', (_, change, name) => {
    expect(closed().refusal({ ...prepare, ...change })).toMatchObject({ name });
  });

  it('lies ready once, and again after it was taken back', () => {
    const story = closed().does(prepare);
    expect(story.refusal(prepare)).toMatchObject({ name: 'escalatedAlready' });
    const escalationId = story.kickoff.escalations[0]?.id ?? '';
    story.does({ type: 'withdrawEscalation', by, escalationId });
    expect(story.refusal({ type: 'withdrawEscalation', by, escalationId })).toMatchObject({
      name: 'unknownEscalation',
    });
    expect(story.does(prepare).kickoff.escalations).toHaveLength(2);
  });

  it('cannot be made before answers are there', () => {
    expect(opened().refusal(prepare)).toMatchObject({ name: 'notAgreeing' });
    expect(adopted().does(prepare).kickoff.escalations).toHaveLength(1);
  });
});

describe('how confidential it is', () => {
  const change = (level: 'OPEN' | 'CONFIDENTIAL' | 'STRICT', reason: string | null = null) =>
    ({ type: 'changeLevel', by, level, reason }) as const;

  it('becomes stricter at once, and less strict only with a reason, which stays', () => {
    const story = opened().does(change('STRICT'));
    expect(story.kickoff).toMatchObject({
      level: 'STRICT',
      levelChanges: [{ from: 'OPEN', reasonId: null }],
    });
    expect(story.refusal(change('OPEN'))).toMatchObject({ name: 'reasonMissing' });
    story.does(change('CONFIDENTIAL', 'Niemand noemt hier nog iets gevoeligs.'));
    expect(story.kickoff.level).toBe('CONFIDENTIAL');
    const reasonId = story.kickoff.levelChanges[1]?.reasonId ?? '';
    expect(story.said.get(reasonId)).toMatchObject({ right: 'process' });
    expect(story.refusal(change('CONFIDENTIAL'))).toMatchObject({ name: 'sameLevel' });
  });

  it('of a case never falls below what the region lets cases be', () => {
    const story = new Story().does(startCase).does({ type: 'choosePartners', partners: [choice('POL')] });
    expect(story.refusal(change('OPEN', 'zomaar'))).toMatchObject({ name: 'belowCaseLevel' });
    expect(story.does(change('STRICT')).kickoff.level).toBe('STRICT');
  });

  it('is told to whatever comes after', () => {
    expect(opened().does(change('STRICT')).circle).toMatchObject({ data: { level: 'STRICT' } });
  });
});
