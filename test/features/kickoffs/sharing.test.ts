import { describe, expect, it } from 'vitest';
import { givesIn, inCase, mark, openedCase, type Sharing, withoutName } from './sharing-round.ts';
import { coordinator, type Story } from './story.ts';

const given = (story: Story, organisationId: string, questionId: string) => {
  const answer = story.partner(organisationId).answers.find((one) => one.questionId === questionId);
  const words = story.said.get(answer?.contributionId ?? '');
  return { sharing: answer?.sharing, kept: answer?.contributionId !== null, audience: words?.audience };
};
const shared = (sharing: Sharing, questionId: string) => {
  const story = openedCase();
  story.does(givesIn(story, 'POL', sharing));
  return given(story, 'POL', questionId);
};

describe('an organisation decides with whom an answer is shared', () => {
  it.each([
    ['ALL', { sharing: 'everyone', kept: true, audience: null }],
    ['SOME', { sharing: 'some', kept: true, audience: ['seat:of-OM', 'seat:of-RIEC'] }],
    ['ORALLY', { sharing: 'orally', kept: false, audience: undefined }],
    ['NOT', { sharing: 'own', kept: true, audience: [] }],
    ['FIND_OUT', { sharing: 'findOut', kept: true, audience: [] }],
  ] as const)('%s', (how, expected) => {
    expect(shared({ how, withWhom: ['OM', 'RIEC'], which: ['K14'] }, 'K14')).toEqual(expected);
  });

  it.each([
    ['that it did not choose', 'K22'],
    ['about sharing itself', 'K21'],
    ['about the approach', 'K28'],
    ['about its time', 'K30'],
    ['about how long', 'K30b'],
  ])('everyone reads its answer %s', (_, questionId) => {
    const which = ['K14', 'K21', 'K28', 'K30', 'K30b'];
    const expected = { sharing: 'everyone', kept: true, audience: null };
    const instead = { K30: { kind: 'choice', choice: 'OVER_8' } } as const;
    expect(shared({ how: 'NOT', which, instead }, questionId)).toEqual(expected);
  });

  it('with nobody whom it did not name, nor who is no partner', () => {
    expect(shared({ how: 'SOME', withWhom: ['FIOD'], which: ['K14'] }, 'K14').audience).toEqual([]);
  });

  it('and nothing is left of words that became oral, also of what it saved and gave before', () => {
    const story = openedCase();
    const { id } = story.partner('POL');
    const body = { kind: 'text', text: 'eerst' } as const;
    story.does({ type: 'saveAnswers', partnerId: id, answers: [{ questionId: 'K14', body }] });
    story.does(givesIn(story, 'POL'));
    const before = [...story.said.values()].filter(({ key }) => key === 'K14').map((one) => one.id);
    story.does(givesIn(story, 'POL', { how: 'ORALLY', which: ['K14'] }));
    expect(before).toHaveLength(2);
    expect(story.destroyed).toEqual(before);
    expect(story.superseded.filter((one) => before.includes(one))).toEqual([]);
  });

  it('and need not tell again what it told orally, as long as it stays so', () => {
    const story = openedCase();
    const oral = { how: 'ORALLY', which: ['K14'] } as const;
    story.does(givesIn(story, 'POL', oral));
    story.at('2026-11-24T10:00:00Z').does(givesIn(story, 'POL', { ...oral, instead: { K14: null } }));
    expect(given(story, 'POL', 'K14')).toMatchObject({ sharing: 'orally', kept: false });
    expect(story.refusal(givesIn(story, 'POL', { instead: { K14: null } }))).toEqual({
      name: 'questionsOpen',
      fields: ['K14'],
    });
  });
});

