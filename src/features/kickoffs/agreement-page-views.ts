import type { Button, Node, WideNode } from '../../view/nodes.ts';
import { moment, text } from '../../view/spans.ts';
import type { Page } from '../../view/views.ts';
import { inTheWayNodes } from './agreement-blocker-views.ts';
import { editButton, pageButtons, rowButtons } from './agreement-buttons.ts';
import { moreNodes } from './agreement-more-views.ts';
import { agreedWords } from './agreement-names-of.ts';
import { mayEdit } from './agreement-offers.ts';
import { agreementPhrases } from './agreement-phrases.ts';
import {
  approachNodes,
  confirmationNodes,
  goalNodes,
  indicatorNodes,
  roleNodes,
  rowNodes,
} from './agreement-summary-views.ts';
import { type Comparison, versionNodes } from './agreement-version-views.ts';
import { escalationNodes } from './escalation-views.ts';
import { pages } from './names.ts';
import type { Shown } from './shown.ts';

/** What is agreed, who said what to it, what stands in the way, and how it came to be. */
export function agreementPage(shown: Shown, compare: Partial<Comparison>): Page {
  const phrases = agreementPhrases(shown.language);
  const { codeName, id, status } = shown.kickoff;
  const isThere = status === 'agreeing' || status === 'adopted';
  return {
    size: 'page',
    title: phrases.text('page.title', { codeName }),
    ...(shown.themeName === null ? {} : { intro: [text(shown.themeName)] }),
    trail: [{ label: codeName, page: pages.show, params: { kickoffId: id } }],
    nodes: isThere ? agreementNodes(shown, compare) : [emptyNode(shown)],
  };
}

function emptyNode({ kickoff, language }: Shown): Node {
  const phrases = agreementPhrases(language);
  const isOver = kickoff.status === 'withdrawn';
  return {
    kind: 'empty',
    title: phrases.text(isOver ? 'empty.withdrawn' : 'empty.title'),
    advice: phrases.text(isOver ? 'empty.withdrawnAdvice' : 'empty.advice'),
    buttons: [
      {
        label: phrases.text('button.kickoff'),
        target: { kind: 'page', page: pages.show, params: { kickoffId: kickoff.id } },
      },
    ],
  };
}

function agreementNodes(shown: Shown, compare: Partial<Comparison>): readonly WideNode[] {
  const { agreement } = shown.kickoff;
  const edit = (part: Parameters<typeof editButton>[1]): readonly Node[] =>
    mayEdit(shown) ? [{ kind: 'buttons', buttons: [editButton(shown, part)] }] : [];
  return [
    ...statusNodes(shown),
    ...buttonsNode(pageButtons(shown)),
    ...goalNodes(shown, agreement),
    ...edit('goal'),
    ...approachNodes(shown, agreement),
    ...edit('approach'),
    ...rowNodes(shown, agreement, (row) => rowButtons(shown, row)),
    ...edit('rows'),
    ...roleNodes(shown, agreement),
    ...edit('roles'),
    ...indicatorNodes(shown, agreement),
    ...edit('indicators'),
    ...moreNodes(shown, agreement),
    ...edit('more'),
    ...confirmationNodes(shown),
    ...inTheWayNodes(shown),
    ...escalationNodes(shown),
    ...versionNodes(shown, compare),
  ];
}

function buttonsNode(buttons: readonly Button[]): readonly Node[] {
  return buttons.length === 0 ? [] : [{ kind: 'buttons', buttons }];
}

/** How it stands: in the making, in force, or in force while the next one is being made. */
function statusNodes(shown: Shown): readonly Node[] {
  const phrases = agreementPhrases(shown.language);
  const { kickoff } = shown;
  const inForce = kickoff.versions.at(-1);
  if (kickoff.status === 'adopted' && inForce) {
    const at = { number: inForce.number, at: moment(inForce.adoptedAt) };
    return [{ kind: 'note', tone: 'success', spans: phrases.spans('status.adopted', at) }];
  }
  if (kickoff.status !== 'agreeing') return [];
  if (kickoff.revision === null) {
    return [{ kind: 'note', tone: 'info', spans: phrases.spans('status.making') }];
  }
  const { fromVersion, reasonId } = kickoff.revision;
  const said = { number: fromVersion, reason: text(agreedWords(shown, reasonId)) };
  return [{ kind: 'note', tone: 'warning', spans: phrases.spans('status.revising', said) }];
}
