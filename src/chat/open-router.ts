import type { Instant } from '../lib/time.ts';
import { fillDialog } from '../view/fill-dialog.ts';
import { type RawValues, readValues } from '../view/read-values.ts';
import type { Payload, Span } from '../view/spans.ts';
import type { CardRef, Dialog, Notice, ShownError } from '../view/views.ts';
import { chatPhrases, deniedNotice, shownErrors } from './chat-phrases.ts';
import { answerWords } from './command-words.ts';
import {
  type Findings,
  findingsIn,
  type Guard,
  guardProblem,
  nameHint,
  reasonField,
  reasonIn,
  spotErrors,
} from './guarded-words.ts';
import { type HomeParts, homePage, type OpenTask, tasksRoute } from './home-page.ts';
import type { Answer, Elsewhere, OpenDialog, Router } from './router.ts';
import {
  type Denied,
  type DialogRoute,
  denied,
  isOnOwnPage,
  type PageRoute,
  type Reply,
  type Request,
  type Surface,
} from './surface.ts';
import type { Viewer } from './viewer.ts';

export interface RouterPorts {
  readonly surface: Surface;
  /** What is asked of a viewer, soonest first. */
  tasksOf(viewer: Viewer): Promise<readonly OpenTask[]>;
  /** Looks at everybody's words before a feature does; left out where nothing is kept. */
  readonly guard?: Guard;
  /** Told of a part of home that cannot be shown; without it, home cannot be shown then. */
  readonly failed?: (error: unknown) => void;
}

/** Connects what features show and hear to any platform. Names are unique: a second one of the same name is a mistake. */
export function openRouter({ surface, tasksOf, guard, failed = raise }: RouterPorts): Router {
  const presses = byName(surface.presses);
  const dialogs = byName(surface.dialogs);
  const cards = byName(surface.cards);
  const downloads = byName(surface.downloads ?? []);
  const showCard = async (viewer: Viewer, ref: CardRef, now: Instant) => {
    const route = cards.get(ref.card);
    const payload = route?.payload.safeParse(ref.payload);
    return route && payload?.success ? route.show(viewer, payload.data, now) : null;
  };
  const homeParts = async (request: Request): Promise<HomeParts> => ({
    tasks: await tasksOf(request.viewer),
    show: (ref) => showCard(request.viewer, ref, request.now),
    sections: surface.home,
    failed,
  });
  const pages = byName<PageRoute>([...surface.pages, tasksRoute(homeParts)]);
  const answer = (request: Request, reply: Reply): Promise<Answer> => resolve(request, reply, dialogs);
  return {
    say: async (request, words) => answer(request, await answerWords(surface.commands, request, words)),
    async press(request, name, payload) {
      const route = presses.get(name);
      const parsed = route?.payload.safeParse(payload);
      return answer(request, route && parsed?.success ? await route.handle(request, parsed.data) : denied);
    },
    open: (request, name, payload) => openDialog(request, dialogs.get(name), payload),
    submit: (request, name, payload, raw) =>
      submit({ request, payload, raw }, dialogs.get(name), guard, answer),
    card: showCard,
    async page(request, name, params) {
      const route = pages.get(name);
      const parsed = route?.params.safeParse(params);
      return route && parsed?.success ? route.show(request, parsed.data) : denied;
    },
    async download(request, name, params) {
      const route = downloads.get(name);
      const parsed = route?.params.safeParse(params);
      return route && parsed?.success ? route.make(request, parsed.data) : denied;
    },
    home: async (request) => homePage(request, await homeParts(request)),
    menu: (viewer) =>
      [...surface.menu]
        .sort((a, b) => a.place - b.place)
        .flatMap((item) => {
          const label = item.label(viewer);
          return label === null ? [] : [{ page: item.page, label }];
        }),
    pages: [...pages.values()].map(({ name, path }) => ({ name, path })),
    downloads: [...downloads.values()].map(({ name, path }) => ({ name, path })),
    commandWords: surface.commands.map(({ word }) => word),
  };
}

const raise = (error: unknown): never => {
  throw error;
};

function byName<Route extends { readonly name: string }>(
  routes: readonly Route[],
): ReadonlyMap<string, Route> {
  const named = new Map(routes.map((route) => [route.name, route]));
  if (named.size !== routes.length) {
    const twice = routes.find(
      (route, index) => routes.findIndex(({ name }) => name === route.name) !== index,
    );
    throw new Error(`Two routes are called ${twice?.name}.`);
  }
  return named;
}

