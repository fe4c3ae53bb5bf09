import type { Parts } from '../../chat/shown-parts.ts';
import type { Request } from '../../chat/surface.ts';
import type { Node, WideNode } from '../../view/nodes.ts';
import { text } from '../../view/spans.ts';
import type { Card } from '../../view/views.ts';
import type { TeamsSite } from './site.ts';
import { teamsWords } from './text.ts';

/** What somebody types to see what is asked of them: Teams has no place of its own for it that a bot can draw. */
export const homeWord = 'home';

/** "What is asked of me" as a message, with the buttons to do it there and the way to every page. */
export async function homeParts({ ports }: TeamsSite, request: Request): Promise<Parts> {
  const { viewer } = request;
  const words = teamsWords(viewer.language);
  const { title, intro, nodes } = await ports.router.home(request);
  const menu = ports.router.menu(viewer);
  const buttons = menu.map(
    ({ page, label }) => ({ label, target: { kind: 'page', page, params: {} } }) as const,
  );
  const said: readonly Node[] = intro ? [{ kind: 'paragraph', spans: intro }] : [];
  const pages: readonly Node[] = [
    { kind: 'divider' },
    { kind: 'heading', text: words.text('home.menu'), level: 3 },
    { kind: 'buttons', buttons },
  ];
  const card: Card = {
    size: 'card',
    title,
    summary: words.text('message.answer'),
    nodes: [...said, ...nodes.flatMap(narrow), ...(menu.length > 0 ? pages : [])],
    buttons: [],
  };
  return { cards: [{ card, refs: [] }] };
}

/** What only a page has room for is left to it; a fold stands open. A new wide kind does not compile here. */
function narrow(node: WideNode): readonly Node[] {
  if (node.kind === 'fold') return [{ kind: 'heading', text: node.summary, level: 3 }, ...node.nodes];
  if (node.kind === 'grid') return [{ kind: 'paragraph', spans: [text(node.caption)] }];
  return node.kind === 'filters' ? [] : [node];
}
