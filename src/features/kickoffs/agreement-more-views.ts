import type { Node } from '../../view/nodes.ts';
import { type Span, text } from '../../view/spans.ts';
import type { AgreedAnswer, AgreedContent } from './agreement-model.ts';
import { agreementPhrases } from './agreement-phrases.ts';
import { givenSpans, questionText, type Shown } from './shown.ts';

/** An answer to a further question, ready to read; says so when it is not there to read. */
export function moreSpans(shown: Shown, given: AgreedAnswer): readonly Span[] {
  const phrases = agreementPhrases(shown.language);
  return givenSpans(shown, given, phrases.text('more.nothing')) ?? [text(phrases.text('words.gone'))];
}

/** What else was agreed, question by question. */
export function moreNodes(shown: Shown, { more }: Pick<AgreedContent, 'more'>): readonly Node[] {
  const phrases = agreementPhrases(shown.language);
  const facts = more.map((given) => ({
    term: questionText(shown, given.questionId),
    spans: moreSpans(shown, given),
  }));
  return [
    { kind: 'heading', text: phrases.text('more.title'), level: 2 },
    facts.length === 0
      ? { kind: 'paragraph', spans: [text(phrases.text('more.none'))] }
      : { kind: 'facts', facts },
  ];
}
