import { describe, expect, it } from 'vitest';
import { askingIn, bodyFrom, fieldsOf } from '../../../src/features/kickoffs/question-fields.ts';
import { question } from '../../../src/regions/lookups.ts';
import { shownTo, woerden } from './agreement-viewer.ts';
import { drafted } from './stages.ts';
import { region } from './story.ts';

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
