import type { WideNode } from '../../view/nodes.ts';
import { moment, type Span } from '../../view/spans.ts';
import type { RecordPart } from '../kickoffs/part-model.ts';
import { wholeEntry } from './entry-views.ts';
import type { ActionPorts } from './handlers.ts';
import { type Listed, type Look, wordIdsOf } from './look.ts';
import { actionListId, lastStep } from './model.ts';
import { actionPhrases } from './phrases.ts';
import { actionData } from './record-data.ts';

/** The name of this part in the data of a record. */
const key = 'actionStatus';

/** How the actions of a kick-off stand, for its record: what the reader finds on the page of actions. */
export function actionsInRecord({ engine, region, aggregate }: ActionPorts): RecordPart {
  return async ({ viewer, now }, kickoffId) =>
    engine.look(viewer, async (eye) => {
      const seen = await eye.see(aggregate, actionListId(kickoffId));
      if (!seen) return null;
      const found = seen.state.actions.map((action): Listed => ({ list: seen.state, action }));
      const look = { region, viewer, now, words: await eye.words(wordIdsOf(found)) };
      return { key, nodes: recordNodes(look, found), data: found.map((one) => actionData(look, one)) };
    });
}

/** As the page shows them, each with since when. */
function recordNodes(look: Look, found: readonly Listed[]): readonly WideNode[] {
  if (found.length === 0) return [];
  const phrases = actionPhrases(look.viewer.language);
  const since = ({ action }: Listed): Span[] =>
    phrases.spans('record.since', { at: moment(lastStep(action).at) });
  const entries = found.map((one) => {
    const { title, details, badge } = wholeEntry(look, one);
    return { title, details: [...details, since(one)], ...(badge ? { badge } : {}) };
  });
  return [
    { kind: 'heading', text: phrases.text('record.title'), level: 2 },
    { kind: 'entries', entries },
  ];
}
