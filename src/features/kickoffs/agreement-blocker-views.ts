import type { Node } from '../../view/nodes.ts';
import { type Span, strong, text } from '../../view/spans.ts';
import { agreedWords } from './agreement-names-of.ts';
import { agreementPhrases } from './agreement-phrases.ts';
import { type Blocker, blockersOf, missingParts, rowsWithoutPartner } from './blockers.ts';
import { agrees } from './partners.ts';
import { partnerName, type Shown } from './shown.ts';

/** What has to be written before partners can be asked, a line each. */
export function missingLines(shown: Shown): readonly (readonly Span[])[] {
  const phrases = agreementPhrases(shown.language);
  const { kickoff } = shown;
  const nobody = kickoff.partners.some(agrees) ? [] : [phrases.spans('missing.partners')];
  const orphans = rowsWithoutPartner(kickoff).map(({ whatId }) =>
    phrases.spans('missing.rowOwner', { what: text(agreedWords(shown, whatId)) }),
  );
  return [...nobody, ...missingParts(kickoff).map((part) => phrases.spans(`missing.${part}`)), ...orphans];
}

/** What stands in the way of adoption, a line each, with whose it is. */
export function blockerLines(shown: Shown): readonly (readonly Span[])[] {
  return blockersOf(shown.book.region, shown.kickoff).map((blocker) => blockerLine(shown, blocker));
}

function blockerLine(shown: Shown, blocker: Blocker): readonly Span[] {
  const phrases = agreementPhrases(shown.language);
  const organisation = strong(partnerName(shown, blocker.partnerId));
  if (!('rowId' in blocker)) return phrases.spans(`blocker.${blocker.kind}`, { organisation });
  const row = shown.kickoff.agreement.rows.find(({ id }) => id === blocker.rowId);
  const what = text(row ? agreedWords(shown, row.whatId) : phrases.text('words.gone'));
  return phrases.spans(`blocker.${blocker.kind}`, { organisation, what });
}

/** Both, as a part of the page; nothing once a version is in force. */
export function inTheWayNodes(shown: Shown): readonly Node[] {
  if (shown.kickoff.status !== 'agreeing') return [];
  const phrases = agreementPhrases(shown.language);
  const heading: Node = { kind: 'heading', text: phrases.text('way.title'), level: 2 };
  const missing = missingLines(shown);
  if (missing.length > 0) {
    const spans = phrases.spans('way.missing');
    return [heading, { kind: 'paragraph', spans }, { kind: 'bullets', items: missing }];
  }
  if (shown.kickoff.agreement.asked === null) {
    return [heading, { kind: 'note', tone: 'info', spans: phrases.spans('way.notAsked') }];
  }
  const lines = blockerLines(shown);
  if (lines.length === 0) {
    return [heading, { kind: 'note', tone: 'success', spans: phrases.spans('way.nothing') }];
  }
  return [heading, { kind: 'bullets', items: lines }];
}
