import { levels } from '../../regions/rule-schema.ts';
import { type Span, text } from '../../view/spans.ts';
import type { Dialog } from '../../view/views.ts';
import { agreementFormPhrases } from './agreement-phrases.ts';
import { draftPhrases } from './phrases.ts';
import type { Shown } from './shown.ts';

/** How confidential it becomes: all that this kick-off can have, but not what it is. */
export function levelDialog(shown: Shown): Dialog {
  const { kickoff, book, language } = shown;
  const phrases = agreementFormPhrases(language);
  const lowest = kickoff.variant === 'CASE' ? levels.indexOf(book.region.levels.case) : 0;
  const options = levels
    .filter((level, place) => place >= lowest && level !== kickoff.level)
    .map((value) => ({ value, label: draftPhrases(language).text(`level.${value}`) }));
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

/** How confidential it is, and how it came to be so. */
export function levelSpans(shown: Shown): readonly Span[] {
  return [text(draftPhrases(shown.language).text(`level.${shown.kickoff.level}`))];
}
