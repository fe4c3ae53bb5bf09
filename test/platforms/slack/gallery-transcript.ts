import { isThing, listOf } from '../../support/slack/block-walk.ts';

type Thing = Readonly<Record<string, unknown>>;

const thing = (value: unknown): Thing => (isThing(value) ? value : {});
const wordsOf = (value: unknown): string => String(thing(value)['text'] ?? '');

function runOf(run: unknown): string {
  const { text, url, style } = thing(run);
  const { bold, code } = thing(style);
  const plain = url === undefined ? String(text) : `${text} <${url}>`;
  const coded = code === true ? `\`${plain}\`` : plain;
  return bold === true ? `*${coded}*` : coded;
}

const runsOf = (part: unknown): string => listOf(thing(part)['elements']).map(runOf).join('');

function richLines(part: unknown): readonly string[] {
  const { type, style, offset, elements } = thing(part);
  if (type === 'rich_text_quote') return [`> ${runsOf(part)}`];
  if (type !== 'rich_text_list') return [runsOf(part)];
  const first = 1 + Number(offset ?? 0);
  return listOf(elements).map(
    (item, index) => `${style === 'ordered' ? `${first + index}.` : '-'} ${runsOf(item)}`,
  );
}

function buttonOf(button: unknown): string {
  const { style, text } = thing(button);
  return `[${wordsOf({ text: wordsOf(text) })}${style === undefined ? '' : ` ${style}`}]`;
}

function inputLines({ label, hint, optional, element }: Thing): readonly string[] {
  const { type, options, option_groups } = thing(element);
  const choices = [
    ...listOf(options),
    ...listOf(option_groups).flatMap((group) => listOf(thing(group)['options'])),
  ];
  const told = choices.map((option) => wordsOf(thing(option)['text'])).join(' / ');
  const said = [String(type), optional === true ? 'optional' : '', told]
    .filter((one) => one !== '')
    .join(', ');
  return [`${wordsOf(label)} (${said})`, ...(hint === undefined ? [] : [`  ${wordsOf(hint)}`])];
}

function linesOf(block: unknown): readonly string[] {
  const { type, text, elements, accessory } = thing(block);
  switch (type) {
    case 'header':
      return [`# ${wordsOf(text)}`];
    case 'rich_text':
      return listOf(elements).flatMap(richLines);
    case 'context':
      return [
        listOf(elements)
          .map((one) => `(${wordsOf(one)})`)
          .join(' '),
      ];
    case 'actions':
      return [listOf(elements).map(buttonOf).join(' ')];
    case 'section':
      return [[wordsOf(text), ...(accessory === undefined ? [] : [buttonOf(accessory)])].join(' ')];
    case 'input':
      return inputLines(thing(block));
    default:
      return [type === 'divider' ? '---' : `? ${type}`];
  }
}

/** What somebody sees of blocks, line by line: headings with #, buttons in brackets with their style. */
export const transcript = (blocks: readonly unknown[]): readonly string[] =>
  blocks.flatMap(linesOf).flatMap((line) => line.split('\n'));
