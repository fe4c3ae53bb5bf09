import type { Seen } from '../../engine/engine.ts';
import type { WideNode } from '../../view/nodes.ts';
import { shortened } from '../../view/shortened.ts';
import { strong } from '../../view/spans.ts';
import type { RecordPart } from '../kickoffs/part-model.ts';
import { type Look, wordsOr } from './look.ts';
import { type InformationPorts, lookWith } from './lookups.ts';
import { type InformationRequest, isLiving } from './model.ts';
import { requestPage } from './page-views.ts';
import { informationPhrases } from './phrases.ts';
import { requestData } from './record-data.ts';
import { circleOf, requestsOf } from './store.ts';

type Found = Seen<InformationRequest>;

/** The name of this part in the data of a record. */
const key = 'informationRequests';

/**
 * The information requests of a kick-off, for its record: each with what stands on its own page. Nothing to who neither
 * belongs to the kick-off nor sees one of them.
 */
export function informationInRecord(ports: InformationPorts): RecordPart {
  return async ({ viewer, now }, kickoffId) =>
    ports.engine.look(viewer, async (eye) => {
      const found: Found[] = [];
      for (const { id } of await requestsOf(eye.tx, kickoffId)) {
        const seen = await eye.see(ports.aggregates.requests, id);
        if (seen !== null) found.push(seen);
      }
      if (found.length === 0 && (await circleOf(eye.tx, kickoffId)) === null) return null;
      const words = new Map(found.flatMap((one) => [...one.words]));
      const look = await lookWith(ports, eye, viewer, now, words);
      const requests = found.map(({ state }) => state);
      return {
        key,
        nodes: recordNodes(look, requests),
        data: requests.map((request) => requestData(look, request)),
      };
    });
}

/** By its question one tells a request from the others; the whole of it stands below. */
const mostInHeading = 90;

function recordNodes(look: Look, requests: readonly InformationRequest[]): readonly WideNode[] {
  if (requests.length === 0) return [];
  const phrases = informationPhrases(look.viewer.language);
  return [
    { kind: 'heading', text: phrases.text('part.title'), level: 2 },
    ...requests.flatMap((request): readonly WideNode[] => {
      // Without a right there is nothing to do on its page, as there is not in a file.
      const { intro = [], nodes } = requestPage(look, { request, rights: new Set() });
      return [
        { kind: 'heading', text: titleOf(look, request), level: 3 },
        { kind: 'paragraph', spans: intro },
        ...nodes.map(lowered),
      ];
    }),
  ];
}

function titleOf(look: Look, request: InformationRequest): string {
  if (isLiving(request)) return shortened(wordsOr(look, request.questionId), mostInHeading);
  const ended = request.status === 'unmet' ? 'list.stopped' : 'list.withdrawn';
  return informationPhrases(look.viewer.language).text(ended);
}

/** A heading of a page of its own, in a document where its subject is a heading already. */
function lowered(node: WideNode): WideNode {
  return node.kind === 'heading' ? { kind: 'paragraph', spans: [strong(node.text)] } : node;
}
