import { cardAtLevel } from '../../chat/card-at-level.ts';
import { isBefore } from '../../lib/time.ts';
import type { Button, Node } from '../../view/nodes.ts';
import { codeName, day, moment, type Span, strong, text } from '../../view/spans.ts';
import type { Card } from '../../view/views.ts';
import { isAsked, type Look, nameOf, ownPartner, type Seen, statusText, wordsOr } from './look.ts';
import { type InformationRequest, isLiving, isTimed, type LivingRequest, type RequestIn } from './model.ts';
import { dialogs, pages, presses, type Task } from './names.ts';
import { informationPhrases } from './phrases.ts';
import { dueOf, findingReminders } from './times.ts';
import { mayWait } from './waiting.ts';

/** What somebody is asked to do about a request, and why; nothing once it is not theirs to do any more. */
export function taskCardOf(look: Look, seen: Seen, task: Task): Card | null {
  const { request } = seen;
  if (!isLiving(request) || !isAsked(look, seen, task)) return null;
  const phrases = informationPhrases(look.viewer.language);
  const { codeName: name } = request.circle;
  const why = whyOf(look, seen, request, task);
  const label = phrases.text(`task.${task}.label`);
  return atLevel(look, request, {
    label,
    summary: phrases.text('card.title', { codeName: name, label }),
    nodes: [{ kind: 'paragraph', spans: why }, quoteOf(look, request)],
    due: [dueFact(look, request, task)],
    buttons: taskButtons(look, request, task),
  });
}

function whyOf(look: Look, seen: Seen, request: LivingRequest, task: Task): readonly Span[] {
  const phrases = informationPhrases(look.viewer.language);
  const name = codeName(request.circle.codeName);
  if (task === 'find' && request.status === 'open') {
    return phrases.spans(isNew(look, request) ? 'task.find.new' : 'task.find.why', {
      organisation: strong(nameOf(look, request.owner.organisationId)),
      codeName: name,
      due: day(request.due),
      product: phrases.text(`product.${request.product}`),
    });
  }
  if (task === 'decide' && !mayWait(request)) return phrases.spans('task.decide.spoken', { codeName: name });
  const partner = ownPartner(seen);
  const organisation = strong(partner === null ? '' : nameOf(look, partner.organisationId));
  return phrases.spans(`task.${task}.why`, { organisation, codeName: name });
}

/** Until the first reminder its owner is told what there is to do; from then on they are asked how it goes. */
function isNew(look: Look, request: RequestIn<'open'>): boolean {
  if (request.stuck !== null) return false;
  const [first = dueOf(look, request, 'find')] = findingReminders(look, request);
  return isBefore(look.now, first);
}

function dueFact(look: Look, request: LivingRequest, task: Task): Fact {
  const phrases = informationPhrases(look.viewer.language);
  return request.status === 'open'
    ? { term: phrases.text('page.due'), spans: [day(request.due)] }
    : { term: phrases.text('card.deadline'), spans: [moment(dueOf(look, request, task))] };
}

type Fact = Extract<Node, { readonly kind: 'facts' }>['facts'][number];

/** How a request stands, for those whom that concerns. */
export function statusCard(look: Look, { request }: Seen): Card {
  const phrases = informationPhrases(look.viewer.language);
  const spans = phrases.spans('news.status', { status: strong(statusText(look, request)) });
  // A deadline that went by says nothing any more.
  const isRunning = isTimed(request) && isBefore(look.now, request.deadline);
  return atLevel(look, request, {
    label: phrases.text('news.label'),
    summary: phrases.text('news.summary', { codeName: request.circle.codeName }),
    nodes: [{ kind: 'paragraph', spans }, ...(isLiving(request) ? [quoteOf(look, request)] : [])],
    due: isRunning ? [{ term: phrases.text('card.deadline'), spans: [moment(request.deadline)] }] : [],
    buttons: [],
  });
}

interface Parts {
  readonly label: string;
  /** What a notification may show of an open request. */
  readonly summary: string;
  readonly nodes: readonly Node[];
  /** By when. */
  readonly due: readonly Fact[];
  readonly buttons: readonly Button[];
}

function atLevel(look: Look, request: InformationRequest, parts: Parts): Card {
  const phrases = informationPhrases(look.viewer.language);
  const { level, codeName: name } = request.circle;
  const target = { kind: 'page', page: pages.show, params: { requestId: request.id } } as const;
  const due: readonly Node[] = parts.due.length === 0 ? [] : [{ kind: 'facts', facts: parts.due }];
  const buttons = [...parts.buttons, { label: phrases.text('button.page'), target }];
  return cardAtLevel(level, {
    title: phrases.text('card.title', { codeName: name, label: parts.label }),
    neutral: phrases.text('card.neutral'),
    open: { summary: parts.summary, nodes: [...parts.nodes, ...due], buttons },
    confidential: { nodes: due, buttons },
    strict: { label: phrases.text('button.task'), target, emphasis: 'primary' },
  });
}

/** What the viewer presses to do it. */
export function taskButtons(look: Look, request: InformationRequest, task: Task): readonly Button[] {
  const phrases = informationPhrases(look.viewer.language);
  const payload = { requestId: request.id };
  if (task === 'decide') {
    const wait: Button = {
      label: phrases.text('button.wait'),
      target: { kind: 'press', name: presses.wait, payload },
      emphasis: 'primary',
    };
    return [...(mayWait(request) ? [wait] : []), stopButton(look, request.id)];
  }
  return [
    {
      label: phrases.text(`button.${task}`),
      target: { kind: 'dialog', name: dialogs[task], payload },
      emphasis: 'primary',
    },
  ];
}

function stopButton({ viewer }: Look, requestId: string): Button {
  const phrases = informationPhrases(viewer.language);
  return {
    label: phrases.text('button.stop'),
    target: { kind: 'press', name: presses.stop, payload: { requestId } },
    emphasis: 'danger',
    confirm: {
      question: phrases.text('stop.question'),
      yes: phrases.text('stop.yes'),
      no: phrases.text('stop.no'),
    },
  };
}

export function withdrawButton({ viewer }: Look, requestId: string): Button {
  const phrases = informationPhrases(viewer.language);
  return {
    label: phrases.text('button.withdraw'),
    target: { kind: 'press', name: presses.withdraw, payload: { requestId } },
    confirm: {
      question: phrases.text('withdraw.question'),
      yes: phrases.text('withdraw.yes'),
      no: phrases.text('withdraw.no'),
    },
  };
}

export function quoteOf(look: Look, request: LivingRequest): Node {
  return {
    kind: 'quote',
    by: nameOf(look, request.asker.organisationId),
    spans: [text(wordsOr(look, request.questionId))],
  };
}
