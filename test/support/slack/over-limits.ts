import { type Fields, fieldsIn, isFields, listIn, stringIn, wordsIn } from './wire.ts';

/** What Slack refuses, and the code it refuses it with. */
export interface OverLimit {
  readonly code: 'invalid_blocks' | 'msg_blocks_too_long' | 'msg_too_long' | 'invalid_arguments';
  readonly what: string;
}

/** Slack answers `msg_blocks_too_long` from about this many characters of blocks on. */
const wholeMessage = 13_000;

/** Why Slack would not take this message; empty where it would. */
export function messageFaults(message: {
  readonly text: string;
  readonly blocks: readonly Fields[];
}): readonly OverLimit[] {
  const { text, blocks } = message;
  const whole = blocks.flatMap(textsIn).join('').length;
  const tooLong: readonly OverLimit[] = [
    ...(text.length > 40_000 ? [{ code: 'msg_too_long', what: `text of ${text.length}` } as const] : []),
    ...(whole > wholeMessage ? [{ code: 'msg_blocks_too_long', what: `${whole} in all` } as const] : []),
  ];
  const inputs = blocks.filter(({ type }) => type === 'input').map(() => 'an input in a message');
  return [...tooLong, ...[...blocksFaults(blocks, 50), ...inputs].map(invalid('invalid_blocks'))];
}

/** Why Slack would not take this window or home; empty where it would. */
export function viewFaults(view: Fields): readonly OverLimit[] {
  const blocks = listIn(view['blocks']);
  const inputs = blocks.some(({ type }) => type === 'input');
  const isModal = view['type'] === 'modal';
  return [
    ...(Array.isArray(view['blocks']) ? [] : ['no blocks']),
    ...blocksFaults(blocks, 100),
    ...(['title', 'submit', 'close'] as const).flatMap((part) => longer(part, wordsIn(view[part]), 24)),
    ...(isModal && wordsIn(view['title']) === '' ? ['a modal without title'] : []),
    ...(isModal && inputs && wordsIn(view['submit']) === '' ? ['inputs without submit'] : []),
    ...longer('private_metadata', stringIn(view['private_metadata']), 3000),
    ...longer('callback_id', stringIn(view['callback_id']), 255),
  ].map(invalid('invalid_arguments'));
}

const invalid =
  (code: OverLimit['code']) =>
  (what: string): OverLimit => ({ code, what });

const longer = (what: string, text: string, most: number): readonly string[] =>
  text.length > most ? [`${what} of ${text.length} where ${most} fit`] : [];

function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'text' && typeof one === 'string' ? [one] : textsIn(one),
  );
}

function doubles(what: string, ids: readonly string[]): readonly string[] {
  const given = ids.filter((id) => id !== '');
  return given.filter((id, index) => given.indexOf(id) !== index).map((id) => `${what} ${id} twice`);
}

function blocksFaults(blocks: readonly Fields[], most: number): readonly string[] {
  return [
    ...(blocks.length > most ? [`${blocks.length} blocks where ${most} fit`] : []),
    ...doubles(
      'block_id',
      blocks.map(({ block_id }) => stringIn(block_id)),
    ),
    ...blocks.flatMap(blockFaults),
  ];
}

const longestText: Readonly<Record<string, number>> = { section: 3000, header: 150 };

function blockFaults(block: Fields): readonly string[] {
  const type = stringIn(block['type']);
  const elements = listIn(block['elements']);
  const inside = [...elements, ...[block['element'], block['accessory']].filter(isFields)];
  const most = type === 'context' ? 10 : 25;
  const text = wordsIn(block['text']);
  const isEmpty = type in longestText && text === '' && !Array.isArray(block['fields']);
  return [
    ...longer(type, text, longestText[type] ?? 3000),
    ...(isEmpty ? [`an empty ${type}`] : []),
    ...longer('block_id', stringIn(block['block_id']), 255),
    ...longer('label', wordsIn(block['label']), 2000),
    ...longer('hint', wordsIn(block['hint']), 2000),
    ...(listIn(block['fields']).length > 10 ? ['more than 10 fields'] : []),
    ...listIn(block['fields']).flatMap((field) => longer('field', wordsIn(field), 2000)),
    ...(type !== 'rich_text' && elements.length > most ? [`${elements.length} elements in ${type}`] : []),
    ...doubles(
      'action_id',
      inside.map(({ action_id }) => stringIn(action_id)),
    ),
    ...(type === 'rich_text' ? [] : inside.flatMap(elementFaults)),
  ];
}

function elementFaults(element: Fields): readonly string[] {
  const type = stringIn(element['type']);
  const options = listIn(element['options']);
  const most = type === 'checkboxes' || type === 'radio_buttons' ? 10 : 100;
  const isButton = type === 'button';
  const needsOptions = 'options' in element && options.length === 0;
  const { title, text } = fieldsIn(element['confirm']);
  return [
    ...(isButton
      ? longer('button', wordsIn(element['text']), 75)
      : longer(type, wordsIn(element['text']), 3000)),
    ...(isButton && wordsIn(element['text']) === '' ? ['a button without words'] : []),
    ...(isButton ? longer('value', stringIn(element['value']), 2000) : []),
    ...longer('url', stringIn(element['url']), 3000),
    ...longer('accessibility_label', stringIn(element['accessibility_label']), 75),
    ...longer('action_id', stringIn(element['action_id']), 255),
    ...longer('placeholder', wordsIn(element['placeholder']), 150),
    ...longer('confirm title', wordsIn(title), 100),
    ...longer('confirm text', wordsIn(text), 300),
    ...(needsOptions ? [`${type} without options`] : []),
    ...(options.length > most ? [`${options.length} options where ${most} fit`] : []),
    ...doubles(
      'option',
      options.map(({ value }) => stringIn(value)),
    ),
    ...options.flatMap((option) => [
      ...longer('option', wordsIn(option['text']), 75),
      ...longer('option value', stringIn(option['value']), 150),
      ...longer('option description', wordsIn(option['description']), 75),
    ]),
  ];
}
