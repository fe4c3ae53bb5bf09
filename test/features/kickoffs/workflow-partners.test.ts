import { describe, expect, it } from 'vitest';
import { askedToConfirm, closedWithSilence, opened, rowOf } from './stages.ts';
import { coordinator, noonOn, type Story, submits } from './story.ts';

const of = (story: Story, organisationId: string) => ({ partnerId: story.partner(organisationId).id });
const asksTime = (story: Story, until = '2026-12-02', reason: unknown = 'Collega is ziek') =>
  ({ ...of(story, 'BD'), type: 'requestMoreTime', until, reason }) as const;

describe('more time', () => {
  it('is asked with a reason that only the facilitator may read, and granted', () => {
    const story = opened();
    story.does(asksTime(story));
    expect(story.contributions).toMatchObject([{ right: `exchange:${story.partner('BD').id}` }]);
    expect(story.sent).toEqual(['moreTimeAsked -> seat:of-RIEC']);
    story.does({ ...of(story, 'BD'), type: 'grantMoreTime' });
    expect(story.partner('BD')).toMatchObject({
      deadline: noonOn('2026-12-02'),
      firstDeadline: noonOn('2026-11-30'),
      extension: { status: 'granted' },
    });
    expect(story.sent).toContain('moreTimeAnswered -> seat:of-BD');
    expect(story.kickoff).toMatchObject({ round: { closesAt: noonOn('2026-12-03') } });
  });

  it('is refused with a reason that the partner may read', () => {
    const story = opened();
    story.does(asksTime(story));
    story.does({
      ...of(story, 'BD'),
      type: 'refuseMoreTime',
      by: coordinator,
      reason: 'Het overleg is woensdag',
    });
    expect(story.contributions).toMatchObject([
      { right: `speak:${story.partner('BD').id}`, organisationId: 'RIEC' },
    ]);
    expect(story.partner('BD')).toMatchObject({
      deadline: noonOn('2026-11-30'),
      extension: { status: 'refused' },
    });
    expect(story.sent).toEqual(['moreTimeAnswered -> seat:of-BD']);
  });

  it.each([
    ['without a reason', '2026-12-02', ' ', 'reasonMissing'],
    ['until the deadline there is already', '2026-11-30', 'x', 'notLater'],
    ['beyond five working days', '2026-12-08', 'x', 'tooMuchTime'],
  ])('cannot be asked %s', (_, until, reason, name) => {
    const story = opened();
    expect(story.refusal(asksTime(story, until, reason))).toMatchObject({ name });
  });

  it('is counted from the first deadline, however often it is asked', () => {
    const story = opened();
    story.does(asksTime(story, '2026-12-04')).does({ ...of(story, 'BD'), type: 'grantMoreTime' });
    expect(story.refusal(asksTime(story, '2026-12-08'))).toMatchObject({ name: 'tooMuchTime' });
    expect(story.refusal(asksTime(story, '2026-12-07'))).toBeNull();
  });

  it('is not asked twice at once, nor by who has answered, nor decided when nobody asked', () => {
    const story = opened();
    expect(story.refusal({ ...of(story, 'BD'), type: 'grantMoreTime' })).toMatchObject({
      name: 'moreTimeNotAsked',
    });
    story.does(asksTime(story));
    expect(story.refusal(asksTime(story))).toMatchObject({ name: 'moreTimeAlreadyAsked' });
    story.does(submits(story, 'BD'));
    expect(story.refusal(asksTime(story))).toMatchObject({ name: 'alreadyAnswered' });
    expect(story.refusal({ ...of(story, 'BD'), type: 'grantMoreTime' })).toMatchObject({
      name: 'alreadyAnswered',
    });
  });

  it('cannot be granted when the moment asked for has passed as well', () => {
    const story = opened();
    story.does(asksTime(story)).at(noonOn('2026-12-02'));
    expect(story.refusal({ ...of(story, 'BD'), type: 'grantMoreTime' })).toMatchObject({ name: 'notLater' });
  });
});

