import { describe, expect, it } from 'vitest';
import type { Asking } from '../../../src/engine/workflow.ts';
import { grants } from '../../../src/features/kickoffs/access.ts';
import type { KickoffEvent } from '../../../src/features/kickoffs/events.ts';
import type { RegionPack } from '../../../src/regions/schema.ts';
import { allows, as, asking } from './asking.ts';
import {
  accepts,
  adopted,
  adopts,
  answered,
  closed,
  closedWithSilence,
  confirms,
  drafted,
  opened,
  ready,
  revises,
  revising,
  writesGoal,
  written,
} from './stages.ts';
import {
  answersTo,
  chair,
  choice,
  coordinator,
  region,
  Story,
  seat,
  start,
  startCase,
  subject,
  submits,
} from './story.ts';

/** The rights of a principal, with partners named after their organisation. */
const rightsOf = (story: Story, principal: string, pack: RegionPack = region): readonly string[] => {
  const named = new Map(story.kickoff.partners.map(({ id, organisationId }) => [id, organisationId]));
  return grants(pack, story.kickoff)
    .filter((grant) => grant.principal === principal)
    .map(({ right }) => right.replace(/:(.+)$/, (_, id: string) => `:${named.get(id)}`));
};
const stage = {
  draft: drafted,
  collecting: answered,
  agreeing: closed,
  revising,
  adopted,
  withdrawn: () => answered().does({ type: 'withdraw', by: coordinator, reason: 'x' }),
} as const;
const given = ['answers:POL', 'answers:BD', 'answers:GEM-WOERDEN', 'answers:LTO'];
const content = ['brief', 'agreement', 'answers', ...given];
const exchange = ['exchange:POL', 'exchange:BD', 'exchange:GEM-WOERDEN', 'exchange:LTO'];

