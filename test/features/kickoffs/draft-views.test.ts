import { describe, expect, it } from 'vitest';
import type { DraftShown } from '../../../src/features/kickoffs/draft-names.ts';
import { draftPage } from '../../../src/features/kickoffs/draft-views.ts';
import { textOf } from '../../support/story-screen.ts';
import { facilitator } from './agreement-viewer.ts';
import { drafted } from './stages.ts';
import { book, Story, start, startCase } from './story.ts';
import { told } from './told.ts';

const reader = { language: 'nl', zone: 'Europe/Amsterdam' } as const;

function draftOf(story: Story): DraftShown {
  const shown = told(story, facilitator, story.kickoff.level);
  if (shown.kickoff.status !== 'draft') throw new Error('This is no draft');
  return { ...shown, kickoff: shown.kickoff };
}
const read = (story: Story): string => textOf(draftPage(draftOf(story), []), reader);

describe('how confidential a draft is', () => {
  it('can be changed before anybody is asked', () => {
    const shown = draftPage(draftOf(new Story().does(startCase)), []);
    const buttons = shown.nodes.flatMap((node) => (node.kind === 'buttons' ? node.buttons : []));
    expect(buttons).toContainEqual({
      label: 'Vertrouwelijkheid wijzigen',
      target: { kind: 'dialog', name: 'kickoffs.changeLevel', payload: { kickoffId: 'kickoff' } },
    });
  });

  it('has no button where there is nothing else to choose', () => {
    const levels = { ...book.region.levels, case: 'STRICT' } as const;
    const strictOnly = { ...book, region: { ...book.region, levels } };
    const story = new Story(strictOnly).does({ ...startCase, level: 'STRICT' });
    expect(read(story)).not.toContain('Vertrouwelijkheid wijzigen');
  });
});

describe('what a case still misses', () => {
  const fits = (choice: string, goals: readonly string[]): Story => {
    const leadWords = [
      { questionId: 'K05', body: { kind: 'choice', choice } },
      { questionId: 'K05b', body: { kind: 'choices', choices: goals } },
    ];
    return new Story().does({ ...startCase, leadWords });
  };

  it.each([
    ['no goal was named', fits('YES', []), 'Zeg eerst bij welk doel'],
    ['it was said that it does not fit', fits('NO', []), 'Deze casus past niet bij de doelen van het plan.'],
    ['nobody knows yet whether it fits', fits('UNKNOWN', ['csvs-verstoren']), 'staat nog geen ja'],
  ])('is said as it is when %s', (_when, story, words) => {
    expect(read(story)).toContain(words);
  });

  it('is not asked again of a case that fits', () => {
    expect(read(fits('YES', ['csvs-verstoren']))).not.toMatch(/bij welk doel|past niet|geen ja/);
  });
});

describe('the parts of a draft', () => {
  it('count the questions as the form that chooses them does', () => {
    const story = new Story().does(startCase);
    const { questions } = book.region;
    const everyone = story.kickoff.questions.ids.filter(
      (id) => questions.find((one) => one.id === id)?.onlyIf === undefined,
    );
    expect(everyone.length).toBeLessThan(story.kickoff.questions.ids.length);
    expect(read(story)).toContain(`${everyone.length} vragen, ongeveer`);
  });

  it('have buttons that nobody takes for each other', () => {
    const labels = draftPage(draftOf(drafted()), []).nodes.flatMap((node) =>
      node.kind === 'buttons' ? node.buttons.map(({ label }) => label) : [],
    );
    expect(labels).toContain('Partners aanpassen');
    expect(labels).toContain('Datums aanpassen');
  });

  it('are the same for a theme, which has no goals to fit', () => {
    expect(read(new Story().does(start))).not.toMatch(/bij welk doel/);
  });
});
