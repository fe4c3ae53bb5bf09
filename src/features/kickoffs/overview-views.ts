import type { Button, Node, Tone, WideNode } from '../../view/nodes.ts';
import { codeName, moment, type Span, text } from '../../view/spans.ts';
import type { Page } from '../../view/views.ts';
import { caseFacts } from './about-views.ts';
import { historyNodes } from './history-views.ts';
import type { KickoffStatus, Partner } from './model.ts';
import { downloads, rights } from './names.ts';
import { guideNodes } from './overview-guide-views.ts';
import { listPage } from './page-names.ts';
import { invitationCard } from './partner-card-views.ts';
import { cardPhrases, overviewPhrases } from './phrases.ts';
import { processNodes } from './process-views.ts';
import { ownAnswerNodes } from './sharing-views.ts';
import {
  answeringPartners,
  bodyName,
  givenSpans,
  nameOf,
  plainWords,
  questionText,
  type Shown,
} from './shown.ts';
import { roundResult } from './summary-views.ts';

export const stageTone: Readonly<Record<KickoffStatus, Tone>> = {
  draft: 'neutral',
  collecting: 'info',
  agreeing: 'warning',
  adopted: 'success',
  withdrawn: 'neutral',
};

/** A kick-off from opening on, as far as this viewer may see it. */
export function overviewPage(shown: Shown, parts: readonly WideNode[] = []): Page {
  const { kickoff, language } = shown;
  const phrases = overviewPhrases(language);
  return {
    size: 'page',
    title: phrases.text('page.title', { codeName: kickoff.codeName }),
    trail: [{ label: phrases.text('page.trail'), page: listPage, params: {} }],
    nodes: [
      {
        kind: 'badges',
        badges: [
          {
            text: cardPhrases(language).text(`stage.${kickoff.status}`),
            tone: stageTone[kickoff.status],
          },
        ],
      },
      ...stoppedNodes(shown),
      ...ownNodes(shown),
      ...guideNodes(shown),
      { kind: 'facts', facts: aboutFacts(shown) },
      ...resultNodes(shown),
      ...parts,
      ...processNodes(shown),
      ...briefNodes(shown),
      ...recordPart(shown),
    ],
  };
}

/** The course of things, and the whole as a file. */
function recordPart(shown: Shown): readonly WideNode[] {
  if (!shown.rights.has(rights.process)) return [];
  const phrases = overviewPhrases(shown.language);
  const params = { kickoffId: shown.kickoff.id };
  const take = (label: string, page: string): Button => ({ label, target: { kind: 'page', page, params } });
  return [
    ...historyNodes(shown),
    {
      kind: 'buttons',
      buttons: [
        take(phrases.text('button.recordMarkdown'), downloads.markdown),
        take(phrases.text('button.recordJson'), downloads.json),
      ],
    },
  ];
}

function stoppedNodes(shown: Shown): readonly Node[] {
  const { kickoff, language } = shown;
  if (kickoff.status !== 'withdrawn') return [];
  const phrases = overviewPhrases(language);
  const reason = plainWords(shown, kickoff.withdrawn.reasonId);
  const spans = phrases.spans('stopped', { at: moment(kickoff.withdrawn.at) });
  return [
    { kind: 'note', tone: 'info', spans },
    ...(reason === null
      ? []
      : [{ kind: 'quote', by: phrases.text('facilitator'), spans: [text(reason)] } as const]),
  ];
}

/** What is asked of the viewer here, of each organisation they speak for, and what it answered. */
function ownNodes(shown: Shown): readonly WideNode[] {
  const phrases = overviewPhrases(shown.language);
  return answeringPartners(shown).flatMap((partner): readonly WideNode[] => {
    // On the product's own page the card is shown whole, whatever the level.
    const open = { ...shown, kickoff: { ...shown.kickoff, level: 'OPEN' as const } };
    const card = invitationCard(open, partner);
    const toSelf = (button: Button): boolean => button.target.kind === 'page';
    const title = phrases.text('own.title', { organisation: nameOf(shown, partner.organisationId) });
    const buttons = (card?.buttons ?? []).filter((button) => !toSelf(button));
    return [
      { kind: 'heading', text: title, level: 2 },
      ...(card?.nodes ?? []),
      ...(buttons.length === 0 ? [] : [{ kind: 'buttons', buttons } as const]),
      ...ownAnswers(shown, partner),
    ];
  });
}

function ownAnswers(shown: Shown, partner: Partner): readonly WideNode[] {
  const nodes = ownAnswerNodes(shown, partner);
  const summary = overviewPhrases(shown.language).text('own.answers');
  return nodes.length === 0 ? [] : [{ kind: 'fold', summary, nodes }];
}

export function aboutFacts(shown: Shown): readonly { term: string; spans: readonly Span[] }[] {
  const { kickoff, book, language } = shown;
  const phrases = overviewPhrases(language);
  const places = kickoff.municipalityIds.flatMap(
    (id) => book.region.municipalities.find((one) => one.id === id)?.name ?? [],
  );
  const round = 'round' in kickoff ? kickoff.round : null;
  const last = round?.closed
    ? { term: phrases.text('fact.closed'), spans: [moment(round.closed.at)] }
    : round && { term: phrases.text('fact.closes'), spans: [moment(round.closesAt)] };
  return [
    { term: phrases.text('fact.codeName'), spans: [codeName(kickoff.codeName)] },
    ...(shown.themeName === null
      ? []
      : [{ term: phrases.text('fact.theme'), spans: [text(shown.themeName)] }]),
    ...caseFacts(shown),
    { term: phrases.text('fact.body'), spans: [text(bodyName(shown))] },
    ...(places.length === 0
      ? []
      : [{ term: phrases.text('fact.municipalities'), spans: [text(places.join(', '))] }]),
    ...(round ? [{ term: phrases.text('fact.opened'), spans: [moment(round.openedAt)] }] : []),
    ...(last ? [last] : []),
  ];
}

/** Everyone's answers, for those who may read them once the round is closed. */
export function resultNodes(shown: Shown): readonly WideNode[] {
  const { status } = shown.kickoff;
  const isClosed = status === 'agreeing' || status === 'adopted';
  return isClosed && shown.rights.has(rights.answers) ? roundResult(shown) : [];
}

/** The lead's own words, for those who may read them. */
export function briefNodes(shown: Shown): readonly WideNode[] {
  const phrases = overviewPhrases(shown.language);
  const facts = shown.kickoff.leadWords.flatMap((given) => {
    const spans = givenSpans(shown, given, phrases.text('grid.nothing'));
    return spans ? [{ term: questionText(shown, given.questionId), spans }] : [];
  });
  if (facts.length === 0) return [];
  return [
    { kind: 'fold', summary: phrases.text('brief.title'), open: false, nodes: [{ kind: 'facts', facts }] },
  ];
}
