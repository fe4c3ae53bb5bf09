import { z } from 'zod';
import { type Instant, isBefore } from '../lib/time.ts';
import type { Button, Entry, Node, Target } from '../view/nodes.ts';
import { moment, text } from '../view/spans.ts';
import type { Card, CardRef, Page } from '../view/views.ts';
import { chatPhrases } from './chat-phrases.ts';
import type { HomeSection, PageRoute, Request } from './surface.ts';

/** Something asked of someone, as home lists it. */
export interface OpenTask {
  readonly card: CardRef;
  readonly deadline: Instant;
  readonly target: Target;
}

/** Where what home shows comes from. */
export interface HomeParts {
  readonly tasks: readonly OpenTask[];
  show(ref: CardRef): Promise<Card | null>;
  readonly sections: readonly HomeSection[];
  /** Told of a part that cannot be shown; the rest of home is. */
  failed(error: unknown): void;
}

// Nobody does more than this before coming back; each of them is read on its own.
const mostTasks = 10;
// Each asks the database, and nobody else must wait for one person's home.
const atOnce = 3;

/** "What is asked of me": open tasks with their own buttons, of very many the most urgent, then what features add. */
export async function homePage(request: Request, parts: HomeParts): Promise<Page> {
  const words = chatPhrases(request.viewer.language);
  const asked = await taskNodes(request, parts, 0);
  const sections = [...parts.sections].sort((a, b) => a.place - b.place);
  const more = await inTurn(sections, (section) => section.show(request).catch(left(parts, [])));
  return { size: 'page', title: words.text('home.title'), trail: [], nodes: [...asked, ...more.flat()] };
}

const tasksPageName = 'home.tasks';

/** The tasks that home has no room for, from so many on. */
export async function tasksPage(request: Request, parts: HomeParts, from: number): Promise<Page> {
  const words = chatPhrases(request.viewer.language);
  return {
    size: 'page',
    title: words.text('home.allTitle'),
    trail: [{ label: words.text('home.title'), page: 'home', params: {} }],
    nodes: await taskNodes(request, parts, from),
  };
}

/** The tasks that home has no room for, on a page of their own. */
export function tasksRoute(
  homeParts: (request: Request) => Promise<HomeParts>,
): PageRoute<{ readonly from: string }> {
  return {
    name: tasksPageName,
    path: '/vragen',
    params: z.strictObject({
      from: z
        .string()
        .regex(/^\d{1,5}$/)
        .catch('0')
        .default('0'),
    }),
    show: async (request, { from }) => tasksPage(request, await homeParts(request), Number(from)),
  };
}

async function taskNodes(request: Request, parts: HomeParts, from: number): Promise<readonly Node[]> {
  const words = chatPhrases(request.viewer.language);
  const entries: Entry[] = [];
  let next = from;
  // A task may have gone since it was asked: then it takes no place.
  while (next < parts.tasks.length && entries.length < mostTasks) {
    const some = parts.tasks.slice(next, next + Math.min(atOnce, mostTasks - entries.length));
    const drawn = await Promise.all(some.map((task) => taskEntry(request, task, parts)));
    entries.push(...drawn.filter((entry) => entry !== null));
    next += some.length;
  }
  const later = parts.tasks.length - next;
  // Done with the last of them: what comes before may still wait.
  if (entries.length === 0 && from > 0) return taskNodes(request, parts, 0);
  if (entries.length === 0)
    return [
      { kind: 'empty', title: words.text('home.empty.title'), advice: words.text('home.empty.advice') },
    ];
  const back = { label: words.text('home.previous'), target: tasksFrom(Math.max(0, from - mostTasks)) };
  const on = { label: words.text('home.next'), target: tasksFrom(next) };
  const buttons: readonly Button[] = [...(from > 0 ? [back] : []), ...(later > 0 ? [on] : [])];
  return [
    { kind: 'heading', text: words.text('home.asks'), level: 2 },
    { kind: 'entries', entries },
    ...(later > 0
      ? [{ kind: 'paragraph', spans: words.spans('home.later', { count: later }) } as const]
      : []),
    ...(buttons.length > 0 ? [{ kind: 'buttons', buttons } as const] : []),
  ];
}

const tasksFrom = (from: number): Target => ({
  kind: 'page',
  page: from === 0 ? 'home' : tasksPageName,
  params: from === 0 ? {} : { from: String(from) },
});

/** One after the other, for the same reason. */
async function inTurn<T, Made>(things: readonly T[], make: (thing: T) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  for (const thing of things) made.push(await make(thing));
  return made;
}

/** What stands in the place of a part that cannot be shown. */
const left =
  <Instead>({ failed }: HomeParts, instead: Instead) =>
  (error: unknown): Instead => {
    failed(error);
    return instead;
  };

async function taskEntry(request: Request, task: OpenTask, parts: HomeParts): Promise<Entry | null> {
  const title = chatPhrases(request.viewer.language).text('home.broken');
  const broken: Card = { size: 'card', title, summary: title, nodes: [], buttons: [] };
  const card = await parts.show(task.card).catch(left(parts, broken));
  return card && entryOf(request, task, card);
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