describe('who sees what, stage by stage', () => {
  it.each([
    ['draft', ['see', 'process', 'brief', 'facilitate']],
    ['collecting', ['see', 'process', 'brief', ...exchange, 'facilitate']],
    ['agreeing', ['see', 'process', ...content, ...exchange, 'facilitate']],
    ['adopted', ['see', 'process', ...content, ...exchange, 'facilitate']],
    ['withdrawn', ['see', 'process']],
  ] as const)('%s: the facilitator and the coordinator of the body', (at, rights) => {
    expect(rightsOf(stage[at](), 'seat:of-RIEC')).toEqual(rights);
    expect(new Set(rightsOf(stage[at](), 'role:coordinator@dto-wu'))).toEqual(new Set(rights));
  });

  it.each([
    ['draft', []],
    ['collecting', ['see', 'process', 'brief', 'close']],
    ['agreeing', ['see', 'process', ...content, 'adopt', 'close']],
    ['revising', ['see', 'process', ...content, 'adopt', 'close']],
    ['adopted', ['see', 'process', ...content, 'adopt', 'close']],
    ['withdrawn', ['see', 'process']],
  ] as const)('%s: the chair', (at, rights) => {
    expect(rightsOf(stage[at](), 'role:chair@dto-wu')).toEqual(rights);
  });

  it.each([
    ['draft', []],
    ['collecting', ['see', 'process', 'brief', 'share:BD', 'speak:BD']],
    ['agreeing', ['see', 'process', ...content, 'share:BD', 'speak:BD']],
    ['revising', ['see', 'process', ...content, 'share:BD', 'speak:BD']],
    ['adopted', ['see', 'process', ...content, 'share:BD']],
    ['withdrawn', ['see', 'process']],
  ] as const)('%s: a partner', (at, rights) => {
    expect(rightsOf(stage[at](), 'seat:of-BD')).toEqual(rights);
  });

  it.each([
    ['draft', []],
    ['collecting', ['see', 'speak:LTO']],
    ['agreeing', ['see', 'speak:LTO']],
    ['adopted', []],
    ['withdrawn', ['see']],
  ] as const)('%s: a guest', (at, rights) => {
    expect(rightsOf(stage[at](), 'seat:of-LTO')).toEqual(rights);
  });

  it.each([
    ['role:member@dto-wu', ['see', 'process', ...content]],
    ['role:information@dto-wu', ['see', 'process', ...content]],
    ['role:communication@dto-wu', ['see', 'process', ...content]],
    ['role:privacy@dto-wu', ['see', 'process']],
    ['role:member@dis-wu', ['see', 'process', 'brief', 'agreement']],
    ['role:chair@dis-wu', ['see', 'process', 'brief', 'agreement']],
    ['role:chair@dvc-wu', ['see', 'process', 'brief', 'agreement']],
    ['role:secretary@taskforce', ['see', 'process']],
    ['role:member@rvc', ['see', 'process']],
    ['role:member@expertisegroep', ['see', 'process', 'brief', 'agreement']],
    ['role:guest@dto-wu', []],
    ['role:manager@dto-wu', []],
    ['role:member@dto-fl', []],
    ['role:chair@dis-fl', []],
    ['role:coordinator@rto', []],
    ['role:member@ris', []],
    ['body:dto-wu', []],
    ['organisation:BD', []],
    ['deputy:of-BD', []],
  ])('once agreeing: %s', (principal, rights) => {
    expect(rightsOf(closed(), principal)).toEqual(rights);
  });

  it('a kick-off of the region is seen by the region’s own bodies', () => {
    const story = new Story().does({ ...start, bodyId: 'rto' });
    story.does({ type: 'choosePartners', partners: [choice('POL')] }).does({ type: 'open' });
    story.does(submits(story, 'POL')).does({ type: 'closeRound' });
    expect(rightsOf(story, 'role:member@rto')).toContain('answers:POL');
    expect(rightsOf(story, 'role:member@ris')).toEqual(['see', 'process', 'brief', 'agreement']);
    expect(rightsOf(story, 'role:member@dis-wu')).toEqual([]);
  });

  it('a case is seen by nobody for a function in the body', () => {
    const story = new Story().does(startCase);
    story.does({ type: 'choosePartners', partners: [choice('POL')] }).does({ type: 'open' });
    expect(rightsOf(story, 'role:member@dto-wu')).toEqual([]);
    expect(rightsOf(story, 'role:chair@dis-wu')).toEqual([]);
    expect(rightsOf(story, 'seat:of-POL')).toContain('see');
  });

  it('the lead and its deputy of what is in force see it, whatever their seat', () => {
    const rights = ['see', 'process', ...content, 'share:GEM-WOERDEN'];
    expect(rightsOf(adopted(), 'seat:of-GEM-WOERDEN')).toEqual(rights);
  });
});

describe('answers of a partner', () => {
  it('are read by nobody else while the round is open, also when it is opened again', () => {
    const reopened = closed().does({
      type: 'reopenRound',
      by: coordinator,
      reason: 'x',
      deadline: '2026-12-09',
    });
    const rights = [opened(), answered(), reopened].flatMap(({ kickoff }) => grants(region, kickoff));
    expect(rights.filter(({ right }) => right.startsWith('answers'))).toEqual([]);
  });

  it('are read by nobody until they are submitted, although the round is closed', () => {
    const story = closedWithSilence();
    const { id } = story.partner('BD');
    story.does({ type: 'saveAnswers', partnerId: id, answers: answersTo(['K10']) });
    expect(rightsOf(story, 'seat:of-POL')).not.toContain('answers:BD');
    story.does(submits(story, 'BD'));
    expect(rightsOf(story, 'seat:of-POL')).toContain('answers:BD');
  });
});

describe('who has left', () => {
  it('loses every right of its own, and its answers are read by nobody any more', () => {
    const story = closed();
    story.does({
      type: 'removePartner',
      partnerId: story.partner('BD').id,
      by: coordinator,
      reason: 'Dubbel',
    });
    expect(rightsOf(story, 'seat:of-BD')).toEqual([]);
    expect(rightsOf(story, 'seat:of-RIEC')).not.toContain('answers:BD');
  });
});

