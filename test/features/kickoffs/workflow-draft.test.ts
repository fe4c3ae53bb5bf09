import { describe, expect, it } from 'vitest';
import type { KickoffEvent } from '../../../src/features/kickoffs/events.ts';
import { rulebook } from '../../../src/features/kickoffs/rulebook.ts';
import { drafted, opened } from './stages.ts';
import {
  book,
  choice,
  coordinator,
  noonOn,
  region,
  Story,
  seat,
  start,
  startCase,
  subject,
} from './story.ts';

describe('starting a kick-off', () => {
  it('makes a draft at home in the body, with the lead its own words sealed apart', () => {
    const story = new Story().does(start);
    expect(story.kickoff).toMatchObject({
      status: 'draft',
      id: 'kickoff',
      codeName: 'VUURTOREN',
      bodyId: 'dto-wu',
      districtId: 'wu',
      facilitator: seat('RIEC'),
      partners: [],
      versions: [],
    });
    expect(story.kickoff.questions.ids).toEqual(['K10', 'K17', 'K22', 'K28']);
    expect(story.contributions).toMatchObject([
      { key: 'K10', organisationId: 'RIEC', right: 'brief', legalBasis: 'WGS_RIEC', audience: null },
    ]);
    expect(JSON.stringify(story.kickoff)).not.toContain('langs elkaar heen');
  });

  it('in a body of the whole region has no district', () => {
    expect(new Story().does({ ...start, bodyId: 'rto' }).kickoff.districtId).toBeNull();
  });

  it.each([
    ['in a body that does not exist', { bodyId: 'dto-xx' }, 'unknownBody'],
    ['under a name that is not on the list', { codeName: 'WOERDEN' }, 'unknownCodeName'],
    ['in a municipality that does not exist', { municipalityIds: ['zilverhoek'] }, 'unknownMunicipality'],
    [
      'answering what the lead is not asked',
      { leadWords: [{ questionId: 'K22', body: 'x' }] },
      'unknownQuestion',
    ],
  ])('is refused %s', (_, change, name) => {
    expect(new Story().refusal({ ...start, ...change })).toMatchObject({ name });
  });

  it('happens once', () => {
    expect(new Story().does(start).refusal(start)).toMatchObject({ name: 'alreadyStarted' });
  });

  it('comes before everything else', () => {
    expect(new Story().refusal({ type: 'open' })).toMatchObject({ name: 'unknownKickoff' });
  });
});

describe('changing the subject', () => {
  it('replaces the words that are named and leaves the others', () => {
    const story = new Story().does({
      ...start,
      leadWords: [...subject.leadWords, { questionId: 'K26', body: 'Bel de brancheclub eerst.' }],
    });
    const [problem] = story.kickoff.leadWords;
    story.does({
      ...subject,
      type: 'changeSubject',
      by: coordinator,
      codeName: 'KIEVIT',
      leadWords: [{ questionId: 'K10', body: 'Een ander probleem' }],
    });
    expect(story.kickoff.codeName).toBe('KIEVIT');
    expect(story.kickoff.leadWords.map(({ contributionId }) => story.words(contributionId))).toEqual([
      'Bel de brancheclub eerst.',
      'Een ander probleem',
    ]);
    expect(story.superseded).toEqual([problem?.contributionId]);
  });

  it('takes words away that are left blank', () => {
    const leadWords = [{ questionId: 'K10', body: '  ' }];
    const story = new Story().does(start);
    story.does({ ...subject, type: 'changeSubject', by: coordinator, leadWords });
    expect(story.kickoff.leadWords).toEqual([]);
    expect(story.superseded).toHaveLength(1);
  });
});

describe('choosing who is asked', () => {
  it('gives each organisation its own deadline at noon, and knows a guest', () => {
    const story = new Story().does(start);
    story.does({ type: 'choosePartners', partners: [choice('POL', '2026-11-27'), choice('LTO')] });
    expect(story.kickoff.partners).toMatchObject([
      {
        organisationId: 'POL',
        deadline: noonOn('2026-11-27'),
        isGuest: false,
        status: 'chosen',
        askedAt: null,
      },
      { organisationId: 'LTO', deadline: noonOn('2026-11-30'), isGuest: true },
    ]);
  });

  it('keeps the id of who stays', () => {
    const story = drafted();
    const before = story.partner('BD').id;
    story.does({ type: 'choosePartners', partners: [choice('BD', '2026-12-02'), choice('OM')] });
    expect(story.kickoff.partners.map(({ organisationId }) => organisationId)).toEqual(['BD', 'OM']);
    expect(story.partner('BD')).toMatchObject({ id: before, deadline: noonOn('2026-12-02') });
  });

  it.each([
    ['an organisation nobody knows', [choice('XYZ')], 'unknownOrganisation', 'XYZ'],
    ['an organisation twice', [choice('POL'), choice('POL')], 'partnerTwice', 'POL'],
    ['a deadline that has passed', [choice('POL', '2026-11-22')], 'deadlinePassed', 'POL'],
  ])('is refused with %s', (_, partners, name, field) => {
    const refused = new Story().does(start).refusal({ type: 'choosePartners', partners });
    expect(refused).toMatchObject({ name, fields: [field] });
  });

  it('never lets an organisation without legal status into a case', () => {
    const story = new Story().does(startCase);
    const refused = story.refusal({ type: 'choosePartners', partners: [choice('LTO')] });
    expect(refused).toMatchObject({ name: 'mayNotJoinCase', fields: ['LTO'] });
  });
});