async function openDialog(
  request: Request,
  route: DialogRoute | undefined,
  payload: unknown,
): Promise<OpenDialog | Elsewhere | Denied> {
  const parsed = route?.payload.safeParse(payload);
  if (!route || !parsed?.success) return denied;
  const page = isOnOwnPage(request) ? null : await route.onlyOn?.(request, parsed.data);
  if (page) return { kind: 'page', to: page };
  const dialog = await route.build(request, parsed.data);
  return 'kind' in dialog ? denied : { name: route.name, payload: parsed.data, dialog };
}

type Answering = (request: Request, reply: Reply) => Promise<Answer>;

interface Submitted {
  readonly request: Request;
  readonly payload: unknown;
  readonly raw: RawValues;
}

async function submit(
  { request, payload, raw }: Submitted,
  route: DialogRoute | undefined,
  guard: Guard | undefined,
  answer: Answering,
): Promise<Answer> {
  const open = await openDialog(request, route, payload);
  if ('kind' in open) return answer(request, open);
  if (!route) return answer(request, denied);
  const { values, errors } = readValues(open.dialog.fields, raw);
  const { language } = request.viewer;
  if (errors.length > 0) {
    const shown = shownErrors(language, open.dialog.fields, errors);
    return formAgain(open, raw, shown, chatPhrases(language).spans('form.invalid'));
  }
  const found = guard && findingsIn(open.dialog.fields, values, guard.look);
  const stopped = guard && found && (await stoppedBy(guard, found, { request, raw, route, open }));
  if (stopped) return stopped;
  const reply = await route.submit(request, open.payload, values);
  if (reply.kind === 'again') {
    const message = reply.problem.spans.map((span) => ('text' in span ? span.text : '')).join('');
    const shown = (reply.fields ?? []).map((field) => ({ field, message }));
    return formAgain(open, raw, shown, reply.problem.spans);
  }
  const ended = await answer(request, reply);
  return found?.looksLikeName ? withHint(ended, nameHint(language)) : ended;
}

interface Stopping {
  readonly request: Request;
  readonly raw: RawValues;
  readonly route: DialogRoute;
  readonly open: OpenDialog;
}

/** The form once more, with what does not belong in it; null when nothing does, or when somebody said why it stays. */
async function stoppedBy(
  guard: Guard,
  { spots, kinds }: Findings,
  { request, raw, route, open }: Stopping,
): Promise<Answer | null> {
  if (spots.length === 0) return null;
  const { language } = request.viewer;
  const isMarked = kinds.includes('marking');
  const mayStay = !isMarked && (await route.mayKeep?.(request, open.payload)) === true;
  const kept = mayStay ? reasonIn(raw) : null;
  await guard.found(request, { form: route.name, kinds, kept });
  if (kept !== null) return null;
  const { dialog } = open;
  const asked = mayStay ? { ...dialog, fields: [...dialog.fields, reasonField(language)] } : dialog;
  const problem = guardProblem(language, mayStay);
  return formAgain({ ...open, dialog: asked }, raw, spotErrors(language, spots), problem);
}

const formAgain = (
  open: OpenDialog,
  raw: RawValues,
  shown: readonly ShownError[],
  problem: readonly Span[],
): Answer => ({
  kind: 'form',
  open: { ...open, dialog: withProblem(fillDialog(open.dialog, raw, shown), problem) },
});

/** Adds a word of advice to what is said anyway; where nothing is said, it stands alone. */
function withHint(answer: Answer, hint: readonly Span[]): Answer {
  if (answer.kind === 'denied' || answer.kind === 'form') return answer;
  const notice: Notice = answer.notice ?? { size: 'notice', tone: 'warning', spans: [] };
  return { ...answer, notice: { ...notice, spans: [...notice.spans, ...hint] } };
}

function withProblem(dialog: Dialog, spans: readonly Span[]): Dialog {
  return { ...dialog, nodes: [{ kind: 'note', tone: 'danger', spans }, ...dialog.nodes] };
}

async function resolve(
  request: Request,
  reply: Reply,
  dialogs: ReadonlyMap<string, DialogRoute>,
): Promise<Answer> {
  const refused: Answer = { kind: 'denied', notice: deniedNotice(request.viewer.language) };
  switch (reply.kind) {
    case 'denied':
      return refused;
    case 'dialog': {
      const payload: Payload = reply.payload;
      const open = await openDialog(request, dialogs.get(reply.dialog), payload);
      if ('kind' in open) return open.kind === 'page' ? open : refused;
      return { kind: 'dialog', open, ...(reply.notice ? { notice: reply.notice } : {}) };
    }
    case 'again':
      // Only a form can come again; anything else that was refused says so in one sentence.
      return { kind: 'notice', notice: reply.problem };
    case 'notice':
    case 'cards':
    case 'page':
      return reply;
  }
}