describe('handing over within the organisation', () => {
  it('asks the deputy from then on, until it is taken back', () => {
    const story = opened();
    story.does({ ...of(story, 'POL'), type: 'handToDeputy' });
    expect(story.partner('POL').handedTo).toBe('deputy');
    expect(story.sent).toEqual(['handedOver -> deputy:of-POL']);
    expect(story.refusal({ ...of(story, 'POL'), type: 'handToDeputy' })).toMatchObject({
      name: 'alreadyHandedOver',
    });
    story.does({ ...of(story, 'POL'), type: 'takeBack' });
    expect(story.partner('POL').handedTo).toBe('holder');
    expect(story.refusal({ ...of(story, 'POL'), type: 'takeBack' })).toMatchObject({ name: 'notHandedOver' });
  });
});

describe('not for us', () => {
  const says = (story: Story, change: object = {}) =>
    ({
      ...of(story, 'BD'),
      type: 'notForUs',
      reason: 'Dit ligt bij de inspectie',
      suggestedOrganisationId: 'NLA',
      ...change,
    }) as const;

  it('ends the asking, and tells the facilitator who it is for', () => {
    const story = opened();
    story.does(says(story));
    expect(story.partner('BD')).toMatchObject({
      status: 'notForUs',
      departure: { at: story.now, suggestedOrganisationId: 'NLA' },
    });
    expect(story.sent).toContain('notForUs -> seat:of-RIEC');
    expect(story.refusal(submits(story, 'BD'))).toMatchObject({ name: 'partnerLeft' });
  });

  it('can also be said by who was silent until the round closed', () => {
    const story = closedWithSilence();
    expect(story.refusal(says(story, { suggestedOrganisationId: null }))).toBeNull();
  });

  it.each([
    ['without a reason', { reason: null }, 'reasonMissing'],
    ['with a suggestion nobody knows', { suggestedOrganisationId: 'XYZ' }, 'unknownOrganisation'],
    ['about a partner there is not', { partnerId: 'someone' }, 'unknownPartner'],
  ])('is not taken %s', (_, change, name) => {
    const story = opened();
    expect(story.refusal(says(story, change))).toMatchObject({ name });
  });

  it('is too late after answering', () => {
    const story = opened();
    story.does(submits(story, 'BD'));
    expect(story.refusal(says(story))).toMatchObject({ name: 'alreadyAnswered' });
  });
});

describe('taking a partner out', () => {
  const removal = (story: Story, organisationId: string, reason: unknown = 'Hoort hier niet bij') =>
    ({ ...of(story, organisationId), type: 'removePartner', by: coordinator, reason }) as const;

  it('needs a reason, replaces its invitation and drops what it had saved', () => {
    const story = opened();
    expect(story.refusal(removal(story, 'POL', ''))).toMatchObject({ name: 'reasonMissing' });
    story.does({ ...of(story, 'POL'), type: 'saveAnswers', answers: [{ questionId: 'K10', body: 'x' }] });
    const [saved] = story.partner('POL').saved;
    story.does(removal(story, 'POL'));
    expect(story.partner('POL')).toMatchObject({ status: 'removed', saved: [] });
    expect(story.superseded).toEqual([saved?.contributionId]);
    expect(story.effects[0]).toMatchObject({
      slot: `kickoffs.invitation:${story.partner('POL').id}`,
      to: 'seat:of-POL',
      card: { card: 'kickoffs.removed' },
    });
  });

  it('takes it out of the agreement in the making; its row is nobody’s until it is given to another', () => {
    const story = askedToConfirm();
    const { partnerId } = of(story, 'POL');
    story.does({ type: 'acceptRow', partnerId, rowId: rowOf(story, 'POL') });
    story.does({ type: 'dissent', partnerId, text: 'Liever eerst alleen' });
    story.does({ type: 'confirm', partnerId, answer: 'yesWithRemark', remark: 'Zie mijn bezwaar' });
    story.does(removal(story, 'POL'));
    const { agreement } = story.kickoff;
    expect([agreement.dissents, agreement.confirmations]).toEqual([[], []]);
    expect(agreement.rows.find((row) => row.partnerId === partnerId)?.acceptance).toEqual({ status: 'open' });
    expect(story.superseded).toHaveLength(2);
    expect(story.refusal({ type: 'adopt', by: coordinator, overrideReason: 'Toch' })).toMatchObject({
      name: 'rowWithoutPartner',
      fields: [rowOf(story, 'POL')],
    });
  });
});