describe('who led and is taken out', () => {
  const out = (story: Story): Story =>
    story.does({
      type: 'removePartner',
      partnerId: story.partner('GEM-WOERDEN').id,
      by: coordinator,
      reason: 'Geen rol meer',
    });

  it('leads no more, and the agreement cannot do without a lead', () => {
    const story = out(written());
    expect(story.kickoff.agreement.lead).toBeNull();
    expect(story.refusal({ type: 'requestConfirmation' })).not.toBeNull();
    expect(rightsOf(story, 'seat:of-GEM-WOERDEN')).toEqual([]);
  });

  it('sees nothing more of what it led, also when the change is dropped again', () => {
    const story = revising();
    expect(story.kickoff.agreement.lead?.organisationId).toBe('GEM-WOERDEN');
    expect(rightsOf(story, 'seat:of-GEM-WOERDEN')).toContain('agreement');
    out(story);
    expect(rightsOf(story, 'seat:of-GEM-WOERDEN')).toEqual([]);
    expect(JSON.stringify(story.circle)).not.toContain('of-GEM-WOERDEN');
    story.does({ type: 'dropRevision' });
    expect(rightsOf(story, 'seat:of-GEM-WOERDEN')).toEqual([]);
  });
});

describe('a note for the steering group', () => {
  const note = (by: ReturnType<typeof seat>) =>
    ({ type: 'prepareEscalation', by, bodyId: 'dis-wu', question: 'Wie?', replyBy: '2026-12-22' }) as const;

  it.each([
    ['whoever guides', as('RIEC', 'role:coordinator@dto-wu'), coordinator, true],
    ['whoever decides', as('GEM-IJSSELSTEIN', 'role:chair@dto-wu'), chair, true],
    ['who takes part', as('POL'), seat('POL'), true],
    ['who looks on from the team', as('GEM-LOPIK', 'role:member@dto-wu'), seat('GEM-LOPIK'), false],
    [
      'the steering group that would get it',
      as('GEM-MONTFOORT', 'role:member@dis-wu'),
      seat('GEM-MONTFOORT'),
      false,
    ],
    ['a guest', as('LTO'), seat('LTO'), false],
  ])('is made ready by %s: %s', (_who, principals, by, may) => {
    const { kickoff } = closed();
    expect(allows(asking(kickoff, ...principals), note(by), kickoff)).toBe(may);
  });
});

describe('a guest', () => {
  it('is done at adoption, and stays so when the agreement is looked at again', () => {
    expect(rightsOf(ready(), 'seat:of-LTO')).toEqual(['see', 'speak:LTO']);
    expect(rightsOf(adopted(), 'seat:of-LTO')).toEqual([]);
    expect(rightsOf(revising(), 'seat:of-LTO')).toEqual([]);
  });
});

describe('the powers are the pack’s', () => {
  it('the steering group adopts where the pack says so', () => {
    const rules = region.authority.EXECUTION_THEME;
    const pack: RegionPack = {
      ...region,
      authority: {
        ...region.authority,
        EXECUTION_THEME: { ...rules, adopts: [{ function: 'chair', bodyType: 'DistrictSteeringGroup' }] },
      },
    };
    expect(rightsOf(closed(), 'role:chair@dis-wu', pack)).toContain('adopt');
    expect(rightsOf(closed(), 'role:chair@dis-fl', pack)).toEqual([]);
    expect(rightsOf(closed(), 'role:chair@dto-wu', pack)).not.toContain('adopt');
  });

  it('the independent facilitator of the body guides a theme, and not a case', () => {
    expect(rightsOf(closed(), 'role:facilitator@dto-wu')).toContain('facilitate');
    const open = new Story().does(startCase);
    expect(rightsOf(open, 'role:facilitator@dto-wu')).toEqual([]);
  });
});