describe('choosing what is asked', () => {
  it('adds questions in the order of the pack to those that are always asked', () => {
    const story = new Story().does(start).does({ type: 'chooseQuestions', extraIds: ['K36', 'K07'] });
    expect(story.kickoff.questions.ids).toEqual(['K07', 'K10', 'K17', 'K22', 'K28', 'K36']);
  });

  it('is refused for a question that is not of this form', () => {
    const refused = new Story().does(start).refusal({ type: 'chooseQuestions', extraIds: ['K14'] });
    expect(refused).toMatchObject({ name: 'unknownQuestion', fields: ['K14'] });
  });
});

describe('opening the round', () => {
  it('asks everyone, a guest only what guests may be asked', () => {
    const story = opened();
    expect(story.kickoff).toMatchObject({
      status: 'collecting',
      round: { openedAt: story.now, closed: null },
    });
    expect(story.partner('POL')).toMatchObject({ status: 'asked', askedAt: story.now, addedLater: false });
    expect(story.partner('POL').questionIds).toEqual(['K10', 'K17', 'K22', 'K28']);
    expect(story.partner('LTO').questionIds).toEqual(['K17', 'K22']);
    expect(story.sent).toEqual([
      'invitation -> seat:of-POL',
      'invitation -> seat:of-BD',
      'invitation -> seat:of-GEM-WOERDEN',
      'invitation -> seat:of-LTO',
      'status -> seat:of-RIEC',
      'status -> body:dto-wu',
    ]);
    expect(story.facts).toEqual([
      {
        name: 'kickoff.opened',
        data: {
          kickoffId: 'kickoff',
          codeName: 'VUURTOREN',
          themeId: 'horeca',
          variant: 'EXECUTION_THEME',
          level: 'OPEN',
          bodyId: 'dto-wu',
          districtId: 'wu',
        },
      },
    ]);
  });

  it('is refused without partners', () => {
    expect(new Story().does(start).refusal({ type: 'open' })).toMatchObject({ name: 'noPartners' });
  });

  it('is refused without the problem', () => {
    const story = new Story().does({ ...start, leadWords: [] });
    story.does({ type: 'choosePartners', partners: [choice('POL')] });
    expect(story.refusal({ type: 'open' })).toMatchObject({ name: 'problemMissing', fields: ['K10'] });
  });

  it('is refused for a theme that is developed, until it says what is to be learned, and where', () => {
    const developed = { ...start, variant: 'DEVELOPMENT_THEME' } as const;
    const story = new Story().does(developed);
    story.does({ type: 'choosePartners', partners: [choice('POL')] });
    const refusal = { name: 'learningMissing', fields: ['K07b', 'K07c'] };
    expect(story.refusal({ type: 'open' })).toMatchObject(refusal);
  });

  it('is refused when a deadline went by while the draft was lying', () => {
    const story = drafted().at('2026-12-01T08:00:00Z');
    expect(story.refusal({ type: 'open' })).toMatchObject({ name: 'deadlinePassed' });
  });

  it('is refused for a guest there is no question for', () => {
    const story = drafted(rulebook({ ...region, guestQuestions: ['K11'] }, book.calendar));
    expect(story.refusal({ type: 'open' })).toMatchObject({ name: 'nothingToAsk', fields: ['LTO'] });
  });

  it('ends the drafting', () => {
    const drafting: readonly KickoffEvent[] = [
      { ...subject, type: 'changeSubject', by: coordinator },
      { type: 'choosePartners', partners: [] },
      { type: 'chooseQuestions', extraIds: [] },
      { type: 'open' },
      { type: 'discardDraft' },
    ];
    const story = opened();
    expect(drafting.map((event) => story.refusal(event)?.name)).toEqual(drafting.map(() => 'notADraft'));
  });
});

describe('throwing a draft away', () => {
  it('leaves nothing to read and tells nobody', () => {
    const story = drafted();
    const [problem] = story.kickoff.leadWords;
    story.does({ type: 'discardDraft' });
    expect(story.kickoff).toMatchObject({ status: 'withdrawn', round: null, withdrawn: { reasonId: null } });
    expect(story.superseded).toEqual([problem?.contributionId]);
    expect([story.sent, story.facts]).toEqual([[], []]);
  });
});

describe('a case', () => {
  const asked = (leadWords: typeof startCase.leadWords | typeof subject.leadWords) =>
    new Story().does({ ...startCase, leadWords }).does({ type: 'choosePartners', partners: [choice('POL')] });

  it('keeps the purpose that was said, where rules can see it', () => {
    const story = new Story().does({ ...startCase, otherThemeIds: ['vastgoed'] });
    expect(story.kickoff).toMatchObject({
      goalsFit: 'YES',
      goalIds: ['csvs-verstoren'],
      otherThemeIds: ['vastgoed'],
      level: 'CONFIDENTIAL',
    });
  });

  it('does not begin before it is said which goal of the plan it fits', () => {
    const refused = asked(subject.leadWords).refusal({ type: 'open' });
    expect(refused).toMatchObject({ name: 'goalsMissing', fields: ['K05', 'K05b'] });
  });

  it('does not begin when it does not fit the plan', () => {
    const no = { questionId: 'K05', body: { kind: 'choice', choice: 'NO' } };
    const story = asked(startCase.leadWords).does({
      ...startCase,
      type: 'changeSubject',
      by: coordinator,
      leadWords: [no],
    });
    expect(story.refusal({ type: 'open' })).toMatchObject({ name: 'doesNotFitGoals' });
    expect(story.kickoff.goalIds).toEqual(['csvs-verstoren']);
  });

  it('begins once it does', () => {
    expect(asked(startCase.leadWords).does({ type: 'open' }).kickoff.status).toBe('collecting');
  });
});
