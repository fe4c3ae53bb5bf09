import type { WideNode } from '../../view/nodes.ts';
import type { RecordPart } from '../kickoffs/part-model.ts';
import { inOrder, type Look } from './look.ts';
import { planPage } from './page-views.ts';
import { communicationPhrases } from './phrases.ts';
import { momentData } from './record-data.ts';
import { type CommunicationPorts, planSeen } from './room.ts';

/** The name of this part in the data of a record. */
const key = 'communicationMoments';

/** The communication of a kick-off, for its record: what the reader finds on the page of the plan. */
export function communicationInRecord(ports: CommunicationPorts): RecordPart {
  return async ({ viewer, now }, kickoffId) => {
    const look = await planSeen(ports, viewer, now, kickoffId);
    if (!look) return null;
    const moments = inOrder(look.plan.moments);
    return { key, nodes: recordNodes(look), data: moments.map((moment) => momentData(look, moment)) };
  };
}

function recordNodes(look: Look): readonly WideNode[] {
  if (look.plan.moments.length === 0) return [];
  const title = communicationPhrases(look.viewer.language).text('part.title');
  return [{ kind: 'heading', text: title, level: 2 }, ...planPage(look).nodes.map(lowered)];
}

/** Under a heading of the whole. */
function lowered(node: WideNode): WideNode {
  return node.kind === 'heading' ? { ...node, level: 3 } : node;
}