describe('who may do what', () => {
  it.each([
    ['a coordinator of the body starts', as('RIEC', 'role:coordinator@dto-wu'), true],
    ['a member of the body starts', as('RIEC', 'role:member@dto-wu'), true],
    ['a guest of the body does not', as('RIEC', 'role:guest@dto-wu'), false],
    ['a coordinator elsewhere does not', as('RIEC', 'role:coordinator@dto-fl'), false],
    ['nobody starts in the name of a seat that is not theirs', as('POL', 'role:coordinator@dto-wu'), false],
  ])('%s', (_, principals, expected) => {
    expect(allows(asking(null, ...principals), start, null)).toBe(expected);
  });

  it('what exists is not started again', () => {
    const { kickoff } = drafted();
    expect(allows(asking(kickoff, ...as('RIEC', 'role:coordinator@dto-wu')), start, kickoff)).toBe(false);
  });

  it('a partner speaks for itself only', () => {
    const story = opened();
    const police = asking(story.kickoff, ...as('POL'));
    expect(allows(police, submits(story, 'POL'), story.kickoff)).toBe(true);
    expect(allows(police, submits(story, 'BD'), story.kickoff)).toBe(false);
    expect(allows(asking(story.kickoff, ...as('RIEC')), submits(story, 'POL'), story.kickoff)).toBe(false);
  });

  it('only who guides writes, closes and removes, and only in the name of an own seat', () => {
    const story = closed();
    const edit = writesGoal(story);
    expect(allows(asking(story.kickoff, ...as('RIEC')), edit, story.kickoff)).toBe(true);
    expect(allows(asking(story.kickoff, ...as('RIEC')), { ...edit, by: seat('POL') }, story.kickoff)).toBe(
      false,
    );
    expect(allows(asking(story.kickoff, ...as('POL')), { ...edit, by: seat('POL') }, story.kickoff)).toBe(
      false,
    );
    const { kickoff } = opened();
    expect(allows(asking(kickoff, ...as('RIEC')), { type: 'closeRound' }, kickoff)).toBe(true);
    expect(allows(asking(kickoff, ...as('POL', 'role:chair@dto-wu')), { type: 'closeRound' }, kickoff)).toBe(
      false,
    );
  });

  it('only the chair adopts; chair and facilitator start a change', () => {
    const { kickoff } = ready();
    const asChair = as(chair.organisationId, 'role:chair@dto-wu');
    expect(allows(asking(kickoff, ...asChair), adopts, kickoff)).toBe(true);
    expect(allows(asking(kickoff, ...as('RIEC')), { ...adopts, by: coordinator }, kickoff)).toBe(false);
    const inForce = adopted().kickoff;
    expect(allows(asking(inForce, ...asChair), revises, inForce)).toBe(true);
    expect(allows(asking(inForce, ...as('RIEC')), { ...revises, by: coordinator }, inForce)).toBe(true);
    expect(allows(asking(inForce, ...as('POL')), { ...revises, by: seat('POL') }, inForce)).toBe(false);
  });

  it('what the clock brings, only the clock brings', () => {
    const story = opened();
    const event: KickoffEvent = { type: 'closeByClock', at: story.now };
    expect(allows(asking(story.kickoff, ...as('RIEC')), event, story.kickoff)).toBe(false);
    const clock: Asking = { principals: new Set(), rights: new Set(), isSystem: true };
    expect(allows(clock, event, story.kickoff)).toBe(true);
    expect(allows(clock, submits(story, 'POL'), story.kickoff)).toBe(false);
  });

  it('nobody without a right does anything', () => {
    const story = ready();
    const partner = { partnerId: story.partner('POL').id };
    const everything: readonly KickoffEvent[] = [
      { ...subject, type: 'changeSubject', by: seat('OM') },
      { type: 'choosePartners', partners: [] },
      { type: 'chooseQuestions', extraIds: [] },
      { type: 'open' },
      { type: 'discardDraft' },
      submits(story, 'POL'),
      { ...partner, type: 'handToDeputy' },
      { ...partner, type: 'grantMoreTime' },
      { ...partner, type: 'removePartner', by: seat('OM'), reason: 'x' },
      { ...choice('OM'), type: 'addPartner' },
      { type: 'closeRound' },
      { type: 'withdraw', by: seat('OM'), reason: 'x' },
      { ...writesGoal(story), by: seat('OM') },
      { type: 'requestConfirmation' },
      accepts(story, 'POL'),
      confirms(story, 'POL'),
      { ...adopts, by: seat('OM') },
      { ...revises, by: seat('OM') },
      { type: 'dropRevision' },
    ];
    const outsider = asking(story.kickoff, ...as('OM', 'role:member@dto-fl', 'role:guest@dto-wu'));
    expect(everything.filter((event) => allows(outsider, event, story.kickoff))).toEqual([]);
  });
});
