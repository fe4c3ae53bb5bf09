import { describe, expect, it } from 'vitest';
import { most, type SlackLimit, slackLimits } from '../../../src/platforms/slack/limits.ts';
import { limitFaults } from '../../support/slack/limit-faults.ts';

const words = (length: number): string => 'x'.repeat(length);
const plain = (length: number) => ({ type: 'plain_text', text: words(length) });
const list = <Thing>(count: number, make: (index: number) => Thing): readonly Thing[] =>
  Array.from({ length: count }, (_, index) => make(index));
const option = (index: number) => ({ text: plain(1), value: `v${index}` });
const button = (index = 0) => ({ type: 'button', text: plain(1), action_id: `b${index}`, value: 'x' });
const message = (...blocks: readonly object[]) => ({ text: 'x', blocks });
const input = (element: object, more: object = {}) => ({
  type: 'input',
  block_id: 'i',
  label: plain(1),
  element,
  ...more,
});
const modal = (...blocks: readonly object[]) => ({
  type: 'modal',
  title: plain(1),
  submit: plain(1),
  blocks,
});
const divider = { type: 'divider' };
const select = (options: readonly object[]) => ({ type: 'static_select', action_id: 'v', options });
const confirm = (part: object) =>
  message({
    type: 'actions',
    elements: [
      {
        ...button(),
        confirm: { title: plain(1), text: plain(1), confirm: plain(1), deny: plain(1), ...part },
      },
    ],
  });
const rich = (length: number) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: words(length) }] }],
});

/** Of every limit something that is exactly so large. */
const sized: Readonly<Record<SlackLimit, (size: number) => object>> = {
  messageBlocks: (size) => message(...list(size, () => divider)),
  messageText: (size) => ({ ...message(divider), text: words(size) }),
  messageCharacters: (size) => message(...list(3, () => rich(2500)), rich(size - 7500)),
  // A block of rich text counts for 185 besides its words.
  messageWeight: (size) =>
    message(...list(40, () => divider), rich(3000), rich(3000), rich(size - 40 * 125 - 2 * 3185 - 185)),
  viewBlocks: (size) => modal(...list(size, () => divider)),
  viewBytes: (size) => ({
    ...modal(divider),
    external_id: words(size - JSON.stringify({ ...modal(divider), external_id: '' }).length),
  }),
  viewTitle: (size) => ({ ...modal(divider), title: plain(size) }),
  viewMetadata: (size) => ({ ...modal(divider), private_metadata: words(size) }),
  callbackId: (size) => ({ ...modal(divider), callback_id: words(size) }),
  blockId: (size) => message({ ...divider, block_id: words(size) }),
  actionId: (size) => message({ type: 'actions', elements: [{ ...button(), action_id: words(size) }] }),
  headerText: (size) => message({ type: 'header', text: plain(size) }),
  sectionText: (size) => message({ type: 'section', text: plain(size) }),
  sectionFields: (size) => message({ type: 'section', fields: list(size, () => plain(1)) }),
  sectionField: (size) => message({ type: 'section', fields: [plain(size)] }),
  richText: (size) => message(rich(size)),
  contextElements: (size) => message({ type: 'context', elements: list(size, () => plain(1)) }),
  contextText: (size) => message({ type: 'context', elements: [plain(size)] }),
  actionsElements: (size) => message({ type: 'actions', elements: list(size, button) }),
  inputLabel: (size) => modal(input(select([option(1)]), { label: plain(size) })),
  inputHint: (size) => modal(input(select([option(1)]), { hint: plain(size) })),
  buttonText: (size) => message({ type: 'actions', elements: [{ ...button(), text: plain(size) }] }),
  buttonSpoken: (size) =>
    message({ type: 'actions', elements: [{ ...button(), accessibility_label: words(size) }] }),
  buttonValue: (size) => message({ type: 'actions', elements: [{ ...button(), value: words(size) }] }),
  url: (size) => message({ type: 'actions', elements: [{ ...button(), url: words(size) }] }),
  confirmTitle: (size) => confirm({ title: plain(size) }),
  confirmText: (size) => confirm({ text: plain(size) }),
  confirmAnswer: (size) => confirm({ deny: plain(size) }),
  placeholder: (size) => modal(input({ ...select([option(1)]), placeholder: plain(size) })),
  typed: (size) => modal(input({ type: 'plain_text_input', action_id: 'v', max_length: size })),
  selectOptions: (size) => modal(input(select(list(size, option)))),
  optionGroups: (size) =>
    modal(
      input({
        type: 'static_select',
        action_id: 'v',
        option_groups: list(size, (index) => ({ label: plain(1), options: [option(index)] })),
      }),
    ),
  groupLabel: (size) =>
    modal(
      input({
        type: 'static_select',
        action_id: 'v',
        option_groups: [{ label: plain(size), options: [option(1)] }],
      }),
    ),
  openOptions: (size) => modal(input({ type: 'radio_buttons', action_id: 'v', options: list(size, option) })),
  overflowOptions: (size) =>
    message({
      type: 'section',
      text: plain(1),
      accessory: { type: 'overflow', action_id: 'o', options: list(size, option) },
    }),
  optionText: (size) => modal(input(select([{ text: plain(size), value: 'a' }]))),
  optionHint: (size) => modal(input(select([{ text: plain(1), value: 'a', description: plain(size) }]))),
  optionValue: (size) => modal(input(select([{ text: plain(1), value: words(size) }]))),
};
const limits = Object.keys(slackLimits) as readonly SlackLimit[];

