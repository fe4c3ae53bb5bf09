import { elementsOf } from './typed-values.ts';
import { blockLines, messageText, readText, viewText } from './visible-text.ts';
import { type Fields, fieldsIn, isFields, listIn, stringIn, wordsIn } from './wire.ts';
import type { Message, OpenView } from './world.ts';

/** Something that stands before a person. */
export type Surface =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'view'; readonly open: OpenView };

/** A button, or a link in words: what it says, and what stands around it. */
export interface Pressable {
  readonly label: string;
  /** What a screen reader says instead. */
  readonly spoken: string;
  /** Since the last heading or line, and of the last words alone. */
  readonly around: string;
  readonly beside: string;
  readonly blockId: string;
  /** null for a link in words. */
  readonly button: Fields | null;
  /** Where it leads; null for a button that only does something. */
  readonly url: string | null;
}

export function surfaceText(surface: Surface): string {
  return surface.kind === 'message' ? messageText(surface.message) : viewText(surface.open);
}

const blocksOf = (surface: Surface): readonly Fields[] =>
  surface.kind === 'message' ? surface.message.blocks : listIn(surface.open.view['blocks']);

/** Everything that can be pressed there. A form is sent off, not pressed. */
export function pressablesOn(surface: Surface): readonly Pressable[] {
  let said: readonly string[] = [];
  let beside = '';
  return blocksOf(surface).flatMap((block) => {
    if (block['type'] === 'header' || block['type'] === 'divider') said = [];
    const lines = blockLines(block);
    said = [...said, ...lines];
    if (block['type'] !== 'actions' && lines.length > 0) beside = lines.join('\n');
    const around = { around: said.join('\n'), beside, blockId: stringIn(block['block_id']) };
    const buttons = elementsOf(block).filter(({ type }) => type === 'button');
    return [
      ...buttons.map((button) => ({
        ...around,
        label: readText(button['text']),
        spoken: stringIn(button['accessibility_label']),
        button,
        url: stringIn(button['url']) || null,
      })),
      ...linksIn(block).map((link) => ({ ...around, ...link, spoken: '', button: null })),
    ];
  });
}

/** Links in running text, of rich text and of Slack's own formatting. */
function linksIn(value: unknown): readonly { readonly label: string; readonly url: string }[] {
  if (Array.isArray(value)) return value.flatMap(linksIn);
  if (!isFields(value)) return [];
  if (value['type'] === 'link') return [{ label: stringIn(value['text']), url: stringIn(value['url']) }];
  if (value['type'] === 'mrkdwn') {
    const found = wordsIn(value).matchAll(/<(https?:[^|>]+)\|([^>]+)>/g);
    return [...found].map(([, url = '', label = '']) => ({
      label: readText({ type: 'mrkdwn', text: label }),
      url: url.replaceAll('&amp;', '&'),
    }));
  }
  return Object.values(value).flatMap(linksIn);
}

/** Words that were too long for where they stand end in dots, or have them in the middle. */
export function isSame(shown: string, label: string): boolean {
  if (shown === label) return true;
  const [start = '', ...rest] = shown.split('…');
  const end = rest.join('…');
  return rest.length > 0 && start !== '' && label.startsWith(start.trimEnd()) && label.endsWith(end.trim());
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

const deed = ({ button, url }: Pressable): string => `${stringIn(fieldsIn(button)['value'])} ${url ?? ''}`;
