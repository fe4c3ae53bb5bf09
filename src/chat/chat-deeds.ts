import type { Target } from '../view/nodes.ts';
import type { CardRef } from '../view/views.ts';
import { deniedNotice } from './chat-phrases.ts';
import { homeLink } from './drawn-buttons.ts';
import type { Answer, Router } from './router.ts';
import { type DrawingPorts, type Shown, shownOf } from './shown-answer.ts';
import type { Request } from './surface.ts';

type Press = Extract<Target, { kind: 'press' }>;
/** What only opens something. */
export type Opening = Exclude<Target, Press>;

/** Does what a button does. `before`: the cards that stood around it, drawn anew with what came of it. */
export async function carriedOut(
  ports: DrawingPorts & { readonly router: Pick<Router, 'press'> },
  request: Request,
  { name, payload }: Press,
  before: readonly CardRef[],
): Promise<Shown> {
  const answer = await ports.router.press(request, name, payload);
  return shownOf(ports, request.viewer, staying(answer), before);
}

/** On the page a deed leads on to where its outcome stands; in chat who is told what came of it stays where they are. */
const staying = (answer: Answer): Answer =>
  answer.kind === 'page' && answer.notice ? { kind: 'notice', notice: answer.notice } : answer;

/** Looks up what a button opens; null for a page that is no more: an older version may have drawn a button to it. */
export async function opened(router: Router, look: () => Request, target: Opening): Promise<Shown | null> {
  if (target.kind === 'page') {
    const isKnown = target.page === homeLink.page || router.pages.some(({ name }) => name === target.page);
    return isKnown ? { kind: 'page', to: target, notice: null } : null;
  }
  const request = look();
  const open = await router.open(request, target.name, target.payload);
  if (!('kind' in open)) return { kind: 'form', open, notice: null };
  if (open.kind === 'page') return { kind: 'page', to: open.to, notice: null };
  return { kind: 'message', notice: deniedNotice(request.viewer.language), cards: [] };
}