describe('the check of limits', () => {
  it.each(limits)('%s: as much as fits is let through, one more is not', (limit) => {
    const largest = most(limit);
    expect(limitFaults(sized[limit](largest))).toEqual([]);
    expect(limitFaults(sized[limit](largest + 1))).toEqual([`${limit}: ${largest + 1}, at most ${largest}`]);
  });

  it.each(limits)('%s: it is said who says so', (limit) => {
    expect(slackLimits[limit].source).toMatch(/^https:\/\//);
  });
});

const typing = { type: 'plain_text_input', action_id: 'v' };

describe('the check of what Slack refuses besides', () => {
  it.each<readonly [string, object]>([
    ['a kind of block that we do not know: video in blocks', message({ type: 'video' })],
    ['an input in a message or at home: input in blocks', message(input(typing))],
    ['an input in a message or at home: input in blocks', { type: 'home', blocks: [input(typing)] }],
    ['a text without a word: text in elements', message(rich(0))],
    [
      'plain text of blanks alone: plain_text in text',
      message({ type: 'header', text: { type: 'plain_text', text: ' ' } }),
    ],
    [
      'half a character: plain_text in text',
      message({ type: 'header', text: { type: 'plain_text', text: 'a\ud83d' } }),
    ],
    ['an empty list: actions in blocks', message({ type: 'actions', elements: [] })],
    ['nothing to choose: static_select in element', modal(input({ type: 'static_select', action_id: 'v' }))],
    [
      'a choice that is not among the options: static_select in element',
      modal(input({ ...select([option(1)]), initial_option: option(2) })),
    ],
    ['two options of one value: static_select in element', modal(input(select([option(1), option(1)])))],
    [
      'more chosen than may be: static_select in element',
      modal(
        input({ ...select([option(1)]), initial_options: [option(1), option(1)], max_selected_items: 1 }),
      ),
    ],
    [
      'more typed than may be: plain_text_input in element',
      modal(input({ ...typing, initial_value: 'abc', max_length: 2 })),
    ],
    [
      'a number out of bounds: number_input in element',
      modal(input({ type: 'number_input', action_id: 'v', initial_value: '3', max_value: '2' })),
    ],
    [
      'a button that does nothing: button in elements',
      message({ type: 'actions', elements: [{ type: 'button', text: plain(1), action_id: 'b' }] }),
    ],
    [
      'inputs that cannot be sent off: modal in ',
      { type: 'modal', title: plain(1), blocks: [input(typing)] },
    ],
    ['a window without a title: modal in ', { type: 'modal', blocks: [divider] }],
    ['what a home does not have: home in ', { type: 'home', title: plain(1), blocks: [divider] }],
    ['no blocks:  in ', { text: 'x' }],
    ['block_id twice: a', message({ ...divider, block_id: 'a' }, { ...divider, block_id: 'a' })],
    [
      'action_id twice: b0',
      message({ type: 'actions', elements: [button(0)] }, { type: 'actions', elements: [button(0)] }),
    ],
  ])('sees %s', (fault, shown) => {
    expect(limitFaults(shown)).toContain(fault);
  });

  it('lets the input of every block have the same name', () => {
    expect(limitFaults(modal(input(typing, { block_id: 'a' }), input(typing, { block_id: 'b' })))).toEqual(
      [],
    );
  });
});
