import { isSame } from '../slack/pressable.ts';
import { type Fields, stringIn } from '../slack/wire.ts';
import { itemsOf, type Standing } from './standing.ts';
import { cardText, itemLines } from './visible-text.ts';
import type { Message } from './world.ts';

/** A window of the bot's over everything else. */
export interface OpenDialog {
  readonly title: string;
  readonly standing: Standing;
  /** When it was opened or drawn anew, in moves of the world. */
  readonly touched: number;
}

/** Something that stands before a person. */
export type Surface =
  | { readonly kind: 'message'; readonly message: Message; readonly standing: Standing | null }
  | { readonly kind: 'dialog'; readonly dialog: OpenDialog; readonly standing: Standing }
  /** What Teams itself says of what was done last. */
  | { readonly kind: 'told'; readonly words: string; readonly standing: null };

export function surfaceText(surface: Surface): string {
  switch (surface.kind) {
    case 'told':
      return surface.words;
    case 'dialog':
      return `${surface.dialog.title}\n${cardText(surface.standing)}`;
    case 'message':
      return surface.standing === null ? surface.message.content.text : cardText(surface.standing);
  }
}

/** A button, or a link in words: what it says, and what stands around it. */
export interface Pressable {
  readonly label: string;
  /** What a screen reader says instead. */
  readonly spoken: string;
  /** Since the last heading or line, and of the last words alone. */
  readonly around: string;
  readonly beside: string;
  readonly action: Fields;
  /** Where it leads; null for a button that does something. */
  readonly url: string | null;
}

/** Everything that can be pressed there. */
export function pressablesOn({ standing }: Surface): readonly Pressable[] {
  if (standing === null) return [];
  let said: readonly string[] = [];
  let beside = '';
  const found: Pressable[] = [];
  for (const item of itemsOf(standing)) {
    if (item.kind === 'line' || (item.kind === 'text' && item.isHeading)) said = [];
    if (item.kind !== 'action') {
      const lines = itemLines(item, standing);
      said = [...said, ...lines];
      if (item.kind === 'text') beside = item.text;
      continue;
    }
    const { action, label } = item;
    const url = action['type'] === 'Action.OpenUrl' ? stringIn(action['url']) : null;
    const around = { around: said.join('\n'), beside };
    found.push({ ...around, label, spoken: stringIn(action['tooltip']), action, url });
  }
  return found;
}

/** Ways in which a button can carry a label, the plainest first: "Open", or what is opened. */
const ways: readonly ((one: Pressable, label: string) => boolean)[] = [
  (one, label) => isSame(one.label, label),
  (one, label) => isSame(one.spoken, label),
  (one, label) => one.spoken.includes(label),
];

/** The one that carries this label; undefined when there is none. Fails when there are several that differ. */
export function pressableCalled(
  surface: Surface,
  label: string,
  near: string | undefined,
): Pressable | undefined {
  const all = pressablesOn(surface);
  for (const carries of ways) {
    const named = all.filter((one) => carries(one, label));
    const close = near === undefined ? named : named.filter(({ beside }) => beside.includes(near));
    const wide = near === undefined ? named : named.filter(({ around }) => around.includes(near));
    const found = close.length > 0 ? close : wide;
    if (new Set(found.map(deed)).size > 1) {
      const places = found.map(({ beside }) => beside.replaceAll('\n', ' / ')).join('\n- ');
      throw new Error(`[${label}] is there ${found.length} times. Say near what:\n- ${places}`);
    }
    if (found[0]) return found[0];
  }
  return undefined;
}

const deed = ({ action, url }: Pressable): string => `${JSON.stringify(action['data'])} ${url ?? ''}`;
