import { textIn } from '../../regions/lookups.ts';
import type { WideNode } from '../../view/nodes.ts';
import { moment, type Span, text } from '../../view/spans.ts';
import { seatName } from './agreement-names-of.ts';
import { type HistoryEntry, historyOf } from './history.ts';
import { draftPhrases, recordPhrases } from './phrases.ts';
import { partnerName, plainWords, type Shown } from './shown.ts';

/** Who changed what, when and why, oldest first; folded away on a page. */
export function historyNodes(shown: Shown): readonly WideNode[] {
  const items = historyOf(shown.kickoff).map((entry) => lineOf(shown, entry));
  const summary = recordPhrases(shown.language).text('history.title');
  return [{ kind: 'fold', summary, nodes: [{ kind: 'bullets', items }] }];
}

function lineOf(shown: Shown, entry: HistoryEntry): Span[] {
  const phrases = recordPhrases(shown.language);
  const reasons = [
    ...('reasonId' in entry ? [plainWords(shown, entry.reasonId)] : []),
    ...('overrideId' in entry ? [plainWords(shown, entry.overrideId)] : []),
  ].filter((reason) => reason !== null);
  return [
    moment(entry.at),
    text(': '),
    ...phrases.spans(`history.${entry.what}`, detailsOf(shown, entry)),
    ...reasons.flatMap((reason) => phrases.spans('history.because', { reason: text(reason) })),
  ];
}

function detailsOf(shown: Shown, entry: HistoryEntry): Record<string, string | number> {
  switch (entry.what) {
    case 'started':
      return { organisation: seatName(shown, entry.by) };
    case 'adopted':
      return { number: entry.number, organisation: seatName(shown, entry.by) };
    case 'revising':
      return { number: entry.number };
    case 'closed':
      return { by: recordPhrases(shown.language).text(`history.closedBy.${entry.by}`) };
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
