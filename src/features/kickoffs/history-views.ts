import { textIn } from '../../regions/lookups.ts';
import type { WideNode } from '../../view/nodes.ts';
import { moment, type Span, text } from '../../view/spans.ts';
import { type HistoryEntry, historyOf } from './history.ts';
import { type Authors, authorOf, authorText, nobodyMore } from './history-authors.ts';
import { draftPhrases, recordPhrases } from './phrases.ts';
import { partnerName, plainWords, type Shown } from './shown.ts';

/** Who changed what, when and why, oldest first; folded away on a page. */
export function historyNodes(shown: Shown, authors: Authors = nobodyMore): readonly WideNode[] {
  const items = historyOf(shown.kickoff).map((entry) => lineOf(shown, entry, authors));
  const summary = recordPhrases(shown.language).text('history.title');
  return [{ kind: 'fold', summary, nodes: [{ kind: 'bullets', items }] }];
}

/** What does not begin with who did it. */
const whatAlone: readonly HistoryEntry['what'][] = [
  'opened',
  'removed',
  'reopened',
  'level',
  'revising',
  'escalated',
  'escalationWithdrawn',
  'withdrawn',
];

function lineOf(shown: Shown, entry: HistoryEntry, authors: Authors): Span[] {
  const phrases = recordPhrases(shown.language);
  const author = whatAlone.includes(entry.what) ? authorOf(entry, authors) : null;
  const because = entry.what === 'confirmedWithRemark' ? 'remark' : 'because';
  const reasons = [
    ...('reasonId' in entry ? [plainWords(shown, entry.reasonId)] : []),
    ...('overrideId' in entry ? [plainWords(shown, entry.overrideId)] : []),
  ].filter((reason) => reason !== null);
  return [
    moment(entry.at),
    text(': '),
    ...phrases.spans(`history.${entry.what}`, detailsOf(shown, entry, authors)),
    ...(author === null ? [] : phrases.spans('history.by', { who: authorText(shown, author, authors) })),
    ...reasons.flatMap((reason) => phrases.spans(`history.${because}`, { reason: text(reason) })),
  ];
}

function detailsOf(shown: Shown, entry: HistoryEntry, authors: Authors): Record<string, string | number> {
  switch (entry.what) {
    case 'started':
      return { organisation: entry.by ? authorText(shown, entry.by, authors) : '-' };
    case 'adopted':
      return {
        number: entry.number,
        organisation: entry.by ? authorText(shown, entry.by, authors) : '-',
      };
    case 'revising':
      return { number: entry.number };
    case 'closed':
      return { by: recordPhrases(shown.language).text(`history.closedBy.${entry.how}`) };
    case 'level': {
      const name = (level: typeof entry.change.from): string =>
        draftPhrases(shown.language).text(`level.${level}`);
      return { from: name(entry.change.from), to: name(entry.change.to) };
    }
    case 'escalated':
    case 'escalationWithdrawn': {
      const body = shown.book.region.bodies.find(({ id }) => id === entry.bodyId);
      return { body: body ? textIn(body.name, shown.language) : entry.bodyId };
    }
    case 'opened':
    case 'reopened':
    case 'withdrawn':
      return {};
    default:
      return { organisation: partnerName(shown, entry.partnerId) };
  }
}
