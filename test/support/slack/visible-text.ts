import { keyOfValue } from './typed-values.ts';
import { type Fields, fieldsIn, isFields, listIn, stringIn, wordsIn } from './wire.ts';
import type { Message, OpenView } from './world.ts';

/** What a person reads in Slack: one line a thing, buttons in brackets. Emoji stay as they are written. */

// Slack draws nothing for these.
const invisible = /[\u200b\u200c\u2060\ufeff]/g;

/** Words that are written in Slack's own formatting, as they look. */
function readMrkdwn(text: string): string {
  return text
    .replaceAll(/<!date\^[^|>]*\|([^>]*)>/g, '$1')
    .replaceAll(/<(?:[^|>]*)\|([^>]*)>/g, '$1')
    .replaceAll(/<((?:https?|mailto):[^>]*)>/g, '$1')
    .replaceAll(/(^|[\s(])([*_~])(\S(?:[^\n]*?\S)?)\2(?=$|[\s.,:;!?)…])/g, '$1$3')
    .replaceAll(/`([^`\n]+)`/g, '$1')
    .replaceAll(/^&gt; ?/gm, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function seen(text: string): string {
  return text.replaceAll(invisible, '');
}

/** The words of a text object, as they look. */
export function readText(text: unknown): string {
  const words = wordsIn(text);
  return seen(fieldsIn(text)['type'] === 'mrkdwn' ? readMrkdwn(words) : words);
}

export function messageText({ text, blocks }: Pick<Message, 'text' | 'blocks'>): string {
  return blocks.length > 0 ? blocks.flatMap((block) => blockLines(block)).join('\n') : seen(readMrkdwn(text));
}

/** A window or home, with what stands in its inputs and what was refused. */
export function viewText(open: OpenView): string {
  const { view } = open;
  const buttons = ['submit', 'close'].flatMap((part) => {
    const label = readText(view[part]);
    return label === '' ? [] : [`[${label}]`];
  });
  const lines = listIn(view['blocks']).flatMap((block) => blockLines(block, open));
  return [readText(view['title']), ...lines, ...buttons].filter((line) => line !== '').join('\n');
}

/** The lines of one block; `open` tells what stands in it. */
export function blockLines(block: Fields, open?: OpenView): readonly string[] {
  const values = open?.values[stringIn(block['block_id'])] ?? {};
  const element = (one: Fields): readonly string[] => elementLines(one, values);
  const lines = (): readonly string[] => {
    switch (block['type']) {
      case 'section':
        return [
          readText(block['text']),
          ...listIn(block['fields']).map(readText),
          ...(isFields(block['accessory']) ? element(block['accessory']) : []),
        ];
      case 'context':
        return [listIn(block['elements']).map(contextText).join(' ')];
      case 'actions':
        return listIn(block['elements']).flatMap(element);
      case 'rich_text':
        return richLines(block);
      case 'divider':
        return ['---'];
      case 'image':
        return [readText(block['title']), stringIn(block['alt_text'])];
      case 'input':
        return inputLines(block, open, values);
      default:
        return [readText(block['text'])];
    }
  };
  return lines().filter((line) => line !== '');
}

const contextText = (element: Fields): string =>
  element['type'] === 'image' ? stringIn(element['alt_text']) : readText(element);

function inputLines(
  block: Fields,
  open: OpenView | undefined,
  values: Readonly<Record<string, Fields>>,
): readonly string[] {
  const label = readText(block['label']);
  const refused = open?.errors[stringIn(block['block_id'])];
  return [
    `${label}:`,
    readText(block['hint']),
    ...elementLines(fieldsIn(block['element']), values),
    ...(refused === undefined ? [] : [`! ${label}: ${refused}`]),
  ];
}

function elementLines(element: Fields, values: Readonly<Record<string, Fields>>): readonly string[] {
  if (element['type'] === 'button') return [`[${readText(element['text'])}]`];
  if (element['type'] === 'image') return [stringIn(element['alt_text'])];
  const value = values[stringIn(element['action_id'])];
  return [
    `= ${value === undefined ? '' : valueText(value)}`,
    ...optionsOf(element).map((option) => `( ) ${optionText(option)}`),
  ];
}

/** Everything that can be chosen here, in groups or not. */
export function optionsOf(element: Fields): readonly Fields[] {
  return [
    ...listIn(element['options']),
    ...listIn(element['option_groups']).flatMap((group) => listIn(group['options'])),
  ];
}

function optionText({ text, description }: Fields): string {
  const more = readText(description);
  return more === '' ? readText(text) : `${readText(text)} (${more})`;
}

/** What was filled in, in words. */
export function valueText(value: Fields): string {
  const given = value[keyOfValue(value) ?? ''];
  if (Array.isArray(given))
    return listIn(given)
      .map(({ text }) => readText(text))
      .join(', ');
  return isFields(given) ? readText(given['text']) : stringIn(given);
}

/** Rich text: one line a paragraph or item. */
function richLines(block: Fields): readonly string[] {
  return listIn(block['elements']).flatMap((part) => {
    if (part['type'] !== 'rich_text_list') return richWords(part).split('\n');
    return listIn(part['elements']).map((item) => `- ${richWords(item)}`);
  });
}

function richWords(part: Fields): string {
  return seen(listIn(part['elements']).map(richWord).join(''));
}

function richWord(element: Fields): string {
  switch (element['type']) {
    case 'emoji':
      return `:${stringIn(element['name'])}:`;
    case 'link':
      return stringIn(element['text']) || stringIn(element['url']);
    case 'user':
      return `<@${stringIn(element['user_id'])}>`;
    case 'channel':
      return `<#${stringIn(element['channel_id'])}>`;
    case 'broadcast':
      return `@${stringIn(element['range'])}`;
    default:
      return stringIn(element['text']) || stringIn(element['fallback']);
  }
}
