import { textIn } from '../../regions/lookups.ts';
import { day, type Span, text } from '../../view/spans.ts';
import { seatName } from './agreement-names-of.ts';
import { levelSpans } from './level-form-views.ts';
import { overviewPhrases, recordPhrases } from './phrases.ts';
import { givenWords, type Shown } from './shown.ts';
import { tlpLabels, tlpOf } from './tlp.ts';

interface Fact {
  readonly term: string;
  readonly spans: readonly Span[];
}

/** When the police checked for a link with a known network: that it was done, never what came of it. */
const csvCheckQuestionId = 'K08';

/** How confidential it is and for what purpose; of a case also who leads it and whether the check was done. */
export function caseFacts(shown: Shown): readonly Fact[] {
  const { kickoff, book, language } = shown;
  const phrases = overviewPhrases(language);
  const goals = book.region.goals.filter(({ id }) => kickoff.goalIds.includes(id));
  const inForce = kickoff.versions.at(-1)?.content;
  const words = (name: string, spans: readonly Span[]): Fact => ({ term: name, spans });
  const label = tlpOf(kickoff);
  const meaning = recordPhrases(language).text(`tlp.${label}`);
  return [
    ...(shown.otherThemeNames.length === 0
      ? []
      : [words(phrases.text('fact.otherThemes'), [text(shown.otherThemeNames.join(', '))])]),
    ...(goals.length === 0
      ? []
      : [
          words(phrases.text('fact.goals'), [
            text(goals.map((one) => textIn(one.text, language)).join('; ')),
          ]),
        ]),
    words(phrases.text('fact.level'), levelSpans(shown)),
    words(recordPhrases(language).text('tlp.fact'), [text(`${tlpLabels[label]} (${meaning})`)]),
    ...(inForce?.lead ? [words(phrases.text('fact.lead'), [text(seatName(shown, inForce.lead))])] : []),
    ...(inForce?.deputy ? [words(phrases.text('fact.deputy'), [text(seatName(shown, inForce.deputy))])] : []),
    ...csvCheckFacts(shown),
  ];
}

function csvCheckFacts(shown: Shown): readonly Fact[] {
  const { kickoff, language } = shown;
  const asked = kickoff.partners.filter(({ questionIds }) => questionIds.includes(csvCheckQuestionId));
  if (asked.length === 0) return [];
  const phrases = overviewPhrases(language);
  const done = asked.flatMap(({ answers }) =>
    answers.flatMap(({ questionId, contributionId }) => {
      const said = questionId === csvCheckQuestionId ? givenWords(shown, contributionId) : null;
      return said?.kind === 'day' && said.day !== null ? [said.day] : [];
    }),
  );
  const last = done.sort().at(-1);
  // What somebody cannot read yet, or may not, is not the same as not done.
  const isUnread =
    kickoff.status === 'collecting' ||
    asked.some(({ answers }) =>
      answers.some((one) => one.questionId === csvCheckQuestionId && one.sharing !== 'everyone'),
    );
  if (last === undefined && isUnread) return [];
  const spans = last === undefined ? [text(phrases.text('fact.csvCheckNone'))] : [day(last)];
  return [{ term: phrases.text('fact.csvCheck'), spans }];
}
