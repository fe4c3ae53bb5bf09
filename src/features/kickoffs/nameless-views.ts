import { textIn } from '../../regions/lookups.ts';
import type { Question } from '../../regions/question-schema.ts';
import type { Node } from '../../view/nodes.ts';
import { type Span, strong, text } from '../../view/spans.ts';
import type { Partner } from './model.ts';
import { isEnoughTogether } from './nameless.ts';
import { type OverviewPhrases, overviewPhrases } from './phrases.ts';
import { answerLabel } from './sharing-views.ts';
import { givenSpans, nameOf, type Shown } from './shown.ts';

/** Answers that may have been given without a name: apart, so that no empty place tells who did. */
export function namelessNodes(
  shown: Shown,
  questions: readonly Question[],
  partners: readonly Partner[],
): readonly Node[] {
  const phrases = overviewPhrases(shown.language);
  return questions.flatMap((question): readonly Node[] => [
    { kind: 'heading', text: textIn(question.text, shown.language), level: 3 },
    ...namedNodes(shown, question, partners, phrases),
    ...withoutNameNodes(shown, question, phrases),
  ]);
}

function namedNodes(
  shown: Shown,
  { id }: Question,
  partners: readonly Partner[],
  phrases: OverviewPhrases,
): readonly Node[] {
  const items = partners.flatMap(({ organisationId, answers }) =>
    answers
      .filter(({ questionId }) => questionId === id)
      .map((answer): Span[] => {
        const words = givenSpans(shown, answer, phrases.text('grid.nothing'));
        const said = words ?? [text(answerLabel(phrases, answer))];
        return [strong(nameOf(shown, organisationId)), text(': '), ...said];
      }),
  );
  return items.length === 0
    ? [{ kind: 'paragraph', spans: phrases.spans('nameless.noneNamed') }]
    : [{ kind: 'bullets', items }];
}

/** Of fewer than enough only that it happened, never how many: and that only to who guides. */
function withoutNameNodes(shown: Shown, { id }: Question, phrases: OverviewPhrases): readonly Node[] {
  const said = shown.kickoff.anonymous.filter(({ questionId }) => questionId === id);
  if (said.length === 0) return [];
  if (!isEnoughTogether(shown.kickoff)) {
    return [{ kind: 'note', tone: 'info', spans: phrases.spans('nameless.tooFew') }];
  }
  const items = said.flatMap((given) => {
    const words = givenSpans(shown, given, phrases.text('grid.nothing'));
    return words ? [words] : [];
  });
  return [
    { kind: 'paragraph', spans: phrases.spans('nameless.together') },
    { kind: 'bullets', items },
  ];
}
