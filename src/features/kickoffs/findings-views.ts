import { mayJoinCase, organisation } from '../../regions/lookups.ts';
import type { Button, Entry, Node, WideNode } from '../../view/nodes.ts';
import { day, strong, text } from '../../view/spans.ts';
import { optionText } from './answer-body.ts';
import { capacityIn, chancesIn, findingQuestions, type Meaning, termsIn } from './findings.ts';
import { guideForms } from './guide-names.ts';
import type { Partner } from './model.ts';
import { findingPhrases } from './phrases.ts';
import { localDay } from './rulebook.ts';
import { givenWords, mayGuide, nameOf, questionOf, type Shown } from './shown.ts';

/** What the answers come to besides agreement and difference: time offered, words, chances for others. */
export function findingNodes(shown: Shown): readonly WideNode[] {
  return [...capacityNodes(shown), ...termNodes(shown), ...chanceNodes(shown)];
}

function capacityNodes(shown: Shown): readonly WideNode[] {
  const phrases = findingPhrases(shown.language);
  const { book, language, now } = shown;
  const question = questionOf(shown, findingQuestions.capacity);
  const offered = capacityIn(shown.kickoff.partners, (id) => givenWords(shown, id));
  if (offered.length === 0) return [];
  const today = localDay(book, now);
  return [
    {
      kind: 'grid',
      caption: phrases.text('capacity.caption'),
      corner: phrases.text('capacity.partner'),
      columns: [phrases.text('capacity.hours'), phrases.text('capacity.until')],
      rows: offered.map(({ partner, hours, until }) => ({
        header: nameOf(shown, partner.organisationId),
        cells: [
          { spans: [text(optionText(question, hours, { region: book.region, language }))] },
          {
            spans:
              until !== null
                ? [day(until)]
                : [text(phrases.text(hours === 'NONE' ? 'capacity.none' : 'capacity.open'))],
            ...(until !== null && until < today
              ? { badge: { text: phrases.text('capacity.over'), tone: 'warning' as const } }
              : {}),
          },
        ],
      })),
    },
  ];
}

function termNodes(shown: Shown): readonly Node[] {
  const phrases = findingPhrases(shown.language);
  const terms = termsIn(shown.kickoff, (id) => givenWords(shown, id));
  if (terms.length === 0) return [];
  const who = ({ partner }: Meaning): string =>
    partner === null ? phrases.text('terms.lead') : nameOf(shown, partner.organisationId);
  const entries = terms.map(
    ({ word, meanings, differs }): Entry => ({
      title: [text(word)],
      details: meanings.map((one) => [strong(`${who(one)}: `), text(one.meaning)]),
      ...(differs ? { badge: { text: phrases.text('terms.differs'), tone: 'warning' } } : {}),
    }),
  );
  return [
    { kind: 'heading', text: phrases.text('terms.title'), level: 3 },
    { kind: 'entries', entries },
  ];
}

function chanceNodes(shown: Shown): readonly Node[] {
  const phrases = findingPhrases(shown.language);
  const chances = chancesIn(shown.kickoff, (id) => givenWords(shown, id));
  if (chances.length === 0) return [];
  const entries = chances.map(
    ({ organisationId, chance, namedBy }): Entry => ({
      title: [text(nameOf(shown, organisationId))],
      details: [
        [text(chance)],
        namedBy === null
          ? [text(phrases.text('chances.agreed'))]
          : phrases.spans('chances.namedBy', { organisation: nameOf(shown, namedBy.organisationId) }),
      ],
      ...joining(shown, organisationId),
    }),
  );
  return [
    { kind: 'heading', text: phrases.text('chances.title'), level: 3 },
    { kind: 'entries', entries },
  ];
}

/** An organisation that partners miss, with who named it; whoever guides can ask it, unless the law says no. */
export function missedEntry(shown: Shown, organisationId: string, namedBy: readonly Partner[]): Entry {
  const names = namedBy.map((one) => nameOf(shown, one.organisationId)).join(', ');
  return {
    title: [text(nameOf(shown, organisationId))],
    details: [findingPhrases(shown.language).spans('missed.namedBy', { names })],
    ...joining(shown, organisationId),
  };
}

/** Whether an organisation can be asked here: a button for whoever guides, or why it never can. */
function joining(shown: Shown, organisationId: string): Pick<Entry, 'badge' | 'buttons'> {
  const { kickoff, book, language } = shown;
  const phrases = findingPhrases(language);
  const known = organisation(book.region, organisationId);
  if (kickoff.variant === 'CASE' && known && !mayJoinCase(known)) {
    return { badge: { text: phrases.text('missed.notInCase'), tone: 'danger' } };
  }
  const isRunning = kickoff.status === 'collecting' || kickoff.status === 'agreeing';
  if (!isRunning || !mayGuide(shown)) return {};
  const label = phrases.text('missed.add');
  const button: Button = {
    label,
    spoken: phrases.text('missed.addSpoken', { organisation: nameOf(shown, organisationId) }),
    target: {
      kind: 'dialog',
      name: guideForms.addPartner,
      payload: { kickoffId: kickoff.id, organisationId },
    },
  };
  return { buttons: [button] };
}
