import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../src/features/kickoffs/answer-body.ts';
import { answerDialog } from '../../../src/features/kickoffs/answer-form.ts';
import { proposedCodeNames } from '../../../src/features/kickoffs/code-names.ts';
import {
  closeOrWaitCard,
  moreTimeAskedCard,
  statusCard,
} from '../../../src/features/kickoffs/facilitator-card-views.ts';
import { overviewPage } from '../../../src/features/kickoffs/overview-views.ts';
import { invitationCard } from '../../../src/features/kickoffs/partner-card-views.ts';
import { askingIn, bodyFrom, fieldsOf } from '../../../src/features/kickoffs/question-fields.ts';
import { minutesFor, stepsOf } from '../../../src/features/kickoffs/question-steps.ts';
import { languages } from '../../../src/lib/language.ts';
import { questionsFor } from '../../../src/regions/lookups.ts';
import { readValues } from '../../../src/view/read-values.ts';
import type { Card } from '../../../src/view/views.ts';
import { prefilled } from '../../support/story-form.ts';
import { textOf } from '../../support/story-screen.ts';
import { facilitator, guest, police, tax, textIn } from './agreement-viewer.ts';
import { closed, closedWithSilence, opened } from './stages.ts';
import { answersTo, region, type Story } from './story.ts';
import { told } from './told.ts';

const reader = { language: 'nl', zone: 'Europe/Amsterdam' } as const;
const read = (view: Card | null) => (view ? textOf(view, reader) : '');

const asksMoreTime = (): Story => {
  const story = opened();
  const partnerId = story.partner('BD').id;
  return story.does({ type: 'requestMoreTime', partnerId, until: '2026-12-03', reason: 'ziek' });
};

describe('a card says no more than its level allows', () => {
  const story = asksMoreTime();
  const views = {
    invitation: (level: 'CONFIDENTIAL' | 'STRICT') =>
      invitationCard(told(story, police, level), story.partner('POL')),
    moreTime: (level: 'CONFIDENTIAL' | 'STRICT') =>
      moreTimeAskedCard(told(story, facilitator, level), story.partner('BD')),
    closeOrWait: (level: 'CONFIDENTIAL' | 'STRICT') => closeOrWaitCard(told(story, facilitator, level)),
    status: (level: 'CONFIDENTIAL' | 'STRICT') => statusCard(told(story, facilitator, level)),
  };
  const secrets = /Horeca|Belastingdienst|Politie|ziek|Vergunningen|West-Utrecht/;

  it.each(Object.entries(views))('%s, confidential: code name, label, deadline, buttons', (_name, card) => {
    const shown = card('CONFIDENTIAL');
    expect(shown?.summary).toBe('Je hebt een taak in Aftrap');
    expect(textIn(shown)).not.toMatch(secrets);
    expect(shown?.nodes.map(({ kind }) => kind).filter((kind) => kind !== 'facts')).toEqual([]);
    expect(shown?.title).toContain('VUURTOREN');
  });

  it.each(Object.entries(views))('%s, strict: that there is a task, and a link', (_name, card) => {
    const shown = card('STRICT');
    expect(read(shown)).toBe('Je hebt een taak in Aftrap\n[Open in Aftrap]');
    expect(shown?.summary).toBe('Je hebt een taak in Aftrap');
    expect(shown?.buttons).toEqual([
      {
        label: 'Open in Aftrap',
        emphasis: 'primary',
        target: { kind: 'page', page: 'kickoffs.show', params: { kickoffId: 'kickoff' } },
      },
    ]);
  });
});

describe('an invitation', () => {
  it('goes on where the partner stopped', () => {
    const story = opened();
    const { id, questionIds } = story.partner('POL');
    story.does({ type: 'saveAnswers', partnerId: id, answers: answersTo(questionIds.slice(0, 2)) });
    expect(read(invitationCard(told(story, police), story.partner('POL')))).toContain(
      'Bewaard, nog niet verstuurd: 2/4',
    );
  });

  it('is nothing any more to who has left', () => {
    const story = opened();
    const partnerId = story.partner('BD').id;
    story.does({ type: 'notForUs', partnerId, reason: 'elders', suggestedOrganisationId: null });
    expect(invitationCard(told(story, tax), story.partner('BD'))).toBeNull();
  });
});

