import { describe, expect, it } from 'vitest';
import { historyOf } from '../../../src/features/kickoffs/history.ts';
import { type Authors, nobodyMore } from '../../../src/features/kickoffs/history-authors.ts';
import { recordOf } from '../../../src/features/kickoffs/record.ts';
import { recordNodes } from '../../../src/features/kickoffs/record-views.ts';
import { tlpOf } from '../../../src/features/kickoffs/tlp.ts';
import { markdownOf } from '../../../src/view/markdown.ts';
import { facilitator, guest, police, shownTo, woerden } from './agreement-viewer.ts';
import { adopted, closedWithSilence, ready, revising } from './stages.ts';
import { chair, coordinator, type Story, seat } from './story.ts';

const reader = { language: 'nl', zone: 'Europe/Amsterdam' } as const;
const markdown = (story: Story, viewer: Parameters<typeof shownTo>[1]): string =>
  markdownOf('Verslag', recordNodes(shownTo(story, viewer)), reader);
const json = (story: Story, viewer: Parameters<typeof shownTo>[1]): string =>
  JSON.stringify(recordOf(shownTo(story, viewer)));

describe('the record of a kick-off', () => {
  it('says who took it along, what was agreed, and who to turn to', () => {
    const said = markdown(adopted(), police);
    expect(said).toContain('Dit is wat POL');
    expect(said).toContain('## Afspraken');
    expect(said).toContain('Versie 1');
    expect(said).toContain('RIEC Midden-Nederland');
    expect(said).toContain('TLP:AMBER');
  });

  it('names who was silent, and since when', () => {
    expect(markdown(closedWithSilence(), police)).toContain('geen antwoord van');
  });

  it('is data too, with the same words and no more', () => {
    const data = JSON.parse(json(adopted(), woerden));
    expect(data).toMatchObject({
      schema: 'aftrap.kickoff/2',
      codeName: 'VUURTOREN',
      stage: 'adopted',
      agreement: { approach: 'MULTI' },
      versions: [{ number: 1 }],
    });
  });

  it('gives a guest only its own part', () => {
    const story = closedWithSilence();
    expect(JSON.parse(json(story, guest))).toMatchObject({
      brief: [],
      partners: [{ organisation: 'LTO' }],
      history: [],
    });
    expect(JSON.parse(json(story, guest))).not.toHaveProperty('agreement');
    expect(markdown(story, guest)).not.toContain('Politie');
    expect(markdown(story, police)).toContain('Politie');
  });

  it('gives a guest nothing of the course of things, as the page does', () => {
    expect(markdown(closedWithSilence(), guest)).not.toContain('Verloop');
    expect(markdown(closedWithSilence(), police)).toContain('Verloop');
  });

  it('names the lines of the agreement, so that what became of them can be found', () => {
    const story = adopted();
    const [row] = story.kickoff.agreement.rows;
    expect(JSON.parse(json(story, woerden)).agreement.actions[0]).toMatchObject({ id: row?.id });
  });

  it('takes in what others add, under their own names', () => {
    const part = {
      key: 'weather',
      data: [{ rain: true }],
      nodes: [{ kind: 'heading', text: 'Het weer', level: 2 }],
    } as const;
    const shown = shownTo(adopted(), police);
    const beside = { authors: nobodyMore, parts: [part] };
    expect(recordOf(shown, beside)).toMatchObject({ codeName: 'VUURTOREN', weather: [{ rain: true }] });
    expect(markdownOf('Verslag', recordNodes(shown, beside), reader)).toContain('## Het weer');
  });
});

