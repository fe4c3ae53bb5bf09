import { textIn } from '../../regions/lookups.ts';
import type { WideNode } from '../../view/nodes.ts';
import { moment, strong } from '../../view/spans.ts';
import { maySeeAgreement } from './agreement-offers.ts';
import { agreementPhrases } from './agreement-phrases.ts';
import { confirmationNodes, summaryNodes } from './agreement-summary-views.ts';
import { changeNodes, versionDetails } from './agreement-version-views.ts';
import { noteNodes } from './escalation-views.ts';
import { historyNodes } from './history-views.ts';
import { rights } from './names.ts';
import { aboutFacts, briefNodes, resultNodes } from './overview-views.ts';
import { recordPhrases } from './phrases.ts';
import { type Beside, nothingBeside } from './record.ts';
import type { Shown } from './shown.ts';

/** Everything about a kick-off that this reader may see, to take along as one document. */
export function recordNodes(shown: Shown, beside: Beside = nothingBeside): readonly WideNode[] {
  const { kickoff, book, language, viewer, now } = shown;
  const phrases = recordPhrases(language);
  const contact = textIn(book.region.contactPoint.name, language);
  return [
    {
      kind: 'note',
      tone: 'info',
      spans: phrases.spans('record.taken', { at: moment(now), reader: viewer.label }),
    },
    { kind: 'facts', facts: aboutFacts(shown) },
    ...briefNodes(shown),
    ...resultNodes(shown),
    ...(maySeeAgreement(shown) ? agreementNodes(shown) : []),
    ...kickoff.escalations
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .flatMap((escalation) => noteNodes(shown, escalation)),
    ...beside.parts.flatMap(({ nodes }) => nodes),
    ...(shown.rights.has(rights.process) ? historyNodes(shown, beside.authors) : []),
    { kind: 'divider' },
    { kind: 'paragraph', spans: phrases.spans('record.contact', { name: contact }) },
  ];
}

function agreementNodes(shown: Shown): readonly WideNode[] {
  const { agreement, versions } = shown.kickoff;
  const phrases = recordPhrases(shown.language);
  return [
    { kind: 'heading', text: phrases.text('record.agreement'), level: 2 },
    ...summaryNodes(shown, agreement),
    ...confirmationNodes(shown),
    ...(versions.length === 0
      ? []
      : [{ kind: 'heading', text: phrases.text('record.versions'), level: 2 } as const]),
    ...versions.flatMap((version, index): readonly WideNode[] => {
      const before = versions[index - 1];
      const title = agreementPhrases(shown.language).text('version.title', { number: version.number });
      return [
        { kind: 'paragraph', spans: [strong(title)] },
        { kind: 'bullets', items: versionDetails(shown, version) },
        ...(before ? changeNodes(shown, before.content, version.content) : []),
      ];
    }),
  ];
}
