import { levels } from '../../regions/rule-schema.ts';
import type { Node } from '../../view/nodes.ts';
import { moment, type Span, text } from '../../view/spans.ts';
import type { Dialog } from '../../view/views.ts';
import { agreementFormPhrases } from './agreement-phrases.ts';
import { draftPhrases, overviewPhrases } from './phrases.ts';
import { plainWords, type Shown } from './shown.ts';

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

export function levelHistory(shown: Shown): readonly Node[] {
  const { kickoff, language } = shown;
  if (kickoff.levelChanges.length === 0) return [];
  const phrases = overviewPhrases(language);
  const name = (level: (typeof levels)[number]): string => draftPhrases(language).text(`level.${level}`);
  const items = kickoff.levelChanges.map(({ at, from, to, reasonId }) => {
    const said = { at: moment(at), from: name(from), to: name(to) };
    const reason = plainWords(shown, reasonId);
    return reason === null
      ? phrases.spans('level.changed', said)
      : phrases.spans('level.changedWhy', { ...said, reason: text(reason) });
  });
  return [
    { kind: 'heading', text: phrases.text('level.history'), level: 3 },
    { kind: 'bullets', items },
  ];
}
