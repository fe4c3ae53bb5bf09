import { type Fields, fieldsIn, isFields, listIn, stringIn } from '../slack/wire.ts';

/** A card as it stands before one person, with what they filled in and opened there. Nothing of it has been sent. */
export interface Standing {
  readonly card: Fields;
  /** By the id of the input; an empty one is not there. */
  values: Readonly<Record<string, string>>;
  /** What Teams itself does not accept, by the id of the input. */
  errors: Readonly<Record<string, string>>;
  /** What was shown or hidden by a button, by id. */
  readonly visible: Map<string, boolean>;
  /** Cards within the card that a button has opened. */
  readonly opened: Set<Fields>;
}

export function standingCard(card: Fields): Standing {
  const inputs = [...elementsIn(card)].filter(isInput);
  const values = inputs.flatMap(({ id, value }) =>
    filled(value) === '' ? [] : [[stringIn(id), filled(value)]],
  );
  return { card, values: Object.fromEntries(values), errors: {}, visible: new Map(), opened: new Set() };
}

const filled = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : stringIn(value);

export const isInput = ({ type }: Fields): boolean => stringIn(type).startsWith('Input.');

/** Something that stands in a card, in the order in which it is read. `inside`: the element that holds it. */
export type Item =
  | { readonly kind: 'text'; readonly text: string; readonly isHeading: boolean; readonly inside: Fields }
  | { readonly kind: 'line' }
  | { readonly kind: 'input'; readonly input: Fields }
  | { readonly kind: 'action'; readonly action: Fields; readonly label: string; readonly inside: Fields };

// Nothing is drawn for these.
const invisible = /[\u200b\u2060\ufeff]/g;

/** What somebody sees of a card: what is hidden, or in a card that nobody has opened, is left out. */
export function itemsOf(standing: Standing): readonly Item[] {
  return [...cardItems(standing, standing.card)];
}

function* cardItems(standing: Standing, card: Fields): Iterable<Item> {
  for (const element of listIn(card['body'])) yield* elementItems(standing, element, card);
  yield* actionItems(standing, card);
}

function* actionItems(standing: Standing, holder: Fields, inside = holder): Iterable<Item> {
  const actions = listIn(holder['actions']);
  for (const action of actions) yield { kind: 'action', action, label: stringIn(action['title']), inside };
  for (const action of actions) {
    if (standing.opened.has(action)) yield* cardItems(standing, fieldsIn(action['card']));
  }
}

function* elementItems(standing: Standing, element: Fields, inside: Fields): Iterable<Item> {
  const id = stringIn(element['id']);
  if (!(standing.visible.get(id) ?? element['isVisible'] !== false)) return;
  if (element['separator'] === true) yield { kind: 'line' };
  if (isInput(element)) yield { kind: 'input', input: element };
  const isHeading = element['style'] === 'heading';
  for (const text of textsOf(element))
    yield { kind: 'text', text: text.replaceAll(invisible, ''), isHeading, inside };
  yield* linkItems(element, inside);
  if (element['type'] === 'ActionSet') yield* actionItems(standing, element, inside);
  for (const child of childrenOf(element)) yield* elementItems(standing, child, element);
}

/** What is pressed by pressing something that is no button: it is called by what stands there. */
function* linkItems(element: Fields, inside: Fields): Iterable<Item> {
  const runs = Array.isArray(element['inlines']) ? element['inlines'].filter(isFields) : [];
  for (const { selectAction, text } of runs) {
    if (isFields(selectAction)) yield { kind: 'action', action: selectAction, label: stringIn(text), inside };
  }
  const { selectAction } = element;
  if (!isFields(selectAction)) return;
  const label = stringIn(selectAction['title']) || [...elementsIn(element)].flatMap(textsOf).join(' ');
  yield { kind: 'action', action: selectAction, label, inside };
}

/** The words of one element itself, not of what stands in it. */
function textsOf(element: Fields): readonly string[] {
  switch (element['type']) {
    case 'TextBlock':
      return [readMarkdown(stringIn(element['text']))];
    case 'RichTextBlock': {
      const inlines = Array.isArray(element['inlines']) ? element['inlines'] : [];
      return [
        inlines.map((one) => (typeof one === 'string' ? one : stringIn(fieldsIn(one)['text']))).join(''),
      ];
    }
    case 'FactSet':
      return listIn(element['facts']).map(
        ({ title, value }) => `${readMarkdown(stringIn(title))}: ${readMarkdown(stringIn(value))}`,
      );
    case 'Image':
      return [stringIn(element['altText'])];
    default:
      return [];
  }
}

const childrenOf = (element: Fields): readonly Fields[] => [
  ...listIn(element['items']),
  ...listIn(element['columns']).filter(({ type, items }) => type === 'Column' || items !== undefined),
  ...listIn(element['rows']),
  ...listIn(element['cells']),
  ...listIn(element['images']),
];

/** Every element of a card, seen or not. */
export function* elementsIn(element: Fields): Iterable<Fields> {
  yield element;
  for (const child of [...listIn(element['body']), ...childrenOf(element)]) yield* elementsIn(child);
  const actions = listIn(element['actions']).map(({ card }) => fieldsIn(card));
  for (const card of actions) yield* elementsIn(card);
}

/** The part of Markdown that a TextBlock knows, as it looks. */
function readMarkdown(text: string): string {
  const kept: string[] = [];
  const keep = (character: string): string => `\ue000${kept.push(character) - 1}\ue000`;
  return text
    .replaceAll(/\\([\\`*_{}[\]()#+\-.!>~|<&])/g, (_, character: string) => keep(character))
    .replaceAll(/\[([^\]]+)\]\((?:https?|mailto):[^)]*\)/g, '$1')
    .replaceAll(/(\*\*|__)(\S(?:.*?\S)?)\1/g, '$2')
    .replaceAll(/(^|[\s(])([*_])(\S(?:.*?\S)?)\2(?=$|[\s.,:;!?)…])/gm, '$1$3')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\ue000(\d+)\ue000/g, (_, index: string) => kept[Number(index)] ?? '');
}

/** The first button in what another one has brought into sight: a question, to be answered with yes. */
export function firstShownBy({ card, visible }: Standing, action: Fields): Fields | null {
  const targets = Array.isArray(action['targetElements']) ? action['targetElements'] : [];
  const shown = targets.map((one) => (isFields(one) ? one['elementId'] : one));
  const elements = [...elementsIn(card)].filter(
    ({ id }) => shown.includes(id) && visible.get(stringIn(id)) === true,
  );
  const [first] = elements.flatMap((element) =>
    [...elementsIn(element)].flatMap((one) => listIn(one['actions'])),
  );
  return first ?? null;
}