describe('who answers again', () => {
  /** Everything again as it was, but for what is said otherwise. */
  const again = (story: Story, sharing: Sharing, otherwise: Record<string, string> = {}) => {
    const event = givesIn(story, 'POL', sharing);
    const given = story.partner('POL').answers;
    const answers = event.answers.map((one) => {
      const text = otherwise[one.questionId];
      if (text !== undefined) return { ...one, body: { kind: 'text', text } as const };
      const keeps = given.find(({ questionId }) => questionId === one.questionId)?.contributionId;
      const isSame = keeps && JSON.stringify(story.words(keeps)) === JSON.stringify(one.body);
      return isSame ? { ...one, keeps } : one;
    });
    return { ...event, answers };
  };
  const shares = (story: Story, sharing: 'everyone' | 'some' | 'orally' | 'own') =>
    ({
      type: 'shareAnswer',
      partnerId: story.partner('POL').id,
      questionId: 'K14',
      sharing,
      withOrganisationIds: sharing === 'some' ? ['BD'] : [],
      body: { kind: 'text', text: 'wat we weten' },
    }) as const;
  const said = { instead: { K14: { kind: 'text', text: 'wat we weten' } } } as const;

  it.each([
    ['everyone', { sharing: 'everyone', audience: null }],
    ['some', { sharing: 'some', audience: ['seat:of-BD'] }],
    ['own', { sharing: 'own', audience: [] }],
  ] as const)('leaves an answer shared with %s as that was chosen since', (sharing, expected) => {
    const story = openedCase();
    story.does(givesIn(story, 'POL', said)).does(shares(story, sharing));
    story.does(again(story, said, { K22: 'iets anders' }));
    expect(given(story, 'POL', 'K14')).toMatchObject(expected);
    story.does(again(story, said, { K14: 'meer weten we niet' }));
    expect(given(story, 'POL', 'K14')).toMatchObject(expected);
  });

  it('need not write down again what it chose to tell orally', () => {
    const story = openedCase();
    story.does(givesIn(story, 'POL', said)).does(shares(story, 'orally'));
    const blank = { instead: { K14: null } };
    story.does(again(story, blank));
    expect(given(story, 'POL', 'K14')).toMatchObject({ sharing: 'orally', kept: false });
    story.does(again(story, said));
    expect(given(story, 'POL', 'K14')).toMatchObject({ sharing: 'orally', kept: false });
  });

  it('and shares everything anew when it says something else about sharing', () => {
    const story = openedCase();
    story.does(givesIn(story, 'POL', said)).does(shares(story, 'everyone'));
    story.does(again(story, { ...said, how: 'NOT', which: ['K14', 'K22'] }));
    expect(given(story, 'POL', 'K14')).toMatchObject({ sharing: 'own', audience: [] });
    expect(given(story, 'POL', 'K22')).toMatchObject({ sharing: 'own', audience: [] });
  });
});

describe('whoever stops taking part', () => {
  const leaving = (story: Story, organisationId: string, how: 'removePartner' | 'notForUs') => {
    const { id: partnerId } = story.partner(organisationId);
    const reason = 'Geen rol';
    return how === 'removePartner'
      ? ({ type: how, partnerId, by: coordinator, reason } as const)
      : ({ type: how, partnerId, reason, suggestedOrganisationId: null } as const);
  };

  it.each(['removePartner', 'notForUs'] as const)('reads nothing that was shared with it (%s)', (how) => {
    const story = openedCase();
    story.does(givesIn(story, 'POL', { how: 'SOME', withWhom: ['OM', 'RIEC'], which: ['K14'] }));
    story.does(leaving(story, 'OM', how));
    expect(story.outOfAudience).toEqual(['seat:of-OM']);
    expect(given(story, 'POL', 'K14').audience).toEqual(['seat:of-RIEC']);
  });

  it('but who guides still does', () => {
    const story = openedCase();
    story.state = { ...story.kickoff, facilitator: { organisationId: 'OM', seatId: 'of-OM' } };
    story.does(leaving(story, 'OM', 'removePartner'));
    expect(story.outOfAudience).toEqual([]);
  });
});

describe('what rests on an earlier answer', () => {
  it('is not asked, not needed, and not given when that answer is another', () => {
    const story = openedCase();
    const none = { K30: { kind: 'choice', choice: 'NONE' }, K30b: null } as const;
    story.does(givesIn(story, 'POL', { instead: none }));
    const ids = story.partner('POL').answers.map(({ questionId }) => questionId);
    expect(ids).toContain('K30');
    expect(ids.filter((id) => ['K30b', 'K21b', 'K21c'].includes(id))).toEqual([]);
  });

  it('is needed when it is asked', () => {
    const story = openedCase();
    const some = { K21: { kind: 'choice', choice: 'SOME' }, K21b: null } as const;
    expect(story.refusal(givesIn(story, 'POL', { instead: some }))).toMatchObject({ fields: ['K21b'] });
  });
});

describe('a question that may be left blank', () => {
  it('then says that there was nothing to say', () => {
    const story = openedCase();
    story.does(givesIn(story, 'POL', { how: 'NOT', which: ['K12'], instead: { K12: null } }));
    expect(given(story, 'POL', 'K12')).toMatchObject({ sharing: 'everyone', kept: false });
  });

  it('and may be said without a name leaves no trace, so that nobody is missed', () => {
    const story = openedCase();
    story.does(givesIn(story, 'POL', { instead: { K18: null } }));
    expect(story.partner('POL').answers.map(({ questionId }) => questionId)).not.toContain('K18');
  });
});

