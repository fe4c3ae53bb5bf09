import { describe, expect, it } from 'vitest';
import type { AnswerBody } from '../../../src/features/kickoffs/answer-body.ts';
import { askingIn, bodyFrom, fieldsOf } from '../../../src/features/kickoffs/question-fields.ts';
import { question } from '../../../src/regions/lookups.ts';
import { readValues } from '../../../src/view/read-values.ts';
import { police, shownTo, woerden } from './agreement-viewer.ts';
import { openedCase } from './sharing-round.ts';
import { drafted } from './stages.ts';
import { region, type Story } from './story.ts';

describe('a question with a list that is still empty', () => {
  it('is asked in one’s own words alone', () => {
    const lessons = question(region, 'K26');
    const fields = lessons ? fieldsOf(lessons, null, askingIn(shownTo(drafted(), woerden))) : [];
    expect(fields).toMatchObject([
      {
        kind: 'longText',
        name: 'K26-text',
        label: 'Wat leerden anderen hierover? Wat nemen we over?',
        required: false,
      },
    ]);
    const values = { plain: { 'K26-text': 'Bel eerst de brancheclub.' }, rows: {} };
    expect(lessons && bodyFrom(lessons, values)).toEqual({
      kind: 'choices',
      choices: [],
      text: 'Bel eerst de brancheclub.',
    });
  });
});

// The stories are told on Monday 23 November 2026.
describe('a question for a date', () => {
  const problemsOf = (id: string, day: string, story: Story = openedCase()): readonly string[] => {
    const asked = question(region, id);
    const fields = asked ? fieldsOf(asked, null, askingIn(shownTo(story, police), story.partner('POL'))) : [];
    return readValues(fields, { plain: { [id]: day }, rows: {} }).errors.map(({ problem }) => problem);
  };

  it('of something done takes today, no day that is still to come, and may be left blank', () => {
    expect(problemsOf('K08', '2026-11-20')).toEqual([]);
    expect(problemsOf('K08', '2026-11-23')).toEqual([]);
    expect(problemsOf('K08', '2026-11-24')).toEqual(['tooLate']);
    expect(problemsOf('K08', '')).toEqual([]);
  });

  it('of something to come takes today, no day that has passed, and is wanted', () => {
    expect(problemsOf('K30b', '2026-11-23')).toEqual([]);
    expect(problemsOf('K30b', '2026-11-22')).toEqual(['tooEarly']);
    expect(problemsOf('K30b', '')).toEqual(['required']);
  });

  it('takes its days by the clock of the region', () => {
    const late = openedCase().at('2026-11-23T23:30:00Z');
    expect(problemsOf('K08', '2026-11-24', late)).toEqual([]);
    expect(problemsOf('K30b', '2026-11-23', late)).toEqual(['tooEarly']);
  });
});

describe('chances for partners that do not take part', () => {
  const chances = (story: Story, before: AnswerBody | null = null): readonly string[] => {
    const asked = question(region, 'K29');
    const [field] = asked
      ? fieldsOf(asked, before, askingIn(shownTo(story, police), story.partner('POL')))
      : [];
    const column = field?.kind === 'rows' ? field.columns.find(({ name }) => name === 'organisation') : null;
    return column && 'options' in column ? column.options.map(({ value }) => value) : [];
  };

  it('are named for those alone: a chance for who takes part would be shown to nobody', () => {
    const offered = chances(openedCase(['K29']));
    expect(offered).toContain('FIOD');
    expect(offered.filter((one) => ['POL', 'OM', 'BD', 'GEM-WOERDEN', 'NLA', 'RIEC'].includes(one))).toEqual(
      [],
    );
  });

  it('keep whom they were named for before', () => {
    const before: AnswerBody = { kind: 'rows', rows: [{ organisation: 'NLA', chance: 'samen controleren' }] };
    expect(chances(openedCase(['K29']), before)).toContain('NLA');
  });
});
