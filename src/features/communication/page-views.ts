import type { Button, Node, WideNode } from '../../view/nodes.ts';
import { shortened } from '../../view/shortened.ts';
import { text } from '../../view/spans.ts';
import type { Page } from '../../view/views.ts';
import { inOrder, type Look, mayEdit, saidAt } from './look.ts';
import type { CommunicationMoment } from './model.ts';
import {
  answerFacts,
  badgeOf,
  contentFacts,
  momentButtons,
  momentEntry,
  obstacles,
  waitingText,
} from './moment-views.ts';
import { dialogs, pages } from './names.ts';
import { communicationPhrases } from './phrases.ts';

/** What the page of a kick-off shows of its communication. */
export function planPart(look: Look): readonly WideNode[] {
  const phrases = communicationPhrases(look.viewer.language);
  const { moments, circle } = look.plan;
  const toPlan: Button = {
    label: phrases.text('part.toPlan'),
    target: { kind: 'page', page: pages.plan, params: { kickoffId: circle.kickoffId } },
  };
  return [
    { kind: 'heading', text: phrases.text('part.title'), level: 2 },
    ...(moments.length === 0
      ? [{ kind: 'paragraph', spans: phrases.spans('part.empty') } as const]
      : [{ kind: 'entries', entries: inOrder(moments).map((moment) => momentEntry(look, moment)) } as const]),
    { kind: 'buttons', buttons: [...addButtons(look), toPlan] },
  ];
}

/** The whole plan: every moment, what everybody said of it, and what stands in its way. */
export function planPage(look: Look): Page {
  const phrases = communicationPhrases(look.viewer.language);
  const { moments, circle } = look.plan;
  const { codeName, kickoffId } = circle;
  const add = addButtons(look);
  return {
    size: 'page',
    title: phrases.text('page.title', { codeName }),
    intro: phrases.spans('page.intro'),
    trail: seesKickoff(look) ? [{ label: codeName, page: 'kickoffs.show', params: { kickoffId } }] : [],
    nodes:
      moments.length === 0
        ? [emptyNode(look, add)]
        : [
            ...(add.length === 0 ? [] : [{ kind: 'buttons', buttons: add } as const]),
            ...inOrder(moments).flatMap((moment) => wholeMoment(look, moment)),
          ],
  };
}

/** A communication adviser reads the plan of a case, and not the case. */
function seesKickoff({ viewer, plan }: Look): boolean {
  const own = viewer.seats.flatMap(({ seatId, functionId, bodyId }) => [
    `seat:${seatId}`,
    `role:${functionId}@${bodyId}`,
  ]);
  const { members, guides } = plan.circle;
  return own.some((principal) => members.includes(principal) || guides.includes(principal));
}

/** By its message one tells a moment from the others; the whole of it stands below. */
const mostInHeading = 90;

function wholeMoment(look: Look, moment: CommunicationMoment): readonly Node[] {
  const waiting = waitingText(look, moment);
  const buttons = momentButtons(look, moment);
  const facts = [...contentFacts(look, moment), ...answerFacts(look, moment)];
  return [
    { kind: 'heading', text: shortened(saidAt(look, moment.messageId), mostInHeading), level: 2 },
    { kind: 'badges', badges: [badgeOf(look, moment)] },
    ...obstacles(look, moment),
    { kind: 'facts', facts },
    ...(waiting === null ? [] : [{ kind: 'note', tone: 'info', spans: [text(waiting)] } as const]),
    ...(buttons.length === 0 ? [] : [{ kind: 'buttons', buttons } as const]),
  ];
}

function emptyNode(look: Look, buttons: readonly Button[]): Node {
  const phrases = communicationPhrases(look.viewer.language);
  const advice = phrases.text(buttons.length === 0 ? 'page.emptyReads' : 'page.emptyAdvice');
  return { kind: 'empty', title: phrases.text('page.empty'), advice, buttons };
}

function addButtons(look: Look): readonly Button[] {
  if (!mayEdit(look)) return [];
  const { kickoffId } = look.plan.circle;
  const label = communicationPhrases(look.viewer.language).text('button.add');
  return [{ label, target: { kind: 'dialog', name: dialogs.add, payload: { kickoffId } } }];
}
