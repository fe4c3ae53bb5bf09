import { textIn } from '../../regions/lookups.ts';
import type { Node } from '../../view/nodes.ts';
import { type Span, strong, text } from '../../view/spans.ts';
import { optionText } from './answer-body.ts';
import { type GridRow, gridOf, isReadWhole, missedOrganisations, sidesOf } from './comparison.ts';
import { capacityIn } from './findings.ts';
import type { Partner } from './model.ts';
import { rights } from './names.ts';
import { isActive } from './partners.ts';
import { findingPhrases, overviewPhrases } from './phrases.ts';
import { isShown } from './sharing.ts';
import { givenWords, nameOf, namesOf, questionOf, type Shown } from './shown.ts';

// A message has room for the differences that matter most; the page has them all.
const mostDifferences = 3;
const missedQuestionId = 'K17';

/** What the round brought, short enough for a message: where partners agree and differ, who is missed, who has time. */
export function resultCardNodes(shown: Shown): readonly Node[] {
  const { kickoff, language } = shown;
  if (!shown.rights.has(rights.answers)) return [];
  const phrases = findingPhrases(language);
  const partners = kickoff.partners.filter(isActive);
  const questions = kickoff.questions.ids.filter(isShown).flatMap((id) => questionOf(shown, id) ?? []);
  const rows = gridOf(questions, partners, (id) => givenWords(shown, id));
  const same = rows.filter(({ agreeing }) => agreeing === 'same');
  // Who kept its answer back may have chosen something else.
  const whole = same.filter(isReadWhole);
  const partly = same.filter((row) => !isReadWhole(row));
  const different = rows.filter(({ agreeing }) => agreeing === 'different');
  const missed = missedOrganisations(
    rows.find(({ question }) => question.id === missedQuestionId),
    partners,
  );
  const offered = capacityIn(partners, (id) => givenWords(shown, id)).filter(({ hours }) => hours !== 'NONE');
  const items: Span[][] = [
    ...(whole.length === 0 ? [] : [phrases.spans('card.same', { questions: titles(shown, whole) })]),
    ...(partly.length === 0
      ? []
      : [overviewPhrases(language).spans('result.sameRead', { questions: titles(shown, partly) })]),
    ...different.slice(0, mostDifferences).map((row) => differenceOf(shown, row, partners)),
    ...(different.length > mostDifferences
      ? [phrases.spans('card.moreDifferences', { count: different.length - mostDifferences })]
      : []),
    ...(missed.length === 0 ? [] : [phrases.spans('card.missed', { names: namesOf(shown, missed) })]),
    ...(offered.length === 0
      ? []
      : [
          phrases.spans('card.capacity', {
            names: namesOf(
              shown,
              offered.map(({ partner }) => partner),
            ),
          }),
        ]),
  ];
  return items.length === 0 ? [] : [{ kind: 'bullets', items }];
}

const titles = ({ language }: Shown, rows: readonly GridRow[]): string =>
  rows.map(({ question }) => textIn(question.text, language)).join(' ');

function differenceOf(shown: Shown, row: GridRow, partners: readonly Partner[]): Span[] {
  const { book, language } = shown;
  const sides = sidesOf(row, partners).map(({ choice, partners: on }) => {
    const names = on.map(({ organisationId }) => nameOf(shown, organisationId)).join(', ');
    return `${optionText(row.question, choice, { region: book.region, language })}: ${names}`;
  });
  return [strong(textIn(row.question.text, language)), text(` ${sides.join('; ')}`)];
}
