import { type Instant, isBefore } from '../lib/time.ts';
import type { Entry, Node, Target } from '../view/nodes.ts';
import { moment, text } from '../view/spans.ts';
import type { Card, CardRef, Page } from '../view/views.ts';
import { chatPhrases } from './chat-phrases.ts';
import type { HomeSection, Request } from './surface.ts';

/** Something asked of someone, as home lists it. */
export interface OpenTask {
  readonly card: CardRef;
  readonly deadline: Instant;
  readonly target: Target;
}

/** "What is asked of me": every open task with its own buttons, then what features add. */
export async function homePage(
  request: Request,
  tasks: readonly OpenTask[],
  show: (ref: CardRef) => Promise<Card | null>,
  sections: readonly HomeSection[],
): Promise<Page> {
  const words = chatPhrases(request.viewer.language);
  const entries: Entry[] = [];
  for (const task of tasks) {
    const card = await show(task.card);
    if (card) entries.push(entryOf(request, task, card));
  }
  const asked: Node[] =
    entries.length === 0
      ? [{ kind: 'empty', title: words.text('home.empty.title'), advice: words.text('home.empty.advice') }]
      : [
          { kind: 'heading', text: words.text('home.asks'), level: 2 },
          { kind: 'entries', entries },
        ];
  const more: Node[] = [];
  for (const section of [...sections].sort((a, b) => a.place - b.place))
    more.push(...(await section.show(request)));
  return { size: 'page', title: words.text('home.title'), trail: [], nodes: [...asked, ...more] };
}

function entryOf(request: Request, task: OpenTask, card: Card): Entry {
  const words = chatPhrases(request.viewer.language);
  const isLate = isBefore(task.deadline, request.now);
  const deadline = words.spans(isLate ? 'home.overdue' : 'home.before', { deadline: moment(task.deadline) });
  return {
    title: [text(card.title)],
    to: task.target,
    details: [deadline],
    buttons: card.buttons,
    ...(isLate ? { badge: { text: words.text('home.late'), tone: 'warning' as const } } : {}),
  };
}
