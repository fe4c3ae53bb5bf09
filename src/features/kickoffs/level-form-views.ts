import { type Level, levels } from '../../regions/rule-schema.ts';
import { type Span, text } from '../../view/spans.ts';
import type { Dialog } from '../../view/views.ts';
import { agreementFormPhrases } from './agreement-phrases.ts';
import { draftPhrases } from './phrases.ts';
import type { Shown } from './shown.ts';

/** All that this kick-off can become, but not what it is: none where the region keeps every case strict. */
export function otherLevels({ kickoff, book }: Pick<Shown, 'kickoff' | 'book'>): readonly Level[] {
  const lowest = kickoff.variant === 'CASE' ? levels.indexOf(book.region.levels.case) : 0;
  return levels.filter((level, place) => place >= lowest && level !== kickoff.level);
}

/** How confidential it becomes, and why. */
export function levelDialog(shown: Shown): Dialog {
  const { language } = shown;
  const phrases = agreementFormPhrases(language);
  const options = otherLevels(shown).map((value) => ({
    value,
    label: draftPhrases(language).text(`level.${value}`),
  }));
  return {
    size: 'dialog',
    title: phrases.text('level.title'),
    nodes: [{ kind: 'paragraph', spans: phrases.spans('level.intro') }],
    fields: [
      { kind: 'choice', name: 'level', label: phrases.text('level.level'), required: true, options },
      {
        kind: 'longText',
        name: 'reason',
        label: phrases.text('level.reason'),
        hint: phrases.text('hint.noNames'),
        required: false,
        maxLength: 500,
      },
    ],
    submit: phrases.text('level.submit'),
  };
}

/** How confidential it is, in words. */
export function levelSpans(shown: Shown): readonly Span[] {
  return [text(draftPhrases(shown.language).text(`level.${shown.kickoff.level}`))];
}
