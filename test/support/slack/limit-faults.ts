import { type SlackLimit, slackLimits } from '../../../src/platforms/slack/limits.ts';
import { everythingIn, type Found, isThing, isView, listOf } from './block-walk.ts';
import { shapeFaults } from './shape-faults.ts';

const length = (value: unknown): readonly number[] => (typeof value === 'string' ? [value.length] : []);
const count = (value: unknown): readonly number[] => (Array.isArray(value) ? [value.length] : []);
/** The length of a text object. */
const textOf = (value: unknown): readonly number[] => (isThing(value) ? length(value['text']) : []);

const selects = ['static_select', 'multi_static_select'];
const open = ['radio_buttons', 'checkboxes'];

/** How large something is by a limit: nothing for what the limit is not about. */
const measures: Readonly<Record<SlackLimit, (found: Found) => readonly number[]>> = {
  messageBlocks: ({ thing, kind }) => (kind === '' ? count(thing['blocks']) : []),
  messageText: ({ thing, kind }) => (kind === '' ? length(thing['text']) : []),
  messageCharacters: ({ thing, kind }) => (kind === '' ? [charactersIn(thing['blocks'])] : []),
  messageWeight: ({ thing, kind }) => (kind === '' ? [weightOf(thing['blocks'])] : []),
  viewBlocks: ({ thing, kind }) => (isView(kind) ? count(thing['blocks']) : []),
  viewBytes: ({ thing, kind }) => (isView(kind) ? [Buffer.byteLength(JSON.stringify(thing))] : []),
  viewTitle: ({ thing, kind }) =>
    isView(kind) ? [thing['title'], thing['submit'], thing['close']].flatMap(textOf) : [],
  viewMetadata: ({ thing, kind }) => (isView(kind) ? length(thing['private_metadata']) : []),
  callbackId: ({ thing, kind }) => (isView(kind) ? length(thing['callback_id']) : []),
  blockId: ({ thing }) => length(thing['block_id']),
  actionId: ({ thing }) => length(thing['action_id']),
  headerText: ({ thing, kind }) => (kind === 'header' ? textOf(thing['text']) : []),
  sectionText: ({ thing, kind }) => (kind === 'section' ? textOf(thing['text']) : []),
  sectionFields: ({ thing, kind }) => (kind === 'section' ? count(thing['fields']) : []),
  sectionField: ({ thing, kind }) => (kind === 'section' ? listOf(thing['fields']).flatMap(textOf) : []),
  richText: ({ thing, kind }) => (kind === 'rich_text' ? [wordsIn(thing['elements'])] : []),
  contextElements: ({ thing, kind }) => (kind === 'context' ? count(thing['elements']) : []),
  contextText: ({ thing, kind }) => (kind === 'context' ? listOf(thing['elements']).flatMap(textOf) : []),
  actionsElements: ({ thing, kind }) => (kind === 'actions' ? count(thing['elements']) : []),
  inputLabel: ({ thing, kind }) => (kind === 'input' ? textOf(thing['label']) : []),
  inputHint: ({ thing, kind }) => (kind === 'input' ? textOf(thing['hint']) : []),
  buttonText: ({ thing, kind }) => (kind === 'button' ? textOf(thing['text']) : []),
  buttonSpoken: ({ thing }) => length(thing['accessibility_label']),
  buttonValue: ({ thing, kind }) => (kind === 'button' ? length(thing['value']) : []),
  url: ({ thing }) => length(thing['url']),
  confirmTitle: ({ thing, under }) => (under === 'confirm' ? textOf(thing['title']) : []),
  confirmText: ({ thing, under }) => (under === 'confirm' ? textOf(thing['text']) : []),
  confirmAnswer: ({ thing, under }) =>
    under === 'confirm' ? [thing['confirm'], thing['deny']].flatMap(textOf) : [],
  placeholder: ({ thing }) => textOf(thing['placeholder']),
  typed: ({ thing }) => (typeof thing['max_length'] === 'number' ? [thing['max_length']] : []),
  selectOptions: ({ thing, kind }) =>
    [...selects, 'option_groups'].includes(kind) ? count(thing['options']) : [],
  optionGroups: ({ thing }) => count(thing['option_groups']),
  groupLabel: ({ thing, under }) => (under === 'option_groups' ? textOf(thing['label']) : []),
  openOptions: ({ thing, kind }) => (open.includes(kind) ? count(thing['options']) : []),
  overflowOptions: ({ thing, kind }) => (kind === 'overflow' ? count(thing['options']) : []),
  optionText: ({ thing, under }) => (under === 'options' ? textOf(thing['text']) : []),
  optionHint: ({ thing, under }) => (under === 'options' ? textOf(thing['description']) : []),
  optionValue: ({ thing, under }) => (under === 'options' ? length(thing['value']) : []),
};

const charactersOf = (value: unknown, names: readonly string[]): number =>
  everythingIn(value)
    .flatMap(({ thing }) => names.map((name) => thing[name]).flatMap(length))
    .reduce((sum, size) => sum + size, 0);

/** Every character a person reads. */
const wordsIn = (value: unknown): number => charactersOf(value, ['text']);
/** And every one of where links lead. */
const charactersIn = (value: unknown): number => charactersOf(value, ['text', 'url']);

/** As others measured it: a block counts for 125 characters, any smaller part with a type for about 30. */
function weightOf(blocks: unknown): number {
  const typed = everythingIn(blocks).filter(({ thing }) => typeof thing['type'] === 'string');
  const parts = typed.length - listOf(blocks).length;
  return charactersIn(blocks) + 125 * listOf(blocks).length + 30 * parts;
}

const places = Object.keys(slackLimits) as readonly SlackLimit[];

/** What Slack would refuse in a message (`{text, blocks}`) or a view, by any limit there is; empty when nothing. */
export function limitFaults(shown: unknown): readonly string[] {
  const all = everythingIn(shown);
  const sizes = all.flatMap((found) =>
    places.flatMap((limit) => {
      const { most } = slackLimits[limit];
      return measures[limit](found)
        .filter((size) => size > most)
        .map((size) => `${limit}: ${size}, at most ${most}`);
    }),
  );
  return [...sizes, ...shapeFaults(all)];
}