describe('the overview', () => {
  const pageFor = (story: Story, viewer: typeof police) => textOf(overviewPage(told(story, viewer)), reader);

  it('shows nobody’s answers while the round is open', () => {
    const story = opened();
    const { id, questionIds } = story.partner('POL');
    story.does({ type: 'submitAnswers', partnerId: id, answers: answersTo(questionIds) });
    expect(pageFor(story, facilitator)).not.toContain('Samen met de toezichthouders');
    expect(pageFor(story, police)).toContain('Samen met de toezichthouders');
  });

  it('says where partners agree and differ, who is silent, and who is missed', () => {
    const page = pageFor(closedWithSilence(), facilitator);
    expect(page).toContain(
      'Alleen (mono): Politie Midden-Nederland; Met een paar partners (multi): Gemeente Woerden',
    );
    expect(page).toContain('Belastingdienst: geen antwoord op');
    expect(page).toContain('Genoemd door Politie Midden-Nederland, Gemeente Woerden,');
    expect(page).toContain('Samen:  (verschil)');
  });

  it('shows a guest its own answers only', () => {
    const page = pageFor(closed(), guest);
    expect(page).toContain('Jullie antwoorden');
    expect(page).not.toMatch(/Belastingdienst|Politie|Vergunningen/);
  });

  it('offers the facilitator what can be done, and a partner none of it', () => {
    expect(pageFor(opened(), facilitator)).toContain('[Ronde sluiten]');
    expect(pageFor(opened(), police)).not.toMatch(/Ronde sluiten|Eruit halen|Stoppen/);
  });
});

describe('every question of the pack becomes a form', () => {
  const asked = questionsFor(region, { variant: 'DEVELOPMENT_THEME', askedOf: 'PARTNER', moment: 'ROUND' });
  const asking = askingIn(told(opened(), police));

  it.each(asked.map((question) => [question.id, question] as const))(
    '%s says why, and keeps what was said before',
    (_id, question) => {
      const [first, ...more] = fieldsOf(question, null, asking);
      expect(first?.hint).toContain(question.why.nl);
      const filled = readValues(first ? [first, ...more] : [], {
        plain: Object.fromEntries(
          [first, ...more].flatMap((field) => (field ? [[field.name, sampleOf(field)]] : [])),
        ),
        rows: {},
      });
      const body = bodyFrom(question, filled.values);
      expect(answerOf(structuredClone(body))).toEqual(body);
      const again = readValues(
        fieldsOf(question, body, asking),
        prefilled({
          size: 'dialog',
          title: '',
          nodes: [],
          fields: fieldsOf(question, body, asking),
          submit: '',
        }),
      );
      expect(again.errors).toEqual([]);
      expect(bodyFrom(question, again.values)).toEqual(body);
    },
  );

  it('in steps of at most four, none lost', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (items) => {
        const steps = stepsOf(items);
        expect(steps.flat()).toEqual(items);
        expect(steps.every((step) => step.length > 0 && step.length <= 4)).toBe(true);
      }),
    );
  });

  it('the core set takes about five minutes', () => {
    expect(minutesFor(asked.filter(({ core }) => core))).toBe(5);
  });

  it('warns for names of people wherever one writes', () => {
    const story = opened();
    const form = answerDialog(told(story, police), story.partner('POL'), 1);
    const written = form?.fields.filter(({ kind }) => kind === 'longText') ?? [];
    expect(written.length).toBeGreaterThan(1);
    expect(written.every(({ hint = '' }) => hint.includes('Noem geen namen'))).toBe(true);
  });
});

describe('a code name', () => {
  it('is free, the same for the same seed, and says nothing of the pack’s order', () => {
    const used = new Set(region.codeNames.slice(0, 50));
    const names = proposedCodeNames(region.codeNames, used, 'seed');
    expect(names).toHaveLength(8);
    expect(names.some((name) => used.has(name))).toBe(false);
    expect(proposedCodeNames(region.codeNames, used, 'seed')).toEqual(names);
    expect(proposedCodeNames(region.codeNames, used, 'another')).not.toEqual(names);
    expect(proposedCodeNames(region.codeNames, used, 'seed', 'KIEVIT')[0]).toBe('KIEVIT');
  });
});

it('both languages know every way a round can go', () => {
  for (const language of languages) {
    expect(overviewPage(told(closed(), { ...facilitator, language })).title).toContain('VUURTOREN');
  }
});

/** Something that a field takes. */
function sampleOf(field: ReturnType<typeof fieldsOf>[number]): string | readonly string[] {
  const options = 'options' in field ? field.options.map(({ value }) => value) : [];
  const samples: Readonly<Record<string, string | readonly string[]>> = {
    text: 'iets',
    longText: 'iets',
    number: '3',
    date: '2026-12-01',
    choice: options[0] ?? '',
    multiChoice: options.slice(0, 2),
    organisations: options.slice(0, 2),
    rows: '',
  };
  return samples[field.kind] ?? '';
}