describe('with whom an answer is shared can be changed', () => {
  const shares = (story: Story, sharing: 'everyone' | 'some' | 'orally' | 'own', questionId = 'K14') =>
    ({
      type: 'shareAnswer',
      partnerId: story.partner('POL').id,
      questionId,
      sharing,
      withOrganisationIds: sharing === 'some' ? ['BD'] : [],
      body: { kind: 'text', text: mark('POL', questionId) },
    }) as const;
  const round = (sharing: Sharing): Story => {
    const story = openedCase();
    for (const one of inCase) story.does(givesIn(story, one, one === 'POL' ? sharing : {}));
    return story.does({ type: 'closeRound' });
  };

  it('wider after the round, at the same moment it was given, and nobody gets a message', () => {
    const story = round({ how: 'NOT', which: ['K14'] });
    const before = story.partner('POL').answers.find(({ questionId }) => questionId === 'K14');
    story.at('2026-11-26T10:00:00Z').does(shares(story, 'some'));
    const after = story.partner('POL').answers.find(({ questionId }) => questionId === 'K14');
    expect(given(story, 'POL', 'K14')).toMatchObject({ sharing: 'some', audience: ['seat:of-BD'] });
    expect(after?.at).toBe(before?.at);
    expect(story.superseded).toEqual([before?.contributionId]);
    expect(story.sent).toEqual([]);
  });

  it('or to orally, and nothing is left', () => {
    const story = round({});
    const before = story.partner('POL').answers.find(({ questionId }) => questionId === 'K14');
    story.does(shares(story, 'orally'));
    expect(story.destroyed).toEqual([before?.contributionId]);
    expect(story.refusal(shares(story, 'everyone'))).toMatchObject({ name: 'wordsGone' });
  });

  it.each([
    ['everyone has to see', 'K28', 'forEveryone'],
    ['it did not give', 'K36', 'notAsked'],
  ])('but not of an answer that %s', (_, questionId, name) => {
    expect(round({}).refusal(shares(round({}), 'own', questionId))).toMatchObject({ name });
  });

  it('and some is somebody', () => {
    const story = round({});
    const nobody = { ...shares(story, 'some'), withOrganisationIds: ['FIOD'] };
    expect(story.refusal(nobody)).toMatchObject({ name: 'nobodyChosen' });
  });
});

describe('without a name', () => {
  const nameless = { instead: { K18: withoutName('Niemand belt terug') } } as const;

  it('words have no organisation, no seat, and another right than answers', () => {
    const story = openedCase();
    story.does(givesIn(story, 'POL', nameless));
    expect(story.partner('POL').anonymousIn).toEqual(['K18']);
    expect(story.partner('POL').answers.map(({ questionId }) => questionId)).not.toContain('K18');
    const [only] = story.kickoff.anonymous;
    expect(story.said.get(only?.contributionId ?? '')).toMatchObject({
      organisationId: 'ANONYMOUS',
      seatId: null,
      right: 'anonymousWords:K18',
      body: { kind: 'text', text: 'Niemand belt terug' },
    });
  });

  it('what it had saved of it under its name is destroyed', () => {
    const story = openedCase();
    const answers = [{ questionId: 'K18', body: withoutName('Niemand belt terug') }];
    story.does({ type: 'saveAnswers', partnerId: story.partner('POL').id, answers });
    const saved = story.partner('POL').saved.map(({ contributionId }) => contributionId);
    story.does(givesIn(story, 'POL', nameless));
    expect(story.destroyed).toEqual(saved);
  });

  it('tells nobody else: no fact, effect or reminder but those of any answer', () => {
    const [named, unnamed] = [{}, nameless].map((sharing) => {
      const story = openedCase();
      story.does(givesIn(story, 'POL', sharing));
      return [story.effects, story.facts, story.circle];
    });
    expect(unnamed).toEqual(named);
  });

  it('cannot be said twice by one organisation, nor again with its name, also when it comes back', () => {
    const story = openedCase();
    story.does(givesIn(story, 'POL', nameless));
    expect(story.refusal(givesIn(story, 'POL', nameless))).toMatchObject({ name: 'saidNameless' });
    expect(story.refusal(givesIn(story, 'POL'))).toMatchObject({ name: 'saidNameless', fields: ['K18'] });
    story.does(givesIn(story, 'POL', { instead: { K18: null } }));
    expect(story.kickoff.anonymous).toHaveLength(1);
    const partnerId = story.partner('POL').id;
    story.does({ type: 'removePartner', partnerId, by: coordinator, reason: 'Dubbel' });
    story.does({ type: 'addPartner', organisationId: 'POL', seatId: 'of-POL', deadline: '2026-12-03' });
    expect(story.refusal(givesIn(story, 'POL', nameless))).toMatchObject({ name: 'saidNameless' });
  });

  it('is possible in the first round only: later it would tell who spoke since', () => {
    const story = openedCase().at('2026-11-24T10:00:00Z').does({ type: 'closeRound' });
    expect(story.refusal(givesIn(story, 'POL', nameless))).toMatchObject({ name: 'namelessTooLate' });
  });

  it('is possible where the pack lets it be', () => {
    const elsewhere = { instead: { K14: withoutName('Wij willen niet') } };
    expect(openedCase().refusal(givesIn(openedCase(), 'POL', elsewhere))).toMatchObject({
      name: 'needsName',
    });
  });
});