describe('who changed what, and why, in the record', () => {
  /** Everything that can change, with somebody behind it. */
  const changed = (): Story => {
    const story = ready();
    const police = story.partner('POL').id;
    const tax = story.partner('BD').id;
    const woerdenId = story.partner('GEM-WOERDEN').id;
    return story
      .does({ type: 'dissent', partnerId: police, text: 'Liever alleen de gemeente' })
      .does({ type: 'confirm', partnerId: tax, answer: 'yesWithRemark', remark: 'Let op de planning' })
      .does({ type: 'changeLevel', by: coordinator, level: 'CONFIDENTIAL', reason: 'Er is een onderzoek' })
      .does({
        type: 'prepareEscalation',
        by: coordinator,
        bodyId: 'dis-wu',
        question: 'Welke aanpak?',
        replyBy: '2026-12-14',
      })
      .does({ type: 'confirm', partnerId: woerdenId, answer: 'no', remark: 'Dit klopt niet' })
      .does({ type: 'removePartner', by: coordinator, partnerId: tax, reason: 'Geen rol meer' })
      .does({ type: 'adopt', by: chair, overrideReason: 'De gemeente begint alvast' })
      .does({ type: 'revise', by: chair, reason: 'De datum verschuift' });
  };
  const functions = new Map([
    [coordinator.seatId, 'coordinator'],
    [chair.seatId, 'chair'],
    [seat('POL').seatId, 'member'],
  ]);
  /** What the database tells of who said why, to somebody who may read it. */
  const authors = (story: Story): Authors => ({
    ofReasons: new Map(
      [...story.said.values()].flatMap(({ id, seatId, organisationId }) =>
        seatId === null ? [] : [[id, { seatId, organisationId }] as const],
      ),
    ),
    functions,
  });
  const historyFor = (viewer: typeof facilitator, known: (story: Story) => Authors = authors) => {
    const story = changed();
    const record = recordOf(shownTo(story, viewer), { authors: known(story), parts: [] });
    return record['history'] as readonly Record<string, unknown>[];
  };
  const riec = { organisation: 'RIEC', name: 'RIEC Midden-Nederland', function: 'coordinator' };
  const chairman = { organisation: 'GEM-IJSSELSTEIN', function: 'chair' };

  it.each([
    ['started', { by: riec }],
    ['opened', { by: null }],
    ['answered', { organisation: 'POL', by: { organisation: 'POL', function: 'member' } }],
    ['closed', { by: null, how: 'facilitator' }],
    ['against', { organisation: 'POL', by: { organisation: 'POL' }, reason: 'Liever alleen de gemeente' }],
    ['level', { by: riec, from: 'OPEN', to: 'CONFIDENTIAL', reason: 'Er is een onderzoek' }],
    ['escalated', { by: riec, body: 'dis-wu' }],
    ['removed', { organisation: 'BD', by: riec, reason: 'Geen rol meer' }],
    ['adopted', { by: chairman, version: 1, adoptedAllTheSameBecause: 'De gemeente begint alvast' }],
    ['revising', { by: chairman, version: 1, reason: 'De datum verschuift' }],
  ] as const)('%s', (what, said) => {
    expect(historyFor(facilitator).find((one) => one['what'] === what)).toMatchObject(said);
  });

  it('a remark is called one', () => {
    const story = ready();
    const partnerId = story.partner('GEM-WOERDEN').id;
    story.does({ type: 'confirm', partnerId, answer: 'yesWithRemark', remark: 'Let op de planning' });
    expect(markdown(story, facilitator)).toContain('met een opmerking. Opmerking: Let op de planning');
  });

  it('saidNo, while it stands', () => {
    const story = ready();
    const partnerId = story.partner('GEM-WOERDEN').id;
    story.does({ type: 'confirm', partnerId, answer: 'no', remark: 'Dit klopt niet' });
    const { history } = JSON.parse(json(story, facilitator));
    expect(history.find(({ what }: { readonly what: string }) => what === 'saidNo')).toMatchObject({
      by: { organisation: 'GEM-WOERDEN', function: null },
      reason: 'Dit klopt niet',
    });
  });

  it('says in a partner’s record nothing of a reason that is not for it, nor who gave it', () => {
    const mine = historyFor(police, () => ({ ofReasons: new Map(), functions }));
    expect(mine.find(({ what }) => what === 'removed')).toEqual({
      at: expect.any(String),
      what: 'removed',
      organisation: 'BD',
      by: null,
      reason: null,
    });
  });

  it('says the same as a text', () => {
    const story = changed();
    const shown = shownTo(story, facilitator);
    const said = markdownOf('Verslag', recordNodes(shown, { authors: authors(story), parts: [] }), reader);
    expect(said).toContain('Belastingdienst doet niet meer mee. Door RIEC Midden-Nederland (');
    expect(said).toContain('Reden: Geen rol meer');
    expect(said).toContain('Reden: Liever alleen de gemeente');
    expect(said).toContain('Reden: De gemeente begint alvast');
  });
});

describe('the course of a kick-off', () => {
  it('tells oldest first who did what, and why it changed', () => {
    const all = historyOf(revising().kickoff);
    expect(all.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['started', 'opened', 'closed', 'adopted', 'revising']),
    );
    const moments = all.map(({ at }) => at);
    expect(moments).toEqual([...moments].sort());
    expect(all.find(({ what }) => what === 'revising')).toMatchObject({
      number: 1,
      reasonId: expect.any(String),
    });
  });
});

describe('the label of the Traffic Light Protocol', () => {
  it.each([
    ['CASE', 'CONFIDENTIAL', 'RED'],
    ['CASE', 'STRICT', 'RED'],
    ['EXECUTION_THEME', 'STRICT', 'RED'],
    ['DEVELOPMENT_THEME', 'CONFIDENTIAL', 'AMBER_STRICT'],
    ['EXECUTION_THEME', 'OPEN', 'AMBER'],
  ] as const)('of %s at %s is %s', (variant, level, label) => {
    expect(tlpOf({ variant, level })).toBe(label);
  });
});
