import { textIn } from '../../regions/lookups.ts';
import type { Cell, Node, WideNode } from '../../view/nodes.ts';
import { moment, type Span, strong, text } from '../../view/spans.ts';
import { answerSpans, optionText } from './answer-body.ts';
import {
  type GridCell,
  type GridRow,
  gridOf,
  isCompared,
  isReadWhole,
  missedOrganisations,
  sidesOf,
  silentPartners,
} from './comparison.ts';
import { findingNodes, missedEntry } from './findings-views.ts';
import type { Partner } from './model.ts';
import { namelessNodes } from './nameless-views.ts';
import { isActive } from './partners.ts';
import { overviewPhrases } from './phrases.ts';
import { isShown } from './sharing.ts';
import { answerBadge, answerLabel } from './sharing-views.ts';
import { givenWords, nameOf, questionOf, type Shown } from './shown.ts';

/** Who misses whom at the table. */
const missedQuestionId = 'K17';

/** What the round brought: where partners agree, differ or are silent, and under it every answer. */
export function roundResult(shown: Shown): readonly WideNode[] {
  const phrases = overviewPhrases(shown.language);
  const partners = shown.kickoff.partners.filter(isActive);
  const all = shown.kickoff.questions.ids.filter(isShown).flatMap((id) => questionOf(shown, id) ?? []);
  const questions = all.filter(({ mayBeAnonymous }) => !mayBeAnonymous);
  const rows = gridOf(questions, partners, (id) => givenWords(shown, id));
  return [
    { kind: 'heading', text: phrases.text('result.title'), level: 2 },
    ...summaryNodes(shown, rows, partners),
    ...findingNodes(shown),
    {
      kind: 'grid',
      caption: phrases.text('grid.caption'),
      corner: phrases.text('grid.question'),
      columns: [
        phrases.text('grid.together'),
        ...partners.map(({ organisationId }) => nameOf(shown, organisationId)),
      ],
      rows: rows.map((row) => ({
        header: textIn(row.question.text, shown.language),
        cells: [togetherCell(shown, row), ...row.cells.map((cell) => answerCell(shown, row, cell))],
      })),
    },
    ...namelessNodes(
      shown,
      all.filter(({ mayBeAnonymous }) => mayBeAnonymous),
      partners,
    ),
  ];
}

function togetherCell(shown: Shown, { agreeing }: GridRow): Cell {
  const phrases = overviewPhrases(shown.language);
  if (agreeing === 'notCompared') return { spans: [] };
  const tone = agreeing === 'same' ? 'success' : 'warning';
  return { spans: [], badge: { text: phrases.text(`grid.${agreeing}`), tone } };
}

function answerCell(shown: Shown, row: GridRow, cell: GridCell): Cell {
  const phrases = overviewPhrases(shown.language);
  switch (cell.kind) {
    case 'notAsked':
      return { spans: [text(phrases.text('grid.notAsked'))] };
    case 'waiting':
      return { spans: [text(phrases.text('grid.waiting'))] };
    case 'silent':
      return {
        spans: phrases.spans('grid.silent', { at: moment(cell.by) }),
        badge: { text: phrases.text('grid.noAnswer'), tone: 'warning' },
      };
    case 'answer': {
      const { book, language } = shown;
      const words = { region: book.region, language, nothing: phrases.text('grid.nothing') };
      const spans = cell.body
        ? answerSpans(row.question, cell.body, words)
        : [text(answerLabel(phrases, cell.answer))];
      const badge = answerBadge(phrases, cell.answer, cell.body !== null);
      return badge ? { spans, badge } : { spans };
    }
  }
}

function summaryNodes(shown: Shown, rows: readonly GridRow[], partners: readonly Partner[]): readonly Node[] {
  const phrases = overviewPhrases(shown.language);
  const part = (title: string, items: readonly Span[][], none: string): readonly Node[] => [
    { kind: 'heading', text: title, level: 3 },
    items.length === 0
      ? { kind: 'paragraph', spans: [text(none)] }
      : { kind: 'bullets', items: items.map((item) => [...item]) },
  ];
  const same = rows.filter(({ agreeing }) => agreeing === 'same');
  const different = rows.filter(({ agreeing }) => agreeing === 'different');
  const silent = silentPartners(partners);
  const missedRow = rows.find(({ question }) => question.id === missedQuestionId);
  const missed = missedOrganisations(missedRow, partners);
  // What the reader may not read could say otherwise.
  const isWhole = rows.filter(({ question }) => isCompared(question)).every(isReadWhole);
  const isMissedWhole = missedRow === undefined || isReadWhole(missedRow);
  return [
    ...part(
      phrases.text('result.same'),
      same.map((row) => [
        ...sideSpans(shown, row, partners, false),
        ...(isReadWhole(row) ? [] : [text(` (${phrases.text('result.read')})`)]),
      ]),
      phrases.text(isWhole ? 'result.sameNone' : 'result.sameNoneRead'),
    ),
    ...part(
      phrases.text('result.different'),
      different.map((row) => sideSpans(shown, row, partners, true)),
      phrases.text(isWhole ? 'result.differentNone' : 'result.differentNoneRead'),
    ),
    ...part(
      phrases.text('result.silent'),
      silent.map((partner) => silentSpans(shown, partner)),
      phrases.text('result.silentNone'),
    ),
    { kind: 'heading', text: phrases.text('result.missed'), level: 3 },
    missed.length === 0
      ? {
          kind: 'paragraph',
          spans: [text(phrases.text(isMissedWhole ? 'result.missedNone' : 'result.missedNoneRead'))],
        }
      : {
          kind: 'entries',
          entries: missed.map((one) => missedEntry(shown, one.organisationId, one.namedBy)),
        },
  ];
}

/** "Hoe pakken we het aan? - Multi: Politie, BD; Integraal: Woerden". */
function sideSpans(shown: Shown, row: GridRow, partners: readonly Partner[], withNames: boolean): Span[] {
  const { book, language } = shown;
  const sides = sidesOf(row, partners).map(({ choice, partners: on }) => {
    const label = optionText(row.question, choice, { region: book.region, language });
    const names = on.map(({ organisationId }) => nameOf(shown, organisationId)).join(', ');
    return withNames ? `${label}: ${names}` : label;
  });
  return [strong(textIn(row.question.text, language)), text(` ${sides.join('; ')}`)];
}

function silentSpans(shown: Shown, partner: Partner): Span[] {
  return overviewPhrases(shown.language).spans('result.silentLine', {
    organisation: strong(nameOf(shown, partner.organisationId)),
    at: moment(partner.noAnswerBy ?? partner.deadline),
  });
}
