import { type Found, isThing, isView, listOf } from './block-walk.ts';

const known = new Set(['header', 'section', 'rich_text', 'context', 'actions', 'divider', 'input']);

const doubles = (ids: readonly unknown[]): readonly unknown[] =>
  ids.filter((id, index) => id !== undefined && ids.indexOf(id) !== index);

/** Options of a list, also of one in groups. */
const optionsOf = (thing: Found['thing']): readonly unknown[] => [
  ...listOf(thing['options']),
  ...listOf(thing['option_groups']).flatMap((group) => (isThing(group) ? listOf(group['options']) : [])),
];

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

interface Rule {
  readonly what: string;
  /** True for something that Slack refuses. */
  isBroken(found: Found): boolean;
}

const isText = ({ kind }: Found): boolean => ['plain_text', 'mrkdwn', 'text', 'link'].includes(kind);
const lists = ['blocks', 'elements', 'options', 'option_groups', 'initial_options', 'fields'];
const chooses = ['static_select', 'multi_static_select', 'radio_buttons', 'checkboxes'];
const number = (value: unknown): number => (value === undefined ? Number.NaN : Number(value));

/** What Slack refuses besides what is too large. */
const rules: readonly Rule[] = [
  {
    what: 'a kind of block that we do not know',
    isBroken: ({ kind, under }) => under === 'blocks' && !known.has(kind),
  },
  {
    what: 'an input in a message or at home',
    isBroken: ({ kind, inside }) => kind === 'input' && inside?.kind !== 'modal',
  },
  {
    what: 'a text without a word',
    isBroken: (found) => isText(found) && String(found.thing['text'] ?? '') === '',
  },
  {
    what: 'plain text of blanks alone',
    isBroken: ({ kind, thing }) => kind === 'plain_text' && String(thing['text']).trim() === '',
  },
  {
    what: 'half a character',
    isBroken: (found) => isText(found) && !String(found.thing['text']).isWellFormed(),
  },
  {
    what: 'an empty list',
    isBroken: ({ thing }) =>
      lists.some((name) => Array.isArray(thing[name]) && listOf(thing[name]).length === 0),
  },
  {
    what: 'nothing to choose',
    isBroken: ({ kind, thing }) => chooses.includes(kind) && optionsOf(thing).length === 0,
  },
  {
    what: 'a choice that is not among the options',
    isBroken: ({ thing }) => {
      const initial = [...listOf(thing['initial_options']), ...[thing['initial_option']].filter(isThing)];
      return initial.some((one) => !optionsOf(thing).some((option) => same(option, one)));
    },
  },
  {
    what: 'two options of one value',
    isBroken: ({ thing }) => doubles(optionsOf(thing).map((one) => isThing(one) && one['value'])).length > 0,
  },
  {
    what: 'more chosen than may be',
    isBroken: ({ thing }) => listOf(thing['initial_options']).length > number(thing['max_selected_items']),
  },
  {
    what: 'more typed than may be',
    isBroken: ({ thing }) => String(thing['initial_value'] ?? '').length > number(thing['max_length']),
  },
  {
    what: 'a number out of bounds',
    isBroken: ({ thing }) =>
      number(thing['initial_value']) < number(thing['min_value']) ||
      number(thing['initial_value']) > number(thing['max_value']),
  },
  {
    what: 'a button that does nothing',
    isBroken: ({ kind, thing }) =>
      kind === 'button' && thing['value'] === undefined && thing['url'] === undefined,
  },
  {
    what: 'inputs that cannot be sent off',
    isBroken: ({ kind, thing }) =>
      kind === 'modal' &&
      !isThing(thing['submit']) &&
      listOf(thing['blocks']).some((block) => isThing(block) && block['type'] === 'input'),
  },
  {
    what: 'a window without a title',
    isBroken: ({ kind, thing }) => kind === 'modal' && !isThing(thing['title']),
  },
  {
    what: 'what a home does not have',
    isBroken: ({ kind, thing }) =>
      kind === 'home' && ['title', 'submit', 'close'].some((name) => name in thing),
  },
  {
    what: 'no blocks',
    isBroken: ({ kind, thing }) => (kind === '' || isView(kind)) && !Array.isArray(thing['blocks']),
  },
];

/** What Slack would refuse, however small it is; and ids that occur twice. */
export function shapeFaults(all: readonly Found[]): readonly string[] {
  const broken = rules.flatMap(({ what, isBroken }) =>
    all.filter(isBroken).map(({ kind, under }) => `${what}: ${kind} in ${under}`),
  );
  const blockIds = all.map(({ thing }) => thing['block_id']);
  // What is typed is found by its block and its action together; what is pressed by its action alone.
  const actionIds = all
    .filter(({ inside }) => inside?.kind !== 'input')
    .map(({ thing }) => thing['action_id']);
  return [
    ...broken,
    ...doubles(blockIds).map((id) => `block_id twice: ${id}`),
    ...doubles(actionIds).map((id) => `action_id twice: ${id}`),
  ];
}
